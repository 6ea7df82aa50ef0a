import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserLaunch } from '../browsers.mjs';
import { ensureBuilt } from '../build/targets.mjs';
import { startServer } from '../server.mjs';
import { canMeasureMemory, startedBytes } from './browser-memory.mjs';
import { figureOf } from './figure.mjs';

/** @typedef {import('../../bench/engines/cases').CaseName} CaseName */
/** @typedef {import('../../bench/engines/cases').EngineTimes} EngineTimes */
/** @typedef {import('playwright-core').Page} Page */

const cycles = 20;
/** The browser gives memory back when it likes: it is asked for the least of some seconds. */
const settleMs = 4_000;
const sampleMs = 200;

/** @returns {Promise<number>} bytes */
async function settledBytes() {
  let least = Infinity;
  for (let waited = 0; waited < settleMs; waited += sampleMs) {
    await new Promise((resume) => setTimeout(resume, sampleMs));
    least = Math.min(least, startedBytes());
  }
  return least;
}

/** @param {import('playwright-core').BrowserContext} context @param {string} url */
async function openPage(context, url) {
  const page = await context.newPage();
  page.setDefaultTimeout(600_000);
  await page.goto(url);
  await page.waitForFunction(() => window.enginesBench !== undefined);
  return page;
}

/** @template T @param {Page} page @param {string} call @returns {Promise<T>} */
const ask = (page, call) => page.evaluate(`window.enginesBench.${call}`);

/** A fresh page each time: what one side leaves in memory must not be in the other's way. @type {(context: import('playwright-core').BrowserContext, url: string, call: string) => Promise<EngineTimes>} */
async function timeAlone(context, url, call) {
  const page = await openPage(context, url);
  try {
    return await ask(page, call);
  } finally {
    await page.close();
  }
}

/** The tab that runs the model is closed in the middle of another tab's answer. @param {import('playwright-core').BrowserContext} context @param {string} url */
async function timeHandOver(context, url) {
  const owner = await openPage(context, url);
  /** @type {number} */
  const baseline = await ask(owner, 'open()');
  const other = await openPage(context, url);
  await ask(other, 'open()');
  /** @type {Promise<{ text: string, longestGapMs: number, notices: string[] }>} */
  const answer = ask(other, 'answer()');
  await other.waitForFunction(() => (window.enginesBench?.writtenCharacters ?? 0) > 40);
  await owner.close();
  const { longestGapMs, notices } = await answer;
  await other.close();
  if (!notices.includes('handed-over')) throw new Error('The answer was over before the tab was closed.');
  return { value: longestGapMs, baseline };
}

/** The engine's worker is ended in the middle of an answer. @param {import('playwright-core').BrowserContext} context @param {string} url */
async function timeRecovery(context, url) {
  const page = await openPage(context, url);
  /** @type {number} */
  const baseline = await ask(page, 'open()');
  /** @type {Promise<{ text: string, longestGapMs: number, notices: string[] }>} */
  const answer = ask(page, 'answer()');
  await page.waitForFunction(() => (window.enginesBench?.writtenCharacters ?? 0) > 40);
  const worker = page.workers().find((one) => one.url().includes('llamacpp'));
  if (!worker) throw new Error('No worker of the engine.');
  // An uncaught error is how a worker that dies of itself looks to the page.
  await worker.evaluate(
    () => void setTimeout(() => Promise.resolve().then(() => reportError(new Error('ended by the bench')))),
  );
  const { longestGapMs, notices } = await answer;
  await page.close();
  if (!notices.some((code) => code === 'restarted' || code === 'moved')) throw new Error('Nothing was restarted.');
  return { value: longestGapMs, baseline };
}

/**
 * Each family on our engine against the bare package on the same page; what a lost worker or a closed tab costs against a
 * load; memory after twenty loads against that after the first.
 * @param {number} rounds
 */
export async function benchEngines(rounds) {
  await ensureBuilt('bench');
  const server = await startServer({ folder: resolve(import.meta.dirname, '../../dist/bench') });
  const browser = await chromium.launch(browserLaunch);
  const context = await browser.newContext();
  const url = `${server.url}bench/engines.html`;
  try {
    const first = await openPage(context, url);
    /** @type {CaseName[]} */
    const cases = await ask(first, 'cases');
    await first.close();
    /** @type {Record<string, import('../bench.mjs').Figure>} */
    const figures = {};
    for (const name of cases) {
      /** @type {Record<'ours' | 'bare', EngineTimes>[]} */
      const measured = [];
      for (let round = 0; round < rounds; round++) {
        /** @type {Partial<Record<'ours' | 'bare', EngineTimes>>} */
        const both = {};
        /** @type {('ours' | 'bare')[]} */
        const order = round % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours'];
        for (const side of order) both[side] = await timeAlone(context, url, `time('${name}', '${side}')`);
        const { ours, bare } = both;
        if (ours && bare) measured.push({ ours, bare });
      }
      /** @type {(key: keyof EngineTimes) => { value: number, baseline: number }[]} */
      const against = (key) => measured.map(({ ours, bare }) => ({ value: ours[key], baseline: bare[key] }));
      figures[`${name}.speed`] = figureOf(name === 'bert' ? 'texts/s' : 'tokens/s', against('perSecond'));
      figures[`${name}.first`] = figureOf('ms', against('firstTokenMs'));
      figures[`${name}.load`] = figureOf('ms', against('loadMs'));
    }
    /** @type {(time: typeof timeHandOver) => Promise<{ value: number, baseline: number }[]>} */
    const repeat = async (time) => {
      const measured = [];
      for (let round = 0; round < rounds; round++) measured.push(await time(context, url));
      return measured;
    };
    figures.recovery = figureOf('ms', await repeat(timeRecovery));
    figures.handOver = figureOf('ms', await repeat(timeHandOver));
    if (canMeasureMemory) {
      for (const engine of /** @type {const} */ (['llamacpp', 'transformers'])) {
        const page = await openPage(context, url);
        await ask(page, `cycle('${engine}', 1)`);
        const baseline = (await settledBytes()) / 1e6;
        await ask(page, `cycle('${engine}', ${cycles - 1})`);
        figures[`${engine}.memoryAfter20`] = figureOf('MB', [{ value: (await settledBytes()) / 1e6, baseline }]);
        await page.close();
      }
    }
    return {
      browser: `Chromium ${browser.version()}`,
      plan: 'wasm, one thread; a page of its own for each side',
      figures,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
