import type { WeightStore } from '../core';
import { MemoryShelf } from './memory-shelf';
import { usualStallMs } from './open-weights';
import { ShelfWeights } from './shelf-weights';

/** A store for this visit only, where the browser refuses storage (a private window). Closing it forgets everything. */
export function openMemoryWeights(options: { readonly stallMs?: number } = {}): WeightStore {
  return new ShelfWeights(new MemoryShelf(), options.stallMs ?? usualStallMs);
}
