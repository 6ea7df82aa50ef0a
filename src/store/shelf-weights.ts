import {
  HomebodyError,
  type DownloadProgress,
  type DownloadRequest,
  type HalfDownload,
  type StorageUsage,
  type StoredFile,
  type VerifyResult,
  type WeightStore,
} from '../core';
import { DownloadNews } from './download-news';
import { Downloader, rememberedUrl } from './downloader';
import { isSound } from './hash';
import { requireRoom, takeInStream } from './intake';
import { networkGate } from './network-gate';
import type { RetryRules } from './patience';
import { ProgressMeter } from './progress-meter';
import { halfDownloadOf, storedFileOf, type FileRecord } from './records';
import { Repairer } from './repairer';
import { withUrls, type Shelf } from './shelf';
import { inStorage } from './storage-errors';

type Report = (progress: DownloadProgress) => void;

/** The weight store on any shelf. */
export class ShelfWeights implements WeightStore {
  constructor(
    private readonly shelf: Shelf,
    private readonly rules: RetryRules,
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
    const allowed = AbortSignal.any([signal, networkGate.signalFor(request.url)]);
    signal.throwIfAborted();
    const url = rememberedUrl(request);
    const known = await this.#alreadyThere(request);
    if (known) return storedFileOf(known);
    allowed.throwIfAborted();
    const news = new DownloadNews(this.shelf.name, url);
    const endHearing = news.hear(report);
    const tellAll = (progress: DownloadProgress) => {
      report(progress);
      news.tell(progress);
    };
    try {
      // Another tab may be fetching the same file: wait for it rather than fetch it twice.
      return await this.shelf.alone(fetchLock(url), allowed, async () => {
        endHearing();
        const fetched = async () => new Downloader(this.shelf, this.rules, request, tellAll, allowed).fetch();
        return storedFileOf((await this.#alreadyThere(request)) ?? (await fetched()));
      });
    } finally {
      news.close();
    }
  }

  async downloads(): Promise<readonly HalfDownload[]> {
    const intakes = (await inStorage(() => this.shelf.intakes())).filter(({ resumable }) => resumable);
    const halves = intakes.map(async (intake) =>
      halfDownloadOf(intake, await inStorage(() => this.shelf.chunkIndexes(intake.id))),
    );
    return (await Promise.all(halves)).sort((a, b) => a.startedAt - b.startedAt);
  }

  async dropDownload(url: string): Promise<number> {
    const drop = async () => {
      let freedBytes = 0;
      for (const intake of await inStorage(() => this.shelf.intakesFrom(url))) {
        if (!intake.resumable) continue;
        freedBytes += halfDownloadOf(intake, await inStorage(() => this.shelf.chunkIndexes(intake.id))).loadedBytes;
        await inStorage(() => this.shelf.discard(intake.id));
      }
      return freedBytes;
    };
    return (await this.shelf.ifAlone(fetchLock(url), drop)) ?? 0;
  }

  async importFile(file: Blob, name: string, report: Report, signal: AbortSignal): Promise<StoredFile> {
    signal.throwIfAborted();
    if (file.size === 0) {
      throw new HomebodyError('model-file-invalid', { name, problem: 'empty', detail: 'the file has no bytes' });
    }
    await requireRoom(this.shelf, file.size);
    const meter = new ProgressMeter('fetching', file.size, report);
    const expected = { url: '', bytes: file.size };
    return storedFileOf(
      await takeInStream(this.shelf, readBlob(file, name), { name, url: '' }, expected, meter, signal),
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

  async repair(sha256: string, report: Report, signal: AbortSignal): Promise<StoredFile> {
    const file = await this.#file(sha256);
    const [url] = file.urls;
    return this.shelf.alone(fetchLock(url ?? sha256), signal, async () => {
      const result = await this.verify(sha256, report, signal);
      if (result.sound) return storedFileOf(file);
      const allowed = url === undefined ? signal : AbortSignal.any([signal, networkGate.signalFor(url)]);
      const wrong = [...result.badChunks, ...result.missingChunks].sort((a, b) => a - b);
      await new Repairer(this.shelf, this.rules, file, report, allowed).mend(wrong);
      return storedFileOf(file);
    });
  }

  async remove(sha256: string): Promise<number> {
    const file = await inStorage(() => this.shelf.file(sha256));
    if (!file) return 0;
    await inStorage(() => this.shelf.remove(file));
    return file.bytes;
  }

  async usage(): Promise<StorageUsage> {
    const [files, { quotaBytes, usedBytes, persisted }] = await Promise.all([
      this.list(),
      inStorage(() => this.shelf.usage()),
    ]);
    return { files, storedBytes: files.reduce((sum, file) => sum + file.bytes, 0), quotaBytes, usedBytes, persisted };
  }

  close(): Promise<void> {
    return this.shelf.close();
  }

  /** The file a download would bring, if it is here; it gains the new address. */
  async #alreadyThere(request: DownloadRequest): Promise<FileRecord | undefined> {
    const { bytes, sha256 } = request;
    const url = rememberedUrl(request);
    const file = await inStorage(() => (sha256 ? this.shelf.file(sha256) : this.shelf.fileByUrl(url)));
    if (!file || (bytes !== undefined && bytes !== file.bytes) || !(await this.#isWhole(file))) return undefined;
    return file.urls.includes(url) ? file : inStorage(() => this.shelf.commit(withUrls(file, [url])));
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

const fetchLock = (url: string) => `fetch ${url}`;

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
