import { HomebodyError } from '../core';
import { startHashElsewhere, startHashHere, type RunningHash } from './hash-worker';
import type { Shelf } from './shelf';
import { inStorage } from './storage-errors';

/** Chunks that came before their turn and wait for it in memory: as many as can be on their way at once. */
const mostWaiting = 4;

/**
 * SHA-256 of a whole file whose chunks come in any order, beside the download. What is not in memory when its turn comes is
 * read from the shelf.
 */
export class WholeHash {
  readonly #hash: Promise<RunningHash>;
  readonly #waiting = new Map<number, Uint8Array<ArrayBuffer>>();
  readonly #kept = new Set<number>();
  #next = 0;
  #hashing: Promise<void> = Promise.resolve();

  constructor(
    private readonly shelf: Shelf,
    private readonly ownerId: string,
    private readonly chunks: number,
  ) {
    this.#hash = chunks > 1 ? startHashElsewhere() : startHashHere();
  }

  /** A chunk with its bytes still in memory, which it takes over. */
  take(index: number, bytes: Uint8Array<ArrayBuffer>): void {
    // The next one always has a place: otherwise those behind it would wait for its reading.
    if (index === this.#next || this.#waiting.size < mostWaiting) this.#waiting.set(index, bytes);
    this.#goOn();
  }

  /** Chunks that are on the shelf. */
  kept(indexes: Iterable<number>): void {
    for (const index of indexes) this.#kept.add(index);
    this.#goOn();
  }

  /** Once all chunks are kept. */
  async digest(): Promise<string> {
    await this.#hashing;
    if (this.#next !== this.chunks) {
      throw new HomebodyError('internal', { detail: `${this.#next} of ${this.chunks} hashed` });
    }
    return (await this.#hash).digest();
  }

  end(): void {
    void this.#hash.then((hash) => hash.end());
  }

  #goOn(): void {
    this.#hashing = this.#hashing.then(() => this.#hashWhatIsThere());
    // It is awaited in `digest`; until then a failure must not count as unhandled.
    this.#hashing.catch(() => undefined);
  }

  async #hashWhatIsThere(): Promise<void> {
    const hash = await this.#hash;
    for (let bytes = await this.#take(); bytes; bytes = await this.#take()) {
      this.#next++;
      await hash.update(bytes);
    }
  }

  async #take(): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const index = this.#next;
    const bytes = this.#waiting.get(index);
    if (bytes) {
      this.#waiting.delete(index);
      return bytes;
    }
    if (!this.#kept.has(index)) return undefined;
    const chunk = await inStorage(() => this.shelf.chunk(this.ownerId, index));
    if (!chunk) throw new HomebodyError('storage-unavailable', { detail: 'The storage was cleared.' });
    return new Uint8Array(await inStorage(() => chunk.blob.arrayBuffer()));
  }
}
