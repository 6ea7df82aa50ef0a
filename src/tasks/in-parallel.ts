/**
 * Works on `items`, `limit` at a time, in order of start. Yields what the workers emit, as they emit it; returns their
 * results in the order of the items. After a failure nothing new is started, and what runs is waited for; after an
 * abort likewise, and the items never started have no result.
 */
export async function* inParallel<T, P, R>(
  items: readonly T[],
  limit: number,
  signal: AbortSignal,
  work: (item: T, index: number, emit: (part: P) => void) => Promise<R>,
): AsyncGenerator<P, (R | undefined)[], undefined> {
  const results = new Array<R | undefined>(items.length).fill(undefined);
  const emitted: P[] = [];
  let failure: { error: unknown } | undefined;
  let next = 0;
  let running = 0;
  let wake: () => void = () => undefined;

  const worker = async () => {
    running++;
    while (next < items.length && !failure && !signal.aborted) {
      const index = next++;
      try {
        results[index] = await work(items[index]!, index, (part) => {
          emitted.push(part);
          wake();
        });
      } catch (error) {
        failure ??= { error };
      }
    }
    running--;
    wake();
  };
  for (let count = 0; count < Math.min(limit, items.length); count++) void worker();

  while (running > 0 || emitted.length > 0) {
    const part = emitted.shift();
    if (part !== undefined) yield part;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
  if (failure) throw failure.error;
  return results;
}
