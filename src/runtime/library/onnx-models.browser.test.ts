import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchFamily, fetchPocketOnnx, fetchReference, type Fixture } from '../../../test/contracts/families';
import { pocketGolden } from '../../../test/contracts/pocket';
import { emptyStore } from '../../../test/fixtures/empty-store';
import type { ModelRecord, Runtime } from '../../core';
import { summarize, translate } from '../../tasks';
import { openRuntime } from '../open-runtime';

beforeAll(emptyStore);
let runtime: Runtime;
async function open(catalogue: readonly ModelRecord[] = []): Promise<Runtime['models']> {
  runtime = await openRuntime({ baseUrl: `${location.origin}/`, memoryName: `test-${crypto.randomUUID()}`, catalogue });
  return runtime.models;
}
afterEach(async () => {
  for (const { record } of await runtime.models.list()) await runtime.models.remove(record.id).catch(() => 0);
  await runtime.close();
});

/** A model's files as a dropped folder brings them. */
function folderOf({ files }: Fixture, name: string): File[] {
  return [...files].map(([path, content]) => {
    const file = new File([content], path.split('/').at(-1)!);
    Object.defineProperty(file, 'webkitRelativePath', { value: `${name}/${path}` });
    return file;
  });
}

async function added(fixture: Fixture, name: string): Promise<string> {
  const models = await open();
  const [id] = await models.addFiles(folderOf(fixture, name));
  return id!;
}

async function written(request: Parameters<Runtime['generate']>[0]): Promise<string> {
  let text = '';
  for await (const part of runtime.generate(request)) if (part.type === 'text') text += part.text;
  return text;
}

const greedy = { temperature: 0, repeatPenalty: 1 } as const;

describe('an ONNX model of one’s own', () => {
  it('is added from its folder, listed, verified, loaded, run, exported, added again from its pack, and removed whole', async () => {
    const fixture = await fetchPocketOnnx();
    const id = await added(fixture, 'pocket-onnx');
    const { models } = runtime;
    const [entry] = await models.list();
    const bytes = [...fixture.files.values()].reduce((sum, { size }) => sum + size, 0);
    expect(entry).toMatchObject({ stored: true, own: true, bytes, record: { family: 'llama', title: 'pocket-onnx' } });
    expect(entry!.plan).toMatchObject({ engine: 'transformers', backend: 'wasm' });
    expect(entry!.plan!.files.map(({ name }) => name)).toContain('onnx/model_quantized.onnx');
    expect(await models.verify(id)).toEqual({ sound: true });
    const model = await runtime.load(id);
    expect(model).toMatchObject({ chatTemplate: true, contextTokens: 1024, plan: { engine: 'transformers' } });
    const { question, text } = pocketGolden[1]!;
    expect(await written({ messages: [{ role: 'user', content: question }], sampling: greedy })).toBe(text);

    const pack = await models.exportPack(id);
    expect(await models.remove(id)).toBe(bytes);
    expect((await models.usage()).files).toEqual([]);
    const [again] = await models.addFiles([new File([pack.file], pack.name)]);
    await runtime.load(again);
    expect(await written({ messages: [{ role: 'user', content: question }], sampling: greedy })).toBe(text);
  });

  it.each(['llama', 'gpt2', 'bloom'])('writes on as PyTorch does: %s', async (name) => {
    const [first] = await fetchReference<{ readonly prompt: string; readonly text: string }>(name);
    const id = await added(await fetchFamily(name, 'decoder'), name);
    const { chatTemplate } = await runtime.load(id);
    expect(await written({ prompt: first!.prompt, sampling: greedy, maxTokens: 24 })).toBe(first!.text);
    if (chatTemplate) return;
    await expect(written({ messages: [{ role: 'user', content: 'Hello!' }] })).rejects.toMatchObject({
      code: 'no-chat-template',
    });
  });

  it('fills masks, answers, classifies and embeds through the runtime, as PyTorch does', async () => {
    await open();
    const load = async (name: string) => {
      const [id] = await runtime.models.addFiles(folderOf(await fetchFamily(name, 'encoder'), name));
      return runtime.load(id);
    };
    await load('bert-mask');
    interface Masked {
      readonly text: string;
      readonly tops: readonly (readonly { readonly token: string }[])[];
    }
    const [masked] = await fetchReference<Masked>('bert-mask');
    const guesses = await runtime.fillMask(masked!.text, { top: 3 });
    const tokens = (all: Masked['tops']) => all.map((one) => one.map(({ token }) => token));
    expect(tokens(guesses)).toEqual(tokens(masked!.tops).map((one) => one.slice(0, 3)));
    await expect(runtime.answer('Who?', 'Anna.')).rejects.toMatchObject({ code: 'unsupported' });

    await load('bert-answer');
    interface Asked {
      readonly question: string;
      readonly context: string;
      readonly text: string;
    }
    const [asked] = await fetchReference<Asked>('bert-answer');
    expect(await runtime.answer(asked!.question, asked!.context)).toMatchObject({ text: asked!.text });

    await load('bert-classify');
    const [film] = await fetchReference<{ readonly text: string }>('bert-classify');
    const [best] = await runtime.classify(film!.text);
    expect(best).toMatchObject({ label: 'negative', score: expect.closeTo(0.99325, 3) as number });

    // The same weights with other labels are another model.
    const model = await load('bert-nli');
    expect(model.record.title).toBe('bert-nli');
    const [meeting] = await fetchReference<{ readonly text: string; readonly labels: readonly string[] }>('bert-nli');
    const own = await runtime.classify(meeting!.text, { labels: meeting!.labels });
    expect(own[0]).toMatchObject({ label: 'food', score: expect.closeTo(0.396278, 3) as number });

    await load('bert-embed');
    const [vector] = await runtime.embed(['A sentence.']);
    expect(Math.hypot(...vector!)).toBeCloseTo(1, 5);
  });
});

describe('a model that turns one text into another', () => {
  it('translates by the source text alone', async () => {
    const fixture = await fetchFamily('marian', 'encoder-decoder');
    const id = await added(fixture, 'opus-mt-en-de');
    const model = await runtime.load(id);
    expect(model).toMatchObject({ capabilities: { textToText: true, chat: false } });
    expect(model.record).toMatchObject({ tasks: ['translate'], translates: [['en', 'de']] });
    const source = 'The book is on the table.';
    const direct = await written({ prompt: source, sampling: greedy, maxTokens: 48 });
    const result = await translate(runtime, `${source}\n\n${source}`, { from: 'en', to: 'de' }).result();
    // Random weights go round in circles: what they say is shown as far as it is no repetition.
    expect(result.segments).toHaveLength(2);
    expect(result.complete).toBe(true);
    expect(direct.startsWith(result.segments[0]!.text.slice(0, 2))).toBe(true);
    expect(result.promptTokens).toBeGreaterThan(0);
  });

  it('translates and summarizes by its own prefixes, a long text in pieces that its encoder can hold', async () => {
    const id = await added(await fetchFamily('t5', 'encoder-decoder'), 'tiny-t5');
    const model = await runtime.load(id);
    expect(model.record.tasks).toEqual(['translate', 'summarize']);
    const text = Array.from({ length: 40 }, (_, day) => `On day ${day} the library was closed again.`).join(' ');
    const tokens = await runtime.countTokens(text);
    expect(tokens).toBeGreaterThan(model.contextTokens);
    const summary = await summarize(runtime, text, { kind: 'tldr', length: 'short' }).result();
    expect(summary.pieces).toBeGreaterThan(1);
    expect(summary).toMatchObject({ complete: true, read: [{ start: 0, end: text.length }] });
    const translated = await translate(runtime, 'The library is closed.', { from: 'en', to: 'de' }).result();
    expect(translated.complete).toBe(true);
  });
});
