import { HomebodyError } from '../core';
import type { ChunkRecord, FileRecord, IntakeRecord } from './records';
import { withUrls, type Shelf } from './shelf';
import { storageEstimate } from './storage-errors';
import { Turns } from './turns';

/** Keeps Blobs in the page's memory. Browsers move large ones to a temporary file by themselves. */
export class MemoryShelf implements Shelf {
  readonly #files = new Map<string, FileRecord>();
  readonly #chunks = new Map<string, Map<number, ChunkRecord>>();
  readonly #intakes = new Map<string, IntakeRecord>();
  readonly #turns = new Turns();
  readonly name = `memory ${crypto.randomUUID()}`;

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
    return this.#chunks.get(ownerId)?.size ?? 0;
  }

  async chunk(ownerId: string, index: number): Promise<ChunkRecord | undefined> {
    return this.#chunks.get(ownerId)?.get(index);
  }

  async chunks(ownerId: string): Promise<readonly ChunkRecord[]> {
    return [...(this.#chunks.get(ownerId)?.values() ?? [])].sort((a, b) => a.index - b.index);
  }

  async chunkIndexes(ownerId: string): Promise<readonly number[]> {
    return [...(this.#chunks.get(ownerId)?.keys() ?? [])].sort((a, b) => a - b);
  }

  async intakes(): Promise<readonly IntakeRecord[]> {
    return [...this.#intakes.values()];
  }

  async intakesFrom(url: string): Promise<readonly IntakeRecord[]> {
    return [...this.#intakes.values()].filter((intake) => intake.url === url);
  }

  async begin(intake: IntakeRecord): Promise<void> {
    this.#intakes.set(intake.id, intake);
    this.#chunks.set(intake.id, new Map());
  }

  async keep(chunk: ChunkRecord): Promise<void> {
    const intake = this.#intakes.get(chunk.ownerId);
    if (!intake) throw new HomebodyError('storage-unavailable', { detail: 'The storage was cleared.' });
    this.#intakes.set(intake.id, { ...intake, touchedAt: Date.now() });
    this.#chunks.get(chunk.ownerId)?.set(chunk.index, chunk);
  }

  async commit(file: FileRecord): Promise<FileRecord> {
    const there = this.#files.get(file.sha256);
    const standing = there ? withUrls(there, file.urls) : file;
    if (standing.ownerId !== file.ownerId) this.#chunks.delete(file.ownerId);
    this.#files.set(standing.sha256, standing);
    this.#intakes.delete(file.ownerId);
    return standing;
  }

  async mend(file: FileRecord, intakeId: string): Promise<void> {
    const own = this.#chunks.get(file.ownerId);
    for (const chunk of await this.chunks(intakeId)) own?.set(chunk.index, { ...chunk, ownerId: file.ownerId });
    await this.discard(intakeId);
  }

  async discard(intakeId: string): Promise<void> {
    this.#intakes.delete(intakeId);
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

  alone<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    return this.#turns.alone(name, signal, work);
  }

  ifAlone<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    return this.#turns.ifAlone(name, work);
  }

  async close(): Promise<void> {
    this.#files.clear();
    this.#chunks.clear();
    this.#intakes.clear();
  }
}
