import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import puppeteer, { type Browser as Firefox } from 'puppeteer-core';
import { browserLaunch, findBrowser } from '../../scripts/browsers.mjs';
import { startServer } from '../../scripts/server.mjs';

export interface AppServer {
  /** Address of the app, with the slash at its end. */
  readonly url: string;
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the built app (or another `folder`) on a free port. `headers: 'none'` is a host that can't send any: there an
 * untouched page reloads once when its service worker is ready, so block service workers where that disturbs.
 */
export async function serveApp(
  options: { headers?: 'all' | 'no-isolation' | 'none'; base?: string; folder?: string } = {},
): Promise<AppServer> {
  const { url, close } = await startServer(options);
  return { url, origin: new URL(url).origin, close };
}

export function launchChromium(...flags: string[]): Promise<Browser> {
  return chromium.launch({ ...browserLaunch, args: [...browserLaunch.args, ...flags] });
}

/** Chromium promises every site 10 GB, whatever its limit is; with this flag it tells the limit. */
export const toldQuota = '--disable-features=StaticStorageQuota';

/** Limits what the page's origin may store from now on, models in use or half loaded included. */
export async function limitStorage(page: Page, quotaSize: number): Promise<void> {
  const { origin } = new URL(page.url());
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
}

/** Firefox over WebDriver BiDi: a stock Firefox is out of Playwright's reach. */
export function launchFirefox(): Promise<Firefox> {
  const executablePath = findBrowser('firefox');
  if (executablePath === undefined) throw new Error('No Firefox: install firefox-esr or name one in FIREFOX.');
  return puppeteer.launch({ browser: 'firefox', executablePath, headless: true, protocol: 'webDriverBiDi' });
}

/** A page with all that its context asked for and complained about. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every http(s) request since the page opened, those of workers and of the service worker too. */
  readonly requests: readonly string[];
  /** Requests to an origin other than the app's. */
  outsideRequests(): readonly string[];
  /** Requests that reached the network instead of the service worker or the browser's cache. */
  readonly networkRequests: readonly string[];
  /** Violations of the content security policy, as the browser reported them. */
  readonly violations: readonly string[];
  /** Uncaught errors of the page. */
  readonly errors: readonly string[];
}

/** A page of its own context (own storage) that watches its requests; nothing is opened yet. */
export async function watchedPage(
  browser: Browser,
  server: AppServer,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const requests: string[] = [];
  const networkRequests: string[] = [];
  const violations: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    if (/^https?:/.test(request.url())) requests.push(request.url());
  });
  context.on('response', (response) => {
    if (/^https?:/.test(response.url()) && !response.fromServiceWorker()) networkRequests.push(response.url());
  });
  context.on('console', (message) => {
    if (/content security policy/i.test(message.text())) violations.push(message.text());
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  return {
    page,
    context,
    requests,
    networkRequests,
    violations,
    errors,
    outsideRequests: () => requests.filter((url) => new URL(url).origin !== server.origin),
  };
}

/** Opens the app and waits until `window.homebody` answers; nothing is loaded by that. */
export async function openApp(
  browser: Browser,
  server: AppServer,
  options: BrowserContextOptions & { path?: string } = {},
): Promise<WatchedPage> {
  const { path = '', ...contextOptions } = options;
  const watched = await watchedPage(browser, server, contextOptions);
  await watched.page.goto(server.url + path);
  await whenReady(watched.page);
  return watched;
}

/** Resolves when the app has opened its `Homebody`. */
export async function whenReady(page: Page): Promise<void> {
  await page.waitForFunction(() => 'homebody' in window && window.homebody !== undefined, undefined, {
    timeout: 60_000,
  });
}

/** Resolves when the service worker has kept everything and answers this page. */
export async function whenOfflineReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 60_000,
  });
}
