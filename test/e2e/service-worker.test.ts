import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, openApp, serveApp, watchedPage, whenOfflineReady, whenReady, type AppServer } from './harness';

let browser: Browser;
let server: AppServer | undefined;
beforeAll(async () => void (browser = await launchChromium()));
afterAll(() => browser.close());
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server?.close();
  server = undefined;
});

describe.each([
  ['at the root', '/'],
  ['under a sub-path', '/deep/er/'],
])('the service worker %s', (_name, base) => {
  it('opens the app without a network after one visit', async () => {
    server = await serveApp({ base });
    const { page, context } = await openApp(browser, server);
    await whenOfflineReady(page);
    await server.close();
    await context.setOffline(true);
    await page.reload();
    await whenReady(page);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });

  it('keeps the engine that this browser runs, the embedded model, and not the other engine', async () => {
    server = await serveApp({ base });
    const { page } = await openApp(browser, server);
    await whenOfflineReady(page);
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.every((path) => path.startsWith(base))).toBe(true);
    expect(kept.filter((path) => path.endsWith('.wasm')).length).toBe(1);
    expect(kept.filter((path) => path.includes('/compat/'))).toEqual([]);
    expect(kept.filter((path) => path.endsWith('.gguf')).length).toBe(1);
  });
});

it('lets no request past it on a second visit', async () => {
  server = await serveApp();
  const first = await openApp(browser, server);
  await whenOfflineReady(first.page);
  const second = await first.context.newPage();
  const outside: string[] = [];
  second.on('response', (response) => {
    if (!response.fromServiceWorker()) outside.push(response.url());
  });
  await second.goto(server.url);
  await whenReady(second);
  expect(outside.filter((url) => /^http/.test(url))).toEqual([]);
});

it('answers byte ranges of the kept model', async () => {
  server = await serveApp();
  const { page } = await openApp(browser, server);
  await whenOfflineReady(page);
  const answer = await page.evaluate(async () => {
    const response = await fetch('models/pocket/pocket-q8_0.gguf', { headers: { Range: 'bytes=0-3' } });
    return [response.status, await response.text(), response.headers.get('Content-Range')?.split('/')[0]];
  });
  expect(answer).toEqual([206, 'GGUF', 'bytes 0-3']);
});

it('says 404 for what is not there', async () => {
  server = await serveApp();
  const { page } = await openApp(browser, server);
  await whenOfflineReady(page);
  expect(await page.evaluate(async () => (await fetch('no/such/file.js')).status)).toBe(404);
  expect((await page.goto(`${server.url}no-such-page`))?.status()).toBe(404);
});

it('asks before it updates, and then updates', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homebody-app-'));
  try {
    cpSync(resolve(import.meta.dirname, '../../dist/app'), folder, { recursive: true });
    server = await serveApp({ folder });
    const { page } = await openApp(browser, server);
    await whenOfflineReady(page);
    appendFileSync(join(folder, 'sw.js'), '\n// a new version');
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    await page.getByText('A new version is ready.').waitFor();
    await page.waitForTimeout(1000);
    const waits = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state ?? 'none');
    expect(await waits()).toBe('installed');
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Update' }).click();
    await reloaded;
    await whenReady(page);
    expect(await waits()).toBe('none');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('on a host that sends no headers', () => {
  it('brings isolation by the second visit at the latest, the policy, and never more than one reload', async () => {
    server = await serveApp({ headers: 'none' });
    const { page, violations } = await watchedPage(browser, server);
    let loads = 0;
    page.on('load', () => loads++);
    await page.goto(server.url);
    await whenOfflineReady(page);
    await page.waitForTimeout(1500);
    expect(loads).toBeLessThanOrEqual(2);
    const loadsBefore = loads;
    await page.goto('about:blank');
    await page.goto(server.url);
    await whenReady(page);
    await page.waitForTimeout(1500);
    expect(loads).toBe(loadsBefore + 2);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    const headers = await page.evaluate(async () => Object.fromEntries((await fetch('./')).headers));
    expect(headers['cross-origin-embedder-policy']).toBe('require-corp');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(violations).toEqual([]);
  });

  it('leaves a page alone that has loaded a model', async () => {
    server = await serveApp({ headers: 'none' });
    const { page } = await watchedPage(browser, server);
    let loads = 0;
    page.on('load', () => loads++);
    await page.goto(server.url);
    await whenReady(page);
    const text = await page.evaluate(() =>
      window.homebody?.chat([{ role: 'user', content: 'Hello!' }], { maxTokens: 24 }).text(),
    );
    expect(text?.length).toBeGreaterThan(5);
    await whenOfflineReady(page);
    await page.waitForTimeout(1500);
    expect(loads).toBe(1);
  });

  it('leaves a page alone on which the reader has begun', async () => {
    server = await serveApp({ headers: 'none' });
    const { page } = await watchedPage(browser, server);
    let loads = 0;
    page.on('load', () => loads++);
    await page.goto(server.url);
    await page.mouse.click(5, 5);
    await whenOfflineReady(page);
    await page.waitForTimeout(1500);
    expect(loads).toBe(1);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
  });

  it('never reloads where isolation stays out of reach', async () => {
    server = await serveApp({ headers: 'none' });
    const { page } = await watchedPage(browser, server, { serviceWorkers: 'block' });
    let loads = 0;
    page.on('load', () => loads++);
    await page.goto(server.url);
    await whenReady(page);
    await page.waitForTimeout(1500);
    expect(loads).toBe(1);
  });
});
