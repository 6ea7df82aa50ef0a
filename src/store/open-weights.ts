import type { WeightStore } from '../core';
import { IndexedShelf } from './indexed-shelf';
import { ShelfWeights } from './shelf-weights';
import { sweepLeftovers } from './sweep';
import { inStorage } from './storage-errors';
import { WeightsConnection } from './weights-database';

interface OpenWeightsOptions {
  /** Name of the database; for tests. */
  readonly name?: string;
  /** How long a server may be silent in a download. */
  readonly stallMs?: number;
}

export const usualStallMs = 60_000;

/**
 * Opens the weights kept in IndexedDB, in a page or a worker, and sweeps what dead downloads left behind. Any number of tabs
 * may have it open.
 * @throws HomebodyError `storage-unavailable` where the browser refuses storage
 */
export async function openWeights(options: OpenWeightsOptions = {}): Promise<WeightStore> {
  const connection = new WeightsConnection(options.name ?? 'homebody-weights');
  await inStorage(() => sweepLeftovers(connection));
  return new ShelfWeights(new IndexedShelf(connection), options.stallMs ?? usualStallMs);
}
