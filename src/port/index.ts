/**
 * The wire between page and worker: both ends of an engine and of the weight store, over comlink and message ports.
 * It carries calls, streams, errors and cancellations; it decides nothing about what it carries.
 */
export { connectEngine } from './connect-engine';
export type { EngineConnection } from './connect-engine';
export { serveEngine } from './serve-engine';
export { announceOutsideRequests, hearOutsideRequests } from './outside-requests';
export { connectStore } from './connect-store';
export type { StoreConnection } from './connect-store';
export { serveStore } from './serve-store';
export type { OutsideParts } from './serve-store';
