/**
 * The heart of the page: chooses how a model runs on this device, keeps its worker alive, and passes requests to it.
 * It writes no prompt and touches no weights or tensors itself.
 */
export { openRuntime } from './open-runtime';
export type { RuntimeOptions } from './open-runtime';
export { closedWays } from './plans/closed-ways';
export { memoryForModels } from './plans/memory-need';
