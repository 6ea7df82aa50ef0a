import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { dropFile, sourceText } from './desk-page';
import { launchChromium, openApp, serveApp, type AppServer } from './harness';
import { longText } from './long-text';

const { summarize, common, errors } = en;
const text = longText(40_000);
const article =
  'The school will close its library for two weeks in March because the roof must be repaired. ' +
  'Students can borrow books from the city library during that time.';

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

const open = () => openApp(browser, server, { serviceWorkers: 'block', path: '#/summarize' });
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const source = (page: Page) => sourceText(page, summarize.source.label);
const points = (page: Page) => page.getByRole('main').getByRole('listitem').getByRole('button');

/** Every `part i of n` that is said from now on. */
const partsSaid = (page: Page) =>
  page.evaluateHandle(
    (example) => {
      const pattern = new RegExp(example.replace('1', '(\\d+)').replace('2', '(\\d+)'));
      const said: [number, number][] = [];
      const look = () => {
        const [, part, of] = pattern.exec(document.querySelector('main')?.textContent ?? '') ?? [];
        if (part !== undefined && said.at(-1)?.[0] !== Number(part)) said.push([Number(part), Number(of)]);
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
      return said;
    },
    summarize.step.reading(1, 2),
  );

// Ten thousand tokens are read: half a minute on two cores that are free, more on busy ones.
describe('a text of 40,000 characters', { timeout: 300_000 }, () => {
  it('is read part by part, and every point leads to the place it comes from', async () => {
    const { page, errors: faults } = await openApp(browser, server, { path: '#/summarize' });
    await source(page).fill(text);
    await page.getByText(summarize.lengths.short, { exact: true }).click();
    const said = await partsSaid(page);
    await button(page, summarize.run).click();
    await button(page, summarize.again).waitFor({ timeout: 280_000 });

    const parts = await said.jsonValue();
    const numbers = parts.map(([part]) => part);
    expect(numbers.length).toBeGreaterThan(5);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(parts.map(([, of]) => of)).size).toBe(1);
    const [, count] = parts[0]!;
    expect(numbers.every((part) => part >= 1 && part <= count)).toBe(true);
    await page.getByText(summarize.state.done(count), { exact: true }).waitFor();

    const last = points(page).last();
    expect((await last.innerText()).length).toBeGreaterThan(5);
    await last.click();
    expect(await last.getAttribute('aria-pressed')).toBe('true');
    const mark = source(page).locator('mark').first();
    await mark.waitFor();
    await expect.poll(() => mark.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(900);
    const marks = (await source(page).locator('mark').allTextContents()).map((words) => words.trim());
    const places = marks.map((words) => text.indexOf(words));
    expect(Math.min(...places), 'every mark is a place of the text').toBeGreaterThanOrEqual(0);
    expect(marks.join('').length, 'a part of the text, not all of it').toBeLessThan(text.length / 4);
    expect(Math.max(...places), 'the last point speaks of the second half').toBeGreaterThan(text.length / 2);
    expect(faults).toEqual([]);
  });

  it('can be stopped: what was read stays, and reading goes on from there', async () => {
    const { page } = await open();
    await source(page).fill(text);
    await button(page, summarize.run).click();
    await points(page).first().waitFor({ timeout: 60_000 });
    await page.keyboard.press('Escape');
    await button(page, summarize.continue).waitFor();
    const status = await page.getByText(/^Stopped after \d+ of \d+ parts/).innerText();
    const [read, of] = (status.match(/\d+/g) ?? []).map(Number);
    expect(status).toBe(summarize.state.stopped(read!, of!));
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(of!);
    await page.getByText(summarize.state.onlyThese(read!, of!)).waitFor();
    const kept = await points(page).allInnerTexts();
    expect(kept.length).toBeGreaterThan(0);

    // It is there after a reload too, and the next part follows the last one read.
    await page.reload();
    await points(page).first().waitFor();
    expect(await points(page).allInnerTexts()).toEqual(kept);
    const said = await partsSaid(page);
    await button(page, summarize.continue).click();
    await expect.poll(() => points(page).count(), { timeout: 60_000 }).toBeGreaterThan(kept.length);
    await button(page, common.stop).click();
    await button(page, summarize.continue).waitFor();
    expect((await points(page).allInnerTexts()).slice(0, kept.length)).toEqual(kept);
    expect((await said.jsonValue())[0]).toEqual([read! + 1, of]);
  });
});

describe('a file', () => {
  it('is read when it is dropped, and summarized under its name', async () => {
    const { page } = await open();
    await dropFile(page, { name: 'school.md', type: 'text/markdown', content: article });
    await expect.poll(() => source(page).inputValue()).toBe(article);
    await page.getByText('school.md').first().waitFor();
    await page.getByText(summarize.kinds.headline, { exact: true }).click();
    await button(page, summarize.run).click();
    await button(page, summarize.again).waitFor({ timeout: 60_000 });
    expect((await page.locator('main p.single').innerText()).length).toBeGreaterThan(5);
  });

  it('can be chosen, in the encoding it has', async () => {
    const { page } = await open();
    // Korean as an old editor saves it: EUC-KR.
    const buffer = Buffer.from([0xbe, 0xc8, 0xb3, 0xe7, 0x20, 0xc7, 0xd1, 0xb1, 0xdb]);
    await page.locator('main input[type=file]').setInputFiles({ name: 'old.txt', mimeType: 'text/plain', buffer });
    await expect.poll(() => source(page).inputValue()).toBe('안녕 한글');
  });

  it('that is no text is refused with its share of unreadable characters, and the text before stays', async () => {
    const { page } = await open();
    await source(page).fill(article);
    const content = 'PK\u0003\u0004' + '\u0000\u0001\u0002\u0003'.repeat(64);
    await dropFile(page, { name: 'archive.zip', type: 'application/zip', content });
    const { what, hint } = errors['text-binary']({ name: 'archive.zip', controlShare: 258 / 260 });
    const alert = page.getByRole('alert');
    await alert.getByText(what).waitFor();
    await alert.getByText(hint).waitFor();
    expect(await source(page).inputValue()).toBe(article);
    await button(page, summarize.run).click();
    await button(page, summarize.again).waitFor({ timeout: 60_000 });
  });

  it('that is empty says so', async () => {
    const { page } = await open();
    await page
      .locator('main input[type=file]')
      .setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
    await page.getByRole('alert').getByText(errors['text-empty']({}).what).waitFor();
    expect(await button(page, summarize.run).isDisabled()).toBe(true);
  });
});
