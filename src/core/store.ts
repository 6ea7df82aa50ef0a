import type { Weights } from './engine';

/** Files are kept, hashed, fetched and repaired in pieces of this size. */
export const CHUNK_BYTES = 8 * 2 ** 20;

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
  /** Hosts that may answer besides the address's own, `*.` standing for any subdomain. A redirect elsewhere is refused. */
  readonly hosts?: readonly string[];
  /** Sent as a bearer token to the address's own host; never stored. */
  readonly token?: string;
  /** The address it is remembered by, where that is not the one it is fetched from (a mirror). */
  readonly canonicalUrl?: string;
}

/** Where the bytes of a remembered address are had from. */
export type FileSource = Pick<DownloadRequest, 'url' | 'hosts' | 'token'>;

export interface DownloadProgress {
  /** `waiting`: the network or the server is away; it is tried again by itself. */
  readonly phase: 'fetching' | 'waiting' | 'verifying';
  /** What is here, with what an earlier visit fetched. */
  readonly loadedBytes: number;
  readonly totalBytes: number;
  /** Of the last seconds. */
  readonly bytesPerSecond: number;
  /** Missing while nothing is known of it. */
  readonly secondsLeft?: number;
}

/** A download that has not come to its end. `download` of the same address goes on with it. */
export interface HalfDownload {
  readonly url: string;
  readonly name: string;
  readonly loadedBytes: number;
  readonly totalBytes: number;
  readonly startedAt: number;
  /** When its last piece was stored. */
  readonly touchedAt: number;
}

export type VerifyResult =
  | { readonly sound: true }
  | { readonly sound: false; readonly badChunks: readonly number[]; readonly missingChunks: readonly number[] };

export interface StorageUsage {
  readonly files: readonly StoredFile[];
  readonly storedBytes: number;
  readonly quotaBytes: number;
  /** What everything of this origin takes, as the browser says. */
  readonly usedBytes: number;
  /** True: the browser has promised not to clear it by itself. */
  readonly persisted: boolean;
}

/**
 * Model files on this device, known by their content (SHA-256). A file is there whole and verified, or not there.
 * Aborting a signal leaves the store as it was before the call, but for a download: that is a pause.
 */
export interface WeightStore extends Weights {
  list(): Promise<readonly StoredFile[]>;
  has(sha256: string): Promise<boolean>;
  /** The stored file that was fetched from `url`, if any. */
  findByUrl(url: string): Promise<StoredFile | undefined>;
  /**
   * Fetches a file, or the rest of it. What an abort, a lost network, a full disk or the end of the browser leaves behind is
   * kept, if the server can send the rest, and listed by `downloads`; to cancel is to abort and then `dropDownload`.
   * While another tab fetches the same file, its progress is reported and its file is taken.
   */
  download(
    request: DownloadRequest,
    report: (progress: DownloadProgress) => void,
    signal: AbortSignal,
  ): Promise<StoredFile>;
  /** Half downloads, under way or left behind. */
  downloads(): Promise<readonly HalfDownload[]>;
  /** Drops what a download left behind; one that is under way is left alone. @returns bytes freed */
  dropDownload(url: string): Promise<number>;
  /** Copies a file of the user's into the store. */
  importFile(
    file: Blob,
    name: string,
    report: (progress: DownloadProgress) => void,
    signal: AbortSignal,
  ): Promise<StoredFile>;
  /** Reads every chunk again and compares its hash. */
  verify(sha256: string, report: (progress: DownloadProgress) => void, signal: AbortSignal): Promise<VerifyResult>;
  /**
   * Verifies a file and fetches only its changed and missing chunks again.
   * @param from a mirror's place, a gate's token; left out, the address it came from
   */
  repair(
    sha256: string,
    report: (progress: DownloadProgress) => void,
    signal: AbortSignal,
    from?: FileSource,
  ): Promise<StoredFile>;
  /** @returns bytes freed */
  remove(sha256: string): Promise<number>;
  usage(): Promise<StorageUsage>;
  close(): Promise<void>;
}
