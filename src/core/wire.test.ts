import { describe, expect, it } from 'vitest';
import { HomebodyError } from './errors';
import { receiveStream, sendStream, type WirePort } from './wire';

const ports = () => {
  const { port1, port2 } = new MessageChannel();
  return { page: port1 as unknown as WirePort, worker: port2 as unknown as WirePort };
};

async function collect<P>(parts: AsyncIterable<P>): Promise<P[]> {
  const all: P[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

describe('the wire', () => {
  it('carries every part in order, however many', async () => {
    const { page, worker } = ports();
    const sent = sendStream<number>(worker, async function* () {
      for (let value = 0; value < 5000; value++) yield value;
    });
    expect(await collect(receiveStream<number>(page))).toEqual([...Array(5000).keys()]);
    await sent;
  });

  it('carries a failure with its code and facts', async () => {
    const { page, worker } = ports();
    void sendStream<number>(worker, async function* () {
      yield 1;
      throw new HomebodyError('context-overflow', { promptTokens: 6009, contextTokens: 1024 });
    });
    const failure = await collect(receiveStream<number>(page)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HomebodyError);
    expect(failure).toMatchObject({ code: 'context-overflow', facts: { promptTokens: 6009, contextTokens: 1024 } });
  });

  it('cancels the work when the reader leaves', async () => {
    const { page, worker } = ports();
    let cancelled = false;
    const sent = sendStream<number>(worker, async function* (signal) {
      for (let value = 0; !signal.aborted; value++) {
        yield value;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      cancelled = true;
    });
    for await (const part of receiveStream<number>(page)) if (part > 2) break;
    await sent;
    expect(cancelled).toBe(true);
  });

  it('goes on to the end that the worker sends after an abort', async () => {
    const { page, worker } = ports();
    const controller = new AbortController();
    void sendStream<string>(worker, async function* (signal) {
      while (!signal.aborted) {
        yield 'part';
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      yield 'end';
    });
    const parts: string[] = [];
    for await (const part of receiveStream<string>(page, controller.signal)) {
      parts.push(part);
      controller.abort();
    }
    expect(parts.at(-1)).toBe('end');
  });

  it('waits for a slow reader instead of filling its memory', async () => {
    const { page, worker } = ports();
    let made = 0;
    void sendStream<number>(worker, async function* () {
      for (; made < 200; made++) {
        yield made;
        await new Promise((resolve) => setTimeout(resolve, 17));
      }
    });
    const reader = receiveStream<number>(page);
    await reader.next();
    // Without back-pressure about 60 parts would be made meanwhile; with it the worker stops at 16 batches ahead.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(made).toBeLessThan(25);
    await reader.return();
  });
});
