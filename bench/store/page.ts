import { wrap } from 'comlink';
import type { ContenderCalls, ContenderName } from './contenders.worker';
import { addressOf, type Contender, type Job } from './job';
import { OurStore } from './our-store';

/** `ours` and what it is measured against. */
export type Side = 'ours' | ContenderName;

export interface ReadTimes {
  readonly oursMs: number;
  readonly memoryMs: number;
  readonly fileMs: number;
}

export interface StoreBench {
  /** Stores one file and deletes it. @returns milliseconds of the storing */
  time(side: Side, job: Job): Promise<number>;
  /** Reads the same bytes back from our store, a Blob in memory and a file of the origin's private file system. */
  readBack(job: Job): Promise<ReadTimes>;
}

declare global {
  interface Window {
    storeBench?: StoreBench;
  }
}

/** A worker of its own for each run, so that no memory of the one before is in the way. */
function startContenders() {
  const worker = new Worker(new URL('./contenders.worker.ts', import.meta.url), { type: 'module' });
  return { calls: wrap<ContenderCalls>(worker), end: () => worker.terminate() };
}

async function timeOf(contender: Contender, job: Job): Promise<number> {
  await contender.prepare();
  const startedAt = performance.now();
  await contender.store(job);
  const ms = performance.now() - startedAt;
  await contender.clear();
  return ms;
}

async function time(side: Side, job: Job): Promise<number> {
  if (side === 'ours') {
    const ours = new OurStore();
    return timeOf(ours, job).finally(() => ours.close());
  }
  const { calls, end } = startContenders();
  const remote: Contender = {
    prepare: () => calls.prepare(side),
    store: (one) => calls.store(side, one),
    clear: () => calls.clear(side),
  };
  return timeOf(remote, job).finally(end);
}

async function readBack(job: Job): Promise<ReadTimes> {
  const ours = new OurStore();
  await ours.prepare();
  const { calls, end } = startContenders();
  const folder = await navigator.storage.getDirectory();
  try {
    await ours.store(job);
    const oursMs = await calls.readSlices(ours.file);
    await ours.clear();
    const bytes = await (await fetch(addressOf(job, 'model.bin'), { cache: 'no-store' })).arrayBuffer();
    const memoryMs = await calls.readSlices(new Blob([bytes]));
    const handle = await folder.getFileHandle('read-back', { create: true });
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
    const fileMs = await calls.readSlices(await handle.getFile());
    return { oursMs, memoryMs, fileMs };
  } finally {
    end();
    await ours.close();
    await folder.removeEntry('read-back').catch(() => undefined);
  }
}

window.storeBench = { time, readBack };
