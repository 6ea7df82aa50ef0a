import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EngineReady, LoadProgress, Part, Plan } from '../../core';
import { connectEngine } from '../../port';
import { codeOf, never, read } from '../../../test/contracts/engine-contract';
import {
  fetchPocket,
  pocketFile,
  pocketGolden,
  pocketPlan,
  teaQuestion,
  weightsOf,
} from '../../../test/contracts/pocket';
import { ownEngineFiles } from './engine-files';
import { LlamaCppEngine } from './llamacpp-engine';

const greedy = { temperature: 0, repeatPenalty: 1 } as const;
let file: Blob;
let engine: LlamaCppEngine;
beforeAll(async () => {
  file = await fetchPocket();
});
afterEach(() => engine.unload());

function load(
  change: Partial<Plan> = {},
  blob: Blob = file,
  report: (progress: LoadProgress) => void = () => undefined,
) {
  engine = new LlamaCppEngine();
  return engine.load({ ...pocketPlan, ...change }, weightsOf(blob), report, never);
}
const ask = (request: Parameters<LlamaCppEngine['generate']>[0], signal = never) =>
  read(engine.generate({ sampling: greedy, ...request }, signal));

describe('llamacpp', () => {
  it('gives the golden answers of the embedded model', async () => {
    await load();
    for (const { question, promptTokens, text } of pocketGolden) {
      const answer = await ask({ messages: [{ role: 'user', content: question }] });
      expect(answer.text).toBe(text);
      expect(answer.end).toMatchObject({ reason: 'stop', usage: { promptTokens } });
    }
  });

  it('answers the same with a cache of half the size', async () => {
    await load({ cacheType: 'q8_0' });
    const { question, text } = pocketGolden[0]!;
    expect((await ask({ messages: [{ role: 'user', content: question }] })).text).toBe(text);
  });

  it('tells how many bytes it has read', async () => {
    const seen: LoadProgress[] = [];
    await load({}, file, (progress) => seen.push(progress));
    const reading = seen.filter(({ phase }) => phase === 'reading');
    expect(reading[0]).toEqual({ phase: 'reading', loadedBytes: 0, totalBytes: file.size });
    expect(reading.at(-1)?.loadedBytes).toBe(file.size);
    expect(seen.at(-1)?.phase).toBe('starting');
  });

  it('says that it runs on the CPU when the GPU it was promised can’t do it', async () => {
    // Chromium's software adapter has no shader-f16: the native code falls back without a word.
    const ready = await load({ backend: 'webgpu' });
    expect(ready.backend).toBe('wasm');
    expect((await ask({ messages: [{ role: 'user', content: 'Hello!' }] })).text).toBe(pocketGolden[0]!.text);
  });

  it('uses the threads it was given where memory can be shared', async () => {
    const ready: EngineReady = await load({ threads: 2 });
    expect(ready.threads).toBe(crossOriginIsolated ? 2 : 1);
    expect((await ask({ messages: [{ role: 'user', content: 'Hello!' }] })).text).toBe(pocketGolden[0]!.text);
  });

  it('gives every slot the whole context and answers them side by side', async () => {
    const ready = await load({ slots: 2, contextTokens: 512 });
    expect(ready).toMatchObject({ slots: 2, contextTokens: 512 });
    const prompt = 'The river ran through the town. '.repeat(50);
    const both = await Promise.all([1, 2].map((n) => ask({ prompt: `${n} ${prompt}`, maxTokens: 40 })));
    for (const { end, parts } of both) {
      expect(end.usage.promptTokens).toBeGreaterThan(300);
      expect(parts[0]).toMatchObject({ phase: 'prefill' });
    }
    for (const [index, { text }] of both.entries()) {
      expect(await engine.countTokens('Something else.', never)).toBeGreaterThan(0);
      const { usage } = (await ask({ prompt: `${index + 1} ${prompt}${text} And then`, maxTokens: 4 })).end;
      expect(usage.cachedTokens).toBeGreaterThan(300);
    }
    const three = await Promise.all([1, 2, 3].map((n) => ask({ prompt: `Day ${n}`, maxTokens: 8 })));
    expect(three.map(({ parts }) => parts[0])).toContainEqual({ type: 'progress', phase: 'queued' });
  });

  it('forgets nothing when two long conversations take turns', async () => {
    await load();
    const prompts = ['The mill stood by the river. ', 'A market opens every Monday. '].map((words) =>
      words.repeat(110),
    );
    for (const prompt of [...prompts, ...prompts]) {
      const { end } = await ask({ prompt, maxTokens: 4 });
      expect(end.usage.promptTokens).toBeGreaterThan(600);
    }
  });

  it('tells a full context from enough tokens', async () => {
    await load({ contextTokens: 256 });
    const prompt = 'The river ran through the town. '.repeat(30);
    const constraint = { type: 'grammar', grammar: 'root ::= [a-z ]+ "END OF IT ALL"' } as const;
    const full = await ask({ prompt, constraint });
    expect(full.end.reason).toBe('context-full');
    expect(full.end.usage.promptTokens + full.end.usage.outputTokens).toBeGreaterThanOrEqual(255);
    expect((await ask({ prompt, constraint, maxTokens: 5 })).end.reason).toBe('length');
  });

  it('writes on when its text is no UTF-8', async () => {
    await load();
    // At this temperature tokens come that are halves of characters; the native code dies of them in a plain prompt.
    const { text, end } = await ask({
      prompt: 'hi',
      sampling: { temperature: 4, topK: 0, topP: 1, minP: 0, seed: 3 },
      maxTokens: 150,
    });
    expect(text).toContain('\ufffd');
    expect(end.usage.outputTokens).toBeGreaterThan(100);
  });

  it('tells log probabilities past alternatives that are no UTF-8', async () => {
    await load();
    const messages = [{ role: 'user', content: 'What is the capital of France?' }] as const;
    const { text, parts } = await ask({ messages, logprobs: 5 });
    expect(text).toBe('The capital of France is Paris.');
    expect(parts.some((part) => part.type === 'text' && part.logprobs?.length)).toBe(true);
  });

  it('refuses what the native code refuses, with its reason, and hurts nobody else', async () => {
    await load({ slots: 2, contextTokens: 256 });
    const other = ask({ messages: teaQuestion });
    const schema = { type: 'nonsense' };
    const refused = ask({ messages: teaQuestion, constraint: { type: 'json-schema', schema } });
    await expect(refused).rejects.toMatchObject({
      code: 'request-invalid',
      facts: { field: 'constraint', detail: expect.stringContaining('nonsense') as string },
    });
    const grammar = { type: 'grammar', grammar: 'root ::= missing' } as const;
    expect(await codeOf(ask({ messages: teaQuestion, constraint: grammar }))).toBe('request-invalid');
    expect((await other).text).toContain('Boil water');
  });

  it('may answer in words where tools are only offered', async () => {
    await load();
    const tools = [{ name: 'note', parameters: { type: 'object', properties: { text: { type: 'string' } } } }];
    const { parts, end } = await ask({ messages: [{ role: 'user', content: 'Hello!' }], tools, maxTokens: 120 });
    expect(['stop', 'tool-call', 'length']).toContain(end.reason);
    expect(parts.some(({ type }) => type === 'text' || type === 'tool-call')).toBe(true);
    const without = await ask({ messages: [{ role: 'user', content: 'Hello!' }], tools, toolChoice: 'none' });
    expect(without.text).toBe(pocketGolden[0]!.text);
  });

  it('stops while it reads a long prompt', async () => {
    await load();
    const stop = new AbortController();
    const parts: Part[] = [];
    for await (const part of engine.generate({ prompt: 'The river ran. '.repeat(220) }, stop.signal)) {
      parts.push(part);
      if (part.type === 'progress' && part.phase === 'prefill' && part.processedTokens > 0) stop.abort();
    }
    expect(parts.at(-1)).toMatchObject({ reason: 'cancelled', usage: { outputTokens: 0 } });
    const read = parts.findLast((part) => part.type === 'progress' && part.phase === 'prefill');
    expect(read).toMatchObject({ processedTokens: expect.any(Number) as number });
    expect((await ask({ messages: teaQuestion })).end.reason).toBe('stop');
  });

  it('embeds like things near each other', async () => {
    await load();
    const [cat, kitten, invoice] = await engine.embed(
      ['The cat sleeps on the sofa.', 'The cat sleeps on the bed.', 'Please pay the invoice by Thursday.'],
      never,
    );
    const near = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);
    expect(near(cat!, kitten!)).toBeGreaterThan(near(cat!, invoice!));
    await expect(engine.embed(['word '.repeat(3000)], never)).rejects.toMatchObject({
      code: 'context-overflow',
      facts: { contextTokens: 1024 },
    });
    expect(await engine.embed(['Still there.'], never)).toHaveLength(1);
  });

  const damaged: readonly [string, (whole: Blob) => Blob, string][] = [
    ['empty', () => new Blob([]), 'model-file-invalid'],
    ['full of zeros', () => new Blob([new Uint8Array(100_000)]), 'model-file-invalid'],
    ['cut off in the weights', (whole) => whole.slice(0, whole.size - 1_000_000), 'model-file-invalid'],
    ['cut off in the header', (whole) => whole.slice(0, 5_000), 'model-file-invalid'],
    ['a text', () => new Blob(['This is not a model. '.repeat(1000)]), 'model-file-invalid'],
  ];
  it.each(damaged)('refuses a file that is %s', async (_name, damage, code) => {
    expect(await codeOf(load({}, damage(file)))).toBe(code);
    await load();
    expect((await ask({ messages: teaQuestion })).text).toContain('Boil water');
  });

  it('finds out by itself when the native code loaded nothing', async () => {
    // In two parts the header is not read here: only the native log knows that there was no model.
    const parts = [file.slice(0, 4_000_000), file.slice(4_000_000)];
    engine = new LlamaCppEngine();
    const weights = { get: (sha256: string) => Promise.resolve(parts[Number(sha256)]!) };
    const files = [0, 1].map((part) => ({ ...pocketFile, sha256: String(part) }));
    const code = await codeOf(engine.load({ ...pocketPlan, files }, weights, () => undefined, never));
    expect(['model-file-invalid', 'model-load-failed']).toContain(code);
  });

  it('says which of its own files is missing', async () => {
    const wasm = new URL('/nowhere/wllama.wasm', location.href).href;
    engine = new LlamaCppEngine({ ...ownEngineFiles, wasm });
    const loading = engine.load(pocketPlan, weightsOf(file), () => undefined, never);
    await expect(loading).rejects.toMatchObject({ code: 'engine-file-missing', facts: { url: wasm } });
  });

  it('works in a worker, behind the port', async () => {
    const worker = new Worker(new URL('../../../workers/llamacpp.worker.ts', import.meta.url), { type: 'module' });
    const connection = connectEngine(worker);
    try {
      await connection.load(pocketPlan, weightsOf(file), () => undefined, never);
      const { text, end } = await read(connection.generate({ messages: teaQuestion, sampling: greedy }, never));
      expect(text).toContain('Boil water');
      expect(await connection.countTokens(teaQuestion, never)).toBe(end.usage.promptTokens);
      await expect(
        read(connection.generate({ messages: [{ role: 'user', content: 'x '.repeat(5000) }] }, never)),
      ).rejects.toMatchObject({ code: 'context-overflow', facts: { contextTokens: 1024 } });
    } finally {
      connection.terminate();
    }
  });
});
