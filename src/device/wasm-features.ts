import type { WasmReport } from '../core';

/** Small modules that only compile where a feature is there (as in the package wasm-feature-detect, Apache-2.0). */
const simdModule = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];
const memory64Module = [0, 97, 115, 109, 1, 0, 0, 0, 5, 3, 1, 4, 1];
const threadsModule = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 5, 4, 1, 3, 1, 1, 10, 11, 1, 9, 0, 65, 0, 254, 16, 2, 0,
  26, 11,
];

/** @param isolated whether memory may be shared between threads here */
export function probeWasm(isolated: boolean): WasmReport {
  return {
    simd: compiles(simdModule),
    threads: isolated && typeof SharedArrayBuffer === 'function' && compiles(threadsModule),
    jspi: typeof WebAssembly === 'object' && 'Suspending' in WebAssembly,
    memory64: compiles(memory64Module),
  };
}

function compiles(module: readonly number[]): boolean {
  try {
    return WebAssembly.validate(Uint8Array.from(module));
  } catch {
    return false;
  }
}
