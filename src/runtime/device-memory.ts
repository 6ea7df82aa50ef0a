import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ModelRecord, SpeedMeasurement } from '../core';

interface DeviceMemorySchema extends DBSchema {
  measurements: { key: string; value: SpeedMeasurement };
  'own-models': { key: string; value: ModelRecord };
  /** The content that a URL of the catalogue turned out to have, pinned at its first download. */
  pins: { key: string; value: { url: string; sha256: string; bytes: number } };
  choices: { key: 'last-model'; value: string };
}

/** What this device remembers about models: measured speeds, models of the user's own, pinned hashes, the last choice. */
export interface DeviceMemory {
  measurements(): Promise<readonly SpeedMeasurement[]>;
  remember(measurement: SpeedMeasurement): Promise<void>;
  ownModels(): Promise<readonly ModelRecord[]>;
  addOwnModel(record: ModelRecord): Promise<void>;
  removeOwnModel(modelId: string): Promise<void>;
  pin(url: string, sha256: string, bytes: number): Promise<void>;
  unpin(url: string): Promise<void>;
  pinOf(url: string): Promise<{ sha256: string; bytes: number } | undefined>;
  lastModel(): Promise<string | undefined>;
  setLastModel(modelId: string): Promise<void>;
  close(): void;
}

const keyOf = (one: SpeedMeasurement) => [one.modelId, one.variantId, one.engine, one.backend, one.threads].join(' ');

/** Opens the database; where the browser refuses storage (a private window), the memory lasts as long as the page. */
export async function openDeviceMemory(name = 'homebody-device'): Promise<DeviceMemory> {
  let database: IDBPDatabase<DeviceMemorySchema>;
  try {
    database = await openDB<DeviceMemorySchema>(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('measurements');
        fresh.createObjectStore('own-models', { keyPath: 'id' });
        fresh.createObjectStore('pins', { keyPath: 'url' });
        fresh.createObjectStore('choices');
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
    close: () => database.close(),
  };
}

function forgetfulMemory(): DeviceMemory {
  const measurements = new Map<string, SpeedMeasurement>();
  const own = new Map<string, ModelRecord>();
  const pins = new Map<string, { sha256: string; bytes: number }>();
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
    close: () => undefined,
  };
}
