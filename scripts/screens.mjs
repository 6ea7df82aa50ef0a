import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserLaunch } from './browsers.mjs';
import { ensureBuilt } from './build/targets.mjs';
import { screens, showScreen } from './screens/scenes.mjs';
import { startServer } from './server.mjs';

const folder = resolve(import.meta.dirname, '../docs/screens');

/** @type {readonly { name: string, options: import('playwright-core').BrowserContextOptions }[]} */
const devices = [
  {
    name: 'phone',
    options: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  },
  { name: 'laptop', options: { viewport: { width: 1440, height: 900 } } },
];
const looks = /** @type {const} */ ([
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'light', language: 'ko' },
]);

await ensureBuilt('app');
mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await chromium.launch(browserLaunch);
try {
  for (const device of devices) {
    for (const { theme, language } of looks) {
      const context = await browser.newContext({
        ...device.options,
        colorScheme: theme,
        locale: language === 'ko' ? 'ko-KR' : 'en-GB',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const screen of screens) {
        await showScreen(page, server.url, screen, language);
        const file = `${screen}-${device.name}-${theme}${language === 'ko' ? '-ko' : ''}.png`;
        await page.screenshot({ path: join(folder, file), scale: 'device' });
        console.log(`docs/screens/${file}`);
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
