import { describe, expect, it } from 'vitest';
import { pocketFile } from '../../../test/contracts/pocket';
import {
  figure,
  makeGguf,
  smallMetadata,
  smallTensors,
  text,
  vocabularyOnly,
  withArchitecture,
  withName,
} from '../../../test/fixtures/make-gguf.mjs';
import { useOwnModels } from '../../../test/fixtures/own-models';

const own = useOwnModels();

describe('a model in parts', () => {
  it('is added in any order, loaded, verified, exported as a pack, and removed whole', async () => {
    const models = await own.open();
    const [first, second, third] = own.parts() as [File, File, File];
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
    await own.runtime.load(id);
    expect(await own.answer()).toBe('The capital of France is Paris.');
    expect(await models.verify(id!)).toEqual({ sound: true });
    expect((await models.export(id!)).name).toMatch(/\.homebody\.tar$/);
    expect(await models.remove(id!)).toBe(totalBytes);
    expect(await own.storedNames()).toEqual([]);
  });

  it('is refused with the names of those that are missing, and leaves nothing', async () => {
    const models = await own.open();
    await expect(models.addFiles(own.parts().slice(1))).rejects.toMatchObject({
      code: 'model-file-invalid',
      facts: { problem: 'part-missing', detail: '1 / 3' },
    });
    await expect(models.addFile(own.parts()[0]!)).rejects.toMatchObject({ facts: { problem: 'part-missing' } });
    expect(await own.storedNames()).toEqual([]);
  });
});

describe('several files at once', () => {
  it('become several models', async () => {
    const models = await own.open();
    const ids = await models.addFiles([own.mine(), new File([withName(own.pocket, 'Other')], 'other.gguf')]);
    expect(new Set(ids).size).toBe(2);
    expect((await models.list()).map(({ record }) => record.title).sort()).toEqual(['Mine', 'Other']);
  });

  it('with one that is damaged change nothing', async () => {
    const models = await own.open();
    const cut = new File([own.pocket.slice(0, 3_000_000)], 'cut.gguf');
    await expect(models.addFiles([own.mine(), cut])).rejects.toMatchObject({
      facts: { name: 'cut.gguf', problem: 'truncated' },
    });
    expect(await models.list()).toEqual([]);
    expect(await own.storedNames()).toEqual([]);
  });

  it('leave nothing behind when the copying is stopped in the middle', async () => {
    const models = await own.open();
    const controller = new AbortController();
    const onProgress = ({ loadedBytes }: { loadedBytes: number }) => {
      if (loadedBytes > pocketFile.bytes) controller.abort();
    };
    const adding = models.addFiles([own.mine(), new File([withName(own.pocket, 'Other')], 'other.gguf')], {
      signal: controller.signal,
      onProgress,
    });
    await expect(adding).rejects.toMatchObject({ name: 'AbortError' });
    expect(await models.list()).toEqual([]);
    expect(await own.storedNames()).toEqual([]);
  });

  it('keep a projector beside the model, which runs without it', async () => {
    const models = await own.open();
    const [id] = await models.addFiles([own.projector(), own.mine()]);
    const [entry] = await models.list();
    expect(entry!.record.variants[0]!.files.map(({ name, role }) => [name, role])).toEqual([
      ['mine.gguf', undefined],
      ['mmproj-mine.gguf', 'projector'],
    ]);
    await own.runtime.load(id);
    expect(await own.answer()).toBe('The capital of France is Paris.');
    expect(entry!.plan?.files.map(({ name }) => name)).toEqual(['mine.gguf']);
    await models.remove(id!);
    expect(await own.storedNames()).toEqual([]);
  });
});

describe('a file that nobody here made', () => {
  it('is described by its header', async () => {
    const models = await own.open();
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
    ['holds a vocabulary only', () => vocabularyOnly(own.pocket), 'model-file-invalid', { problem: 'vocabulary-only' }],
    [
      'is of a kind that no engine knows',
      () => withArchitecture(own.pocket, 'grmpf'),
      'architecture-unknown',
      { architecture: 'grmpf' },
    ],
  ] as const)('is refused if it %s', async (_why, make, code, facts) => {
    const models = await own.open();
    await expect(models.addFile(new File([Uint8Array.from(make())], 'odd.gguf'))).rejects.toMatchObject({
      code,
      facts,
    });
    expect(await own.storedNames()).toEqual([]);
  });
});

describe('identical bytes', () => {
  it('are kept as long as one model has them', async () => {
    const models = await own.open();
    const [one] = await models.addFiles(own.parts());
    const other = own.parts(withName(own.pocket, 'Other'));
    // Only the first part holds the name; the others are the same bytes.
    const [two] = await models.addFiles(other);
    expect(two).not.toBe(one);
    expect((await models.usage()).files).toHaveLength(4);
    expect(await models.remove(one!)).toBe(own.parts()[0]!.size);
    expect((await models.list())[0]).toMatchObject({ stored: true });
    await own.runtime.load(two);
    expect(await own.answer()).toBe('The capital of France is Paris.');
  });
});
