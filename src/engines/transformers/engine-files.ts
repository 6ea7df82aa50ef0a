import jspiModule from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url';
import jspiWasm from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import plainModule from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import plainWasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';

interface Build {
  readonly mjs: string;
  readonly wasm: string;
}

/** Addresses of the engine's own files, all of our origin: left alone, the package fetches them from a CDN. */
export interface EngineFiles {
  /** Runs on the CPU everywhere. */
  readonly plain: Build;
  /** Runs on WebGPU too, in browsers with JavaScript Promise Integration. */
  readonly jspi: Build;
}

const here = (url: string) => new URL(url, self.location.href).href;

export const ownEngineFiles: EngineFiles = {
  plain: { mjs: here(plainModule), wasm: here(plainWasm) },
  jspi: { mjs: here(jspiModule), wasm: here(jspiWasm) },
};
