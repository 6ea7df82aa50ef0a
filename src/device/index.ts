/**
 * Finds out what this browser can do: WebAssembly, WebGPU, storage, cores. It states facts and draws no conclusions;
 * which plan follows from them is the runtime's affair.
 */
export { probeDevice } from './probe-device';
