import type { HalfDownload, StoredFile } from '../core';

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
  /** Hosts besides the address's own that may answer for it; version 1 did not keep them. */
  readonly hosts?: readonly string[];
}

/** A range of a file. Always a Blob, since reading ArrayBuffers back costs their size in memory. */
export interface ChunkRecord {
  readonly ownerId: string;
  readonly index: number;
  readonly blob: Blob;
  readonly sha256: string;
}

/** A file on its way in. It is deleted in the transaction that writes the file's record. No record ever holds a token. */
export interface IntakeRecord {
  readonly id: string;
  /** The address it is remembered by; a mirror's is not kept. */
  readonly url: string;
  readonly hosts?: readonly string[];
  readonly name: string;
  readonly bytes?: number;
  /** Expected content. */
  readonly sha256?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** It comes by ranges, so that what is here is kept until the rest is asked for. `bytes` is then the whole size. */
  readonly resumable?: boolean;
  readonly startedAt: number;
  /** Renewed with every chunk. */
  readonly touchedAt: number;
}

export function storedFileOf({ sha256, bytes, name, urls, storedAt }: FileRecord): StoredFile {
  return { sha256, bytes, name, url: urls[0] ?? '', storedAt };
}

export function countChunksOf(bytes: number): number {
  return Math.ceil(bytes / chunkBytes);
}

/** Bytes in the chunks of these numbers, of a file of `totalBytes`. */
export function bytesInChunks(indexes: Iterable<number>, totalBytes: number): number {
  let bytes = 0;
  for (const index of indexes) bytes += Math.max(0, Math.min(chunkBytes, totalBytes - index * chunkBytes));
  return bytes;
}

export function halfDownloadOf(intake: IntakeRecord, indexes: readonly number[]): HalfDownload {
  const { url, name, bytes: totalBytes = 0, startedAt, touchedAt } = intake;
  return { url, name, loadedBytes: bytesInChunks(indexes, totalBytes), totalBytes, startedAt, touchedAt };
}
