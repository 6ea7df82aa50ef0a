import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { browserLaunch } from '../browsers.mjs';
import { startServer } from '../server.mjs';
import { answerJob, loadModel } from './work.mjs';

/** @typedef {{ engine: string, backend: string, threads: number, loadMs: number }} LoadFigures */

/** A summary of a large model on a busy machine. */
const answerWithinMs = 10 * 60_000;

/**
 * The built library and the model's files in one folder, which holds links only.
 * @param {import('./model.mjs').EvaluatedModel} model
 */
function siteOf({ files }) {
  const site = mkdtempSync(join(tmpdir(), 'homebody-eval-'));
  const library = resolve(import.meta.dirname, '../../dist/lib');
  for (const name of readdirSync(library)) symlinkSync(join(library, name), join(site, name));
  for (const [url, path] of files) {
    mkdirSync(dirname(join(site, url)), { recursive: true });
    symlinkSync(path, join(site, url));
  }
  writeFileSync(join(site, 'evaluation.html'), '<!doctype html><title>Evaluation</title>');
  return site;
}

/**
 * Opens the library in Chromium with one model in its catalogue, and loads that.
 * @param {import('./model.mjs').EvaluatedModel} model
 * @returns {Promise<{ loaded: LoadFigures, answer: (job: import('./work.mjs').Job) => Promise<import('./work.mjs').Answer>, close: () => Promise<void> }>}
 */
export async function openEvaluation(model) {
  const site = siteOf(model);
  const server = await startServer({ folder: site });
  const browser = await chromium.launch(browserLaunch);
  const close = async () => {
    await browser.close();
    await server.close();
    rmSync(site, { recursive: true, force: true });
  };
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(answerWithinMs);
    await page.goto(`${server.url}evaluation.html`);
    // As text: types know nothing of what stands on the server.
    await page.evaluate(`(async () => {
      const { openHomebody } = await import('/index.js');
      window.homebody = await openHomebody({ baseUrl: location.origin + '/', catalogue: [${JSON.stringify(model.record)}] });
    })()`);
    const run = async (/** @type {(given: string) => Promise<string>} */ work, /** @type {unknown} */ given) =>
      JSON.parse(await page.evaluate(work, JSON.stringify(given)));
    return { loaded: await run(loadModel, model.record.id), answer: (job) => run(answerJob, job), close };
  } catch (error) {
    await close();
    throw error;
  }
}
