import {
  failedWith,
  HomebodyError,
  type ModelFinder,
  type ModelRecord,
  type NetworkLock,
  type Runtime,
  type WeightStore,
} from '../core';
import { loadCatalogue } from '../catalog';
import { probeDevice } from '../device';
import { connectEngine, connectStore } from '../port';
import { openMemoryWeights } from '../store';
import { openDeviceMemory } from './device-memory';
import { HubSettings } from './hub-settings';
import { LocalModelLibrary } from './local-model-library';
import { LocalRuntime } from './local-runtime';
import { measureWhenIdle } from './measure-when-idle';
import { ModelFiles } from './model-files';
import { ModelRecords } from './model-records';
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
  const [device, { store, finder, networkLock }, memory] = await Promise.all([
    probeDevice(),
    openOutside(),
    openDeviceMemory(options.memoryName),
  ]);
  const records = new ModelRecords(options.catalogue ?? loadCatalogue().models, memory);
  const hub = new HubSettings(memory);
  const files = new ModelFiles(store, memory, finder, hub, options.baseUrl ?? document.baseURI);
  const shared = { device, store, memory, records, files };
  const models: LocalModelLibrary = new LocalModelLibrary({
    ...shared,
    finder,
    networkLock,
    hub,
    unload: (modelId) => runtime.unloadModel(modelId),
  });
  const runtime = new LocalRuntime({ ...shared, models, startEngine: options.startEngine ?? startEngine });
  if (options.measureWhenIdle) measureWhenIdle(runtime);
  return runtime;
}

interface Outside {
  readonly store: WeightStore;
  readonly finder: ModelFinder;
  readonly networkLock: NetworkLock;
}

/** In a private window the browser may refuse storage: then models last as long as the page. */
async function openOutside(): Promise<Outside> {
  const worker = new Worker(new URL('../../workers/store.worker.ts', import.meta.url), {
    type: 'module',
    name: 'store',
  });
  const store = connectStore(worker);
  const { finder, networkLock } = store;
  try {
    await store.list();
    return { store, finder, networkLock };
  } catch (error) {
    if (failedWith(error, 'storage-unavailable')) return { store: openMemoryWeights(), finder, networkLock };
    worker.terminate();
    throw error;
  }
}

const startEngine: StartEngine = ({ engine }) => {
  if (engine !== 'llamacpp') throw new HomebodyError('unsupported', { capability: 'engine', engine });
  return connectEngine(
    new Worker(new URL('../../workers/llamacpp.worker.ts', import.meta.url), { type: 'module', name: 'llamacpp' }),
  );
};
