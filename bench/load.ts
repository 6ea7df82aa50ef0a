import { BareSide } from './bare-side';
import { openHomebody } from '../src/index';
import type { Plan } from '../src/core';

export interface LoadBench {
  /** Puts the chosen file into our store. @returns milliseconds */
  importFile(): Promise<number>;
  /** Loads it from the store through our runtime, or from the chosen file with the bare package. @returns milliseconds */
  load(side: 'ours' | 'bare'): Promise<number>;
}

declare global {
  interface Window {
    loadBench?: LoadBench;
  }
}

const home = await openHomebody({ baseUrl: new URL('..', document.baseURI).href });
let modelId = '';
/** What our runtime chose; the bare package is given the same. */
let plan: Plan | undefined;

function chosenFile(): File {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('Choose a file first.');
  return file;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

async function loadOurs(): Promise<number> {
  const ms = await timed(async () => ({ plan } = await home.load(modelId)));
  await home.runtime.unload();
  return ms;
}

async function loadBare(): Promise<number> {
  if (!plan) throw new Error('Load ours first.');
  const bare = new BareSide(chosenFile());
  const { loadMs } = await bare.load(plan);
  await bare.unload();
  return loadMs;
}

window.loadBench = {
  importFile: () => timed(async () => (modelId = await home.models.addFile(chosenFile()))),
  load: (side) => (side === 'ours' ? loadOurs() : loadBare()),
};
