import wasm from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import compatWorker from '@wllama/wllama-compat/wasm/wllama.js?url';
import compatWasm from '@wllama/wllama-compat/wasm/wllama.wasm?url';

/** Addresses of the engine's own files, all of our origin: the package would fetch the compatibility build from a CDN. */
export interface EngineFiles {
  readonly wasm: string;
  /** For browsers without JSPI or Memory64. */
  readonly compatWasm: string;
  readonly compatWorker: string;
}

const here = (url: string) => new URL(url, self.location.href).href;

export const ownEngineFiles: EngineFiles = {
  wasm: here(wasm),
  compatWasm: here(compatWasm),
  compatWorker: here(compatWorker),
};
