import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchFirefox, serveApp, type AppServer } from './harness';

let firefox: Browser;
let app: AppServer;
beforeAll(async () => {
  [firefox, app] = await Promise.all([launchFirefox(), serveApp()]);
});
afterAll(async () => {
  await firefox.close();
  await app.close();
});

async function openTab(): Promise<Page> {
  const page = await firefox.newPage();
  await page.goto(app.url);
  await page.waitForFunction(() => window.homebody !== undefined, { timeout: 60_000, polling: 100 });
  return page;
}
const load = (page: Page) =>
  page.evaluate(async () => {
    await window.homebody!.load('pocket');
    const { state } = window.homebody!.runtime;
    return state.state === 'ready' && (state.elsewhere ?? false);
  });

/** Asks for the same several times at once; `leave` is called when the first words are there. */
async function read(page: Page, requests: number, leave?: () => Promise<void>) {
  const reading = page.evaluate((wanted) => {
    const request = {
      messages: [{ role: 'user', content: 'How do I make tea?' } as const],
      sampling: { temperature: 0, repeatPenalty: 1 },
    };
    return Promise.all(
      Array.from({ length: wanted }, async () => {
        let text = '';
        let handedOverAt = -1;
        for await (const part of window.homebody!.runtime.generate(request)) {
          if (part.type === 'text') text += part.text;
          if (part.type === 'notice' && part.code === 'handed-over') handedOverAt = text.length;
          if (text !== '') document.title = 'writing';
        }
        return { text, handedOverAt };
      }),
    );
  }, requests);
  if (leave) {
    await page.waitForFunction(() => document.title === 'writing', { polling: 20 });
    await leave();
  }
  return reading;
}

it('Firefox: two tabs share one model, and an answer goes on when the tab that has it is closed', async () => {
  const one = await openTab();
  expect(await load(one)).toBe(false);
  const two = await openTab();
  expect(await load(two)).toBe(true);
  const [first, second] = await Promise.all([read(one, 1), read(two, 1)]);
  const whole = first[0]!.text;
  expect(whole).toContain('Boil water');
  expect(second).toEqual([{ text: whole, handedOverAt: -1 }]);

  const readings = await read(two, 40, () => one.close());
  expect(readings.map(({ text }) => text)).toEqual(readings.map(() => whole));
  expect(readings.some(({ handedOverAt }) => handedOverAt >= 0)).toBe(true);
  expect(await load(two)).toBe(false);
  await two.close();
});
