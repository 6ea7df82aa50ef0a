import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { browserLaunch, findBrowser } from '../browsers.mjs';

/**
 * The built page in a headless browser. What runs in it takes and gives a string: JSON, that is, so both drivers agree.
 * @typedef {object} DemoPage
 * @property {<R>(work: (given: string) => Promise<string>, given: unknown) => Promise<R>} run a function in the page
 * @property {(selector: string, file: string) => Promise<void>} attach a file to a file input; it stays on disk
 * @property {() => number} outsideRequests so far, to any origin but the server's
 * @property {() => Promise<void>} close
 */

/**
 * Opens the app in Chromium where it is installed, else in Firefox, and waits until `window.homebody` is there.
 * @param {string} url of the served app
 * @param {(text: string) => void} say takes text as it streams
 * @returns {Promise<DemoPage>}
 */
export function openDemoPage(url, say) {
  const origin = new URL(url).origin;
  let outside = 0;
  const watch = (/** @type {string} */ address) => {
    if (/^(https?|wss?):/.test(address) && new URL(address).origin !== origin) outside++;
  };
  const open = findBrowser('chromium') ? openChromium : openFirefox;
  return open(url, watch, say).then((page) => ({ ...page, outsideRequests: () => outside }));
}

/**
 * @param {string} url
 * @param {(address: string) => void} watch
 * @param {(text: string) => void} say
 */
async function openChromium(url, watch, say) {
  const browser = await chromium.launch(browserLaunch);
  const context = await browser.newContext();
  // The context hears workers and the service worker too.
  context.on('request', (request) => watch(request.url()));
  const page = await context.newPage();
  await page.exposeFunction('demoSay', say);
  await page.goto(url);
  await page.waitForFunction(() => window.homebody !== undefined);
  /** @type {DemoPage['run']} */
  const run = async (work, given) => JSON.parse(await page.evaluate(work, JSON.stringify(given ?? null)));
  return {
    run,
    attach: (/** @type {string} */ selector, /** @type {string} */ file) => page.setInputFiles(selector, file),
    close: () => browser.close(),
  };
}

/**
 * @param {string} url
 * @param {(address: string) => void} watch
 * @param {(text: string) => void} say
 */
async function openFirefox(url, watch, say) {
  const executablePath = findBrowser('firefox');
  if (!executablePath)
    throw new Error('No browser: install chromium or firefox-esr, or name one in CHROMIUM, FIREFOX.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocol: 'webDriverBiDi',
    protocolTimeout: 30 * 60_000,
  });
  const page = await browser.newPage();
  page.on('request', (request) => watch(request.url()));
  await page.exposeFunction('demoSay', say);
  await page.goto(url);
  await page.waitForFunction(() => window.homebody !== undefined);
  /** @type {DemoPage['run']} */
  const run = async (work, given) => JSON.parse(await page.evaluate(work, JSON.stringify(given ?? null)));
  return {
    run,
    attach: async (/** @type {string} */ selector, /** @type {string} */ file) => {
      const input = await page.waitForSelector(selector);
      await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(file);
    },
    close: () => browser.close(),
  };
}
