import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalog';
import type { ModelRecord, Part, Request, Runtime, RuntimeState } from '../core';
import { TestWorkers } from '../../test/fixtures/test-workers';
import { deviceShare } from './plans/memory-need';
import { openRuntime } from './open-runtime';

const hello: Request = { messages: [{ role: 'user', content: 'Hello' }] };
const count: Request = { messages: [{ role: 'user', content: 'Please count.' }] };
const pocket = loadCatalogue().models.find(({ id }) => id === 'pocket')!;
const [variant] = pocket.variants.filter(({ engine }) => engine === 'llamacpp');
const { golden: _golden, ...untested } = variant!;

/** Each takes two fifths of the memory for models: two fit, three do not. The files are the embedded model's. */
const models = ['a', 'b', 'c'].map((id): ModelRecord => ({
  ...pocket,
  id,
  variants: [{ ...untested, needs: { memoryBytes: 0.4 * haveBytes() } }],
}));
function haveBytes(): number {
  const { deviceMemory } = navigator as Navigator & { readonly deviceMemory?: number };
  return 0.6 * (deviceMemory ?? 8) * 2 ** 30;
}

let workers: TestWorkers;
let runtime: Runtime;
beforeEach(async () => {
  workers = new TestWorkers();
  runtime = await openRuntime({
    baseUrl: `${location.origin}/`,
    memoryName: `test-${crypto.randomUUID()}`,
    shareTabs: false,
    catalogue: models,
    startEngine: () => workers.faulty('sound'),
  });
});
afterEach(async () => {
  await runtime.close();
  expect(workers.live).toBe(0);
});

const ids = () => runtime.loaded.map(({ record }) => record.id);
async function read(parts: AsyncIterable<Part>): Promise<string> {
  let text = '';
  for await (const part of parts) if (part.type === 'text') text += part.text;
  return text;
}

describe('models beside each other', () => {
  it('stay as long as memory allows, then the one used longest ago goes', async () => {
    expect(models[0]!.variants[0]!.needs.memoryBytes * 3).toBeGreaterThan(deviceShare(runtime.device));
    await runtime.load('a');
    await runtime.load('b');
    expect(ids()).toEqual(['b', 'a']);
    await read(runtime.generate(hello, { modelId: 'a' }));
    expect(ids()).toEqual(['a', 'b']);
    await runtime.load('c');
    expect(ids()).toEqual(['c', 'a']);
    expect(workers.live).toBe(2);
  });

  it('answer whoever names them, and leave the chosen one chosen', async () => {
    await runtime.load('a');
    const states: RuntimeState[] = [];
    runtime.subscribe((state) => states.push(state));
    await read(runtime.generate(hello, { modelId: 'b' }));
    expect(ids()).toEqual(['b', 'a']);
    expect(states).toEqual([]);
    expect(runtime.state).toMatchObject({ state: 'ready', model: { record: { id: 'a' } } });
    await read(runtime.generate(hello));
    expect(ids()).toEqual(['a', 'b']);
  });

  it('are never put out in the middle of an answer', async () => {
    await runtime.load('b');
    await runtime.load('a');
    const answer = runtime.generate(count)[Symbol.asyncIterator]();
    await answer.next();
    // Used longest ago by now, but at work: the idle one goes.
    await read(runtime.generate(hello, { modelId: 'b' }));
    await runtime.load('c');
    expect(ids().sort()).toEqual(['a', 'c']);
    for (let next = await answer.next(); !next.done; next = await answer.next()) continue;
  });

  it('wait for each other where both are at work', async () => {
    await runtime.load('a');
    await runtime.load('b');
    const [a, b] = ['a', 'b'].map((modelId) => runtime.generate(count, { modelId })[Symbol.asyncIterator]());
    await Promise.all([a!.next(), b!.next()]);
    let isLoaded = false;
    const load = runtime.load('c').then(() => (isLoaded = true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(isLoaded).toBe(false);
    expect(ids().sort()).toEqual(['a', 'b']);
    await a!.return?.();
    await load;
    expect(ids().sort()).toEqual(['b', 'c']);
    await b!.return?.();
  });

  it('give way to what their own readers ask for in the middle of an answer', async () => {
    const asked: string[] = [];
    const nested = async (modelIds: readonly string[]): Promise<string> => {
      const [modelId, ...rest] = modelIds;
      let text = '';
      for await (const part of runtime.generate(count, { modelId: modelId! })) {
        if (part.type !== 'text') continue;
        text += part.text;
        if (rest.length > 0 && !asked.includes(rest[0]!)) {
          asked.push(rest[0]!);
          expect(await nested(rest)).toMatch(/^one.*twelve$/);
        }
      }
      return text;
    };
    expect(await nested(['a', 'b', 'c'])).toBe('one two three four five six seven eight nine ten eleven twelve');
    expect(workers.live).toBe(2);
  });

  it('are all loaded when they are asked for at the same time', async () => {
    const answers = await Promise.all(['a', 'b', 'c'].map((modelId) => read(runtime.generate(hello, { modelId }))));
    expect(new Set(answers)).toEqual(new Set(['A sound answer, always the same.']));
    expect(workers.started.length).toBe(3);
    expect(workers.live).toBe(2);
  });

  it('come back when the chosen one was put out for others', async () => {
    await runtime.load('a');
    await read(runtime.generate(hello, { modelId: 'b' }));
    await read(runtime.generate(hello, { modelId: 'c' }));
    expect(ids()).toEqual(['c', 'b']);
    expect(runtime.state.state).toBe('empty');
    await read(runtime.generate(hello));
    expect(ids()[0]).toBe('a');
    expect(runtime.state).toMatchObject({ state: 'ready', model: { record: { id: 'a' } } });
  });

  it('make way for a measurement, and the chosen one comes back', async () => {
    await runtime.load('b');
    await runtime.load('a');
    const measured = await runtime.measure();
    expect(measured.map(({ modelId }) => modelId)).toContain('a');
    expect(ids()).toContain('a');
    expect(workers.live).toBe(runtime.loaded.length);
    expect(runtime.state).toMatchObject({ state: 'ready', model: { record: { id: 'a' } } });
  });

  it('are all gone after an unload', async () => {
    await runtime.load('a');
    await runtime.load('b');
    await runtime.unload();
    expect(ids()).toEqual([]);
    expect(workers.live).toBe(0);
    expect(runtime.state.state).toBe('empty');
  });
});

describe('the last of several wishes', () => {
  it('is the one that is loaded', async () => {
    const loads = ['a', 'b', 'c'].map((id) => runtime.load(id).catch((error: unknown) => error));
    const [a, b, c] = await Promise.all(loads);
    expect([a, b]).toMatchObject([{ name: 'AbortError' }, { name: 'AbortError' }]);
    expect(c).toMatchObject({ record: { id: 'c' } });
    expect(ids()).toEqual(['c']);
  });

  it('takes the requests along that named no model', async () => {
    const first = runtime.load('a').catch((error: unknown) => error);
    const answer = read(runtime.generate(hello));
    await Promise.resolve();
    await runtime.load('b');
    expect(await first).toMatchObject({ name: 'AbortError' });
    expect(await answer).toBe('A sound answer, always the same.');
    expect(ids()).toEqual(['b']);
  });

  it('leaves what was there, if it fails', async () => {
    await runtime.load('a');
    await expect(runtime.load('nobody')).rejects.toMatchObject({ code: 'unknown-model' });
    expect(runtime.state).toMatchObject({ state: 'ready', model: { record: { id: 'a' } } });
    await read(runtime.generate(hello));
    expect(workers.started.length).toBe(1);
  });
});

describe('a model that can not do something', () => {
  it('says so before its engine is asked', async () => {
    await runtime.load('a');
    const unsupported = (capability: string) => ({ code: 'unsupported', facts: { capability, engine: 'llamacpp' } });
    await expect(runtime.fillMask('A [MASK] barks.')).rejects.toMatchObject(unsupported('fillMask'));
    await expect(runtime.answer('Who?', 'The dog.')).rejects.toMatchObject(unsupported('answer'));
    await expect(runtime.classify('Fine.', { labels: ['good'] })).rejects.toMatchObject(unsupported('classify'));
    await expect(runtime.embed(['text'])).rejects.toMatchObject({ code: 'unsupported' });
  });
});
