import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ModelRecord, SpeedMeasurement } from '../core';

/** Version 1 had no `hub`. */
const version = 2;

interface Pin {
  readonly sha256: string;
  readonly bytes: number;
}

interface DeviceMemorySchema extends DBSchema {
  measurements: { key: string; value: SpeedMeasurement };
  'own-models': { key: string; value: ModelRecord };
  /** The content that a URL of the catalogue turned out to have, pinned at its first download. */
  pins: { key: string; value: Pin & { readonly url: string } };
  choices: { key: 'last-model'; value: string };
  hub: { key: 'token' | 'mirror'; value: string };
}

/** How hubs are reached, as far as it was to be remembered; empty where it was not. */
export interface HubMemory {
  readonly token: string;
  readonly mirror: string;
}

/**
 * What this device remembers about models: measured speeds, models of the user's own, pinned hashes, the last choice, the
 * way to hubs.
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
  close(): void;
}

const keyOf = (one: SpeedMeasurement) => [one.modelId, one.variantId, one.engine, one.backend, one.threads].join(' ');

/** Opens the database; where the browser refuses storage (a private window), the memory lasts as long as the page. */
export async function openDeviceMemory(name = 'homebody-device'): Promise<DeviceMemory> {
  let database: IDBPDatabase<DeviceMemorySchema>;
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
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
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
    close: () => database.close(),
  };
}

function forgetfulMemory(): DeviceMemory {
  const measurements = new Map<string, SpeedMeasurement>();
  const own = new Map<string, ModelRecord>();
  const pins = new Map<string, Pin>();
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
    close: () => undefined,
  };
}
