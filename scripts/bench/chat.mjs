import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserLaunch } from '../browsers.mjs';
import { ensureBuilt } from '../build/targets.mjs';
import { startServer } from '../server.mjs';
import { figureOf } from './figure.mjs';

/** @typedef {import('../../bench/chat').RoundFigures} RoundFigures */
/** @typedef {import('../../bench/chat').SideFigures} SideFigures */

/** @type {(numbers: readonly number[]) => number} */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** The first token's time is reading, not writing. @param {SideFigures} side */
const decodeRate = ({ writing }) =>
  (1000 * sum(writing.map(({ outputTokens }) => outputTokens - 1))) / sum(writing.map(({ decodeMs }) => decodeMs));

/** @param {SideFigures} side */
const prefillRate = ({ reading }) =>
  (1000 * sum(reading.map(({ promptTokens }) => promptTokens))) / sum(reading.map(({ firstTokenMs }) => firstTokenMs));

/** Of short prompts: what a reader waits for besides the reading itself. @param {SideFigures} side */
const firstTokenMs = ({ writing }) => sum(writing.map((answer) => answer.firstTokenMs)) / writing.length;

/**
 * Ours against the bare engine package: same page, model, parameters and prompts, one after the other in turned order.
 * @param {number} rounds
 */
export async function benchChat(rounds) {
  await ensureBuilt('bench');
  const server = await startServer({ folder: resolve(import.meta.dirname, '../../dist/bench') });
  const browser = await chromium.launch(browserLaunch);
  try {
    const page = await browser.newPage();
    await page.goto(`${server.url}bench/chat.html`);
    await page.waitForFunction(() => window.benchRound !== undefined, undefined, { timeout: 120_000 });
    /** @type {RoundFigures[]} */
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      measured.push(
        await page.evaluate(
          async (oursFirst) => {
            if (!window.benchRound) throw new Error('The page is not ready.');
            return window.benchRound(oursFirst);
          },
          round % 2 === 0,
        ),
      );
    }
    /** @type {(of: (side: SideFigures) => number) => { value: number, baseline: number }[]} */
    const sides = (of) => measured.map(({ ours, bare }) => ({ value: of(ours), baseline: of(bare) }));
    return {
      browser: `Chromium ${browser.version()}`,
      plan: measured[0]?.plan ?? '',
      figures: {
        decode: figureOf('tokens/s', sides(decodeRate)),
        prefill: figureOf('tokens/s', sides(prefillRate)),
        firstToken: figureOf('ms', sides(firstTokenMs)),
        load: figureOf(
          'ms',
          sides(({ loadMs }) => loadMs),
        ),
        // Here the baseline is our own first turn: what reuse of the conversation saves.
        secondTurnFirstToken: figureOf(
          'ms',
          measured.map(({ firstTurn, secondTurn }) => ({
            value: secondTurn.firstTokenMs,
            baseline: firstTurn.firstTokenMs,
          })),
        ),
        historyTokens: figureOf(
          'tokens',
          measured.map(({ firstTurn, secondTurn }) => ({
            value: secondTurn.promptTokens,
            baseline: firstTurn.promptTokens,
          })),
        ),
      },
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
