import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { launchFirefox } from './harness';
import { chunkBytes, mebibyte, rangesInFlight, serveStoreSite, sha256Of, type StoreSite } from './store-site';

const bytes = 36 * mebibyte + 321;
const sha256 = sha256Of(bytes);
let site: StoreSite;
let firefox: Browser;
let page: Page;
beforeAll(async () => {
  [site, firefox] = await Promise.all([serveStoreSite(), launchFirefox()]);
});
afterAll(async () => {
  await firefox.close();
  await site.close();
});
async function openSite(): Promise<Page> {
  const opened = await firefox.newPage();
  await opened.goto(site.url);
  await opened.waitForFunction(() => window.storePage !== undefined);
  return opened;
}
beforeEach(async () => void (page = await openSite()));
afterEach(async () => {
  await page.evaluate(async () => {
    for (const file of await window.storePage!.store.list()) await window.storePage!.store.remove(file.sha256);
    for (const half of await window.storePage!.store.downloads()) await window.storePage!.store.dropDownload(half.url);
  });
  await page.close();
});

const begin = (tab: Page, url: string, expected: { sha256?: string } = {}) =>
  tab.evaluate((request) => window.storePage!.begin(request), { url, name: 'large.bin', ...expected });
const loaded = (tab: Page, atLeast: number) =>
  tab.waitForFunction(
    (least) => {
      const state = window.storePage!.states.at(-1);
      return state?.state === 'under-way' && state.loadedBytes > least;
    },
    {},
    atLeast,
  );
async function ended(tab: Page) {
  await tab.waitForFunction(() => window.storePage!.states.at(-1)?.state !== 'under-way', { timeout: 60_000 });
  return tab.evaluate(() => window.storePage!.states.at(-1));
}
const halves = () => page.evaluate(() => window.storePage!.store.downloads());
const digest = (hash: string) => page.evaluate((known) => window.storePage!.digest(known), hash);

it.each([
  ['cut at every tenth', 'cut=10', 1],
  ['with a burst of 503', 'fail=2-4', 0],
  ['that stalls', 'stall=2', 1],
  ['behind addresses that work once', 'signed=1', 0],
  ['with a Content-Range that lies, hence in one stream', 'shift=1', 1],
  ['that ends before its Content-Length', 'length=1000', 1],
])('Firefox: a download %s comes whole', async (_what, faults, losses) => {
  const url = site.address(bytes, faults);
  await begin(page, url);
  expect(await ended(page)).toMatchObject({ state: 'stored', file: { sha256, bytes } });
  expect(await digest(sha256)).toBe(sha256);
  expect(await site.sentBytes(url)).toBeLessThanOrEqual(bytes + losses * rangesInFlight * chunkBytes);
});

it('Firefox: a tab that is reloaded in mid-download goes on where it was', async () => {
  const url = site.address(bytes, 'every=2');
  await begin(page, url);
  await loaded(page, 33 * mebibyte);
  await page.reload();
  await page.waitForFunction(() => window.storePage !== undefined);
  expect(await halves()).toMatchObject([{ url, totalBytes: bytes }]);
  await begin(page, url);
  expect(await ended(page)).toMatchObject({ state: 'stored', file: { sha256 } });
  expect(await digest(sha256)).toBe(sha256);
  expect(await site.sentBytes(url)).toBeLessThanOrEqual(bytes + rangesInFlight * chunkBytes);
});

it('Firefox: a server without ranges is read in one stream', async () => {
  const url = site.address(bytes).replace('/ranged?', '/file?');
  await begin(page, url);
  expect(await ended(page)).toMatchObject({ state: 'stored', file: { sha256, bytes } });
});

it('Firefox: a file that changes in the middle begins anew', async () => {
  await begin(page, site.address(bytes, 'change=3'));
  const changed = sha256Of(bytes, 4);
  expect(await ended(page)).toMatchObject({ state: 'stored', file: { sha256: changed } });
  expect(await digest(changed)).toBe(changed);
});

it.each([
  ['a corrupt byte', 'corrupt=20000000', 'sha256'],
  ['a web page', 'page=1', 'content'],
])('Firefox: %s is refused, and nothing is kept', async (_what, faults, what) => {
  await begin(page, site.address(bytes, faults), { sha256 });
  expect(await ended(page)).toMatchObject({
    state: 'failed',
    error: { code: 'download-mismatch', facts: { what } },
  });
  expect(await halves()).toEqual([]);
  expect(await page.evaluate(() => window.storePage!.store.list())).toEqual([]);
});

it('Firefox: two tabs fetch one file once', async () => {
  const second = await openSite();
  const url = site.address(bytes, 'every=1');
  await begin(page, url);
  await loaded(page, mebibyte);
  await begin(second, url);
  for (const tab of [page, second]) expect(await ended(tab)).toMatchObject({ state: 'stored', file: { sha256 } });
  expect(await site.log(url)).toHaveLength(Math.ceil(bytes / chunkBytes));
  await second.close();
});
