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

  /** Numbers of the chunks that are there, ascending; reads none of them. */
  chunkIndexes(ownerId: string): Promise<readonly number[]>;
  /** Everything on its way in. */
  intakes(): Promise<readonly IntakeRecord[]>;
  /** What is on its way in from one address. */
  intakesFrom(url: string): Promise<readonly IntakeRecord[]>;
  begin(intake: IntakeRecord): Promise<void>;
  /** Writes a chunk of an intake, over one of the same number that turned out unsound. */
  keep(chunk: ChunkRecord): Promise<void>;
  /**
   * Writes the file's record and ends its intake, at once or not at all. If the same bytes are there already, whole, they
   * stay, gain the addresses of `file`, and the new chunks are dropped.
   * @returns the record that stands
   */
  commit(file: FileRecord): Promise<FileRecord>;
  /** Moves an intake's chunks into the places of a file's own, at once or not at all, and ends the intake. */
  mend(file: FileRecord, intakeId: string): Promise<void>;
  /** Drops an intake and its chunks. */
  discard(intakeId: string): Promise<void>;
  remove(file: FileRecord): Promise<void>;

  usage(): Promise<{ readonly usedBytes: number; readonly quotaBytes: number; readonly persisted: boolean }>;
  /** Runs `work` while no other tab or task works under the same name. */
  alone<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
  /** The same, but only if that needs no waiting; otherwise undefined. */
  ifAlone<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Under which all tabs that share this shelf talk of it. */
  readonly name: string;
  close(): Promise<void>;
}

/** The record of a file whose bytes were already there, with the new addresses beside the old. */
export function withUrls(file: FileRecord, urls: readonly string[]): FileRecord {
  return { ...file, urls: [...new Set([...file.urls, ...urls])] };
}
