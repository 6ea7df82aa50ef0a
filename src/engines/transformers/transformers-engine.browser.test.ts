import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { LoadProgress, Part, Plan, Request } from '../../core';
import { connectEngine, type EngineConnection } from '../../port';
import { codeOf, never, read } from '../../../test/contracts/engine-contract';
import { fetchFamily, fetchPocketOnnx, fixtureOf, type Fixture } from '../../../test/contracts/families';
import { pocketGolden, teaQuestion } from '../../../test/contracts/pocket';
import { ownEngineFiles } from './engine-files';
import { TransformersEngine } from './transformers-engine';

const greedy = { temperature: 0, repeatPenalty: 1 } as const;
let pocket: Fixture;
let tiny: Fixture;
let connection: EngineConnection;
beforeAll(async () => {
  pocket = await fetchPocketOnnx();
  tiny = await fetchFamily('llama', 'decoder');
});
afterEach(() => connection?.terminate());

function start(): EngineConnection {
  const worker = new Worker(new URL('../../../workers/transformers.worker.ts', import.meta.url), { type: 'module' });
  return (connection = connectEngine(worker));
}
async function load(
  { plan, weights }: Fixture = pocket,
  change: Partial<Plan> = {},
  report: (progress: LoadProgress) => void = () => undefined,
) {
  start();
  return connection.load({ ...plan, ...change }, weights, report, never);
}
const ask = (request: Request, signal = never) => read(connection.generate({ sampling: greedy, ...request }, signal));

/** The tiny model with one file changed or, if there is no new one, missing. */
function changed(name: string, blob: Blob | undefined, fixture = tiny): Fixture {
  const files = new Map(fixture.files);
  if (blob) files.set(name, blob);
  else files.delete(name);
  return fixtureOf('damaged', files);
}

describe('transformers, in a worker behind the port', () => {
  it('gives the golden answers of the embedded model with its weights in 8 bits', async () => {
    await load();
    for (const { question, promptTokens, text } of pocketGolden) {
      const answer = await ask({ messages: [{ role: 'user', content: question }] });
      expect(answer.text).toBe(text);
      expect(answer.end).toMatchObject({ reason: 'stop', usage: { promptTokens } });
    }
  });

  it('goes back in what it remembers, on WebGPU too', async () => {
    const prompts = ['The river runs through the town', 'The river runs to the sea', 'The river runs through the town'];
    const told: Record<string, readonly string[]> = {};
    for (const backend of ['wasm', 'webgpu'] as const) {
      expect(await load(tiny, { backend })).toMatchObject({ backend, threads: 1 });
      const texts: string[] = [];
      for (const [index, prompt] of prompts.entries()) {
        const { text, end } = await ask({ prompt, maxTokens: 12 });
        texts.push(text);
        expect(end.usage.cachedTokens > 0).toBe(index > 0);
        expect(end.usage.cachedTokens).toBeLessThan(end.usage.promptTokens);
      }
      told[backend] = texts;
      connection.terminate();
    }
    expect(told['wasm']![2]).toBe(told['wasm']![0]);
    expect(told['webgpu']).toEqual(told['wasm']);
  });

  it('tells how many bytes it has read', async () => {
    const seen: LoadProgress[] = [];
    await load(pocket, {}, (progress) => seen.push(progress));
    const totalBytes = pocket.plan.files.reduce((sum, { bytes }) => sum + bytes, 0);
    expect(seen[0]).toEqual({ phase: 'reading', loadedBytes: 0, totalBytes });
    // They come through a port of their own, perhaps after the load's.
    await expect.poll(() => seen.at(-1)).toEqual({ phase: 'starting' });
    expect(seen.at(-2)).toEqual({ phase: 'reading', loadedBytes: totalBytes, totalBytes });
  });

  it('uses the threads it was given where memory can be shared', async () => {
    const ready = await load(pocket, { threads: 2 });
    expect(ready.threads).toBe(crossOriginIsolated ? 2 : 1);
    expect((await ask({ messages: [{ role: 'user', content: 'Hello!' }] })).text).toBe(pocketGolden[0]!.text);
  });

  it('tells a full context from enough tokens', async () => {
    await load(pocket, { contextTokens: 128 });
    const prompt = 'The river ran through the town. '.repeat(14);
    const schema = { type: 'array', minItems: 400, items: { type: 'integer' } };
    const constraint = { type: 'json-schema', schema } as const;
    const full = await ask({ prompt, constraint });
    expect(full.end.reason).toBe('context-full');
    expect(full.end.usage.promptTokens + full.end.usage.outputTokens).toBe(128);
    expect((await ask({ prompt, constraint, maxTokens: 5 })).end.reason).toBe('length');
  });

  it('stops while it reads a long prompt, and reads the rest another time', async () => {
    await load();
    const stop = new AbortController();
    const prompt = 'The river ran. '.repeat(220);
    const parts: Part[] = [];
    for await (const part of connection.generate({ prompt }, stop.signal)) {
      parts.push(part);
      if (part.type === 'progress' && part.phase === 'prefill') stop.abort();
    }
    expect(parts.at(-1)).toMatchObject({ reason: 'cancelled', usage: { outputTokens: 0 } });
    const { end } = await ask({ prompt, maxTokens: 1 });
    expect(end.usage.cachedTokens).toBeGreaterThan(0);
    expect(end.usage.cachedTokens).toBeLessThan(end.usage.promptTokens);
  });

  it('hears an abort between two tokens', async () => {
    await load();
    const stop = new AbortController();
    let abortedAt = 0;
    const schema = { type: 'array', minItems: 400, items: { type: 'integer' } };
    const request: Request = { prompt: 'Once', sampling: greedy, constraint: { type: 'json-schema', schema } };
    const { end } = await read(connection.generate(request, stop.signal), (part) => {
      if (part.type !== 'text' || abortedAt) return;
      abortedAt = performance.now();
      stop.abort();
    });
    expect(end.reason).toBe('cancelled');
    expect(performance.now() - abortedAt).toBeLessThan(500);
  });

  it('writes on when its text is no UTF-8', async () => {
    await load();
    const hot = { temperature: 4, topK: 0, topP: 1, minP: 0, seed: 3 };
    const { text, end } = await ask({ prompt: 'hi', sampling: hot, maxTokens: 150 });
    expect(text).toContain('\ufffd');
    expect(end.usage.outputTokens).toBeGreaterThan(100);
  });

  it('draws as the request says', async () => {
    await load();
    const draw = (sampling: NonNullable<Request['sampling']>) => ask({ prompt: 'The river', sampling, maxTokens: 24 });
    const hot = { temperature: 2, topK: 0, topP: 1, minP: 0 };
    const [one, same, other] = [
      await draw({ ...hot, seed: 1 }),
      await draw({ ...hot, seed: 1 }),
      await draw({ ...hot, seed: 2 }),
    ];
    expect(same.text).toBe(one.text);
    expect(other.text).not.toBe(one.text);
    const plain = (await draw(greedy)).text;
    for (const narrow of [{ topK: 1 }, { topP: 0 }, { minP: 1 }])
      expect((await draw({ ...hot, ...narrow, seed: 9 })).text).toBe(plain);
    const again = (repeatPenalty: number) =>
      ask({ messages: teaQuestion, sampling: { temperature: 0, repeatPenalty } });
    expect((await again(100)).text).not.toBe((await again(1)).text);
  });

  it('refuses schemas it can’t hold an answer to, and grammars', async () => {
    await load();
    const schema = { type: 'string', pattern: '^a+$' };
    const refused = ask({ messages: teaQuestion, constraint: { type: 'json-schema', schema } });
    await expect(refused).rejects.toMatchObject({ code: 'request-invalid', facts: { field: 'constraint' } });
    const grammar = { type: 'grammar', grammar: 'root ::= "a"' } as const;
    expect(await codeOf(ask({ messages: teaQuestion, constraint: grammar }))).toBe('unsupported');
    expect(await codeOf(connection.embed(['text'], never))).toBe('unsupported');
    expect(await codeOf(connection.fillMask('[MASK]', 1, never))).toBe('unsupported');
    expect((await ask({ messages: teaQuestion })).end.reason).toBe('stop');
  });

  it('needs a chat template for messages, and writes on after a prompt without', async () => {
    const ready = await load(await fetchFamily('gpt2', 'decoder'));
    expect(ready).toMatchObject({ chatTemplate: false, capabilities: { chat: false, tools: false } });
    expect(await codeOf(ask({ messages: teaQuestion }))).toBe('no-chat-template');
    expect(await codeOf(connection.countTokens(teaQuestion, never))).toBe('no-chat-template');
    expect((await ask({ prompt: 'The river', maxTokens: 3 })).end.usage.outputTokens).toBe(3);
  });

  it('reads files as older and newer repositories have them', async () => {
    const files = new Map(tiny.files);
    files.set('onnx/decoder_model_merged.onnx', files.get('onnx/model.onnx')!);
    files.delete('onnx/model.onnx');
    const settings = JSON.parse(await files.get('tokenizer_config.json')!.text()) as { chat_template?: string };
    files.set('chat_template.jinja', new Blob([settings.chat_template!]));
    delete settings.chat_template;
    files.set('tokenizer_config.json', new Blob([JSON.stringify(settings)]));
    await load(tiny);
    const usual = await ask({ messages: teaQuestion, maxTokens: 8 });
    connection.terminate();
    expect(await load(fixtureOf('other-files', files))).toMatchObject({ chatTemplate: true });
    const other = await ask({ messages: teaQuestion, maxTokens: 8 });
    expect(other.text).toBe(usual.text);
    expect(other.end.usage).toEqual(usual.end.usage);
  });

  const damages: readonly [string, (whole: Fixture) => Fixture, string][] = [
    ['with an empty ONNX file', () => changed('onnx/model.onnx', new Blob([])), 'model-file-invalid'],
    [
      'with an ONNX file of zeros',
      () => changed('onnx/model.onnx', new Blob([new Uint8Array(9999)])),
      'model-file-invalid',
    ],
    [
      'with half an ONNX file',
      ({ files }) => changed('onnx/model.onnx', files.get('onnx/model.onnx')!.slice(0, 90_000)),
      'model-file-invalid',
    ],
    ['without its ONNX file', () => changed('onnx/model.onnx', undefined), 'model-file-invalid'],
    ['without its tokenizer', () => changed('tokenizer.json', undefined), 'model-file-invalid'],
    [
      'with a page instead of its configuration',
      () => changed('config.json', new Blob(['<!doctype html>'])),
      'model-file-invalid',
    ],
    [
      'whose weights stand in a missing file',
      () => changed('onnx/model.onnx', new Blob([Uint8Array.of(0x3a, 17), 'model.onnx_data..'])),
      'model-file-invalid',
    ],
    [
      'whose graph makes no sense',
      () => changed('onnx/model.onnx', new Blob([Uint8Array.of(0x08, 8, 0x3a, 4, 0x0a, 2, 1, 1)])),
      'model-file-invalid',
    ],
  ];
  it.each(damages)('refuses a model %s, and loads a sound one in a fresh worker', async (_name, damage, code) => {
    expect(await codeOf(load(damage(tiny)))).toBe(code);
    connection.terminate();
    await load(tiny);
    expect((await ask({ prompt: 'The river', maxTokens: 4 })).end.usage.outputTokens).toBe(4);
  });

  it('says that its worker is of no use after ONNX Runtime failed', async () => {
    const nonsense = new Blob([Uint8Array.of(0x08, 8, 0x3a, 4, 0x0a, 2, 1, 1)]);
    expect(await codeOf(load(changed('onnx/model.onnx', nonsense)))).toBe('model-file-invalid');
    expect(await codeOf(connection.load(tiny.plan, tiny.weights, () => undefined, never))).toBe('worker-crashed');
  });

  it('reports a forward pass that fails, and everything after it, as a crash', async () => {
    // A token beyond the model's table makes the pass fail.
    const tokenizer = JSON.parse(await tiny.files.get('tokenizer.json')!.text()) as {
      model: { vocab: Record<string, number> };
    };
    tokenizer.model.vocab['x'] = 100_000;
    await load(changed('tokenizer.json', new Blob([JSON.stringify(tokenizer)])));
    expect(await codeOf(ask({ prompt: 'x', maxTokens: 4 }))).toBe('worker-crashed');
    expect(await codeOf(ask({ prompt: 'The', maxTokens: 4 }))).toBe('worker-crashed');
  });

  it('says which of its own files is missing', async () => {
    const wasm = new URL('/nowhere/ort.wasm', location.href).href;
    const engine = new TransformersEngine({ ...ownEngineFiles, plain: { ...ownEngineFiles.plain, wasm } });
    const loading = engine.load(tiny.plan, tiny.weights, () => undefined, never);
    await expect(loading).rejects.toMatchObject({ code: 'engine-file-missing', facts: { url: wasm } });
  });
});
