import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HomebodyError, isAbort, type Part } from '../src/core';
import { connectEngine, type EngineConnection } from '../src/port';
import { pocketPlan, weightsOf } from './contracts/pocket';

const never = new AbortController().signal;
const ask = (content: string) => ({ messages: [{ role: 'user', content } as const] });

let worker: Worker;
let engine: EngineConnection;
beforeEach(async () => {
  worker = new Worker(new URL('./fixtures/scripted.worker.ts', import.meta.url), { type: 'module' });
  engine = connectEngine(worker, { beatMs: 100, silentBeats: 30 });
  await engine.load(pocketPlan, weightsOf(new Blob(['GGUF'])), () => undefined, never);
});
afterEach(() => engine.terminate());

async function read(parts: AsyncIterable<Part>, onText: () => void = () => undefined) {
  const all: Part[] = [];
  for await (const part of parts) {
    all.push(part);
    if (part.type === 'text') onText();
  }
  return { text: all.map((part) => (part.type === 'text' ? part.text : '')).join(''), end: all.at(-1) };
}

describe('an engine behind its port', () => {
  it('answers as it would without a wire', async () => {
    const { text, end } = await read(engine.generate(ask('count'), never));
    expect(text).toBe('one two three four five six seven eight nine ten eleven twelve');
    expect(end).toMatchObject({ type: 'end', reason: 'stop' });
  });

  it('fails with the code and the facts that the worker gave', async () => {
    const failure = await read(engine.generate(ask('overflow'), never)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HomebodyError);
    expect(failure).toMatchObject({ code: 'context-overflow', facts: { promptTokens: 9, contextTokens: 5 } });
  });

  it('keeps what was written when it is stopped, and ends as cancelled', async () => {
    const controller = new AbortController();
    const { text, end } = await read(engine.generate(ask('hang'), controller.signal), () => controller.abort());
    expect(text).toMatch(/^one/);
    expect(end).toMatchObject({ type: 'end', reason: 'cancelled' });
  });

  it('is free for the next request when a loop is left', async () => {
    for await (const part of engine.generate(ask('hang'), never)) if (part.type === 'text') break;
    expect((await read(engine.generate(ask('count'), never))).text).toMatch(/twelve$/);
  });

  it('tells an own stop from a failure across the wire', async () => {
    const controller = new AbortController();
    const load = engine.load(pocketPlan, weightsOf(new Blob(['GGUF'])), () => controller.abort(), controller.signal);
    const failure = await load.catch((error: unknown) => error);
    expect(isAbort(failure)).toBe(true);
  });

  it('does not begin what was stopped before it was asked', async () => {
    const failure = await engine.countTokens('more', AbortSignal.abort()).catch((error: unknown) => error);
    expect(isAbort(failure)).toBe(true);
  });

  it('fails everything that waits, once its worker has vanished without a word', async () => {
    const hanging = read(engine.generate(ask('hang'), never), () => worker.terminate());
    await expect(hanging).rejects.toMatchObject({ code: 'worker-silent' });
    await expect(engine.countTokens('more', never)).rejects.toMatchObject({ code: 'worker-silent' });
  });

  it('fails at once when its worker can not be started', async () => {
    const missing = connectEngine(new Worker('/no-such-worker.js', { type: 'module' }));
    await expect(missing.countTokens('text', never)).rejects.toMatchObject({ code: 'worker-crashed' });
  });

  it('fails with `device-lost` what waits for a graphics card that is gone, and all that comes after', async () => {
    const onGpu = connectEngine(
      new Worker(new URL('./fixtures/gpu-loss.worker.ts', import.meta.url), { type: 'module' }),
    );
    await onGpu.load(pocketPlan, weightsOf(new Blob(['GGUF'])), () => undefined, never);
    const channel = new BroadcastChannel('gpu-loss');
    let texts = 0;
    const work = read(onGpu.generate(ask('count'), never), () => {
      if (++texts === 3) channel.postMessage('lose');
    });
    await expect(work).rejects.toMatchObject({ code: 'device-lost' });
    expect(texts).toBe(3);
    await expect(onGpu.countTokens('text', never)).rejects.toMatchObject({ code: 'device-lost' });
    channel.close();
    onGpu.terminate();
  });

  it('fails at once what is asked of a worker that is gone', async () => {
    engine.terminate(new HomebodyError('worker-crashed', { detail: 'test' }));
    await expect(read(engine.generate(ask('count'), never))).rejects.toMatchObject({ code: 'worker-crashed' });
    await expect(engine.countTokens('text', never)).rejects.toMatchObject({ code: 'worker-crashed' });
  });
});
