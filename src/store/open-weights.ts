import type { WeightStore } from '../core';
import { IndexedShelf } from './indexed-shelf';
import type { RetryRules } from './patience';
import { ShelfWeights } from './shelf-weights';
import { sweepLeftovers } from './sweep';
import { inStorage } from './storage-errors';
import { WeightsConnection } from './weights-database';

interface OpenWeightsOptions {
  /** Name of the database; for tests. */
  readonly name?: string;
  readonly retry?: Partial<RetryRules>;
}

/** About ten seconds of trying while the network is there; while it is not, a download waits for it. What arrived is kept. */
export const usualRetryRules: RetryRules = { stallMs: 60_000, firstWaitMs: 1_000, attempts: 5 };

/**
 * Opens the weights kept in IndexedDB, in a page or a worker, and sweeps what dead downloads left behind. Any number of tabs
 * may have it open.
 * @throws HomebodyError `storage-unavailable` where the browser refuses storage
 */
export async function openWeights(options: OpenWeightsOptions = {}): Promise<WeightStore> {
  const connection = new WeightsConnection(options.name ?? 'homebody-weights');
  await inStorage(() => sweepLeftovers(connection));
  return new ShelfWeights(new IndexedShelf(connection), { ...usualRetryRules, ...options.retry });
}
