import { describe, expect, it } from 'vitest';
import { ScriptedEngine, type Script } from '../../engines/scripted';
import {
  HomebodyError,
  type Engine,
  type EngineReady,
  type GoldenProbe,
  type ModelRecord,
  type ModelVariant,
  type Part,
  type Plan,
} from '../../core';
import { nonsenseIn, nonsenseInVectors } from './nonsense';
import { selfTest, type TestedHost } from './self-test';

const never = new AbortController().signal;
const plan: Plan = {
  modelId: 'm',
  variantId: 'v',
  engine: 'scripted',
  backend: 'wasm',
  threads: 1,
  slots: 1,
  contextTokens: 1024,
  files: [],
  why: [],
};
const variant: ModelVariant = {
  id: 'v',
  engine: 'scripted',
  format: 'gguf',
  quantization: 'q8',
  files: [],
  needs: { memoryBytes: 1 },
};
const record: ModelRecord = {
  id: 'm',
  family: 'llama',
  title: 'M',
  parameters: 1,
  licence: { id: '', url: '' },
  languages: [],
  contextTokens: 1024,
  tasks: ['chat'],
  variants: [variant],
};
const hello = { messages: [{ role: 'user', content: 'Hello!' }], text: 'Hello to you.' } as const;

/** A host of a scripted engine, with calls of other engines in place of its own. */
async function hosted(
  script: Script,
  change: { record?: Partial<ModelRecord>; ready?: Partial<EngineReady>; engine?: Partial<Engine> } = {},
): Promise<TestedHost> {
  const engine = new ScriptedEngine(script);
  const ready = await engine.load(plan, { get: () => Promise.reject(new Error()) }, () => undefined, never);
  const none = () => Promise.reject(new Error('not asked for'));
  const calls = { embed: none, fillMask: none, classify: none, ...change.engine };
  return {
    record: { ...record, ...change.record },
    ready: { ...ready, ...change.ready },
    generate: change.engine?.generate ?? engine.generate.bind(engine),
    run: (work) => work(calls),
  };
}
const test = async (host: Promise<TestedHost>, known: Partial<ModelVariant> = {}) =>
  selfTest(await host, { ...variant, ...known }, never).catch((error: { code: string; facts: unknown }) => error);

describe('a model with known answers', () => {
  it('passes when it gives them', async () => {
    expect(await test(hosted({ answer: () => 'Hello to you.' }), { golden: [hello] })).toBe('passed');
  });

  it.each([
    ['another', 'Hello to me.', 'Hello to me'],
    ['one token over and over', '@@@@@@@@@@@@@@@@', '@'],
    ['a longer one', 'Hello to you. And so on, and so on', 'Hello to you. And'],
    ['half of one', 'Hello to', 'Hello to'],
    ['none', '', ''],
  ])('fails with %s, which is heard no further than it has to', async (_name, text, received) => {
    expect(await test(hosted({ answer: () => text }), { golden: [hello] })).toMatchObject({
      code: 'self-test-failed',
      facts: { modelId: 'm', expected: 'Hello to you.', received },
    });
  });

  it('is asked without a chat template only what needs none', async () => {
    const host = hosted({ answer: () => 'the hills, and so on', chatTemplate: false });
    const probe: GoldenProbe = { kind: 'write', prompt: 'The river came from', text: ' the hills' };
    expect(await test(host, { golden: [hello], probes: [probe] })).toBe('passed');
    expect(await test(host, { probes: [{ ...probe, text: 'the mountains' }] })).toMatchObject({
      facts: { expected: 'the mountains', received: 'the hills, an' },
    });
  });
});

describe('a model that reads', () => {
  const reading = { chat: false, embeddings: true, logprobs: false } as EngineReady['capabilities'];
  const embed = (...vectors: number[][]) =>
    hosted(
      { chatTemplate: false },
      {
        ready: { capabilities: reading },
        engine: { embed: (texts) => Promise.resolve(texts.map((_, index) => Float32Array.from(vectors[index]!))) },
      },
    );

  it.each<[string, number[], string]>([
    ['the same vector', [0.6, 0.8], 'passed'],
    ['one that rounds otherwise', [0.605, 0.796], 'passed'],
    ['another', [0.8, 0.6], 'failed'],
    ['no numbers', [NaN, NaN], 'failed'],
  ])('gives %s', async (_name, vector, outcome) => {
    const found = await test(embed(vector), { probes: [{ kind: 'embed', text: 'x', vector: [0.6, 0.8] }] });
    expect(typeof found === 'string' ? found : found.code).toBe(outcome === 'passed' ? 'passed' : 'self-test-failed');
  });

  it.each([
    [
      [
        [1, 0],
        [0, 1],
      ],
      'untested',
    ],
    [
      [
        [1, 0],
        [1, 0],
      ],
      'self-test-failed',
    ],
    [
      [
        [0, 0],
        [0, 1],
      ],
      'self-test-failed',
    ],
    [
      [
        [NaN, 1],
        [0, 1],
      ],
      'self-test-failed',
    ],
  ])('and has no known answers is looked at for sense: %j', async (vectors, outcome) => {
    const found = await test(embed(...vectors));
    expect(typeof found === 'string' ? found : found.code).toBe(outcome);
  });

  it('fills the mask with the known word', async () => {
    const fillMask: Engine['fillMask'] = () => Promise.resolve([[{ token: 'capital', score: 0.9 }]]);
    const host = hosted({ chatTemplate: false }, { ready: { capabilities: reading }, engine: { fillMask } });
    const probe: GoldenProbe = { kind: 'fill-mask', text: 'Paris is the [MASK] of France.', token: 'capital' };
    expect(await test(host, { probes: [probe] })).toBe('passed');
    expect(await test(host, { probes: [{ ...probe, token: 'mayor' }] })).toMatchObject({ code: 'self-test-failed' });
  });
});

describe('a model without known answers', () => {
  it('is untested when it says anything sensible', async () => {
    expect(await test(hosted({}))).toBe('untested');
  });

  it.each(['!!!!!!!!', '', '   ', '\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD'])('fails with clear nonsense: %j', async (text) => {
    expect(await test(hosted({ answer: () => text }))).toMatchObject({ code: 'self-test-failed' });
  });

  it('fails when the engine itself sees that nothing came out', async () => {
    const error = new HomebodyError('output-invalid', { detail: 'The embedding has no length.', text: '' });
    expect(await test(hosted({ answer: () => ({ text: 'a b', fail: { afterTokens: 1, error } }) }))).toMatchObject({
      code: 'self-test-failed',
      facts: { received: 'The embedding has no length.' },
    });
  });

  it('that was not trained to answer may say anything', async () => {
    expect(await test(hosted({ answer: () => '!!!!!!!!' }, { record: { tasks: [] } }))).toBe('untested');
    expect(await test(hosted({ answer: () => '!!!!!!!!', chatTemplate: false }))).toBe('untested');
  });

  it('fails when its numbers are none', async () => {
    async function* generate(): AsyncGenerator<Part> {
      yield { type: 'text', text: 'Hello', logprobs: [{ token: 'Hello', logprob: NaN, top: [] }] };
      yield* [];
    }
    const logprobs = { chat: true, logprobs: true } as EngineReady['capabilities'];
    const host = hosted({}, { record: { tasks: [] }, ready: { capabilities: logprobs }, engine: { generate } });
    expect(await test(host)).toMatchObject({ code: 'self-test-failed', facts: { received: 'NaN' } });
  });

  it('is not judged where it can’t be asked', async () => {
    expect(await test(hosted({}, { ready: { contextTokens: 64 } }))).toBe('untested');
    const error = new HomebodyError('context-overflow', { promptTokens: 9, contextTokens: 5 });
    expect(await test(hosted({ answer: () => ({ text: 'a b', fail: { afterTokens: 1, error } }) }))).toBe('untested');
  });
});

describe('nonsense', () => {
  const written = { text: '', outputTokens: 8, logprobs: [], tokens: [] };
  it.each<[string, Parameters<typeof nonsenseIn>[0], boolean]>([
    ['a usual answer', { ...written, text: 'Hello! I am well.' }, false],
    ['a short one', { ...written, text: 'Hi', outputTokens: 2, tokens: ['Hi', ''] }, false],
    ['a word that is said twice', { ...written, text: 'very very well', tokens: ['very', ' very', ' well'] }, false],
    ['half a sign at the end', { ...written, text: '안녕\uFFFD' }, false],
    ['one token over and over', { ...written, text: 'thethethethethethe', tokens: Array<string>(6).fill('the') }, true],
    ['one sign over and over', { ...written, text: '@@@@@@' }, true],
    ['a probability of one too many', { ...written, text: 'Hello', logprobs: [-0.1, Infinity] }, true],
  ])('%s', (_name, answer, isNonsense) => {
    expect(nonsenseIn(answer, true) !== undefined).toBe(isNonsense);
  });

  it('of vectors is none where there is one', () => {
    expect(nonsenseInVectors([Float32Array.of(0.6, 0.8)])).toBeUndefined();
  });
});
