import type { Weights } from './engine';

/** A complete, verified file. */
export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  /** Where it came from; empty for files of the user's own. */
  readonly url: string;
  readonly storedAt: number;
}

export interface DownloadRequest {
  readonly url: string;
  readonly name: string;
  /** Expected size; a different one is refused. */
  readonly bytes?: number;
  /** Expected content; a different one is refused. */
  readonly sha256?: string;
}

export interface DownloadProgress {
  readonly phase: 'fetching' | 'verifying';
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly bytesPerSecond: number;
}

export type VerifyResult =
  | { readonly sound: true }
  | { readonly sound: false; readonly badChunks: readonly number[]; readonly missingChunks: readonly number[] };

export interface StorageUsage {
  readonly files: readonly StoredFile[];
  readonly storedBytes: number;
  readonly quotaBytes: number;
  readonly persisted: boolean;
}

/**
 * Model files on this device, known by their content (SHA-256). A file is there whole and verified, or not there.
 * Aborting a signal leaves the store as it was before the call.
 */
export interface WeightStore extends Weights {
  list(): Promise<readonly StoredFile[]>;
  has(sha256: string): Promise<boolean>;
  /** The stored file that was fetched from `url`, if any. */
  findByUrl(url: string): Promise<StoredFile | undefined>;
  download(
    request: DownloadRequest,
    report: (progress: DownloadProgress) => void,
    signal: AbortSignal,
  ): Promise<StoredFile>;
  /** Copies a file of the user's into the store. */
  importFile(
    file: Blob,
    name: string,
    report: (progress: DownloadProgress) => void,
    signal: AbortSignal,
  ): Promise<StoredFile>;
  /** Reads every chunk again and compares its hash. */
  verify(sha256: string, report: (progress: DownloadProgress) => void, signal: AbortSignal): Promise<VerifyResult>;
  /** @returns bytes freed */
  remove(sha256: string): Promise<number>;
  usage(): Promise<StorageUsage>;
  close(): Promise<void>;
}
