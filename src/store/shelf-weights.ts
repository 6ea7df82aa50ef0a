import {
  HomebodyError,
  type DownloadProgress,
  type DownloadRequest,
  type StorageUsage,
  type StoredFile,
  type VerifyResult,
  type WeightStore,
} from '../core';
import { chunkStream, type Chunked } from './chunker';
import { fetchSource } from './fetched-source';
import { hashChunk } from './hash';
import { ProgressMeter } from './progress-meter';
import { storedFileOf, type ChunkRecord, type FileRecord, type IntakeRecord } from './records';
import { withUrls, type Shelf } from './shelf';
import { inStorage } from './storage-errors';

type Report = (progress: DownloadProgress) => void;

/** What a file must turn out to be. */
interface Expectation {
  readonly url: string;
  readonly bytes?: number | undefined;
  readonly sha256?: string | undefined;
}

/** The weight store on any shelf. */
export class ShelfWeights implements WeightStore {
  constructor(
    private readonly shelf: Shelf,
    private readonly stallMs: number,
  ) {}

  async get(sha256: string): Promise<Blob> {
    const file = await this.#file(sha256);
    const chunks = await inStorage(() => this.shelf.chunks(file.ownerId));
    const blob = new Blob(chunks.map((chunk) => chunk.blob));
    if (blob.size !== file.bytes) {
      const detail = `${blob.size} of ${file.bytes} bytes in ${chunks.length} of ${file.chunks} chunks`;
      throw new HomebodyError('storage-damaged', { sha256, detail });
    }
    return blob;
  }

  async list(): Promise<readonly StoredFile[]> {
    const files = await inStorage(() => this.shelf.files());
    return files.map(storedFileOf).sort((a, b) => a.storedAt - b.storedAt);
  }

  async has(sha256: string): Promise<boolean> {
    const file = await inStorage(() => this.shelf.file(sha256));
    return file !== undefined && (await this.#isWhole(file));
  }

  async findByUrl(url: string): Promise<StoredFile | undefined> {
    const file = url === '' ? undefined : await inStorage(() => this.shelf.fileByUrl(url));
    return file && (await this.#isWhole(file)) ? storedFileOf(file) : undefined;
  }

  async download(request: DownloadRequest, report: Report, signal: AbortSignal): Promise<StoredFile> {
    signal.throwIfAborted();
    // Another tab may be fetching the same file: wait for it rather than fetch it twice.
    return this.shelf.alone(`fetch ${request.url}`, signal, async () => {
      const known = await this.#alreadyThere(request);
      if (known) return storedFileOf(known);
      await this.#requireRoom(request.bytes ?? 0);
      const source = await fetchSource(request, signal, this.stallMs);
      try {
        await this.#requireRoom(source.totalBytes);
        const { url, name, bytes, sha256 } = request;
        const meter = new ProgressMeter('fetching', source.totalBytes, report);
        const expected: Expectation = { url, bytes: bytes ?? (source.totalBytes || undefined), sha256 };
        const facts = { ...(bytes && { bytes }), ...(sha256 && { sha256 }), ...(source.etag && { etag: source.etag }) };
        return await this.#takeIn(source.stream, { url, name, ...facts }, expected, meter, signal);
      } catch (error) {
        await source.cancel();
        throw error;
      }
    });
  }

  async importFile(file: Blob, name: string, report: Report, signal: AbortSignal): Promise<StoredFile> {
    signal.throwIfAborted();
    if (file.size === 0) {
      throw new HomebodyError('model-file-invalid', { name, problem: 'empty', detail: 'the file has no bytes' });
    }
    await this.#requireRoom(file.size);
    const meter = new ProgressMeter('fetching', file.size, report);
    return this.#takeIn(
      readBlob(file, name),
      { url: '', name, bytes: file.size },
      { url: '', bytes: file.size },
      meter,
      signal,
    );
  }

  async verify(sha256: string, report: Report, signal: AbortSignal): Promise<VerifyResult> {
    const file = await this.#file(sha256);
    const meter = new ProgressMeter('verifying', file.bytes, report);
    const badChunks: number[] = [];
    const missingChunks: number[] = [];
    for (let index = 0; index < file.chunks; index++) {
      signal.throwIfAborted();
      const chunk = await inStorage(() => this.shelf.chunk(file.ownerId, index));
      if (!chunk) missingChunks.push(index);
      else if (!(await isSound(chunk))) badChunks.push(index);
      meter.add(chunk?.blob.size ?? 0);
    }
    meter.finish();
    return badChunks.length + missingChunks.length === 0 ? { sound: true } : { sound: false, badChunks, missingChunks };
  }

  async remove(sha256: string): Promise<number> {
    const file = await inStorage(() => this.shelf.file(sha256));
    if (!file) return 0;
    await inStorage(() => this.shelf.remove(file));
    return file.bytes;
  }

  async usage(): Promise<StorageUsage> {
    const [files, { quotaBytes, persisted }] = await Promise.all([this.list(), inStorage(() => this.shelf.usage())]);
    return { files, storedBytes: files.reduce((sum, file) => sum + file.bytes, 0), quotaBytes, persisted };
  }

  close(): Promise<void> {
    return this.shelf.close();
  }

  /** One way in for downloads and imports: all of it or nothing. */
  async #takeIn(
    stream: AsyncIterable<Uint8Array>,
    { url, name, ...known }: Omit<IntakeRecord, 'id' | 'startedAt' | 'touchedAt'>,
    expected: Expectation,
    meter: ProgressMeter,
    signal: AbortSignal,
  ): Promise<StoredFile> {
    const id = crypto.randomUUID();
    const startedAt = Date.now();
    const needBytes = expected.bytes ?? 0;
    // Held as long as the intake lives: what no tab holds is a dead one's leftover, to be swept.
    return this.shelf.alone(`intake ${id}`, signal, async () => {
      let receivedBytes = 0;
      const refuseExcess = (bytes: number) => {
        signal.throwIfAborted();
        receivedBytes += bytes;
        if (expected.bytes !== undefined && receivedBytes > expected.bytes) {
          throw sizeMismatch(expected.url, expected.bytes, receivedBytes);
        }
        meter.add(bytes);
      };
      const keep = (chunk: ChunkRecord) => inStorage(() => this.shelf.keep(chunk), needBytes);
      try {
        await inStorage(
          () => this.shelf.begin({ id, url, name, ...known, startedAt, touchedAt: startedAt }),
          needBytes,
        );
        const taken = await chunkStream(stream, id, keep, refuseExcess);
        signal.throwIfAborted();
        meter.finish();
        requireMatch(taken, expected);
        const { sha256, bytes, chunks } = taken;
        const urls = url === '' ? [] : [url];
        const file: FileRecord = { sha256, bytes, chunks, name, urls, storedAt: Date.now(), ownerId: id };
        return storedFileOf(await inStorage(() => this.shelf.commit(file), needBytes));
      } catch (error) {
        // If even that fails, the next opening sweeps it.
        await this.shelf.discard(id).catch(() => undefined);
        throw error;
      }
    });
  }

  /** The file a download would bring, if it is here; it gains the new address. */
  async #alreadyThere({ url, bytes, sha256 }: DownloadRequest): Promise<FileRecord | undefined> {
    const file = await inStorage(() => (sha256 ? this.shelf.file(sha256) : this.shelf.fileByUrl(url)));
    if (!file || (bytes !== undefined && bytes !== file.bytes) || !(await this.#isWhole(file))) return undefined;
    return file.urls.includes(url) ? file : inStorage(() => this.shelf.commit(withUrls(file, [url])));
  }

  /** Refuses what surely has no room. The browser's figure is no promise, so storing may still fail later. */
  async #requireRoom(needBytes: number): Promise<void> {
    const { quotaBytes, usedBytes } = await inStorage(() => this.shelf.usage());
    const freeBytes = Math.max(0, quotaBytes - usedBytes);
    if (quotaBytes > 0 && needBytes > freeBytes) throw new HomebodyError('storage-full', { needBytes, freeBytes });
  }

  async #file(sha256: string): Promise<FileRecord> {
    const file = await inStorage(() => this.shelf.file(sha256));
    if (!file) throw new HomebodyError('storage-damaged', { sha256, detail: 'There is no such file.' });
    return file;
  }

  async #isWhole(file: FileRecord): Promise<boolean> {
    return (await inStorage(() => this.shelf.countChunks(file.ownerId))) === file.chunks;
  }
}

function requireMatch(taken: Chunked, { url, bytes, sha256 }: Expectation): void {
  if (bytes !== undefined && taken.bytes !== bytes) throw sizeMismatch(url, bytes, taken.bytes);
  if (taken.bytes === 0) {
    throw new HomebodyError('download-mismatch', {
      url,
      what: 'content',
      expected: 'a model file',
      received: 'nothing',
    });
  }
  if (sha256 !== undefined && taken.sha256 !== sha256) {
    throw new HomebodyError('download-mismatch', { url, what: 'sha256', expected: sha256, received: taken.sha256 });
  }
}

function sizeMismatch(url: string, expected: number, received: number): HomebodyError {
  return new HomebodyError('download-mismatch', {
    url,
    what: 'size',
    expected: String(expected),
    received: String(received),
  });
}

/** A file that was moved or changed after it was chosen can't be read any more. */
async function* readBlob(blob: Blob, name: string): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = blob.stream().getReader();
  try {
    for (;;) {
      const next = await reader.read().catch((error: unknown) => {
        throw new HomebodyError('model-file-invalid', { name, problem: 'truncated', detail: String(error) }, error);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Browsers have lost the bytes behind a Blob and said so only when it was read. */
async function isSound({ blob, sha256 }: ChunkRecord): Promise<boolean> {
  try {
    return (await hashChunk(new Uint8Array(await blob.arrayBuffer()))) === sha256;
  } catch {
    return false;
  }
}
