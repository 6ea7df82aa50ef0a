import { describe, expect, it } from 'vitest';
import { pocketFile } from '../../../test/contracts/pocket';
import { withName } from '../../../test/fixtures/make-gguf.mjs';
import { useOwnModels } from '../../../test/fixtures/own-models';
import { loadCatalogue } from '../../catalog';
import { writeTar } from '../../packs';

const own = useOwnModels();

describe('a pack', () => {
  it('carries a model from one place to another with all its files', async () => {
    const models = await own.open();
    const [id] = await models.addFiles([...own.parts(withName(own.pocket, 'Mine: 1/2')), own.projector()]);
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
    await own.runtime.load(again);
    expect(await own.answer()).toBe('The capital of France is Paris.');
  });

  it('of a model of the catalogue brings that very model back', async () => {
    const known = loadCatalogue().models.find(({ id }) => id === 'pocket')!;
    const models = await own.open([known]);
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
    const models = await own.open([known]);
    const id = await models.addFile(own.mine());
    const entry = (await models.list()).find(({ record }) => record.id === id)!;
    await models.remove(id);
    const content = new File([withName(own.pocket, 'Mine')], 'mine.gguf');
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
      ...Object.entries(files).map(([name, file]) => ({
        name,
        file: new Blob([file === 'pocket' ? own.pocket : file]),
      })),
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
    const models = await own.open();
    await expect(models.addFiles([new File([make()], 'p.tar')])).rejects.toMatchObject({
      code: 'model-file-invalid',
      facts: { detail: expect.stringMatching(detail) as string },
    });
    expect(await models.list()).toEqual([]);
    expect(await own.storedNames()).toEqual([]);
  });
});
