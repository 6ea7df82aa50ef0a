import { afterEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../catalog';
import { isAbort, type ModelRecord, type Notice, type Part, type Runtime } from '../../core';
import { connectEngine } from '../../port';
import { openRuntime } from '../open-runtime';

const pocket = loadCatalogue().models.find(({ id }) => id === 'pocket')!;
const [variant] = pocket.variants;
/** The same file under another name: a second model to load beside the first. */
const twin: ModelRecord = { ...pocket, id: 'twin', variants: [{ ...variant!, id: 'twin' }] };
const question = [{ role: 'user', content: 'How do I make tea?' }] as const;
const greedy = { temperature: 0, repeatPenalty: 1 } as const;
const tea = { messages: question, sampling: greedy };

const open: Runtime[] = [];
/** Tabs of one origin, here in one page: locks and channels make no difference between them. */
function tabs() {
  const memoryName = `test-${crypto.randomUUID()}`;
  const workers: Worker[] = [];
  return {
    workers,
    async tab(): Promise<Runtime> {
      const runtime = await openRuntime({
        baseUrl: `${location.origin}/`,
        memoryName,
        catalogue: [pocket, twin],
        startEngine: () => {
          const worker = new Worker(new URL('../../../workers/llamacpp.worker.ts', import.meta.url), {
            type: 'module',
          });
          workers.push(worker);
          return connectEngine(worker);
        },
      });
      open.push(runtime);
      return runtime;
    },
  };
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((runtime) => runtime.close()));
});

async function read(parts: AsyncIterable<Part>, onText: (text: string) => void = () => undefined) {
  let text = '';
  const notices: Notice['code'][] = [];
  let end: Part | undefined;
  for await (const part of parts) {
    if (part.type === 'text') onText((text += part.text));
    if (part.type === 'notice') notices.push(part.code);
    if (part.type === 'end') end = part;
  }
  return { text, notices, end };
}
const stateOf = ({ state }: Runtime) =>
  state.state === 'ready' ? [state.model.record.id, state.elsewhere ?? false] : [state.state];
/** Resolves when a tab stands so. */
const whenState = (runtime: Runtime, ...wanted: readonly (string | boolean)[]) =>
  new Promise<void>((resolve) => {
    const look = () => stateOf(runtime).join() === wanted.join() && (leave(), resolve());
    const leave = runtime.subscribe(look);
    look();
  });

describe('tabs of one origin', () => {
  it('share one loaded model, and answer alike', async () => {
    const { tab, workers } = tabs();
    const [one, two] = [await tab(), await tab()];
    await one.load('pocket');
    expect(await two.load('pocket')).toEqual(one.loaded[0]);
    expect([stateOf(one), stateOf(two)]).toEqual([
      ['pocket', false],
      ['pocket', true],
    ]);
    const [a, b] = await Promise.all([read(one.generate(tea)), read(two.generate(tea))]);
    expect(a.text).toContain('Boil water');
    expect(b.text).toBe(a.text);
    expect(b.end).toMatchObject({ reason: 'stop' });
    expect(await two.countTokens('Boil water')).toBe(await one.countTokens('Boil water'));
    const [[vector], [again]] = await Promise.all([one.embed(['tea']), two.embed(['tea'])]);
    expect(again).toEqual(vector);
    expect(workers).toHaveLength(1);
  });

  it('that only look take no part', async () => {
    const { tab } = tabs();
    const [one, two] = [await tab(), await tab()];
    await one.load('pocket');
    const before = await navigator.locks.query();
    expect((await two.models.list()).map(({ record }) => record.id)).toContain('pocket');
    expect(two.state.state).toBe('empty');
    expect((await navigator.locks.query()).pending).toEqual(before.pending);
  });

  it('stop their own requests alone', async () => {
    const { tab } = tabs();
    const [one, two] = [await tab(), await tab()];
    await one.load('pocket');
    const stop = new AbortController();
    const [stopped, whole] = await Promise.all([
      read(two.generate(tea, { signal: stop.signal }), () => stop.abort()),
      read(one.generate(tea)),
    ]);
    expect(stopped.end).toMatchObject({ reason: 'cancelled' });
    expect(whole.text.startsWith(stopped.text)).toBe(true);
    expect(stopped.text.length).toBeLessThan(whole.text.length);
    expect(whole.end).toMatchObject({ reason: 'stop' });
    for await (const part of two.generate(tea)) if (part.type === 'text') break;
    expect((await read(two.generate(tea))).text).toBe(whole.text);
  });

  it('hear failures with their code and facts', async () => {
    const { tab } = tabs();
    const [one, two] = [await tab(), await tab()];
    await one.load('pocket');
    const long = 'tea '.repeat(2000);
    await expect(read(two.generate({ prompt: long }))).rejects.toMatchObject({ code: 'context-overflow' });
    await expect(two.load('no-such-model')).rejects.toMatchObject({ code: 'unknown-model' });
    await expect(two.fillMask('tea')).rejects.toMatchObject({ code: 'unsupported' });
    const stop = new AbortController();
    const load = two.load('twin', { signal: stop.signal, onProgress: () => stop.abort() });
    expect(isAbort(await load.catch((error: unknown) => error))).toBe(true);
    expect(stateOf(one)).toEqual(['pocket', false]);
    expect(stateOf(two)).toEqual(['pocket', true]);
  });

  it('may use different models, which stand beside each other in one tab', async () => {
    const { tab, workers } = tabs();
    const [one, two] = [await tab(), await tab()];
    await Promise.all([one.load('pocket'), two.load('twin')]);
    const owner = one.state.state === 'ready' && !one.state.elsewhere ? one : two;
    expect(owner.loaded.map(({ record }) => record.id).sort()).toEqual(['pocket', 'twin']);
    expect(stateOf(one)[0]).toBe('pocket');
    expect(stateOf(two)[0]).toBe('twin');
    expect(workers).toHaveLength(2);
    await two.unload();
    expect(two.state.state).toBe('empty');
    expect(stateOf(one)[0]).toBe('pocket');
    expect(one.loaded.map(({ record }) => record.id)).toEqual(['pocket']);
  });

  it('lose a model that one of them deletes, also one that only looks', async () => {
    const { tab } = tabs();
    const [one, two, looker] = [await tab(), await tab(), await tab()];
    await one.load('twin');
    await two.load('twin');
    const ended = read(two.generate({ ...tea, maxTokens: 400 })).catch((error: unknown) => error);
    await looker.models.remove('twin');
    await Promise.all([whenState(one, 'empty'), whenState(two, 'empty')]);
    expect(one.loaded).toEqual([]);
    expect(await ended).toMatchObject({ code: 'closed' });
  });
});

describe('when the tab that has the model is closed', () => {
  it('an answer under way goes on in another tab without a word twice', async () => {
    const { tab } = tabs();
    const [one, two, three] = [await tab(), await tab(), await tab()];
    await one.load('pocket');
    const whole = await read(one.generate(tea));
    await two.load('pocket');
    await three.load('pocket');
    let closing: Promise<void> | undefined;
    const [a, b] = await Promise.all([
      read(two.generate(tea), () => (closing ??= one.close())),
      read(three.generate(tea)),
    ]);
    await closing;
    expect(a.text).toBe(whole.text);
    expect(a.notices).toContain('handed-over');
    expect(a.end).toMatchObject({ usage: { outputTokens: expect.any(Number) as number } });
    expect(b.text).toBe(whole.text);
    expect([stateOf(two), stateOf(three)]).toEqual([
      ['pocket', false],
      ['pocket', true],
    ]);
  });

  it('the next one has its model again without being asked', async () => {
    const { tab } = tabs();
    const [one, two] = [await tab(), await tab()];
    await one.load('pocket');
    await two.load('pocket');
    const states: string[] = [];
    two.subscribe(({ state }) => states.push(state));
    await one.close();
    await whenState(two, 'pocket', false);
    expect(states).not.toContain('empty');
  });

  it('a schema is written again up to where it stopped if the answer is sure to be the same, and else fails', async () => {
    const { tab } = tabs();
    const schema = { type: 'array', items: { type: 'string' }, minItems: 30, maxItems: 30 };
    const constrained = { messages: question, constraint: { type: 'json-schema', schema } } as const;
    const [one, two, three] = [await tab(), await tab(), await tab()];
    await one.load('pocket');
    await two.load('pocket');
    await three.load('pocket');
    const sure = read(two.generate({ ...constrained, sampling: greedy, maxTokens: 120 }));
    let closing: Promise<void> | undefined;
    const unsure = read(
      three.generate({ ...constrained, sampling: { temperature: 1 }, maxTokens: 400 }),
      (text) => text.length > 12 && (closing ??= one.close()),
    );
    await expect(unsure).rejects.toMatchObject({ code: 'worker-crashed' });
    await closing;
    const whole = await read(three.generate({ ...constrained, sampling: greedy, maxTokens: 120 }));
    expect((await sure).text).toBe(whole.text);
  });

  it('its own requests end as closed', async () => {
    const { tab } = tabs();
    const one = await tab();
    await one.load('pocket');
    const reading = read(one.generate(tea), () => void one.close());
    await expect(reading).rejects.toMatchObject({ code: 'closed' });
    await expect(one.load('pocket')).rejects.toMatchObject({ code: 'closed' });
  });
});
