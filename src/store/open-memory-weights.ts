import type { WeightStore } from '../core';
import { MemoryShelf } from './memory-shelf';
import { usualRetryRules } from './open-weights';
import type { RetryRules } from './patience';
import { ShelfWeights } from './shelf-weights';

/** A store for this visit only, where the browser refuses storage (a private window). Closing it forgets everything. */
export function openMemoryWeights(options: { readonly retry?: Partial<RetryRules> } = {}): WeightStore {
  return new ShelfWeights(new MemoryShelf(), { ...usualRetryRules, ...options.retry });
}
