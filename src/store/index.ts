/**
 * Model files on this device, content-addressed and kept as chunks: in IndexedDB, or in memory where that is refused.
 * It moves bytes and checks hashes; it knows nothing of models, catalogues or engines.
 */
export { networkGate, NetworkGate } from './network-gate';
export { openAnyWeights } from './open-any-weights';
export { openWeights } from './open-weights';
export { openMemoryWeights } from './open-memory-weights';
