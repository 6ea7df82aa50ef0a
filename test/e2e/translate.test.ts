import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFormat, en } from '../../src/app/i18n';
import { dropFile, sourceText } from './desk-page';
import { launchChromium, openApp, serveApp, type AppServer } from './harness';
import { longText } from './long-text';

const { translate, common } = en;
const german = 'Der Zug kommt heute leider zwanzig Minuten später am Bahnhof an, weil es stark geschneit hat.';
const sentences = [
  ...['Good morning.', 'The book is on the table.', 'The weather is nice today.', 'Where is the train station?'],
  ...['I would like a cup of tea.', 'My sister lives in a small house.', 'We are going to the market tomorrow.'],
];

let browser: Browser;
let server: AppServer;
/** One page, whose model stays loaded; every test begins with an empty desk. */
let page: Page;
let errors: readonly string[];
beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveApp()]);
  ({ page, errors } = await openApp(browser, server, { path: '#/translate' }));
});
beforeEach(async () => {
  await from().selectOption('auto');
  const clear = button(translate.source.clear);
  if (await clear.isVisible()) await clear.click();
  await source().fill('');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const source = () => sourceText(page, translate.source.label);
const target = () => page.getByRole('main').getByRole('group', { name: translate.target.title, exact: true });
const from = () => page.getByRole('combobox', { name: translate.from, exact: true });
const to = () => page.getByRole('combobox', { name: translate.to, exact: true });

/** What a line is, apart from its words. */
const shapeOf = (line: string) => (line.trim() === '' ? 'blank' : (/^\s*([-*]|\d+\.) /.exec(line)?.[0] ?? 'words'));

describe('a translation', () => {
  it('keeps paragraphs, lists, blank lines, numbers and addresses, sentence by sentence', async () => {
    const text = [
      ...['Good morning.', '', 'The book is on the table. The weather is nice today.', '', ''],
      ...['- Where is the train station?', '- I would like to learn Spanish.', '  - The tea is hot.', ''],
      ...['1. See https://example.org/a?b=1 for more.', '2. The train leaves at 10:30.'],
    ];
    await source().fill(text.join('\n'));
    await to().selectOption('fr');
    const lengths = await page.evaluateHandle((label) => {
      const seen: number[] = [];
      const look = () => {
        const length = document.querySelector(`main [aria-label="${label}"]`)?.textContent.trim().length ?? 0;
        if (length !== (seen.at(-1) ?? 0)) seen.push(length);
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
      return seen;
    }, translate.target.title);
    await button(translate.run).click();
    await button(translate.again).waitFor({ timeout: 90_000 });

    const lines = ((await target().textContent()) ?? '').split('\n');
    expect(lines.map(shapeOf)).toEqual(text.map(shapeOf));
    expect(lines.join('\n')).toContain('https://example.org/a?b=1');
    // Where the model writes a number in words, the reader is told which one to check.
    if (!lines.join('\n').includes('10:30')) {
      await page.getByText(translate.problems.numbers('10:30').split('10:30')[0]!).waitFor();
      expect(await page.getByRole('main').innerText()).toMatch(/digits: .*30/);
    }
    expect(lines.filter((line, index) => line !== '' && line === text[index]).length).toBeLessThan(3);
    expect((await lengths.jsonValue()).length, 'it grows while it is written').toBeGreaterThan(3);
    expect(errors).toEqual([]);
  });

  it('shows which sentence belongs to which, by mouse and by keyboard', async () => {
    const text = ['My sister lives in a small house near the sea.', 'The weather is nice today.'];
    await source().fill(text.join('\n\n'));
    await to().selectOption('fr');
    await page.keyboard.press('Control+Enter');
    await button(translate.again).waitFor({ timeout: 60_000 });
    await source().getByRole('button', { name: text[0]! }).click();
    await page.mouse.move(0, 0);
    const marked = (side: typeof source) => side().getByRole('button', { pressed: true });
    expect((await marked(source).innerText()).trim()).toBe(text[0]);
    const lines = ((await target().textContent()) ?? '').split('\n\n').map((line) => line.trim());
    expect((await marked(target).innerText()).trim()).toBe(lines[0]);

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await marked(source).innerText()).trim()).toBe(text[1]);
    expect((await marked(target).innerText()).trim()).toBe(lines[1]);
  });

  it('that is stopped keeps its finished sentences', async () => {
    await source().fill(longText(8000));
    await to().selectOption('es');
    await button(translate.run).click();
    await target().getByRole('button').nth(1).waitFor({ timeout: 60_000 });
    await button(common.stop).click();
    const stopped = page.getByText(/^Stopped\. \d+ sentences are kept\.$/);
    await stopped.waitFor();
    const kept = Number(/\d+/.exec(await stopped.innerText())?.[0]);
    expect(await stopped.innerText()).toBe(translate.state.stopped(kept));
    expect(await target().getByRole('button').count()).toBe(kept);
  });
});

describe('languages', () => {
  it('are detected, with how sure that is', async () => {
    await source().fill(german);
    const format = createFormat('en');
    const label = page.getByTitle(/^Detected: German, \d+\s?% sure$/);
    await label.waitFor();
    const share = Number(/\d+/.exec((await label.getAttribute('title')) ?? '')?.[0]) / 100;
    expect(await label.innerText()).toBe(translate.detected('German', format.percent(share)));
    expect(share).toBeGreaterThan(0.3);
    expect(await from().locator('option:checked').innerText()).toBe(translate.autoIs('German'));
    await source().fill('오늘은 날씨가 좋아서 공원에 갔어요.');
    await page.getByTitle(/^Detected: Korean/).waitFor();
  });

  it('that the model does not know as a pair are named before anything is pressed, and can be tried anyway', async () => {
    await source().fill(german);
    await to().selectOption('ja');
    await page.getByText(translate.pairUnknown('Pocket', 'German', 'Japanese')).waitFor();
    expect(await button(translate.run).count()).toBe(0);
    await button(translate.tryAnyway).click();
    await target().waitFor({ timeout: 60_000 });

    await button(common.stop).waitFor({ state: 'detached', timeout: 60_000 });
    await to().selectOption('en');
    await page.getByText(translate.pairUnknown('Pocket', 'German', 'Japanese')).waitFor({ state: 'detached' });
  });

  it('that are the same on both sides are no job', async () => {
    await to().selectOption('en');
    await source().fill('The weather is nice today, so we are going to the park with the children.');
    // A target that is the text's own language makes way by itself; who chooses it then is told.
    await expect.poll(() => to().inputValue()).not.toBe('en');
    await page.getByText(/English · \d+/).waitFor();
    await to().selectOption('en');
    await page.getByText(translate.same).waitFor();
    expect(await button(translate.run).isDisabled()).toBe(true);
  });

  it('can be swapped, and the translation becomes the text', async () => {
    await source().fill('The book is on the table.');
    await from().selectOption('en');
    await to().selectOption('fr');
    await button(translate.run).click();
    await button(translate.again).waitFor({ timeout: 60_000 });
    const french = ((await target().textContent()) ?? '').trim();
    await button(translate.swap).click();
    await expect.poll(() => from().inputValue()).toBe('fr');
    expect(await to().inputValue()).toBe('en');
    expect((await source().inputValue()).trim()).toBe(french);
    await button(translate.run).click();
    await button(translate.again).waitFor({ timeout: 60_000 });
    expect(((await target().textContent()) ?? '').length).toBeGreaterThan(5);
  });
});

it('a dropped text file is taken, and the text comes back after a reload', async () => {
  await dropFile(page, { name: 'note.txt', type: 'text/plain', content: sentences.join('\r\n') });
  await expect.poll(() => source().inputValue()).toBe(sentences.join('\n'));
  await page.reload();
  await expect.poll(() => source().inputValue()).toBe(sentences.join('\n'));
});
