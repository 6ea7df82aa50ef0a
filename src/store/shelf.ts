import type { ChunkRecord, FileRecord, IntakeRecord } from './records';

/** Where chunks and records are kept. What is done with them is the same everywhere: see `ShelfWeights`. */
export interface Shelf {
  files(): Promise<readonly FileRecord[]>;
  file(sha256: string): Promise<FileRecord | undefined>;
  fileByUrl(url: string): Promise<FileRecord | undefined>;
  countChunks(ownerId: string): Promise<number>;
  chunk(ownerId: string, index: number): Promise<ChunkRecord | undefined>;
  /** In the order of their index. */
  chunks(ownerId: string): Promise<readonly ChunkRecord[]>;

  begin(intake: IntakeRecord): Promise<void>;
  keep(chunk: ChunkRecord): Promise<void>;
  /**
   * Writes the file's record and ends its intake, at once or not at all. If the same bytes are there already, whole, they
   * stay, gain the addresses of `file`, and the new chunks are dropped.
   * @returns the record that stands
   */
  commit(file: FileRecord): Promise<FileRecord>;
  /** Drops an intake and its chunks. */
  discard(intakeId: string): Promise<void>;
  remove(file: FileRecord): Promise<void>;

  usage(): Promise<{ readonly usedBytes: number; readonly quotaBytes: number; readonly persisted: boolean }>;
  /** Runs `work` while no other tab or task works under the same name. */
  alone<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The record of a file whose bytes were already there, with the new addresses beside the old. */
export function withUrls(file: FileRecord, urls: readonly string[]): FileRecord {
  return { ...file, urls: [...new Set([...file.urls, ...urls])] };
}
