/** Locks within one store, for where the browser has none of its own: one work at a time under each name, in order. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /** Runs `work` once all earlier work of this name is over; an abort while it waits takes it out of the queue. */
  async alone<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const earlier = this.#last.get(name) ?? Promise.resolve();
    const working = earlier.then(() => {
      signal.throwIfAborted();
      return work();
    });
    const over = working.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(name, over);
    void over.then(() => {
      if (this.#last.get(name) === over) this.#last.delete(name);
    });
    return Promise.race([working, abortedBefore(earlier, signal)]);
  }

  async ifAlone<T>(name: string, work: () => Promise<T>): Promise<T | undefined> {
    if (this.#last.has(name)) return undefined;
    return this.alone(name, new AbortController().signal, work);
  }
}

/** Rejects if the signal aborts before `earlier` is over; otherwise it never settles. */
function abortedBefore(earlier: Promise<void>, signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop, { once: true });
    void earlier.then(() => signal.removeEventListener('abort', stop));
  });
}
