import { env, LogLevel } from '@huggingface/transformers';
import { HomebodyError, type Backend, type Plan } from '../../core';
import type { EngineFiles } from './engine-files';
import type { ModelFiles } from './model-files';

/** Under this name the package looks for the one model that is being loaded. */
export const loadedName = 'homebody/loaded';

let started: Backend | undefined;

/**
 * Points the package at our files and at nothing else. The build of ONNX Runtime and its threads are settled by the first
 * model of a worker.
 * @returns how many threads ONNX Runtime will use
 * @throws HomebodyError `unsupported` where WebGPU can't be had in this browser or this worker
 */
export function setUpPackage({ backend, threads }: Plan, own: EngineFiles, files: ModelFiles): number {
  const { wasm } = env.backends.onnx;
  if (!wasm) throw new HomebodyError('internal', { detail: 'The package brought no WebAssembly backend.' });
  if (backend === 'webgpu') needWebGpu();
  // A worker keeps the build that it began with; the one for WebGPU runs on the CPU as well.
  if (started === undefined) {
    started = backend;
    wasm.wasmPaths = { ...own[backend === 'webgpu' ? 'jspi' : 'plain'] };
    wasm.numThreads = backend === 'wasm' && self.crossOriginIsolated ? threads : 1;
    wasm.proxy = false;
  }
  // What fails is logged by the package together with its inputs, which are what people wrote.
  env.logLevel = LogLevel.NONE;
  env.allowLocalModels = false;
  env.allowRemoteModels = true;
  env.useBrowserCache = false;
  env.useWasmCache = false;
  env.useCustomCache = true;
  env.customCache = files.asCache(loadedName);
  // Files that a model may have and this one has not; nothing is ever asked of the network.
  env.fetch = () => Promise.resolve(new Response(null, { status: 404 }));
  return wasm.numThreads ?? 1;
}

function needWebGpu(): void {
  if (!('gpu' in navigator)) throw new HomebodyError('unsupported', { capability: 'webgpu', engine: 'transformers' });
  if (!('Suspending' in WebAssembly))
    throw new HomebodyError('unsupported', { capability: 'webgpu-without-jspi', engine: 'transformers' });
  if (started === 'wasm')
    throw new HomebodyError('worker-crashed', { detail: 'This worker began on the CPU and can’t change to WebGPU.' });
}
