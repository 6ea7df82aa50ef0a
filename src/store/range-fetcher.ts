import { HomebodyError } from '../core';
import type { FileMagic } from './file-magic';
import type { Patience } from './patience';
import { chunkBytes } from './records';
import { askFor, sizeMismatch, type Answer, type RemoteFile } from './remote-file';
import { Setback } from './setback';

interface Wanted {
  readonly url: string;
  readonly expectedBytes: number | undefined;
  /** Left out: any host may answer. */
  readonly hosts?: readonly string[] | undefined;
  readonly token?: string | undefined;
}

/** A chunk as it is stored, and its bytes, which whoever hashes it may take over. */
export interface FetchedChunk {
  readonly blob: Blob;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * A chunk that came within this time (four at once: 80 MB/s) is followed by one that is taken whole: nobody misses news of
 * its parts, and what breaks off is soon had again.
 */
const quickMs = 400;

/**
 * Measured in Chromium, bytes that go to a Blob without passing through the worker's streams come at 580 MB/s in place of
 * 230, and take twice the memory on their way, which a phone has not. In Firefox they came no faster and now and then not at
 * all, so it is done only where the browser says that it is a Chromium.
 */
const { userAgentData } = navigator as { userAgentData?: { readonly mobile: boolean } };
const takesWhole = userAgentData?.mobile === false;

/** Fetches chunks of one file by Range, each as often as it takes, always under the first address: what that leads to may expire. */
export class RangeFetcher {
  #ifRange: boolean;
  #quick = false;

  constructor(
    private readonly wanted: Wanted,
    private readonly magic: FileMagic,
    private readonly patience: Patience,
    private readonly stallMs: number,
  ) {
    this.#ifRange = new URL(wanted.url, location.href).origin === location.origin;
  }

  /** The first answer, which says whether the server can do ranges and what the file is. */
  async open(index: number, known: RemoteFile | undefined, signal: AbortSignal): Promise<Answer> {
    for (;;) {
      const askedAt = await this.patience.ready(signal);
      try {
        return await this.#ask(index * chunkBytes, (index + 1) * chunkBytes, known, signal);
      } catch (error) {
        this.#bear(error, askedAt);
      }
    }
  }

  /**
   * One chunk: whole where they come quickly, else as a stream. What a broken connection brought of it is kept: the rest alone is asked for.
   * @param opened an answer to begin with
   */
  async chunk(
    index: number,
    known: RemoteFile,
    onBytes: (bytes: number) => void,
    signal: AbortSignal,
    opened?: Answer,
  ): Promise<FetchedChunk> {
    const startedAt = performance.now();
    const whole = !opened && takesWhole && this.#quick && (await this.#whole(index, known, onBytes, signal));
    const bytes = whole ? whole.bytes : await this.#streamed(index, known, onBytes, signal, opened);
    this.#quick = performance.now() - startedAt < quickMs;
    return whole || { blob: new Blob([bytes]), bytes };
  }

  /** @returns undefined if it did not work at once: streams bear more */
  async #whole(
    index: number,
    known: RemoteFile,
    onBytes: (bytes: number) => void,
    signal: AbortSignal,
  ): Promise<FetchedChunk | undefined> {
    const start = index * chunkBytes;
    const end = Math.min(start + chunkBytes, known.totalBytes);
    const askedAt = await this.patience.ready(signal);
    try {
      const blob = await (await this.#ask(start, end, known, signal)).blob();
      signal.throwIfAborted();
      if (blob.size > end - start) throw sizeMismatch(this.wanted.url, end - start, blob.size);
      if (blob.size < end - start) throw closedEarly(this.wanted.url);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      this.magic.see(bytes, start);
      onBytes(bytes.length);
      this.patience.progressed();
      return { blob, bytes };
    } catch (error) {
      this.#bear(error, askedAt);
      return undefined;
    }
  }

  async #streamed(
    index: number,
    known: RemoteFile,
    onBytes: (bytes: number) => void,
    signal: AbortSignal,
    opened: Answer | undefined,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { url } = this.wanted;
    const start = index * chunkBytes;
    const end = Math.min(start + chunkBytes, known.totalBytes);
    const chunk = new Uint8Array(end - start);
    let filled = 0;
    let answer = opened;
    while (filled < chunk.length) {
      const askedAt = await this.patience.ready(signal);
      try {
        answer ??= await this.#ask(start + filled, end, known, signal);
        for await (const part of answer.stream) {
          signal.throwIfAborted();
          if (filled + part.length > chunk.length) throw sizeMismatch(url, end - start, filled + part.length);
          this.magic.see(part, start + filled);
          chunk.set(part, filled);
          filled += part.length;
          onBytes(part.length);
          this.patience.progressed();
        }
        if (filled < chunk.length) throw closedEarly(url);
      } catch (error) {
        this.#bear(error, askedAt);
      } finally {
        answer = undefined;
      }
    }
    return chunk;
  }

  #ask(start: number, end: number, known: RemoteFile | undefined, signal: AbortSignal): Promise<Answer> {
    const { wanted } = this;
    const { expectedBytes } = wanted;
    const range = { start, end: Math.min(end, known?.totalBytes ?? expectedBytes ?? Infinity) };
    return askFor({ ...wanted, range, ifRange: this.#ifRange, ...(known && { known }) }, signal, this.stallMs);
  }

  /** Gives up on what waiting does not better. */
  #bear(error: unknown, askedAt: number): void {
    if (!(error instanceof Setback) || error.kind !== 'transient') throw error;
    // The address may lead to another origin that refuses the header in a preflight, which looks like a lost network.
    if (
      error.failure.code === 'download-failed' &&
      (error.failure as HomebodyError<'download-failed'>).facts.status === 0
    )
      this.#ifRange = false;
    this.patience.failed(error, askedAt);
  }
}

function closedEarly(url: string): Setback {
  const detail = 'The connection ended before the file did.';
  return new Setback('transient', new HomebodyError('download-failed', { url, status: 206, detail }));
}
