import type { DeviceReport } from '../../core';
import { smallBelowBytes } from './expected-speed';

/** More threads than this fight over memory bandwidth in every browser we know figures of. */
const mostThreads = 8;

/** Thread counts worth trying on the processor, the table's favourite first. */
export function threadCounts({ wasm, cores }: DeviceReport, weightBytes: number): readonly number[] {
  if (!wasm.threads) return [1];
  // hardwareConcurrency counts hyper-threads; matrix work gains from cores only.
  const most = Math.max(1, Math.min(mostThreads, cores > 4 ? Math.ceil(cores / 2) : cores));
  const counts = weightBytes < smallBelowBytes ? [1, Math.min(2, most), most] : [most, Math.ceil(most / 2), 1];
  return [...new Set(counts)];
}
