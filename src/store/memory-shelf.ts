import type { ChunkRecord, FileRecord, IntakeRecord } from './records';
import { withUrls, type Shelf } from './shelf';
import { storageEstimate } from './storage-errors';

/** Keeps Blobs in the page's memory. Browsers move large ones to a temporary file by themselves. */
export class MemoryShelf implements Shelf {
  readonly #files = new Map<string, FileRecord>();
  readonly #chunks = new Map<string, ChunkRecord[]>();

  async files(): Promise<readonly FileRecord[]> {
    return [...this.#files.values()];
  }

  async file(sha256: string): Promise<FileRecord | undefined> {
    return this.#files.get(sha256);
  }

  async fileByUrl(url: string): Promise<FileRecord | undefined> {
    return [...this.#files.values()].find((file) => file.urls.includes(url));
  }

  async countChunks(ownerId: string): Promise<number> {
    return this.#chunks.get(ownerId)?.length ?? 0;
  }

  async chunk(ownerId: string, index: number): Promise<ChunkRecord | undefined> {
    return this.#chunks.get(ownerId)?.[index];
  }

  async chunks(ownerId: string): Promise<readonly ChunkRecord[]> {
    return this.#chunks.get(ownerId) ?? [];
  }

  async begin({ id }: IntakeRecord): Promise<void> {
    this.#chunks.set(id, []);
  }

  async keep(chunk: ChunkRecord): Promise<void> {
    this.#chunks.get(chunk.ownerId)?.push(chunk);
  }

  async commit(file: FileRecord): Promise<FileRecord> {
    const there = this.#files.get(file.sha256);
    const standing = there ? withUrls(there, file.urls) : file;
    if (standing.ownerId !== file.ownerId) this.#chunks.delete(file.ownerId);
    this.#files.set(standing.sha256, standing);
    return standing;
  }

  async discard(intakeId: string): Promise<void> {
    this.#chunks.delete(intakeId);
  }

  async remove({ sha256, ownerId }: FileRecord): Promise<void> {
    this.#files.delete(sha256);
    this.#chunks.delete(ownerId);
  }

  /** No quota is known for memory; what persists is nothing. */
  async usage() {
    return { ...(await storageEstimate()), quotaBytes: 0, persisted: false };
  }

  alone<T>(_name: string, _signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return work();
  }

  async close(): Promise<void> {
    this.#files.clear();
    this.#chunks.clear();
  }
}
