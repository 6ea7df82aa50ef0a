import type { StoredFile } from '../core';

/** Measured: large enough for full speed, small enough for Firefox, where a single large fetch grows the parent process. */
export const chunkBytes = 8 * 2 ** 20;

/** A whole, verified file. It exists from the moment its last chunk is stored: this record is the commit marker. */
export interface FileRecord {
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  /** Every address the same bytes were fetched from; empty for files of the user's own. */
  readonly urls: readonly string[];
  readonly storedAt: number;
  /** Whose chunks these are: the id of the intake that brought them. */
  readonly ownerId: string;
  readonly chunks: number;
}

/** A range of a file. Always a Blob, since reading ArrayBuffers back costs their size in memory. */
export interface ChunkRecord {
  readonly ownerId: string;
  readonly index: number;
  readonly blob: Blob;
  readonly sha256: string;
}

/** A file on its way in. It is deleted in the transaction that writes the file's record. */
export interface IntakeRecord {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly bytes?: number;
  readonly sha256?: string;
  readonly etag?: string;
  readonly startedAt: number;
  /** Renewed with every chunk. */
  readonly touchedAt: number;
}

export function storedFileOf({ sha256, bytes, name, urls, storedAt }: FileRecord): StoredFile {
  return { sha256, bytes, name, url: urls[0] ?? '', storedAt };
}
