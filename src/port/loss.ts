import type { HomebodyError } from '../core';

/**
 * Something that may be lost once, and what waits for it. A race against one promise for life would keep every result until
 * then; here what is done waiting leaves nothing behind.
 */
export class Loss {
  #error: HomebodyError | undefined;
  readonly #waiting = new Set<(error: HomebodyError) => void>();

  /** Why it was lost; undefined while it is there. */
  get error(): HomebodyError | undefined {
    return this.#error;
  }

  /** The first time counts. */
  declare(error: HomebodyError): void {
    if (this.#error) return;
    this.#error = error;
    for (const tell of [...this.#waiting]) tell(error);
    this.#waiting.clear();
  }

  /** Calls `tell` at the loss, at once if it has happened. @returns what makes it forget `tell` */
  onLost(tell: (error: HomebodyError) => void): () => void {
    if (this.#error) tell(this.#error);
    else this.#waiting.add(tell);
    return () => this.#waiting.delete(tell);
  }

  /** Waits for `work` until the loss, which is thrown. */
  async during<T>(work: PromiseLike<T>): Promise<T> {
    let forget: (() => void) | undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        forget = this.onLost(reject);
        work.then(resolve, reject);
      });
    } finally {
      forget?.();
    }
  }
}
