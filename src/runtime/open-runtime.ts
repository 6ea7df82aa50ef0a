import { failedWith, HomebodyError, type ModelRecord, type Runtime, type WeightStore } from '../core';
import { loadCatalogue } from '../catalog';
import { probeDevice } from '../device';
import { connectEngine, connectStore } from '../port';
import { openMemoryWeights } from '../store';
import { openDeviceMemory } from './device-memory';
import { LocalModelLibrary } from './local-model-library';
import { LocalRuntime } from './local-runtime';
import { measureWhenIdle } from './measure-when-idle';
import { ModelFiles } from './model-files';
import type { StartEngine } from './runtime-services';

export interface RuntimeOptions {
  /** Where the catalogue's relative URLs (the embedded model) start; left out, the page's own base. */
  readonly baseUrl?: string;
  /** Models in place of the built-in catalogue. */
  readonly catalogue?: readonly ModelRecord[];
  /** Times untried thread counts of small models once, while nothing else is going on. */
  readonly measureWhenIdle?: boolean;
  /** Replaces the workers of engines; for tests that must lose one. */
  readonly startEngine?: StartEngine;
  /** Name of the database for what the device remembers; for tests. */
  readonly memoryName?: string;
}

/** Probes the device and opens the stores; loads nothing. */
export async function openRuntime(options: RuntimeOptions = {}): Promise<Runtime> {
  const [device, store, memory] = await Promise.all([probeDevice(), openStore(), openDeviceMemory(options.memoryName)]);
  const files = new ModelFiles(store, memory, options.baseUrl ?? document.baseURI);
  const models: LocalModelLibrary = new LocalModelLibrary({
    device,
    store,
    memory,
    files,
    catalogue: options.catalogue ?? loadCatalogue().models,
    unload: (modelId) => runtime.unloadModel(modelId),
  });
  const runtime = new LocalRuntime({
    device,
    store,
    memory,
    files,
    models,
    startEngine: options.startEngine ?? startEngine,
  });
  if (options.measureWhenIdle) measureWhenIdle(runtime);
  return runtime;
}

/** In a private window the browser may refuse storage: then models last as long as the page. */
async function openStore(): Promise<WeightStore> {
  const worker = new Worker(new URL('../../workers/store.worker.ts', import.meta.url), {
    type: 'module',
    name: 'store',
  });
  const store = connectStore(worker);
  try {
    await store.list();
    return store;
  } catch (error) {
    worker.terminate();
    if (failedWith(error, 'storage-unavailable')) return openMemoryWeights();
    throw error;
  }
}

const startEngine: StartEngine = ({ engine }) => {
  if (engine !== 'llamacpp') throw new HomebodyError('unsupported', { capability: 'engine', engine });
  return connectEngine(
    new Worker(new URL('../../workers/llamacpp.worker.ts', import.meta.url), { type: 'module', name: 'llamacpp' }),
  );
};
