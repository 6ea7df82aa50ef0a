import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { HomebodyError } from '../core';
import type { ChunkRecord, FileRecord, IntakeRecord } from './records';

/** Version 2. `downloads` holds what is on its way in, so that a later version can go on with it. */
export interface WeightsSchema extends DBSchema {
  files: { key: string; value: FileRecord; indexes: { url: string } };
  chunks: { key: [ownerId: string, index: number]; value: ChunkRecord };
  downloads: { key: string; value: IntakeRecord; indexes: { url: string } };
}
export type WeightsDatabase = IDBPDatabase<WeightsSchema>;

const version = 2;
/** Opening waits for tabs that don't close an older version; they all close within a moment unless they hang. */
const openWithinMs = 10_000;

/**
 * The connection, opened again whenever the browser or another tab has closed it: clearing the site's data or a newer
 * version in another tab must not leave this one waiting or broken.
 */
export class WeightsConnection {
  #database: Promise<WeightsDatabase> | undefined;
  #closed = false;

  constructor(readonly name: string) {}

  /** @throws HomebodyError `storage-unavailable`, `closed` */
  async database(): Promise<WeightsDatabase> {
    if (this.#closed) throw new HomebodyError('closed', {});
    const opening = (this.#database ??= this.#open());
    return opening.catch((error: unknown) => {
      if (this.#database === opening) this.#database = undefined;
      throw error;
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    (await this.#database?.catch(() => undefined))?.close();
  }

  async #open(): Promise<WeightsDatabase> {
    const forget = () => (this.#database = undefined);
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const opening = openDB<WeightsSchema>(this.name, version, {
        upgrade: (database, from, _to, transaction) => upgrade(database, from, transaction),
        // Another tab wants to delete or upgrade the database: give way at once, or it would wait for this one.
        blocking: (_current, _blocked, event) => {
          (event.target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      });
      const timeout = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          late = true;
          reject(new HomebodyError('storage-unavailable', { detail: `Not opened within ${openWithinMs} ms` }));
        }, openWithinMs);
      });
      void opening.then((database) => late && database.close()).catch(() => undefined);
      return await Promise.race([opening, timeout]);
    } catch (error) {
      if (error instanceof HomebodyError) throw error;
      // Missing in some embedded views, refused in sandboxed frames and private windows, or of a newer version.
      throw new HomebodyError('storage-unavailable', { detail: String(error) }, error);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Each step stays as it was written: a person may come from any version, and no model may be lost on the way. */
function upgrade(
  database: WeightsDatabase,
  from: number,
  transaction: IDBPTransaction<WeightsSchema, StoreNames<WeightsSchema>[], 'versionchange'>,
): void {
  if (from < 1) {
    database.createObjectStore('files', { keyPath: 'sha256' }).createIndex('url', 'urls', { multiEntry: true });
    database.createObjectStore('chunks', { keyPath: ['ownerId', 'index'] });
    database.createObjectStore('downloads', { keyPath: 'id' });
  }
  // Halves are found by their address without reading every other one.
  if (from < 2) transaction.objectStore('downloads').createIndex('url', 'url');
}

/** All chunks of one owner: arrays sort after numbers. */
export function chunksOf(ownerId: string): IDBKeyRange {
  return IDBKeyRange.bound([ownerId], [ownerId, []]);
}
