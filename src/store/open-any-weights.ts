import { failedWith, type WeightStore } from '../core';
import { openMemoryWeights } from './open-memory-weights';
import { openWeights } from './open-weights';

/** The store on this device; for this visit only, where the browser refuses storage (a private window). */
export async function openAnyWeights(): Promise<WeightStore> {
  try {
    const weights = await openWeights();
    await weights.list();
    return weights;
  } catch (error) {
    if (failedWith(error, 'storage-unavailable')) return openMemoryWeights();
    throw error;
  }
}
