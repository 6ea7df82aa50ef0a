import { HomebodyError } from '../core';
import { startHash } from './hash';
import type { Shelf } from './shelf';
import { inStorage } from './storage-errors';

/**
 * SHA-256 of a whole file whose chunks come in any order: the next one is taken as it comes, the others are read from the
 * shelf when their turn has come.
 */
export class WholeHash {
  readonly #kept = new Set<number>();
  #next = 0;
  #reading: Promise<void> = Promise.resolve();

  private constructor(
    private readonly hash: Awaited<ReturnType<typeof startHash>>,
    private readonly shelf: Shelf,
    private readonly ownerId: string,
  ) {}

  static async of(shelf: Shelf, ownerId: string): Promise<WholeHash> {
    return new WholeHash(await startHash(), shelf, ownerId);
  }

  /** Before the chunk is kept, with its bytes still in memory. */
  take(index: number, bytes: Uint8Array): void {
    if (index !== this.#next) return;
    this.hash.update(bytes);
    this.#next++;
  }

  /** Chunks that are on the shelf. What can be hashed now is hashed in the background. */
  kept(indexes: Iterable<number>): void {
    for (const index of indexes) this.#kept.add(index);
    this.#reading = this.#reading.then(() => this.#readOn());
    // It is awaited in `digest`; until then a failure must not count as unhandled.
    this.#reading.catch(() => undefined);
  }

  /** Of a file of so many chunks, all of them kept. */
  async digest(chunks: number): Promise<string> {
    await this.#reading;
    if (this.#next !== chunks) throw new HomebodyError('internal', { detail: `${this.#next} of ${chunks} hashed` });
    return this.hash.digest();
  }

  async #readOn(): Promise<void> {
    while (this.#kept.has(this.#next)) {
      const chunk = await inStorage(() => this.shelf.chunk(this.ownerId, this.#next));
      if (!chunk) throw new HomebodyError('storage-unavailable', { detail: 'The storage was cleared.' });
      const bytes = new Uint8Array(await inStorage(() => chunk.blob.arrayBuffer()));
      this.hash.update(bytes);
      this.#next++;
    }
  }
}
