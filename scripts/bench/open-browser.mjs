import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { browserLaunch, findBrowser } from '../browsers.mjs';

/** A single call may store a gigabyte. */
const callWithinMs = 900_000;

/**
 * @typedef {object} BenchPage
 * @property {string} browser name and version
 * @property {(expression: string) => Promise<unknown>} evaluate the value, once it is there, of an expression in the page
 * @property {(selector: string, path: string) => Promise<void>} chooseFile gives a file to an `<input>`
 * @property {() => Promise<void>} close
 */

/**
 * Opens a page with a profile on disk, as people have it: what a private window stores lies in memory.
 * @param {'chromium' | 'firefox'} name
 * @param {string} url
 * @returns {Promise<BenchPage>}
 */
export async function openBenchPage(name, url) {
  const profile = await mkdtemp(join(tmpdir(), 'homebody-bench-'));
  const page = await (name === 'chromium' ? openChromium(profile, url) : openFirefox(profile, url));
  const close = async () => {
    await page.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { ...page, close };
}

/** @param {string} profile @param {string} url @returns {Promise<BenchPage>} */
async function openChromium(profile, url) {
  const context = await chromium.launchPersistentContext(profile, browserLaunch);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(callWithinMs);
  await page.goto(url);
  return {
    browser: `Chromium ${context.browser()?.version() ?? ''}`.trim(),
    // Playwright's types unwrap handles, which no argument here has.
    evaluate: (expression) => page.evaluate(expression),
    chooseFile: (selector, path) => page.setInputFiles(selector, path),
    close: () => context.close(),
  };
}

/** @param {string} profile @param {string} url @returns {Promise<BenchPage>} */
async function openFirefox(profile, url) {
  const executablePath = findBrowser('firefox');
  if (executablePath === undefined) throw new Error('No Firefox: install firefox-esr or name one in FIREFOX.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocol: 'webDriverBiDi',
    protocolTimeout: callWithinMs,
    userDataDir: profile,
  });
  const page = await browser.newPage();
  await page.goto(url);
  return {
    browser: (await browser.version()).replace('/', ' '),
    evaluate: (expression) => page.evaluate(expression),
    async chooseFile(selector, path) {
      const input = await page.$(selector);
      if (!input) throw new Error(`No ${selector}`);
      await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(path);
    },
    close: () => browser.close(),
  };
}
