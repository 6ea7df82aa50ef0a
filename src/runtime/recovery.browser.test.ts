import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalog';
import {
  HomebodyError,
  type ModelRecord,
  type Notice,
  type Part,
  type Plan,
  type Request,
  type Runtime,
} from '../core';
import { TestWorkers } from '../../test/fixtures/test-workers';
import { openRuntime } from './open-runtime';
import type { StartEngine } from './runtime-services';

const counted = 'one two three four five six seven eight nine ten eleven twelve';
const count: Request = { messages: [{ role: 'user', content: 'Please count.' }] };
const pocket = loadCatalogue().models.find(({ id }) => id === 'pocket')!;
const [variant] = pocket.variants.filter(({ engine }) => engine === 'llamacpp');
const { golden: _golden, ...untested } = variant!;

/** The embedded model's files under another name and with other needs: what runs is a script. */
function record(id: string, needs: ModelRecord['variants'][number]['needs'], parameters = 1e9): ModelRecord {
  return { ...pocket, id, parameters, contextTokens: 4096, variants: [{ ...untested, needs }] };
}
const large = record('large', { memoryBytes: 2 ** 30, cacheBytesPerToken: 131_072 });
const small = record('small', { memoryBytes: 2 ** 20, cacheBytesPerToken: 16 }, 1e6);

let workers: TestWorkers;
const open: Runtime[] = [];
beforeEach(() => void (workers = new TestWorkers()));
afterEach(async () => {
  for (const runtime of open.splice(0)) await runtime.close();
  expect(workers.live).toBe(0);
});

async function runtimeWith(startEngine: StartEngine, catalogue: readonly ModelRecord[] = [large]): Promise<Runtime> {
  const runtime = await openRuntime({
    baseUrl: `${location.origin}/`,
    memoryName: `test-${crypto.randomUUID()}`,
    shareTabs: false,
    watchPace: { beatMs: 50, silentBeats: 24 },
    catalogue,
    startEngine,
  });
  open.push(runtime);
  return runtime;
}

async function read(parts: AsyncIterable<Part>, onText: (texts: number) => void = () => undefined) {
  let text = '';
  let texts = 0;
  const notices: Notice[] = [];
  let end: Extract<Part, { type: 'end' }> | undefined;
  for await (const part of parts) {
    if (part.type === 'text') {
      text += part.text;
      onText(++texts);
    }
    if (part.type === 'notice') notices.push(part);
    if (part.type === 'end') end = part;
  }
  return { text, notices, end };
}

/** The first worker has a fault, those after it have none. */
function firstFaulty(fault: 'hanging' | 'rejecting'): StartEngine {
  return () => workers.faulty(workers.started.length === 0 ? fault : 'sound');
}
const hungry = ({ contextTokens }: Plan) => contextTokens > 2_048;

describe('an answer goes on without a word twice', () => {
  it('after a run that hangs', async () => {
    const runtime = await runtimeWith(firstFaulty('hanging'));
    const { text, notices, end } = await read(runtime.generate(count));
    expect(text).toBe(counted);
    expect(notices).toEqual([{ type: 'notice', code: 'restarted', detail: 'worker-silent' }]);
    expect(end).toMatchObject({ reason: 'stop', usage: { outputTokens: 12 } });
    expect(runtime.state.state).toBe('ready');
  });

  it('after a run that is rejected', async () => {
    const runtime = await runtimeWith(firstFaulty('rejecting'));
    const { text, notices } = await read(runtime.generate(count));
    expect(text).toBe(counted);
    expect(notices).toEqual([{ type: 'notice', code: 'restarted', detail: 'internal' }]);
  });

  it('after the graphics card was taken away', async () => {
    const runtime = await runtimeWith(() => (workers.started.length === 0 ? workers.onGpu() : workers.faulty('sound')));
    const lose = (texts: number) => texts === 3 && TestWorkers.loseGpu();
    const { text, notices } = await read(runtime.generate(count), lose);
    expect(text).toBe(counted);
    expect(notices).toEqual([{ type: 'notice', code: 'restarted', detail: 'device-lost' }]);
  });

  it('with a smaller context, after one that was too large for the memory', async () => {
    const runtime = await runtimeWith((plan) => workers.faulty(hungry(plan) ? 'greedy' : 'sound'));
    const { text, notices } = await read(runtime.generate(count));
    expect(text).toBe(counted);
    expect(notices).toEqual([
      {
        type: 'notice',
        code: 'moved',
        cause: 'out-of-memory',
        engine: 'llamacpp',
        backend: 'wasm',
        contextTokens: 2048,
      },
    ]);
    expect(runtime.loaded).toMatchObject([{ contextTokens: 2048, plan: { slots: 1 } }]);
    expect(runtime.loaded[0]!.plan.why.map(({ code }) => code)).toContain('context-stepped-down');
  });

  it('for all who were waiting for the same worker, by one and the same new one', async () => {
    const runtime = await runtimeWith(firstFaulty('hanging'));
    const answers = await Promise.all([1, 2, 3].map(() => read(runtime.generate(count))));
    expect(answers.map(({ text }) => text)).toEqual([counted, counted, counted]);
    expect(workers.started.length).toBe(2);
  });

  it('with tools, where the same question has the same answer', async () => {
    const runtime = await runtimeWith(firstFaulty('rejecting'));
    const request: Request = { ...count, tools: [{ name: 'clock' }], sampling: { temperature: 0 } };
    expect((await read(runtime.generate(request))).text).toBe(counted);
  });
});

describe('an answer that can not go on', () => {
  it('with tools ends as what happened, and the next one is answered', async () => {
    const runtime = await runtimeWith(firstFaulty('rejecting'));
    const request: Request = { ...count, tools: [{ name: 'clock' }] };
    await expect(read(runtime.generate(request))).rejects.toMatchObject({ code: 'internal' });
    expect((await read(runtime.generate(request))).text).toBe(counted);
  });

  it('because its run is rejected every time is told why, and no plan is blamed', async () => {
    const runtime = await runtimeWith(() => workers.faulty('rejecting'));
    await expect(read(runtime.generate(count))).rejects.toMatchObject({ code: 'internal' });
    expect(workers.started.length).toBe(2);
    expect((await runtime.models.plans('large')).filter(({ skipped }) => skipped)).toEqual([]);
    await runtime.load('large');
  });

  it('because every plan hangs ends in time, and says so', async () => {
    const runtime = await runtimeWith(() => workers.faulty('dead'));
    await expect(read(runtime.generate(count))).rejects.toMatchObject({
      code: 'plans-exhausted',
      facts: { modelId: 'large', last: 'worker-silent' },
    });
    expect(runtime.state).toMatchObject({ state: 'failed', modelId: 'large' });
  });

  it('for want of memory names a smaller model', async () => {
    const runtime = await runtimeWith(
      ({ modelId }) => {
        if (modelId === 'large') throw new HomebodyError('out-of-memory', { detail: 'bad_alloc' });
        return workers.faulty('sound');
      },
      [large, small],
    );
    const failure = await runtime.load('large').catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 'plans-exhausted',
      facts: { modelId: 'large', last: 'out-of-memory', smallerModelId: 'small' },
    });
    await runtime.load('small');
    expect((await read(runtime.generate(count))).text).toBe(counted);
  });

  it('when it was stopped ends as stopped, whatever becomes of its worker', async () => {
    const controller = new AbortController();
    const runtime = await runtimeWith(() => workers.faulty('hanging'));
    const { text, end } = await read(runtime.generate(count, { signal: controller.signal }), (texts) => {
      if (texts < 4) return;
      controller.abort();
      TestWorkers.kill(workers.last!, true);
    });
    expect(counted.startsWith(text)).toBe(true);
    expect(end).toMatchObject({ reason: 'cancelled' });
  });

  it('because its model was unloaded ends as closed', async () => {
    const runtime = await runtimeWith(() => workers.faulty('hanging'));
    const answer = read(runtime.generate(count), (texts) => void (texts === 4 && runtime.unload()));
    await expect(answer).rejects.toMatchObject({ code: 'closed' });
    expect(runtime.state.state).toBe('empty');
  });
});

describe('what is loaded', () => {
  it('is found to fit by stepping down while it is loaded', async () => {
    const asked: Plan[] = [];
    const runtime = await runtimeWith((plan) => {
      asked.push(plan);
      if (hungry(plan)) throw new HomebodyError('out-of-memory', { detail: 'bad_alloc' });
      return workers.faulty('sound');
    });
    expect(await runtime.load('large')).toMatchObject({ contextTokens: 2048, selfTest: 'untested' });
    expect(asked.map(({ contextTokens }) => contextTokens)).toEqual([4096, 2048]);
  });

  it('is counted again after a loss between two requests', async () => {
    const runtime = await runtimeWith(() => workers.faulty('sound'));
    await runtime.load('large');
    TestWorkers.kill(workers.last!, false);
    expect(await runtime.countTokens('one two three')).toBe(3);
    expect(workers.started.length).toBe(2);
  });

  it('leaves nothing behind in twenty turns', async () => {
    const runtime = await runtimeWith(() => workers.faulty('sound'));
    for (let turn = 0; turn < 20; turn++) {
      await runtime.load('large');
      expect(workers.live).toBe(1);
      await runtime.unload();
      expect(workers.live).toBe(0);
    }
    expect(workers.started.length).toBe(20);
  });
});
