import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { startHubServer, type HubServer } from '../fixtures/hub-server.mjs';
import { largeGguf, withName } from '../fixtures/make-gguf.mjs';
import { answers, ask, composer, whenAnswered } from './chat-page';
import { sourceText } from './desk-page';
import { launchChromium, limitStorage, openApp, serveApp, toldQuota, type AppServer } from './harness';
import { longText } from './long-text';
import { ask as askHub, card, consentOf, sheet } from './models-page';

const { chat, common, models, runs, settings, shell, summarize, translate } = en;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
let server: AppServer;
let hub: HubServer;
beforeAll(async () => {
  const large = largeGguf();
  [browser, server, hub] = await Promise.all([
    launchChromium(toldQuota),
    serveApp(),
    startHubServer({
      repositories: {
        'owner/first-GGUF': {
          licence: 'mit',
          files: { 'first-F32.gguf': withName(large, 'First'), 'first-F16.gguf': withName(large, 'First, too') },
        },
        'owner/second-GGUF': { files: { 'second-F32.gguf': withName(large, 'Second') } },
      },
    }),
  ]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await Promise.all([browser.close(), server.close(), hub.close()]);
});

/** What axe-core calls serious or critical on the page as it stands. */
async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { passes, violations } = await page.evaluate<AxeResults>('axe.run()');
  expect(passes.length, 'the page was looked at').toBeGreaterThan(10);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

/** Resolves when colours and places have stopped changing; what turns for ever is left out. */
async function whenDrawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What inherits a colour may change only after what it inherits from has: until nothing changes any more.
    for (;;) {
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
      if (changes.length === 0) return;
      await Promise.allSettled(changes.map(({ finished }) => finished));
    }
  });
}

/** Controls that stand outside the page's width, and the page itself if it can be moved sideways. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>('main :is(button, a, input, textarea, select), nav a');
    const outside = [...controls]
      .filter((control) => control.checkVisibility() && !control.closest('.hidden-label'))
      .filter((control) => control.getBoundingClientRect().right > innerWidth + 1);
    if (document.documentElement.scrollWidth > innerWidth) outside.push(document.documentElement);
    return outside.map((element) => element.outerHTML.slice(0, 120));
  });
}

const phone = { isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const devices = {
  laptop: { options: {}, sizes: [{ width: 1280, height: 800 }] },
  phone: {
    options: phone,
    sizes: [
      { width: 390, height: 844 },
      { width: 360, height: 640 },
      { width: 844, height: 390 },
    ],
  },
};
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const show = async (page: Page, screen: string, title: string) => {
  await page.evaluate((hash) => (location.hash = hash), `#/${screen}`);
  await page.getByRole('main').getByRole('heading', { name: title, exact: true, level: 1 }).waitFor();
};

/** Every screen, first as it opens, then with something on it. */
const scenes: readonly [string, (page: Page) => Promise<void>][] = [
  ['the welcome', (page) => page.getByRole('heading', { name: chat.welcome.title }).waitFor()],
  [
    'a conversation with details',
    async (page) => {
      await composer(page).fill('Tell me a joke');
      await button(page, chat.composer.send).click();
      await whenAnswered(page);
      await answers(page).first().getByTitle(chat.message.details).click();
    },
  ],
  ['Summarize, empty', (page) => show(page, 'summarize', summarize.title)],
  [
    'a summary with its source marked',
    async (page) => {
      await sourceText(page, summarize.source.label).fill(longText(500));
      await button(page, summarize.run).click();
      await page.getByText(summarize.state.done(1), { exact: true }).first().waitFor({ timeout: 60_000 });
    },
  ],
  ['Translate, empty', (page) => show(page, 'translate', translate.title)],
  [
    'a translation',
    async (page) => {
      await sourceText(page, translate.source.label).fill('The book is on the table.\n\nThe weather is nice today.');
      await page.getByRole('combobox', { name: translate.to, exact: true }).selectOption('fr');
      await button(page, translate.run).click();
      await button(page, translate.again).waitFor({ timeout: 60_000 });
    },
  ],
  ['Models', (page) => show(page, 'models', models.title)],
  [
    'the sheet that adds a model',
    async (page) => {
      await page.getByRole('button', { name: models.add, exact: true }).click();
      await page.getByRole('dialog', { name: models.addSheet.title }).waitFor();
    },
  ],
  [
    'what a hub offers',
    async (page) => {
      await page.evaluate((url) => window.homebody!.models.setMirror(url), hub.url);
      await askHub(page, 'owner/first-GGUF');
      await sheet(page).getByRole('heading', { name: 'first', exact: true }).waitFor();
    },
  ],
  [
    'the consent to a download',
    async (page) => {
      await sheet(page).getByRole('button').last().click();
      await consentOf(page, 'first').getByText(hub.url.slice('http://'.length)).first().waitFor();
    },
  ],
  [
    'a consent for which room has to be made',
    async (page) => {
      await consentOf(page, 'first').getByRole('button').last().click();
      const usesIt = card(page, 'first').getByRole('button', { name: models.load, exact: true });
      await usesIt.waitFor({ timeout: 60_000 });
      const usedBytes = await page.evaluate(async () => (await window.homebody!.models.usage()).usedBytes);
      await limitStorage(page, usedBytes + 20_000_000);
      await askHub(page, 'owner/second-GGUF');
      await sheet(page).getByRole('heading', { name: 'second', exact: true }).waitFor();
      await sheet(page).getByRole('button').last().click();
      await consentOf(page, 'second').getByRole('checkbox', { name: 'first' }).check();
    },
  ],
  [
    'a model that room is made for',
    async (page) => {
      await consentOf(page, 'second').getByRole('button').last().click();
      await card(page, 'second').getByText(models.room.making('first')).waitFor();
    },
  ],
  [
    'a model’s details',
    async (page) => {
      await card(page, 'Pocket')
        .getByRole('button', { name: models.menu.label('Pocket') })
        .click();
      await page.getByRole('menuitem', { name: models.menu.details }).click();
      const details = page.getByRole('dialog', { name: 'Pocket' });
      await details.getByText(/other ways?$/).click();
      await details.getByText(runs.ways.closed).scrollIntoViewIfNeeded();
    },
  ],
  [
    'Settings',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await show(page, 'settings', settings.title);
    },
  ],
  [
    'a diagnosis',
    async (page) => {
      await button(page, runs.diagnosis.start).click();
      await button(page, runs.diagnosis.copy).waitFor({ timeout: 120_000 });
    },
  ],
];

it.each(['laptop', 'phone'] as const)(
  'on a %s no screen has a serious fault of accessibility, light or dark, and nothing stands outside its width',
  async (device) => {
    const { options, sizes } = devices[device];
    const { page } = await openApp(browser, server, {
      ...{ ...options, viewport: sizes[0]!, reducedMotion: 'reduce' },
      ...{ serviceWorkers: 'block', bypassCSP: true },
    });
    const faults: Record<string, string[]> = {};
    for (const [name, arrange] of scenes) {
      await arrange(page);
      for (const size of [...sizes.slice(1), sizes[0]!]) {
        await page.setViewportSize(size);
        await whenDrawn(page);
        const found = await overflowing(page);
        if (found.length > 0) faults[`${name}, ${size.width} wide`] = found;
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await whenDrawn(page);
        const found = await seriousViolations(page);
        if (found.length > 0) faults[`${name}, ${colorScheme}`] = found;
      }
    }
    expect(faults).toEqual({});
  },
);

describe('with the keyboard alone', () => {
  it('one reaches the content, writes, sends and stops', async () => {
    const { page } = await openApp(browser, server, { serviceWorkers: 'block' });
    await page.getByRole('heading', { name: chat.welcome.title }).waitFor();
    await page.keyboard.press('Tab');
    const skip = page.getByRole('button', { name: shell.skip });
    expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');

    const isOn = (label: string) => page.evaluate((name) => document.activeElement?.ariaLabel === name, label);
    for (let steps = 0; steps < 20 && !(await isOn(chat.composer.label)); steps++) await page.keyboard.press('Tab');
    expect(await isOn(chat.composer.label)).toBe(true);
    await page.keyboard.type('Hello!');
    await page.keyboard.press('Enter');
    await whenAnswered(page);

    await page.keyboard.press('Escape');
    await composer(page).press('Control+Shift+O');
    await page.getByRole('heading', { name: chat.welcome.title }).waitFor();
    await page.keyboard.type('/');
    await expect.poll(() => isOn(chat.composer.label)).toBe(true);
  });

  it('Escape stops an answer and a summary', async () => {
    const { page } = await openApp(browser, server, { serviceWorkers: 'block' });
    await page.getByRole('heading', { name: chat.welcome.title }).waitFor();
    // As soon as the first words are there, so that there is something to stop.
    await page.evaluate(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('main .answer .prose')?.textContent) return;
        watch.disconnect();
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      });
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    await ask(page, 'Tell me a story');
    await page.getByText(chat.state.cancelled).waitFor({ timeout: 60_000 });

    await show(page, 'summarize', summarize.title);
    await sourceText(page, summarize.source.label).fill(longText(40_000));
    await page.keyboard.press('Control+Enter');
    await button(page, common.stop).waitFor();
    await page.keyboard.press('Escape');
    await button(page, common.stop).waitFor({ state: 'detached' });
    await button(page, summarize.continue).waitFor();
  });

  it('a sheet keeps the focus and gives it back', async () => {
    const { page } = await openApp(browser, server, { serviceWorkers: 'block', path: '#/models' });
    const opener = page.getByRole('button', { name: models.add, exact: true });
    await opener.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: models.addSheet.title });
    await sheet.waitFor();
    for (let steps = 0; steps < 6; steps++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(() => {
        const active = document.activeElement;
        return active !== document.body && active?.closest('dialog') === null;
      });
      expect(outside).toBe(false);
    }
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});
