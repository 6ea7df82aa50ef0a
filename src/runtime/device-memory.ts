import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ModelRecord, Plan, PlanPin, PlanTrial, SpeedMeasurement } from '../core';

/** Version 1 had no `hub`, version 2 no `trials` and no `plan-pins`. */
const version = 3;

interface Pin {
  readonly sha256: string;
  readonly bytes: number;
}

/** A trial with what it takes to know whether it still says something. */
export interface RememberedTrial extends PlanTrial {
  readonly cacheType: NonNullable<Plan['cacheType']>;
  /** Tries in a row that failed or never ended. */
  readonly failures: number;
  /** Browser and app, with their versions: in another one the same plan deserves another chance. */
  readonly madeBy: string;
}

interface DeviceMemorySchema extends DBSchema {
  measurements: { key: string; value: SpeedMeasurement };
  'own-models': { key: string; value: ModelRecord };
  /** The content that a URL of the catalogue turned out to have, pinned at its first download. */
  pins: { key: string; value: Pin & { readonly url: string } };
  choices: { key: 'last-model'; value: string };
  hub: { key: 'token' | 'mirror'; value: string };
  trials: { key: string; value: RememberedTrial };
  /** By model: what a person wants it to run by. */
  'plan-pins': { key: string; value: PlanPin };
}

/** How hubs are reached, as far as it was to be remembered; empty where it was not. */
export interface HubMemory {
  readonly token: string;
  readonly mirror: string;
}

/**
 * What this device remembers about models: measured speeds, models of the user's own, pinned hashes, the last choice, the
 * way to hubs, what became of plans and which were asked for.
 */
export interface DeviceMemory {
  measurements(): Promise<readonly SpeedMeasurement[]>;
  remember(measurement: SpeedMeasurement): Promise<void>;
  ownModels(): Promise<readonly ModelRecord[]>;
  addOwnModel(record: ModelRecord): Promise<void>;
  removeOwnModel(modelId: string): Promise<void>;
  pin(url: string, sha256: string, bytes: number): Promise<void>;
  unpin(url: string): Promise<void>;
  pinOf(url: string): Promise<Pin | undefined>;
  lastModel(): Promise<string | undefined>;
  setLastModel(modelId: string): Promise<void>;
  hub(): Promise<HubMemory>;
  /** An empty value is forgotten. */
  setHub(key: keyof HubMemory, value: string): Promise<void>;
  trials(): Promise<readonly RememberedTrial[]>;
  /** Replaces what is known of one plan, in one step: two tabs may try it at once. Undefined: forgotten. */
  changeTrial(key: string, change: (old: RememberedTrial | undefined) => RememberedTrial | undefined): Promise<void>;
  /** Sets what is known of plans without reading first: for a page that is about to go. Undefined: forgotten. */
  setTrials(trials: ReadonlyMap<string, RememberedTrial | undefined>): void;
  forgetTrials(modelId: string): Promise<void>;
  /** By model. */
  planPins(): Promise<ReadonlyMap<string, PlanPin>>;
  /** Without `pin`, what was asked for is forgotten. */
  setPlanPin(modelId: string, pin: PlanPin | undefined): Promise<void>;
  close(): void;
}

const keyOf = (one: SpeedMeasurement) => [one.modelId, one.variantId, one.engine, one.backend, one.threads].join(' ');

/** Opens the database; where the browser refuses storage (a private window), the memory lasts as long as the page. */
export async function openDeviceMemory(name = 'homebody-device'): Promise<DeviceMemory> {
  let database: IDBPDatabase<DeviceMemorySchema>;
  let closed = false;
  try {
    database = await openDB<DeviceMemorySchema>(name, version, {
      upgrade(fresh, oldVersion) {
        if (oldVersion < 1) {
          fresh.createObjectStore('measurements');
          fresh.createObjectStore('own-models', { keyPath: 'id' });
          fresh.createObjectStore('pins', { keyPath: 'url' });
          fresh.createObjectStore('choices');
        }
        if (oldVersion < 2) fresh.createObjectStore('hub');
        if (oldVersion < 3) {
          fresh.createObjectStore('trials');
          fresh.createObjectStore('plan-pins');
        }
      },
      blocking: (_current, _blocked, event) => {
        closed = true;
        (event.target as IDBDatabase).close();
      },
    });
  } catch {
    return forgetfulMemory();
  }
  return {
    measurements: () => database.getAll('measurements'),
    remember: async (one) => void (await database.put('measurements', one, keyOf(one))),
    ownModels: () => database.getAll('own-models'),
    addOwnModel: async (record) => void (await database.put('own-models', record)),
    removeOwnModel: (modelId) => database.delete('own-models', modelId),
    pin: async (url, sha256, bytes) => void (await database.put('pins', { url, sha256, bytes })),
    unpin: (url) => database.delete('pins', url),
    pinOf: (url) => database.get('pins', url),
    lastModel: () => database.get('choices', 'last-model'),
    setLastModel: async (modelId) => void (await database.put('choices', modelId, 'last-model')),
    hub: async () => ({
      token: (await database.get('hub', 'token')) ?? '',
      mirror: (await database.get('hub', 'mirror')) ?? '',
    }),
    setHub: async (key, value) => {
      if (value === '') await database.delete('hub', key);
      else await database.put('hub', value, key);
    },
    trials: () => database.getAll('trials'),
    changeTrial: async (key, change) => {
      const { store, done } = database.transaction('trials', 'readwrite');
      const next = change(await store.get(key));
      await (next ? store.put(next, key) : store.delete(key));
      await done;
    },
    setTrials: (all) => {
      if (closed) return;
      const transaction = database.transaction('trials', 'readwrite');
      for (const [key, trial] of all) void (trial ? transaction.store.put(trial, key) : transaction.store.delete(key));
      // Nobody will be there to hear that the last request is through, which would commit it too.
      transaction.commit();
      transaction.done.catch(() => undefined);
    },
    forgetTrials: async (modelId) => {
      const { store, done } = database.transaction('trials', 'readwrite');
      for (let at = await store.openCursor(); at; at = await at.continue())
        if (at.value.modelId === modelId) await at.delete();
      await done;
    },
    planPins: async () => {
      const { store, done } = database.transaction('plan-pins');
      const [models, pins] = await Promise.all([store.getAllKeys(), store.getAll(), done]);
      return new Map(models.map((modelId, index) => [modelId, pins[index]!]));
    },
    setPlanPin: async (modelId, pin) => {
      if (pin) await database.put('plan-pins', pin, modelId);
      else await database.delete('plan-pins', modelId);
    },
    close: () => {
      closed = true;
      database.close();
    },
  };
}

function forgetfulMemory(): DeviceMemory {
  const measurements = new Map<string, SpeedMeasurement>();
  const own = new Map<string, ModelRecord>();
  const pins = new Map<string, Pin>();
  const trials = new Map<string, RememberedTrial>();
  const planPins = new Map<string, PlanPin>();
  let hub: HubMemory = { token: '', mirror: '' };
  let last: string | undefined;
  return {
    measurements: async () => [...measurements.values()],
    remember: async (one) => void measurements.set(keyOf(one), one),
    ownModels: async () => [...own.values()],
    addOwnModel: async (record) => void own.set(record.id, record),
    removeOwnModel: async (modelId) => void own.delete(modelId),
    pin: async (url, sha256, bytes) => void pins.set(url, { sha256, bytes }),
    unpin: async (url) => void pins.delete(url),
    pinOf: async (url) => pins.get(url),
    lastModel: async () => last,
    setLastModel: async (modelId) => void (last = modelId),
    hub: async () => hub,
    setHub: async (key, value) => void (hub = { ...hub, [key]: value }),
    trials: async () => [...trials.values()],
    changeTrial: async (key, change) => {
      const next = change(trials.get(key));
      if (next) trials.set(key, next);
      else trials.delete(key);
    },
    setTrials: (all) => {
      for (const [key, trial] of all) {
        if (trial) trials.set(key, trial);
        else trials.delete(key);
      }
    },
    forgetTrials: async (modelId) => {
      for (const [key, trial] of trials) if (trial.modelId === modelId) trials.delete(key);
    },
    planPins: async () => new Map(planPins),
    setPlanPin: async (modelId, pin) => {
      if (pin) planPins.set(modelId, pin);
      else planPins.delete(modelId);
    },
    close: () => undefined,
  };
}
