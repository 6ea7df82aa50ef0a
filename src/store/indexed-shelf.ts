import { HomebodyError } from '../core';
import type { ChunkRecord, FileRecord, IntakeRecord } from './records';
import { withUrls, type Shelf } from './shelf';
import { storageEstimate } from './storage-errors';
import { Turns } from './turns';
import { chunksOf, type WeightsConnection } from './weights-database';

/** Relaxed is 40 % faster, and thirty kills in mid-write lost no acknowledged chunk; hashes would show one that is. */
const relaxed = { durability: 'relaxed' } as const;

/** Chunks and records in IndexedDB. Each method is one transaction. */
export class IndexedShelf implements Shelf {
  readonly #turns = new Turns();

  constructor(private readonly connection: WeightsConnection) {}

  async files(): Promise<readonly FileRecord[]> {
    return (await this.connection.database()).getAll('files');
  }

  async file(sha256: string): Promise<FileRecord | undefined> {
    return (await this.connection.database()).get('files', sha256);
  }

  async fileByUrl(url: string): Promise<FileRecord | undefined> {
    return (await this.connection.database()).getFromIndex('files', 'url', url);
  }

  async countChunks(ownerId: string): Promise<number> {
    return (await this.connection.database()).count('chunks', chunksOf(ownerId));
  }

  async chunk(ownerId: string, index: number): Promise<ChunkRecord | undefined> {
    return (await this.connection.database()).get('chunks', [ownerId, index]);
  }

  async chunks(ownerId: string): Promise<readonly ChunkRecord[]> {
    return (await this.connection.database()).getAll('chunks', chunksOf(ownerId));
  }

  async chunkIndexes(ownerId: string): Promise<readonly number[]> {
    const keys = await (await this.connection.database()).getAllKeys('chunks', chunksOf(ownerId));
    return keys.map(([, index]) => index);
  }

  async intakes(): Promise<readonly IntakeRecord[]> {
    return (await this.connection.database()).getAll('downloads');
  }

  async intakesFrom(url: string): Promise<readonly IntakeRecord[]> {
    return (await this.connection.database()).getAllFromIndex('downloads', 'url', url);
  }

  async begin(intake: IntakeRecord): Promise<void> {
    await (await this.connection.database()).add('downloads', intake);
  }

  async keep(chunk: ChunkRecord): Promise<void> {
    const database = await this.connection.database();
    const transaction = database.transaction(['chunks', 'downloads'], 'readwrite', relaxed);
    const downloads = transaction.objectStore('downloads');
    const keeping = async () => {
      const intake = await downloads.get(chunk.ownerId);
      // The site's data was cleared meanwhile: going on would store a file without a beginning.
      if (!intake) throw new HomebodyError('storage-unavailable', { detail: 'The storage was cleared.' });
      await Promise.all([
        downloads.put({ ...intake, touchedAt: Date.now() }),
        transaction.objectStore('chunks').put(chunk),
      ]);
    };
    await settled(transaction, keeping());
  }

  async commit(file: FileRecord): Promise<FileRecord> {
    const database = await this.connection.database();
    const transaction = database.transaction(['files', 'chunks', 'downloads'], 'readwrite', { durability: 'strict' });
    const files = transaction.objectStore('files');
    const chunks = transaction.objectStore('chunks');
    const committing = async (): Promise<FileRecord> => {
      const there = await files.get(file.sha256);
      const whole = there !== undefined && (await chunks.count(chunksOf(there.ownerId))) === there.chunks;
      const standing = whole ? withUrls(there, file.urls) : file;
      const obsolete = standing === file ? there?.ownerId : file.ownerId;
      if (obsolete !== undefined && obsolete !== standing.ownerId) await chunks.delete(chunksOf(obsolete));
      if ((await chunks.count(chunksOf(standing.ownerId))) !== standing.chunks) {
        throw new HomebodyError('storage-unavailable', { detail: 'The storage was cleared.' });
      }
      await files.put(standing);
      await transaction.objectStore('downloads').delete(file.ownerId);
      return standing;
    };
    return settled(transaction, committing());
  }

  async mend(file: FileRecord, intakeId: string): Promise<void> {
    const database = await this.connection.database();
    const transaction = database.transaction(['files', 'chunks', 'downloads'], 'readwrite', { durability: 'strict' });
    const chunks = transaction.objectStore('chunks');
    const mending = async () => {
      // Deleted or replaced meanwhile: there is nothing left to mend.
      const standing = await transaction.objectStore('files').get(file.sha256);
      if (standing?.ownerId === file.ownerId) {
        for (const chunk of await chunks.getAll(chunksOf(intakeId))) {
          await chunks.put({ ...chunk, ownerId: file.ownerId });
        }
      }
      await chunks.delete(chunksOf(intakeId));
      await transaction.objectStore('downloads').delete(intakeId);
    };
    await settled(transaction, mending());
  }

  async discard(intakeId: string): Promise<void> {
    const database = await this.connection.database();
    const transaction = database.transaction(['chunks', 'downloads'], 'readwrite', relaxed);
    await settled(
      transaction,
      Promise.all([
        transaction.objectStore('chunks').delete(chunksOf(intakeId)),
        transaction.objectStore('downloads').delete(intakeId),
      ]),
    );
  }

  async remove({ sha256, ownerId }: FileRecord): Promise<void> {
    const database = await this.connection.database();
    const transaction = database.transaction(['files', 'chunks'], 'readwrite', relaxed);
    await settled(
      transaction,
      Promise.all([
        transaction.objectStore('files').delete(sha256),
        transaction.objectStore('chunks').delete(chunksOf(ownerId)),
      ]),
    );
  }

  usage() {
    return storageEstimate();
  }

  alone<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    // Web Locks are only there on secure pages; elsewhere two tabs may fetch the same file twice, and commit merges them.
    const locks = globalThis.navigator.locks as LockManager | undefined;
    if (!locks) return this.#turns.alone(name, signal, work);
    return locks.request(lockName(this.connection.name, name), { signal }, work);
  }

  ifAlone<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    const locks = globalThis.navigator.locks as LockManager | undefined;
    if (!locks) return this.#turns.ifAlone(name, work);
    return locks.request(lockName(this.connection.name, name), { ifAvailable: true }, async (lock) =>
      lock ? work() : undefined,
    );
  }

  get name(): string {
    return this.connection.name;
  }

  close(): Promise<void> {
    return this.connection.close();
  }
}

export function lockName(database: string, name: string): string {
  return `${database} ${name}`;
}

/**
 * The result of some steps once their transaction is done. If either fails, the transaction's own error is thrown where it
 * has one: the steps only see an AbortError when the disk is full.
 */
async function settled<T>(
  transaction: { readonly done: Promise<void>; readonly error: DOMException | null; abort(): void },
  steps: Promise<T>,
): Promise<T> {
  const done = transaction.done.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await steps;
    const failure = await done;
    if (failure) throw failure.error;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It was over already.
    }
    await done;
    throw transaction.error ?? error;
  }
}
