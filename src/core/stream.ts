/**
 * Parts as they are made, or everything at once. Reading starts the work; leaving the loop early cancels it.
 * A stream can be read once: by a loop, by `text()` or by `result()`; after a loop, `result()` tells what it ended with.
 */
export interface Stream<P, R> extends AsyncIterable<P> {
  /** The whole text. Reads the stream if nobody has. */
  text(): Promise<string>;
  /** The final outcome. Reads the stream if nobody has. */
  result(): Promise<R>;
}

/**
 * Makes a stream of a generator function that yields parts and returns the result.
 * @param run called once, on the first read, with a signal that aborts when the reader leaves or `signal` aborts
 * @param textOf the text inside a result
 * @param signal the caller's own signal
 */
export function createStream<P, R>(
  run: (signal: AbortSignal) => AsyncGenerator<P, R, undefined>,
  textOf: (result: R) => string,
  signal?: AbortSignal,
): Stream<P, R> {
  let outcome: Promise<R> | undefined;
  let settle!: { resolve(result: R): void; reject(reason: unknown): void };

  async function* read(): AsyncGenerator<P, void, undefined> {
    if (outcome) throw new TypeError('A stream can be read only once.');
    outcome = new Promise<R>((resolve, reject) => (settle = { resolve, reject }));
    outcome.catch(() => undefined);
    const own = new AbortController();
    const parts = run(signal ? AbortSignal.any([signal, own.signal]) : own.signal);
    let finished = false;
    try {
      for (;;) {
        const next = await parts.next();
        if (next.done) {
          finished = true;
          settle.resolve(next.value);
          return;
        }
        yield next.value;
      }
    } catch (error) {
      finished = true;
      settle.reject(error);
      throw error;
    } finally {
      if (!finished) {
        own.abort();
        settle.resolve(await drain(parts));
      }
    }
  }

  async function result(): Promise<R> {
    if (!outcome) for await (const _ of read());
    return outcome!;
  }

  return { [Symbol.asyncIterator]: read, result, text: async () => textOf(await result()) };
}

/** After an abort the generator winds up by itself: what it yields meanwhile is nobody's, what it returns is the outcome. */
async function drain<P, R>(parts: AsyncGenerator<P, R, undefined>): Promise<R> {
  for (;;) {
    const next = await parts.next();
    if (next.done) return next.value;
  }
}
