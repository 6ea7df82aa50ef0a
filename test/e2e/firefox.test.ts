import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { launchFirefox, serveApp } from './harness';

const { chat } = en;

let firefox: Browser;
beforeAll(async () => void (firefox = await launchFirefox()));
afterAll(() => firefox.close());

/** Asks as a reader does. @returns the answer that came as the n-th */
async function askFor(page: Page, question: string, index: number): Promise<string> {
  await page.locator(`textarea[aria-label="${chat.composer.label}"]`).fill(question);
  await page.keyboard.press('Enter');
  const again = `button[aria-label="${chat.message.regenerate}"]`;
  await page.waitForFunction(
    (selector, place) => document.querySelectorAll('main .answer')[place]?.querySelector(selector) !== null,
    { timeout: 60_000 },
    again,
    index,
  );
  return page.evaluate(
    (place) => document.querySelectorAll('main .answer')[place]?.querySelector('.prose')?.textContent ?? '',
    index,
  );
}

describe.each([
  ['with isolation headers', 'all', true],
  ['without isolation headers', 'no-isolation', false],
] as const)('Firefox, on a server %s', (_name, headers, isolated) => {
  it('opens the app, answers with the embedded model and remembers, from this origin alone', async () => {
    const server = await serveApp({ headers });
    const page = await firefox.newPage();
    const outside: string[] = [];
    page.on('request', (request) => {
      if (/^http/.test(request.url()) && new URL(request.url()).origin !== server.origin) outside.push(request.url());
    });
    try {
      await page.goto(server.url);
      await page.waitForFunction(() => window.homebody !== undefined, { timeout: 60_000 });
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(isolated);
      await page.waitForFunction(
        (title) => document.querySelector('main h2')?.textContent === title,
        { timeout: 60_000 },
        chat.welcome.title,
      );
      await askFor(page, 'My name is Leo.', 0);
      expect(await askFor(page, 'What is my name?', 1)).toContain('Leo');
      const text = await page.evaluate(() =>
        window.homebody!.translate('The book is on the table.', { from: 'en', to: 'fr' }).text(),
      );
      expect(text.length).toBeGreaterThan(5);
      expect(outside).toEqual([]);
    } finally {
      await page.close();
      await server.close();
    }
  });
});
