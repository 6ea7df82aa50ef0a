import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchFirefox, serveApp } from './harness';

let firefox: Browser;
beforeAll(async () => void (firefox = await launchFirefox()));
afterAll(() => firefox.close());

describe.each([
  ['with isolation headers', 'all', true],
  ['without isolation headers', 'no-isolation', false],
] as const)('Firefox, on a server %s', (_name, headers, isolated) => {
  it('opens the app and answers with the embedded model, from this origin alone', async () => {
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
      const text = await page.evaluate(() =>
        window.homebody!.chat([{ role: 'user', content: 'Hello!' }], { maxTokens: 24 }).text(),
      );
      expect(text.length).toBeGreaterThan(5);
      expect(outside).toEqual([]);
    } finally {
      await page.close();
      await server.close();
    }
  });
});
