import { failedWith, type DownloadProgress, type DownloadRequest } from '../core';
import { FileMagic } from './file-magic';
import { hashChunk, isSound } from './hash';
import { fileOf, requireMatch, requireRoom, takeInStream, type Expectation } from './intake';
import { Patience, type RetryRules } from './patience';
import { ProgressMeter } from './progress-meter';
import { RangeFetcher } from './range-fetcher';
import { bytesInChunks, countChunksOf, type FileRecord, type IntakeRecord } from './records';
import { askFor, isPageInstead, type Answer, type RemoteFile } from './remote-file';
import { Setback } from './setback';
import type { Shelf } from './shelf';
import { inStorage } from './storage-errors';
import { WholeHash } from './whole-hash';

/** Everything about where the bytes come from. The address to ask and the one to remember differ behind a mirror. */
export const rememberedUrl = ({ url, canonicalUrl }: DownloadRequest): string => canonicalUrl ?? url;

type Report = (progress: DownloadProgress) => void;

/** Measured: more than four requests for one file gain nothing, and browsers allow six to a server. */
const rangesInFlight = 4;

/** One file on its way from a server into a shelf. Nobody else may work on the same address meanwhile. */
export class Downloader {
  #meter: ProgressMeter;
  readonly #patience: Patience;
  readonly #expected: Expectation;

  constructor(
    private readonly shelf: Shelf,
    private readonly rules: RetryRules,
    private readonly request: DownloadRequest,
    private readonly report: Report,
    private readonly signal: AbortSignal,
  ) {
    const { url, bytes, sha256 } = request;
    this.#expected = { url, bytes, sha256 };
    this.#meter = new ProgressMeter('fetching', bytes ?? 0, report);
    this.#patience = new Patience(rules, () => this.#meter.wait());
  }

  /** Goes on with what is here, begins anew once if the file has changed, and takes one stream where ranges don't work. */
  async fetch(): Promise<FileRecord> {
    for (let beginnings = 1; ; beginnings++) {
      try {
        return await this.#byRanges();
      } catch (error) {
        if (!(error instanceof Setback)) throw error;
        if (error.kind === 'no-ranges') return this.#inOneStream();
        if (beginnings > 1) throw error.failure;
      }
    }
  }

  async #byRanges(): Promise<FileRecord> {
    const { url, name, bytes: expectedBytes, hosts = [], token } = this.request;
    const { signal, shelf } = this;
    const half = await this.#half();
    const stored = new Set(half ? await this.#soundChunks(half) : []);
    const keptBytes = half ? bytesInChunks(stored, half.bytes ?? 0) : 0;
    await requireRoom(shelf, (expectedBytes ?? half?.bytes ?? 0) - keptBytes);
    const fetcher = new RangeFetcher(
      { url, expectedBytes, hosts, token },
      new FileMagic(url, name),
      this.#patience,
      this.rules.stallMs,
    );
    let intake = half;
    try {
      const known = half && remoteOf(half);
      const first = firstMissing(stored);
      const complete = known !== undefined && first >= countChunksOf(known.totalBytes);
      const opened = complete ? undefined : await fetcher.open(first, known, signal);
      if (opened?.kind === 'whole') return await this.#inOneStream(opened);
      const remote = known ?? opened!.remote;
      try {
        await requireRoom(shelf, remote.totalBytes - keptBytes);
        intake ??= await this.#begin(remote);
      } catch (error) {
        await opened?.cancel();
        throw error;
      }
      return await this.#fill(intake, stored, remote, fetcher, opened);
    } catch (error) {
      if (intake) await this.#leave(intake, error);
      throw error;
    }
  }

  /** Fetches all that is missing and makes a file of it. */
  async #fill(
    intake: IntakeRecord,
    stored: ReadonlySet<number>,
    remote: RemoteFile,
    fetcher: RangeFetcher,
    opened: Answer | undefined,
  ): Promise<FileRecord> {
    const { shelf } = this;
    const { totalBytes } = remote;
    const chunks = countChunksOf(totalBytes);
    const whole = new WholeHash(shelf, intake.id, chunks);
    const meter = (this.#meter = new ProgressMeter('fetching', totalBytes, this.report));
    let leftBytes = totalBytes - bytesInChunks(stored, totalBytes);
    if (stored.size > 0) meter.skip(totalBytes - leftBytes);
    whole.kept(stored);
    const missing = [...Array(chunks).keys()].filter((index) => !stored.has(index));
    const onBytes = (bytes: number) => meter.add(bytes);
    const bring = async (index: number, signal: AbortSignal, answer?: Answer) => {
      const { blob, bytes } = await fetcher.chunk(index, remote, onBytes, signal, answer);
      const chunk = { ownerId: intake.id, index, blob, sha256: await hashChunk(bytes) };
      whole.take(index, bytes);
      await inStorage(() => shelf.keep(chunk), leftBytes);
      leftBytes -= chunk.blob.size;
      whole.kept([index]);
    };
    const begun = opened && missing.shift();
    let sha256: string;
    try {
      await inLanes(this.signal, async (lane, signal) => {
        if (lane === 0 && begun !== undefined) await bring(begun, signal, opened);
        for (let index = missing.shift(); index !== undefined; index = missing.shift()) await bring(index, signal);
      });
      meter.finish();
      sha256 = await whole.digest();
    } finally {
      whole.end();
    }
    const taken = { sha256, bytes: totalBytes, chunks };
    this.signal.throwIfAborted();
    requireMatch(taken, this.#expected);
    return inStorage(() => shelf.commit(fileOf(intake, taken)));
  }

  /** For servers that can't send parts: what breaks off begins from the start, and nothing of it is kept. */
  async #inOneStream(opened?: Answer): Promise<FileRecord> {
    const { url, name, bytes, sha256, hosts = [], token } = this.request;
    const origin = { name, url: rememberedUrl(this.request), hosts };
    for (let answer = opened; ; answer = undefined) {
      const askedAt = await this.#patience.ready(this.signal);
      try {
        answer ??= await askFor({ url, hosts, token, expectedBytes: bytes }, this.signal, this.rules.stallMs);
        const { totalBytes } = answer.remote;
        await requireRoom(this.shelf, totalBytes);
        const meter = (this.#meter = new ProgressMeter('fetching', totalBytes, this.report));
        const expected = { url, bytes: bytes ?? (totalBytes || undefined), sha256 };
        const stream = watched(answer.stream, new FileMagic(url, name));
        return await takeInStream(this.shelf, stream, origin, expected, meter, this.signal);
      } catch (error) {
        await answer?.cancel();
        if (!(error instanceof Setback) || error.kind !== 'transient') throw error;
        this.#patience.failed(error, askedAt);
      }
    }
  }

  async #begin({ totalBytes, etag, lastModified }: RemoteFile): Promise<IntakeRecord> {
    const { name, sha256, hosts = [] } = this.request;
    const url = rememberedUrl(this.request);
    const now = Date.now();
    const facts = { hosts, bytes: totalBytes, etag, lastModified, ...(sha256 && { sha256 }) };
    const intake = { id: crypto.randomUUID(), url, name, ...facts, resumable: true, startedAt: now, touchedAt: now };
    await inStorage(() => this.shelf.begin(intake), totalBytes);
    return intake;
  }

  /** What an earlier visit left of the same file. What is expected to be another one now is dropped. */
  async #half(): Promise<IntakeRecord | undefined> {
    const { bytes, sha256 } = this.request;
    const intakes = await inStorage(() => this.shelf.intakesFrom(rememberedUrl(this.request)));
    const halves = intakes.filter(({ resumable }) => resumable);
    const fits = (one: IntakeRecord) =>
      (bytes === undefined || one.bytes === bytes) &&
      (sha256 === undefined || one.sha256 === undefined || one.sha256 === sha256);
    const half = halves.find(fits);
    for (const other of halves) if (other !== half) await inStorage(() => this.shelf.discard(other.id));
    return half;
  }

  async #soundChunks({ id }: IntakeRecord): Promise<number[]> {
    const sound: number[] = [];
    for (const index of await inStorage(() => this.shelf.chunkIndexes(id))) {
      this.signal.throwIfAborted();
      const chunk = await inStorage(() => this.shelf.chunk(id, index));
      if (chunk && (await isSound(chunk))) sound.push(index);
    }
    return sound;
  }

  /** After a failure: kept is what the next `download` can go on with. */
  async #leave({ id }: IntakeRecord, error: unknown): Promise<void> {
    const isOfOtherFile = error instanceof Setback || (failedWith(error, 'download-mismatch') && !isPageInstead(error));
    const isEmpty = async () => (await this.shelf.countChunks(id)) === 0;
    try {
      if (isOfOtherFile || (await isEmpty())) await this.shelf.discard(id);
    } catch {
      // The storage is gone, and with it what was left, or it is listed and can be dropped.
    }
  }
}

function remoteOf({ bytes = 0, etag = '', lastModified = '' }: IntakeRecord): RemoteFile {
  return { totalBytes: bytes, etag, lastModified };
}

function firstMissing(stored: ReadonlySet<number>): number {
  let index = 0;
  while (stored.has(index)) index++;
  return index;
}

async function* watched(stream: AsyncIterable<Uint8Array>, magic: FileMagic): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const part of stream) {
    magic.see(part, at);
    at += part.length;
    yield part;
  }
}

/** Works side by side; the first failure stops the others, and all are over when it is thrown. */
async function inLanes(signal: AbortSignal, work: (lane: number, signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const failures: unknown[] = [];
  const lanes = [...Array(rangesInFlight).keys()].map((lane) =>
    work(lane, either).catch((error: unknown) => {
      failures.push(error);
      stop.abort();
    }),
  );
  await Promise.all(lanes);
  signal.throwIfAborted();
  if (failures.length > 0) throw failures[0];
}
