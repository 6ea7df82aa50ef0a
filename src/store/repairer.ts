import { HomebodyError, type DownloadProgress, type FileSource } from '../core';
import { FileMagic } from './file-magic';
import { hashChunk, startHash } from './hash';
import { requireRoom } from './intake';
import { Patience, type RetryRules } from './patience';
import { ProgressMeter } from './progress-meter';
import { RangeFetcher } from './range-fetcher';
import { bytesInChunks, type FileRecord } from './records';
import type { RemoteFile } from './remote-file';
import { Setback } from './setback';
import type { Shelf } from './shelf';
import { inStorage } from './storage-errors';

/** Fetches single chunks of a stored file again. They are kept aside until it is sure that they belong to the file. */
export class Repairer {
  constructor(
    private readonly shelf: Shelf,
    private readonly rules: RetryRules,
    private readonly file: FileRecord,
    private readonly report: (progress: DownloadProgress) => void,
    private readonly signal: AbortSignal,
    private readonly from: FileSource | undefined,
  ) {}

  /** @throws HomebodyError as a download does; `storage-damaged` for files of the user's own, which come from nowhere */
  async mend(wrong: readonly number[]): Promise<void> {
    const { shelf, file, signal } = this;
    const { sha256, bytes } = file;
    const [remembered] = file.urls;
    if (remembered === undefined)
      throw new HomebodyError('storage-damaged', { sha256, detail: 'It was not downloaded.' });
    const url = this.from?.url ?? remembered;
    const needBytes = bytesInChunks(wrong, bytes);
    await requireRoom(shelf, needBytes);
    const id = crypto.randomUUID();
    await shelf.alone(`intake ${id}`, signal, async () => {
      const startedAt = Date.now();
      await inStorage(
        () => shelf.begin({ id, url: remembered, name: file.name, startedAt, touchedAt: startedAt }),
        needBytes,
      );
      try {
        await this.#fetch(wrong, url, id, needBytes);
        await this.#requireSame(url, id, new Set(wrong));
        await inStorage(() => shelf.mend(file, id), needBytes);
      } catch (error) {
        await shelf.discard(id).catch(() => undefined);
        throw error instanceof Setback ? asFailure(error, url, sha256) : error;
      }
    });
  }

  async #fetch(wrong: readonly number[], url: string, ownerId: string, needBytes: number): Promise<void> {
    const { shelf, file, rules, signal } = this;
    const meter = new ProgressMeter('fetching', needBytes, this.report);
    const patience = new Patience(rules, () => meter.wait());
    const magic = new FileMagic(url, file.name);
    const fetcher = new RangeFetcher(
      { url, expectedBytes: file.bytes, hosts: this.from?.hosts ?? file.hosts, token: this.from?.token },
      magic,
      patience,
      rules.stallMs,
    );
    // The address may have been moved between equal servers since: what counts is the hash, not the etag of that time.
    let remote: RemoteFile | undefined;
    for (const index of wrong) {
      const opened = remote ? undefined : await fetcher.open(index, undefined, signal);
      if (opened?.kind === 'whole') {
        await opened.cancel();
        throw new Setback('no-ranges', cantSendParts(url));
      }
      remote ??= opened!.remote;
      const { blob, bytes } = await fetcher.chunk(index, remote, (more) => meter.add(more), signal, opened);
      const chunk = { ownerId, index, blob, sha256: await hashChunk(bytes) };
      const before = await inStorage(() => shelf.chunk(file.ownerId, index));
      if (before && before.sha256 !== chunk.sha256) throw otherContent(url, before.sha256, chunk.sha256);
      await inStorage(() => shelf.keep(chunk), needBytes);
    }
    meter.finish();
  }

  /** Of a missing chunk not even the hash is known: only that of the whole file tells whether the new one belongs to it. */
  async #requireSame(url: string, mendingId: string, wrong: ReadonlySet<number>): Promise<void> {
    const { shelf, file } = this;
    if ((await inStorage(() => shelf.countChunks(file.ownerId))) === file.chunks) return;
    const whole = await startHash();
    for (let index = 0; index < file.chunks; index++) {
      this.signal.throwIfAborted();
      const ownerId = wrong.has(index) ? mendingId : file.ownerId;
      const chunk = await inStorage(() => shelf.chunk(ownerId, index));
      if (!chunk)
        throw new HomebodyError('storage-damaged', { sha256: file.sha256, detail: `Chunk ${index} is gone.` });
      whole.update(new Uint8Array(await inStorage(() => chunk.blob.arrayBuffer())));
    }
    const received = whole.digest();
    if (received !== file.sha256) throw otherContent(url, file.sha256, received);
  }
}

function otherContent(url: string, expected: string, received: string): HomebodyError {
  return new HomebodyError('download-mismatch', { url, what: 'sha256', expected, received });
}

function cantSendParts(url: string): HomebodyError {
  const detail = 'The server can’t send parts of the file: delete it and download it again.';
  return new HomebodyError('download-failed', { url, status: 200, detail });
}

function asFailure(setback: Setback, url: string, sha256: string): HomebodyError {
  if (setback.kind === 'changed') return otherContent(url, sha256, 'another file');
  return setback.kind === 'no-ranges' ? cantSendParts(url) : setback.failure;
}
