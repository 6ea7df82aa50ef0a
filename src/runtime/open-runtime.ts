import { HomebodyError, type ModelRecord, type Runtime } from '../core';
import { loadCatalogue } from '../catalog';
import { probeDevice } from '../device';
import { connectEngine, connectStore, type StoreConnection } from '../port';
import { openDeviceMemory } from './device-memory';
import { openLastingStore } from './lasting-store';
import { HubSettings } from './library/hub-settings';
import { LocalModelLibrary } from './library/local-model-library';
import { LocalRuntime } from './local-runtime';
import { measureWhenIdle } from './plans/measure-when-idle';
import { ModelFiles } from './library/model-files';
import { ModelRecords } from './library/model-records';
import { openPlanTrials } from './plans/plan-trials';
import type { WatchPace } from './progress-watch';
import type { StartEngine } from './runtime-services';
import { SpeedWatch } from './plans/speed-watch';
import { canShareTabs, sharedName } from './tabs/shared-name';
import { SharedRuntime } from './tabs/shared-runtime';

export interface RuntimeOptions {
  /** Where the catalogue's relative URLs (the embedded model) start; left out, the page's own base. */
  readonly baseUrl?: string;
  /** Models in place of the built-in catalogue. */
  readonly catalogue?: readonly ModelRecord[];
  /** Times untried thread counts of small models once, while nothing else is going on. */
  readonly measureWhenIdle?: boolean;
  /** Replaces the workers of engines; for tests that must lose one. */
  readonly startEngine?: StartEngine;
  /** How soon work without progress is given up; for tests that hang. */
  readonly watchPace?: WatchPace;
  /** False: this page runs its models itself, also where another tab has them. */
  readonly shareTabs?: boolean;
  /** Name of the database for what the device remembers, which pages that share a model have in common; for tests. */
  readonly memoryName?: string;
}

/** Probes the device and opens the stores; loads nothing. */
export async function openRuntime(options: RuntimeOptions = {}): Promise<Runtime> {
  const [device, store, memory] = await Promise.all([
    probeDevice(),
    openLastingStore(openStore),
    openDeviceMemory(options.memoryName),
  ]);
  const trials = openPlanTrials(memory, device);
  const catalogue = options.catalogue ?? loadCatalogue().models;
  const records = new ModelRecords(catalogue, memory, trials);
  const hub = new HubSettings(memory);
  const files = new ModelFiles(store, memory, store.finder, hub, options.baseUrl ?? document.baseURI);
  const shared = { device, store, memory, records, files, trials, speeds: new SpeedWatch(memory) };
  const models: LocalModelLibrary = new LocalModelLibrary({
    ...shared,
    finder: store.finder,
    networkLock: store.networkLock,
    hub,
    unload: (modelId) => runtime.unloadModel(modelId),
  });
  const local = new LocalRuntime({
    ...shared,
    models,
    startEngine: options.startEngine ?? startEngine,
    ...(options.watchPace && { watchPace: options.watchPace }),
  });
  // Only where the model runs; of several tabs that is one.
  if (options.measureWhenIdle) measureWhenIdle(local, shared.speeds);
  const isShared = options.shareTabs !== false && canShareTabs();
  const runtime = isShared ? new SharedRuntime(local, sharedName(catalogue, options.memoryName)) : local;
  return runtime;
}

/** The store and the way to other hosts, in the one worker that has it. */
async function openStore(): Promise<StoreConnection> {
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
    throw error;
  }
}

/**
 * ONNX Runtime computes in its worker's own thread and answers no ping meanwhile, however sound it is: reading a gigabyte in
 * or one forward pass of a large model may take minutes. Crashes are heard at once all the same.
 */
const patientPace = { beatMs: 5_000, silentBeats: 60 } as const;

/** One worker a model, of the plan's engine. @throws HomebodyError `unsupported` */
const startEngine: StartEngine = ({ engine }) => {
  switch (engine) {
    case 'llamacpp':
      return connectEngine(
        new Worker(new URL('../../workers/llamacpp.worker.ts', import.meta.url), { type: 'module', name: engine }),
      );
    case 'transformers':
      return connectEngine(
        new Worker(new URL('../../workers/transformers.worker.ts', import.meta.url), { type: 'module', name: engine }),
        patientPace,
      );
    case 'webllm':
      return connectEngine(
        new Worker(new URL('../../workers/webllm.worker.ts', import.meta.url), { type: 'module', name: engine }),
        patientPace,
      );
    case 'scripted':
      throw new HomebodyError('unsupported', { capability: 'engine', engine });
  }
};
