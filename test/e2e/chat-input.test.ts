import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { ko } from '../../src/app/i18n/ko';
import { answers, ask, composer, whenAnswered } from './chat-page';
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

describe('an input method', () => {
  it('can use Enter for itself; only the next one sends', async () => {
    const { page, context } = await openApp(browser, server, { serviceWorkers: 'block' });
    await composer(page).focus();
    const input = await context.newCDPSession(page);
    const seen = await page.evaluateHandle(() => {
      const enters: boolean[] = [];
      document.addEventListener('keydown', ({ key, isComposing }) => key === 'Enter' && enters.push(isComposing), true);
      return enters;
    });
    await input.send('Input.imeSetComposition', { text: '안녕하세요', selectionStart: 5, selectionEnd: 5 });
    // The Enter that an input method takes for itself comes as key code 229 and writes nothing.
    await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
    expect(await seen.jsonValue()).toEqual([true]);
    expect(await composer(page).inputValue()).toBe('안녕하세요');
    expect(await answers(page).count()).toBe(0);
    await input.send('Input.insertText', { text: '안녕하세요' });

    // Safari ends the composition first and says of the Enter that ended it only that its code is 229.
    await composer(page).evaluate((area) =>
      area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true })),
    );
    expect(await composer(page).inputValue()).toBe('안녕하세요');
    expect(await answers(page).count()).toBe(0);

    await page.keyboard.press('Enter');
    expect(await whenAnswered(page)).toMatch(/[가-힣]/);
    expect(await composer(page).inputValue()).toBe('');
    expect(await answers(page).count()).toBe(1);
  });
});

describe('in Korean', () => {
  it('the app speaks Korean and answers in Korean', async () => {
    const { page } = await openApp(browser, server, { serviceWorkers: 'block', locale: 'ko-KR' });
    await page.getByRole('heading', { name: ko.chat.welcome.title, exact: true }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    const jobs = page.getByRole('navigation', { name: ko.shell.jobs });
    for (const { title } of [ko.chat, ko.summarize, ko.translate, ko.models, ko.settings]) {
      await jobs.first().getByRole('link', { name: title, exact: true }).waitFor();
    }
    await ask(page, '안녕하세요', ko);
    expect(await whenAnswered(page, 0, ko)).toMatch(/^[가-힣]{2,}/);
    const english = page.getByText(new RegExp(`^(${[en.chat.newChat, en.chat.title, en.settings.title].join('|')})$`));
    expect(await english.count()).toBe(0);
  });
});

describe('on a phone', () => {
  const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

  it('Enter is a new line, the button sends, and the jobs stand at the bottom', async () => {
    const { page } = await openApp(browser, server, { ...phone, serviceWorkers: 'block' });
    const jobs = page.getByRole('navigation', { name: en.shell.jobs });
    const place = await jobs.boundingBox();
    expect(place!.y + place!.height).toBeCloseTo(844, 0);
    expect(await jobs.getByRole('link').count()).toBe(4);
    expect(await composer(page).evaluate((area) => area === document.activeElement)).toBe(false);

    await composer(page).tap();
    await page.keyboard.type('Hello!');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Who are you?');
    expect(await composer(page).inputValue()).toBe('Hello!\nWho are you?');
    expect(await answers(page).count()).toBe(0);
    await page.getByRole('button', { name: en.chat.composer.send }).tap();
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });
});
