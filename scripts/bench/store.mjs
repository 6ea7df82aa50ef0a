import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { findBrowser } from '../browsers.mjs';
import { ensureBuilt } from '../build/targets.mjs';
import { canMeasureMemory, peakOverIdle } from './browser-memory.mjs';
import { startByteServer } from './byte-server.mjs';
import { figureOf } from './figure.mjs';
import { benchLargeLoad } from './load.mjs';
import { openBenchPage } from './open-browser.mjs';

/** @typedef {import('../../bench/store/page').Side} Side */
/** @typedef {import('../../bench/store/page').ReadTimes} ReadTimes */
/** @typedef {import('./open-browser.mjs').BenchPage} BenchPage */

const mebibyte = 2 ** 20;

/** Figure by side: what our store is measured against. @type {Record<string, Exclude<Side, 'ours'>>} */
const baselines = {
  overBareFetch: 'bareFetch',
  overHashedFetch: 'hashedFetch',
  overWebLlmCache: 'webLlmCache',
  overWebLlmIndexedDb: 'webLlmIndexedDb',
  overWllamaFiles: 'wllamaFiles',
  overTransformersCache: 'transformersCache',
};

/** @type {(bytes: number, ms: number) => number} */
const megabytesPerSecond = (bytes, ms) => bytes / ms / 1000;

/** What one wrote must not be on its way to the disk while the next is timed. */
const settleDisk = () => {
  if (canMeasureMemory) execFileSync('sync');
};

/**
 * Seen in Firefox three times, always early in a run: the store's worker shows no life. The app
 * takes another one, and so does this, once, and tells.
 * @template T @param {() => Promise<T>} work @param {string[]} silences what was begun anew @param {string} name
 */
async function withOneSilence(work, silences, name) {
  try {
    return await work();
  } catch (error) {
    if (silences.length > 0 || !String(error).includes('worker-silent')) throw error;
    silences.push(name);
    return work();
  }
}

/** @param {BenchPage} page @param {Side} side @param {{ seed: string, bytes: number }} job @returns {Promise<number>} milliseconds */
async function timeSide(page, side, job) {
  settleDisk();
  const ms = await page.evaluate(`window.storeBench.time(${JSON.stringify(side)}, ${JSON.stringify(job)})`);
  if (typeof ms !== 'number' || !(ms > 0)) throw new Error(`${side} took ${String(ms)} ms.`);
  return ms;
}

/** @param {BenchPage} page @param {{ seed: string, bytes: number }} job */
async function readBack(page, job) {
  settleDisk();
  return /** @type {ReadTimes} */ (await page.evaluate(`window.storeBench.readBack(${JSON.stringify(job)})`));
}

/** Every side once a round, in turned order, so that no side always follows the same one. @type {(round: number) => Side[]} */
function orderOf(round) {
  /** @type {Side[]} */
  const sides = ['ours', ...Object.values(baselines)];
  const first = round % sides.length;
  return [...sides.slice(first), ...sides.slice(0, first)];
}

/**
 * @param {'chromium' | 'firefox'} name
 * @param {string} url
 * @param {{ rounds: number, bytes: number, memoryBytes: number }} options
 */
async function benchBrowser(name, url, { rounds, bytes, memoryBytes }) {
  const page = await openBenchPage(name, url);
  try {
    await page.evaluate(
      '(async () => { while (!window.storeBench) await new Promise((wait) => setTimeout(wait, 50)); })()',
    );
    /** @type {Record<string, number>[]} */
    const speeds = [];
    /** @type {ReadTimes[]} */
    const reads = [];
    /** @type {string[]} */
    const silences = [];
    for (let round = 0; round < rounds; round++) {
      /** @type {Record<string, number>} */
      const speed = {};
      for (const side of orderOf(round)) {
        const time = () => timeSide(page, side, { seed: `${side}${round}`, bytes });
        speed[side] = megabytesPerSecond(bytes, await withOneSilence(time, silences, `${name} ${side} ${round}`));
      }
      speeds.push(speed);
      const read = () => readBack(page, { seed: `read${round}`, bytes });
      reads.push(await withOneSilence(read, silences, `${name} read ${round}`));
    }
    /** @type {(side: string) => { value: number, baseline: number }[]} */
    const against = (side) => speeds.map((speed) => ({ value: speed.ours ?? 0, baseline: speed[side] ?? 0 }));
    /** @type {(key: 'memoryMs' | 'fileMs') => { value: number, baseline: number }[]} */
    const readAgainst = (key) =>
      reads.map((read) => ({
        value: megabytesPerSecond(bytes, read.oursMs),
        baseline: megabytesPerSecond(bytes, read[key]),
      }));
    const figures = Object.fromEntries(
      Object.entries(baselines).map(([key, side]) => [key, figureOf('MB/s', against(side))]),
    );
    figures.readOverMemory = figureOf('MB/s', readAgainst('memoryMs'));
    figures.readOverFile = figureOf('MB/s', readAgainst('fileMs'));
    if (canMeasureMemory) {
      /** @type {(side: Side) => Promise<number>} */
      const peak = (side) => {
        const time = () => timeSide(page, side, { seed: `memory${side}`, bytes: memoryBytes });
        return peakOverIdle(() => withOneSilence(time, silences, `${name} memory ${side}`));
      };
      const baseline = (await peak('bareFetch')) / 1e6;
      figures.peakMemory = figureOf('MB', [{ value: (await peak('ours')) / 1e6, baseline }]);
    }
    return { browser: page.browser, figures, silences };
  } finally {
    await page.close();
  }
}

/**
 * Our store against a bare fetch, a fetch that hashes as much as we do, and other packages' storage, on the same bytes from
 * this machine, in every browser that is here. What the others do not promise stands in docs/storage.md.
 * @param {import('../bench.mjs').BenchOptions} options
 */
export async function benchStore({ rounds, megabytes, heavy }) {
  await ensureBuilt('bench');
  const server = await startByteServer(resolve(import.meta.dirname, '../../dist/bench'));
  try {
    /** @type {Record<string, import('../bench.mjs').Figure>} */
    const figures = {};
    const browsers = [];
    const silences = [];
    const bytes = megabytes * mebibyte;
    for (const name of /** @type {const} */ (['chromium', 'firefox'])) {
      if (!findBrowser(name)) continue;
      const options = { rounds, bytes, memoryBytes: 4 * bytes };
      const measured = await benchBrowser(name, `${server.url}bench/store.html`, options);
      browsers.push(measured.browser);
      silences.push(...measured.silences);
      for (const [key, figure] of Object.entries(measured.figures)) figures[`${name}.${key}`] = figure;
      if (heavy) figures[`${name}.loadOverBare`] = await benchLargeLoad(name, server.url, rounds);
    }
    return {
      browser: browsers.join(', '),
      plan: [
        `${megabytes} MiB a file, profile on disk`,
        ...(heavy ? [] : ['the load of a gigabyte was left out (--heavy)']),
        ...silences.map((one) => `${one} begun anew: the worker was silent`),
      ].join('; '),
      figures,
    };
  } finally {
    await server.close();
  }
}
