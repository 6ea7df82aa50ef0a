import { describe, expect, it } from 'vitest';
import { createStream } from './stream';

/** Yields 1 to `last` and returns their sum; winds up early, like an engine, when its signal aborts. */
function counting(last: number, seen: { ended: boolean }) {
  return async function* (signal: AbortSignal): AsyncGenerator<number, number> {
    let sum = 0;
    try {
      for (let value = 1; value <= last && !signal.aborted; value++) {
        sum += value;
        yield value;
        await Promise.resolve();
      }
      return sum;
    } finally {
      seen.ended = true;
    }
  };
}
const asText = (sum: number) => `sum ${sum}`;

describe('a stream', () => {
  it('gives its parts in order and its result after the loop', async () => {
    const stream = createStream(counting(4, { ended: false }), asText);
    const parts: number[] = [];
    for await (const part of stream) parts.push(part);
    expect(parts).toEqual([1, 2, 3, 4]);
    expect(await stream.result()).toBe(10);
    expect(await stream.text()).toBe('sum 10');
  });

  it('reads itself when only the text is asked for', async () => {
    expect(await createStream(counting(3, { ended: false }), asText).text()).toBe('sum 6');
  });

  it('stops the work when the loop is left, and still tells what came of it', async () => {
    const seen = { ended: false };
    const stream = createStream(counting(1000, seen), asText);
    for await (const part of stream) if (part === 3) break;
    expect(seen.ended).toBe(true);
    expect(await stream.result()).toBe(6);
  });

  it('ends when the caller aborts', async () => {
    const controller = new AbortController();
    const stream = createStream(counting(1000, { ended: false }), asText, controller.signal);
    let parts = 0;
    for await (const _ of stream) if (++parts === 5) controller.abort();
    expect(parts).toBe(5);
    expect(await stream.result()).toBe(15);
  });

  it('fails the loop and the result alike', async () => {
    const stream = createStream<number, number>(async function* () {
      yield 1;
      throw new RangeError('broken');
    }, String);
    await expect(
      (async () => {
        for await (const _ of stream);
      })(),
    ).rejects.toThrow('broken');
    await expect(stream.result()).rejects.toThrow('broken');
  });

  it('can be read only once', async () => {
    const stream = createStream(counting(2, { ended: false }), asText);
    await stream.text();
    await expect(
      (async () => {
        for await (const _ of stream);
      })(),
    ).rejects.toThrow(TypeError);
  });
});
