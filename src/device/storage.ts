import type { StorageReport } from '../core';
import { patiently } from './patience';

/** The share of `navigator.storage` and of the window that is asked. */
export interface StorageAsked {
  readonly storage?: Partial<Pick<StorageManager, 'estimate' | 'persisted'>>;
  readonly indexedDB?: Pick<IDBFactory, 'open' | 'deleteDatabase'>;
}

const probeName = 'homebody-probe';

export async function probeStorage({ storage, indexedDB }: StorageAsked, limitMs: number): Promise<StorageReport> {
  const [available, persisted, estimate] = await Promise.all([
    indexedDB ? patiently(() => canOpen(indexedDB), limitMs, false) : false,
    patiently(async () => (await storage?.persisted?.()) ?? false, limitMs, false),
    patiently(async (): Promise<StorageEstimate> => (await storage?.estimate?.()) ?? {}, limitMs, {}),
  ]);
  return { available, persisted, usageBytes: estimate.usage ?? 0, quotaBytes: estimate.quota ?? 0 };
}

/** Opening is the only honest question: private windows have the interface and refuse the database. */
async function canOpen(indexedDB: Pick<IDBFactory, 'open' | 'deleteDatabase'>): Promise<boolean> {
  // Each probe has its own database: two tabs would wait for each other's deletion.
  const name = `${probeName}-${Math.random().toString(36).slice(2)}`;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB does not open.'));
  });
  database.close();
  indexedDB.deleteDatabase(name);
  return true;
}
