import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { ask, whenAnswered } from './chat-page';
import { launchChromium, openApp, serveApp, type AppServer } from './harness';

let browser: Browser;
let server: AppServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveApp()]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await server.close();
});

const phone = { isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

describe('on a phone', () => {
  it.each([360, 390, 844])('nothing overflows sideways on any screen, %i pixels wide', async (width) => {
    const { page } = await openApp(browser, server, {
      ...{ ...phone, viewport: { width, height: width === 844 ? 390 : 844 } },
      serviceWorkers: 'block',
    });
    await ask(page, 'Hello!');
    await page.getByRole('button', { name: en.chat.composer.send }).tap();
    await whenAnswered(page);
    const screens = { [en.chat.title]: 'chat', [en.summarize.title]: 'summarize', [en.translate.title]: 'translate' };
    for (const [title, screen] of Object.entries({
      ...screens,
      ...{ [en.models.title]: 'models', [en.settings.title]: 'settings' },
    })) {
      await page.evaluate((hash) => (location.hash = hash), `#/${screen}`);
      const heading = screen === 'chat' ? en.chat.newChat : title;
      await page.getByRole('main').getByRole('heading', { name: heading, exact: true, level: 1 }).waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, screen).toBeLessThanOrEqual(0);
      const outside = await page.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'main button, main a, main input, main textarea, main select, nav a',
          ),
        ]
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 0)
          .filter((element) => !element.closest('.hidden-label'))
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => element.outerHTML.slice(0, 120)),
      );
      expect(outside, screen).toEqual([]);
    }
  });
});
