/** Carries what a callback is given to whoever reads it in a loop. */
export class ChunkQueue<T> {
  readonly #chunks: T[] = [];
  #over = false;
  #failure: unknown;
  #wake: (() => void) | undefined;

  push(chunk: T): void {
    this.#chunks.push(chunk);
    this.#wake?.();
  }

  /** After this the reader gets what is left, then the end or the failure. */
  close(failure?: unknown): void {
    this.#over = true;
    this.#failure = failure;
    this.#wake?.();
  }

  async *read(): AsyncGenerator<T, void, undefined> {
    for (;;) {
      for (let chunk = this.#chunks.shift(); chunk !== undefined; chunk = this.#chunks.shift()) yield chunk;
      if (this.#over) break;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
    if (this.#failure !== undefined) throw this.#failure;
  }
}
