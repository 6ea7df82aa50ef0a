import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchPocket, pocketFile } from '../../test/contracts/pocket';
import {
  figure,
  makeGguf,
  smallMetadata,
  smallTensors,
  text,
  vocabularyOnly,
  withArchitecture,
  withName,
} from '../../test/fixtures/make-gguf.mjs';
import { partName, splitGguf } from '../../test/fixtures/split-gguf.mjs';
import { loadCatalogue } from '../catalog';
import type { ModelRecord, Runtime } from '../core';
import { writeTar } from '../packs';
import { openRuntime } from './open-runtime';

let pocket: Uint8Array<ArrayBuffer>;
let runtime: Runtime;
beforeAll(async () => {
  pocket = new Uint8Array(await (await fetchPocket()).arrayBuffer());
});
/** A runtime of its own memory whose store is emptied of what earlier tests left. */
async function open(catalogue: readonly ModelRecord[] = []): Promise<Runtime['models']> {
  runtime = await openRuntime({ baseUrl: `${location.origin}/`, memoryName: `test-${crypto.randomUUID()}`, catalogue });
  return runtime.models;
}
afterEach(async () => {
  for (const { record } of await runtime.models.list()) await runtime.models.remove(record.id).catch(() => 0);
  await runtime.close();
});

const mine = () => new File([withName(pocket, 'Mine')], 'mine.gguf');
const parts = (bytes = pocket) =>
  splitGguf(bytes, 3).map((part, index) => new File([part], partName('pocket', index, 3)));
const projector = () =>
  new File(
    [
      makeGguf({
        metadata: {
          'general.architecture': text('clip'),
          'general.type': text('mmproj'),
          'clip.has_vision_encoder': figure(1),
        },
        tensors: smallTensors(),
      }),
    ],
    'mmproj-mine.gguf',
  );
const storedNames = async () => (await runtime.models.usage()).files.map(({ name }) => name).sort();
const answer = async () => {
  let written = '';
  const messages = [{ role: 'user', content: 'What is the capital of France?' }] as const;
  for await (const part of runtime.generate({ messages, sampling: { temperature: 0, repeatPenalty: 1 } }))
    if (part.type === 'text') written += part.text;
  return written;
};

describe('a model in parts', () => {
  it('is added in any order, loaded, verified, exported as a pack, and removed whole', async () => {
    const models = await open();
    const [first, second, third] = parts() as [File, File, File];
    const seen: number[] = [];
    const [id] = await models.addFiles([third, first, second], {
      onProgress: ({ loadedBytes }) => seen.push(loadedBytes),
    });
    const totalBytes = first.size + second.size + third.size;
    expect(seen.at(-1)).toBe(totalBytes);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const [entry] = await models.list();
    expect(entry).toMatchObject({ stored: true, own: true, bytes: totalBytes });
    expect(entry!.record.variants[0]!.files.map(({ name }) => name)).toEqual([first.name, second.name, third.name]);
    await runtime.load(id);
    expect(await answer()).toBe('The capital of France is Paris.');
    expect(await models.verify(id!)).toEqual({ sound: true });
    expect((await models.export(id!)).name).toMatch(/\.homebody\.tar$/);
    expect(await models.remove(id!)).toBe(totalBytes);
    expect(await storedNames()).toEqual([]);
  });

  it('is refused with the names of those that are missing, and leaves nothing', async () => {
    const models = await open();
    await expect(models.addFiles(parts().slice(1))).rejects.toMatchObject({
      code: 'model-file-invalid',
      facts: { problem: 'part-missing', detail: '1 / 3' },
    });
    await expect(models.addFile(parts()[0]!)).rejects.toMatchObject({ facts: { problem: 'part-missing' } });
    expect(await storedNames()).toEqual([]);
  });
});

describe('several files at once', () => {
  it('become several models', async () => {
    const models = await open();
    const ids = await models.addFiles([mine(), new File([withName(pocket, 'Other')], 'other.gguf')]);
    expect(new Set(ids).size).toBe(2);
    expect((await models.list()).map(({ record }) => record.title).sort()).toEqual(['Mine', 'Other']);
  });

  it('with one that is damaged change nothing', async () => {
    const models = await open();
    const cut = new File([pocket.slice(0, 3_000_000)], 'cut.gguf');
    await expect(models.addFiles([mine(), cut])).rejects.toMatchObject({
      facts: { name: 'cut.gguf', problem: 'truncated' },
    });
    expect(await models.list()).toEqual([]);
    expect(await storedNames()).toEqual([]);
  });

  it('leave nothing behind when the copying is stopped in the middle', async () => {
    const models = await open();
    const controller = new AbortController();
    const onProgress = ({ loadedBytes }: { loadedBytes: number }) => {
      if (loadedBytes > pocketFile.bytes) controller.abort();
    };
    const adding = models.addFiles([mine(), new File([withName(pocket, 'Other')], 'other.gguf')], {
      signal: controller.signal,
      onProgress,
    });
    await expect(adding).rejects.toMatchObject({ name: 'AbortError' });
    expect(await models.list()).toEqual([]);
    expect(await storedNames()).toEqual([]);
  });

  it('keep a projector beside the model, which runs without it', async () => {
    const models = await open();
    const [id] = await models.addFiles([projector(), mine()]);
    const [entry] = await models.list();
    expect(entry!.record.variants[0]!.files.map(({ name, role }) => [name, role])).toEqual([
      ['mine.gguf', undefined],
      ['mmproj-mine.gguf', 'projector'],
    ]);
    await runtime.load(id);
    expect(await answer()).toBe('The capital of France is Paris.');
    expect(entry!.plan?.files.map(({ name }) => name)).toEqual(['mine.gguf']);
    await models.remove(id!);
    expect(await storedNames()).toEqual([]);
  });
});

describe('a pack', () => {
  it('carries a model from one place to another with all its files', async () => {
    const models = await open();
    const [id] = await models.addFiles([...parts(withName(pocket, 'Mine: 1/2')), projector()]);
    const { name, file } = await models.exportPack(id!);
    expect(name).toBe('Mine- 1-2.homebody.tar');
    const pack = new File([await file.arrayBuffer()], 'anything.bin');
    const [before] = await models.list();
    await models.remove(id!);
    const [again] = await models.addFiles([pack]);
    const [after] = await models.list();
    expect(again).toBe(id);
    expect(after!.record).toEqual(before!.record);
    expect(after!.stored).toBe(true);
    await runtime.load(again);
    expect(await answer()).toBe('The capital of France is Paris.');
  });

  it('of a model of the catalogue brings that very model back', async () => {
    const known = loadCatalogue().models.find(({ id }) => id === 'pocket')!;
    const models = await open([known]);
    await models.download('pocket');
    const { file } = await models.exportPack('pocket');
    const pack = new File([await file.arrayBuffer()], 'pocket.tar');
    await models.remove('pocket');
    expect(await models.addFiles([pack])).toEqual(['pocket']);
    expect((await models.list()).map(({ record, stored, own }) => [record.id, stored, own])).toEqual([
      ['pocket', true, false],
    ]);
  });

  it('that calls itself a model of the catalogue and holds another is listed by itself', async () => {
    const known = loadCatalogue().models.find(({ id }) => id === 'pocket')!;
    const models = await open([known]);
    const id = await models.addFile(mine());
    const entry = (await models.list()).find(({ record }) => record.id === id)!;
    await models.remove(id);
    const content = new File([withName(pocket, 'Mine')], 'mine.gguf');
    const record = { ...entry.record, id: 'pocket', embedded: true, title: 'Pocket' };
    const pack = writeTar([
      { name: 'homebody.json', file: new Blob([JSON.stringify({ version: 1, record })]) },
      { name: 'mine.gguf', file: content },
    ]);
    expect(await models.addFiles([new File([pack], 'pack.tar')])).toEqual([id]);
    const listed = (await models.list()).find((one) => one.own)!;
    expect(listed.record.embedded).toBeUndefined();
    expect((await models.list()).find((one) => !one.own)).toMatchObject({ stored: false });
  });

  const record = (change: object = {}) => ({
    id: 'own-x',
    family: 'llama',
    title: 'X',
    parameters: 1,
    licence: { id: '', url: '' },
    languages: [],
    contextTokens: 64,
    tasks: [],
    variants: [
      {
        id: 'q8_0',
        engine: 'llamacpp',
        format: 'gguf',
        quantization: 'Q8_0',
        files: [{ name: 'x.gguf', url: '', bytes: 5, sha256: 'a'.repeat(64), ...change }],
        needs: { memoryBytes: 5 },
      },
    ],
  });
  const packed = (content: unknown, files: Record<string, string> = { 'x.gguf': 'GGUF!' }) =>
    writeTar([
      { name: 'homebody.json', file: new Blob([typeof content === 'string' ? content : JSON.stringify(content)]) },
      ...Object.entries(files).map(([name, file]) => ({ name, file: new Blob([file === 'pocket' ? pocket : file]) })),
    ]);
  it.each<[string, () => Blob, RegExp]>([
    ['has no record', () => writeTar([{ name: 'x.gguf', file: new Blob(['GGUF!']) }]), /homebody\.json is missing/],
    ['has a record that is no JSON', () => packed('{'), /homebody\.json/],
    ['has a record of another shape', () => packed({ version: 1, record: { id: 1 } }), /id/],
    ['comes from the future', () => packed({ version: 2, record: record() }), /version 2/],
    ['lacks a file', () => packed({ version: 1, record: record() }, {}), /x\.gguf.* is missing/],
    ['has a file of another size', () => packed({ version: 1, record: record({ bytes: 6 }) }), /5 bytes instead of 6/],
    [
      'does not say what its file should be',
      () => packed({ version: 1, record: { ...record({ sha256: undefined }) } }),
      /checksum/,
    ],
    [
      'holds another content than it says',
      () => packed({ version: 1, record: record({ bytes: pocketFile.bytes }) }, { 'x.gguf': 'pocket' }),
      /SHA-256/,
    ],
  ])('is refused and leaves nothing if it %s', async (_why, make, detail) => {
    const models = await open();
    await expect(models.addFiles([new File([make()], 'p.tar')])).rejects.toMatchObject({
      code: 'model-file-invalid',
      facts: { detail: expect.stringMatching(detail) as string },
    });
    expect(await models.list()).toEqual([]);
    expect(await storedNames()).toEqual([]);
  });
});

describe('a file that nobody here made', () => {
  it('is described by its header', async () => {
    const models = await open();
    const metadata = { ...smallMetadata(), 'general.license': text('mit'), 'llama.context_length': figure(64) };
    await models.addFile(new File([makeGguf({ metadata, tensors: smallTensors() })], 'small.gguf'));
    expect((await models.list())[0]!.record).toMatchObject({
      family: 'llama',
      title: 'Small',
      parameters: 32,
      contextTokens: 64,
      licence: { id: 'mit' },
      tasks: [],
    });
  });

  it.each([
    ['holds a vocabulary only', () => vocabularyOnly(pocket), 'model-file-invalid', { problem: 'vocabulary-only' }],
    [
      'is of a kind that no engine knows',
      () => withArchitecture(pocket, 'grmpf'),
      'architecture-unknown',
      { architecture: 'grmpf' },
    ],
  ] as const)('is refused if it %s', async (_why, make, code, facts) => {
    const models = await open();
    await expect(models.addFile(new File([Uint8Array.from(make())], 'odd.gguf'))).rejects.toMatchObject({
      code,
      facts,
    });
    expect(await storedNames()).toEqual([]);
  });
});

describe('identical bytes', () => {
  it('are kept as long as one model has them', async () => {
    const models = await open();
    const [one] = await models.addFiles(parts());
    const other = parts(withName(pocket, 'Other'));
    // Only the first part holds the name; the others are the same bytes.
    const [two] = await models.addFiles(other);
    expect(two).not.toBe(one);
    expect((await models.usage()).files).toHaveLength(4);
    expect(await models.remove(one!)).toBe(parts()[0]!.size);
    expect((await models.list())[0]).toMatchObject({ stored: true });
    await runtime.load(two);
    expect(await answer()).toBe('The capital of France is Paris.');
  });
});
