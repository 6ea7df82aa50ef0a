import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from './harness';
import { chunkBytes, mebibyte, rangesInFlight, serveStoreSite, sha256Of, type StoreSite } from './store-site';

const bytes = 52 * mebibyte + 321;
const sha256 = sha256Of(bytes);
let site: StoreSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([serveStoreSite(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** A page with a storage of its own. */
async function openSite(): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  await page.waitForFunction(() => window.storePage !== undefined);
  return { page, cdp: await context.newCDPSession(page) };
}
const begin = (page: Page, url: string) =>
  page.evaluate((request) => window.storePage!.begin(request), { url, name: 'large.bin' });
const loaded = (page: Page, atLeast: number) =>
  page.waitForFunction((least) => {
    const state = window.storePage!.states.at(-1);
    return state?.state === 'under-way' && state.loadedBytes > least;
  }, atLeast);
async function ended(page: Page) {
  await page.waitForFunction(() => window.storePage!.states.at(-1)?.state !== 'under-way', undefined, {
    timeout: 60_000,
  });
  return page.evaluate(() => window.storePage!.states.at(-1));
}
const halves = (page: Page) => page.evaluate(() => window.storePage!.store.downloads());
const expectWhole = async (page: Page, url: string, losses: number) => {
  expect(await ended(page)).toMatchObject({ state: 'stored', file: { sha256, bytes } });
  expect(await page.evaluate((hash) => window.storePage!.digest(hash), sha256)).toBe(sha256);
  expect(await halves(page)).toEqual([]);
  expect(await site.sentBytes(url)).toBeLessThanOrEqual(bytes + losses * rangesInFlight * chunkBytes);
};

it('a disk that fills up in mid-download is told, keeps the chunks, and the rest comes when there is room', async () => {
  const { page, cdp } = await openSite();
  const origin = new URL(site.url).origin;
  // The estimate goes on to promise gigabytes, as on a disk that others fill: only storing itself fails.
  await page.evaluate(() => {
    navigator.storage.estimate = async () => ({ usage: 0, quota: 10 * 2 ** 30 });
  });
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 30 * mebibyte });
  const attempt = async () => {
    const url = site.address(bytes, 'every=1');
    await begin(page, url);
    const state = await ended(page);
    return { url, state, half: (await halves(page)).find((one) => one.url === url) };
  };
  let last = await attempt();
  // Chromium believes for a while in the room it last saw, and frees what was deleted only after a while.
  while (!last.half) {
    await page.evaluate((hash) => window.storePage!.store.remove(hash), sha256);
    await page.waitForTimeout(1000);
    last = await attempt();
  }
  expect(last.state).toMatchObject({ state: 'failed', error: { code: 'storage-full' } });
  const keptBytes = last.half.loadedBytes;
  expect(keptBytes).toBeGreaterThan(0);
  const sentBefore = await site.sentBytes(last.url);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  await begin(page, last.url);
  await expectWhole(page, last.url, 1);
  expect((await site.sentBytes(last.url)) - sentBefore).toBe(bytes - keptBytes);
});

it('a database that the browser clears in mid-download fails that download, and the next one comes whole', async () => {
  const { page, cdp } = await openSite();
  const url = site.address(bytes, 'every=2');
  await begin(page, url);
  await loaded(page, 20 * mebibyte);
  await cdp.send('Storage.clearDataForOrigin', { origin: new URL(site.url).origin, storageTypes: 'indexeddb' });
  expect(await ended(page)).toMatchObject({ state: 'failed', error: { code: 'storage-unavailable' } });
  expect(await page.evaluate(() => window.storePage!.store.list())).toEqual([]);
  const again = site.address(bytes);
  await begin(page, again);
  await expectWhole(page, again, 0);
});

it('a tab that is frozen and resumed goes on', async () => {
  const { page, cdp } = await openSite();
  const url = site.address(bytes, 'every=2');
  await begin(page, url);
  await loaded(page, 10 * mebibyte);
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
  // Longer than the silence after which a server is given up.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  await cdp.send('Page.setWebLifecycleState', { state: 'active' });
  await expectWhole(page, url, 1);
});

it('a tab that is reloaded in mid-download goes on where it was', async () => {
  const { page } = await openSite();
  const url = site.address(bytes, 'every=1');
  await begin(page, url);
  await loaded(page, 40 * mebibyte);
  await page.reload();
  await page.waitForFunction(() => window.storePage !== undefined);
  const [half] = await halves(page);
  expect(half).toMatchObject({ url, totalBytes: bytes });
  await begin(page, url);
  await expectWhole(page, url, 1);
});

it('a tab that is closed hands its download to the one that waits for it', async () => {
  const { page } = await openSite();
  const url = site.address(bytes, 'every=1');
  await begin(page, url);
  await loaded(page, 30 * mebibyte);
  const second = await page.context().newPage();
  await second.goto(site.url);
  await second.waitForFunction(() => window.storePage !== undefined);
  await begin(second, url);
  await loaded(second, 40 * mebibyte);
  await page.close();
  await expectWhole(second, url, 1);
});

it('a network that is away for a while is waited for', async () => {
  const { page, cdp } = await openSite();
  const url = site.address(bytes, 'every=1');
  const network = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await cdp.send('Network.enable');
  await begin(page, url);
  await loaded(page, 10 * mebibyte);
  await cdp.send('Network.emulateNetworkConditions', { ...network, offline: true });
  await page.waitForFunction(() => {
    const state = window.storePage!.states.at(-1);
    return state?.state !== 'under-way' || state.waited;
  });
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  await cdp.send('Network.emulateNetworkConditions', { ...network, offline: false });
  await expectWhole(page, url, 1);
});
