import { afterEach, describe, expect, it } from 'vitest';
import { connectEngine, type EngineConnection } from '../../port';
import type { Backend, EngineReady } from '../../core';
import { codeOf, never, read } from '../../../test/contracts/engine-contract';
import {
  fetchFamily,
  fetchPocketOnnx,
  fetchPocketReference,
  fetchReference,
  fixtureOf,
  type Fixture,
} from '../../../test/contracts/families';

/** One worker a model, as in the app. */
let connection: EngineConnection | undefined;
afterEach(() => connection?.terminate());

async function load(name: string, kind: Parameters<typeof fetchFamily>[1], backend: Backend): Promise<EngineReady> {
  return loadFixture(await fetchFamily(name, kind, backend));
}

function loadFixture({ plan, weights }: Fixture): Promise<EngineReady> {
  const worker = new Worker(new URL('../../../workers/transformers.worker.ts', import.meta.url), { type: 'module' });
  connection = connectEngine(worker);
  return connection.load(plan, weights, () => undefined, never);
}

const greedy = { temperature: 0, repeatPenalty: 1 } as const;

interface WrittenCase {
  readonly prompt: string;
  readonly promptTokens: readonly number[];
  readonly tokens: readonly number[];
  readonly text: string;
  /** Of the first token; null where the model's settings forbid one. */
  readonly logits: readonly (number | null)[];
}

/** The largest logarithms of probabilities, from PyTorch's logits. */
function topLogprobs(logits: WrittenCase['logits'], count: number): number[] {
  const finite = logits.map((logit) => logit ?? -Infinity);
  const highest = Math.max(...finite);
  const total = highest + Math.log(finite.reduce((sum, logit) => sum + Math.exp(logit - highest), 0));
  return finite
    .map((logit) => logit - total)
    .sort((a, b) => b - a)
    .slice(0, count);
}

async function answersAsPyTorch(name: string, kind: 'decoder' | 'encoder-decoder', backend: Backend): Promise<void> {
  const ready = await load(name, kind, backend);
  expect(ready.backend).toBe(backend);
  for (const { prompt, promptTokens, tokens, text, logits } of await fetchReference<WrittenCase>(name)) {
    const request = { prompt, sampling: greedy, maxTokens: 24 };
    const answer = await read(connection!.generate(request, never));
    expect(answer.text).toBe(text);
    expect(answer.end.usage.promptTokens).toBe(promptTokens.length);
    // The token that ends an answer was written too.
    expect(answer.end.usage.outputTokens).toBe(answer.end.reason === 'stop' ? tokens.length + 1 : tokens.length);
    const told = await read(connection!.generate({ ...request, logprobs: 20, maxTokens: 4 }, never));
    const first = told.parts.flatMap((part) => (part.type === 'text' ? (part.logprobs ?? []) : []))[0];
    // Marian forbids its padding token: what is told is what the model thought before.
    if (first && !logits.includes(null))
      first.top.forEach(({ logprob }, place) => expect(logprob).toBeCloseTo(topLogprobs(logits, 20)[place]!, 2));
  }
}

interface Backends {
  readonly backend: Backend;
}
const backends: readonly Backends[] = [{ backend: 'wasm' }, { backend: 'webgpu' }];

it('the embedded model with its weights in 4 bits begins its answer on software WebGPU as on the CPU', async () => {
  const ready = await loadFixture(await fetchPocketOnnx('q4', 'webgpu'));
  expect(ready.backend).toBe('webgpu');
  const { question, promptTokens, answers } = (await fetchPocketReference())[1]!;
  const messages = [{ role: 'user', content: question } as const];
  const { text, end } = await read(connection!.generate({ messages, sampling: greedy, maxTokens: 5 }, never));
  expect(text).toBe('The capital of France is');
  expect(answers.q4.text.startsWith(text)).toBe(true);
  expect(end).toMatchObject({ reason: 'length', usage: { promptTokens, outputTokens: 5 } });
  // 20 s on two busy cores: every pipeline is compiled for a graphics card that is played by the processor.
}, 180_000);

describe.each(backends)('tiny models on $backend answer as in PyTorch', ({ backend }) => {
  it.each(['llama', 'gpt2', 'bloom'])('%s writes on', (name) => answersAsPyTorch(name, 'decoder', backend));

  it.each(['t5', 'marian'])('%s writes another text', async (name) => {
    await answersAsPyTorch(name, 'encoder-decoder', backend);
  });

  it('BERT fills masks', async () => {
    const ready = await load('bert-mask', 'encoder', backend);
    expect(ready.capabilities).toMatchObject({ fillMask: true, answer: false, classify: false, embeddings: false });
    interface Case {
      readonly text: string;
      readonly tops: readonly (readonly { readonly token: string; readonly score: number }[])[];
    }
    for (const { text, tops } of await fetchReference<Case>('bert-mask')) {
      const filled = await connection!.fillMask(text, 5, never);
      expect(filled.map((guesses) => guesses.map(({ token }) => token))).toEqual(
        tops.map((guesses) => guesses.map(({ token }) => token)),
      );
      filled.flat().forEach(({ score }, place) => expect(score).toBeCloseTo(tops.flat()[place]!.score, 3));
    }
    expect(await codeOf(connection!.fillMask('No mask here.', 5, never))).toBe('request-invalid');
    expect(await codeOf(connection!.fillMask('[MASK] '.repeat(200), 5, never))).toBe('context-overflow');
    expect(await codeOf(connection!.answer('Who?', 'Me.', never))).toBe('unsupported');
    expect(await codeOf(read(connection!.generate({ prompt: 'x' }, never)))).toBe('unsupported');
  });

  it('BERT finds answers where they stand in the text', async () => {
    await load('bert-answer', 'encoder', backend);
    interface Case {
      readonly question: string;
      readonly context: string;
      readonly text: string;
      readonly start: number;
      readonly end: number;
      readonly score: number;
    }
    for (const { question, context, ...expected } of await fetchReference<Case>('bert-answer')) {
      const found = await connection!.answer(question, context, never);
      // Python counts characters, JavaScript the halves of those beyond the first plane.
      const units = (characters: number) => [...context].slice(0, characters).join('').length;
      expect(found).toMatchObject({ start: units(expected.start), end: units(expected.end), text: expected.text });
      expect(found.score).toBeCloseTo(expected.score, 4);
    }
    const long = 'Tom works at the bakery on weekends. '.repeat(40);
    const found = await connection!.answer('When does Tom start work?', long, never);
    expect(found.text).toBe(long.slice(found.start, found.end));
    expect(found.text).not.toBe('');
    expect(await codeOf(connection!.answer('When? '.repeat(100), 'Now.', never))).toBe('context-overflow');
  });

  it('BERT classifies, by its own labels and by any', async () => {
    await load('bert-classify', 'encoder', backend);
    interface Case {
      readonly text: string;
      readonly scores: Readonly<Record<string, number>>;
    }
    for (const { text, scores } of await fetchReference<Case>('bert-classify')) {
      const found = await connection!.classify(text, {}, never);
      expect(found).toHaveLength(3);
      expect(found[0]!.score).toBeGreaterThanOrEqual(found[1]!.score);
      for (const { label, score } of found) expect(score).toBeCloseTo(scores[label]!, 3);
    }
    expect(await codeOf(connection!.classify('Good.', { labels: ['work'] }, never))).toBe('unsupported');
    connection!.terminate();
    await load('bert-nli', 'encoder', backend);
    interface FreeCase {
      readonly text: string;
      readonly labels: readonly string[];
      readonly one: Readonly<Record<string, number>>;
      readonly several: Readonly<Record<string, number>>;
    }
    for (const { text, labels, one, several } of await fetchReference<FreeCase>('bert-nli')) {
      for (const { label, score } of await connection!.classify(text, { labels }, never))
        expect(score).toBeCloseTo(one[label]!, 3);
      for (const { label, score } of await connection!.classify(text, { labels, several: true }, never))
        expect(score).toBeCloseTo(several[label]!, 3);
    }
  });

  it('BERT embeds', async () => {
    const ready = await load('bert-embed', 'encoder', backend);
    expect(ready.capabilities.embeddings).toBe(true);
    interface Case {
      readonly text: string;
      readonly vector: readonly number[];
      readonly firstVector: readonly number[];
    }
    const cases = await fetchReference<Case>('bert-embed');
    const texts = cases.map(({ text }) => text);
    const vectors = await connection!.embed(texts, never);
    cases.forEach(({ vector }, index) =>
      vector.forEach((value, place) => expect(vectors[index]![place]).toBeCloseTo(value, 3)),
    );
    connection!.terminate();
    const { files } = await fetchFamily('bert-embed', 'encoder');
    files.set('1_Pooling/config.json', new Blob(['{"pooling_mode_cls_token":true}']));
    await loadFixture(fixtureOf('pooled', files, backend));
    const [first] = await connection!.embed(texts, never);
    cases[0]!.firstVector.forEach((value, place) => expect(first![place]).toBeCloseTo(value, 3));
    expect(await codeOf(connection!.embed([''], never))).toBe('request-invalid');
    expect(await codeOf(connection!.embed(['word '.repeat(500)], never))).toBe('context-overflow');
    await expect(connection!.embed(['x'], AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});
