import { largeModelFile } from '../../test/fixtures/make/large-model-file.mjs';
import { figureOf } from './figure.mjs';
import { openBenchPage } from './open-browser.mjs';

/**
 * A gigabyte of weights loaded from our store through our runtime, against the bare package on the same file from disk. As
 * rates, so that more is better as with the other figures of the store.
 * @param {'chromium' | 'firefox'} name
 * @param {string} url of the benchmarks' pages
 * @param {number} rounds
 */
export async function benchLargeLoad(name, url, rounds) {
  const path = await largeModelFile();
  const page = await openBenchPage(name, `${url}bench/load.html`);
  /** @type {(call: string) => Promise<number>} */
  const ask = async (call) => Number(await page.evaluate(`window.loadBench.${call}`));
  try {
    await page.evaluate(
      '(async () => { while (!window.loadBench) await new Promise((wait) => setTimeout(wait, 50)); })()',
    );
    await page.chooseFile('input', path);
    await ask('importFile()');
    // Fills the caches of code and file for both.
    await ask("load('ours')");
    await ask("load('bare')");
    const measured = [];
    for (let round = 0; round < rounds; round++) {
      /** @type {('ours' | 'bare')[]} */
      const order = round % 2 === 0 ? ['ours', 'bare'] : ['bare', 'ours'];
      const times = { ours: 0, bare: 0 };
      for (const side of order) times[side] = await ask(`load('${side}')`);
      measured.push({ value: 60_000 / times.ours, baseline: 60_000 / times.bare });
    }
    return figureOf('loads/min', measured);
  } finally {
    await page.close();
  }
}
