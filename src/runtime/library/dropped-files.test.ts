import { describe, expect, it } from 'vitest';
import { writeTar } from '../../packs';
import { sortDroppedFiles } from './dropped-files';
import { enoughOf } from './stored-models';

const gguf = (name: string, folder = '') => dropped(name, 'GGUF and more', folder);
function dropped(name: string, content: BlobPart, folder = ''): File {
  const file = new File([content], name);
  // Browsers set this for dropped folders; Node's File has none.
  Object.defineProperty(file, 'webkitRelativePath', { value: folder === '' ? '' : `${folder}/${name}` });
  return file;
}
const sort = async (files: readonly File[]) => {
  const { models, packs } = await sortDroppedFiles(files, async ({ name }) => name.includes('mmproj'));
  return {
    models: models.map(({ parts, projector }) => [
      ...parts.map(({ name }) => name),
      ...(projector ? [projector.name] : []),
    ]),
    packs: packs.map(({ name }) => name),
  };
};
const part = (number: number, count: number, folder = '') => gguf(`big-0000${number}-of-0000${count}.gguf`, folder);

describe('files that are dropped', () => {
  it('are models of their own unless their names make them parts of one', async () => {
    expect(await sort([gguf('a.gguf'), part(3, 3), gguf('b.bin'), part(1, 3), part(2, 3)])).toEqual({
      models: [
        ['a.gguf'],
        ['big-00001-of-00003.gguf', 'big-00002-of-00003.gguf', 'big-00003-of-00003.gguf'],
        ['b.bin'],
      ],
      packs: [],
    });
  });

  it('of two folders are two sets', async () => {
    const { models } = await sort([part(1, 2, 'x'), part(1, 2, 'y'), part(2, 2, 'y'), part(2, 2, 'x')]);
    expect(models).toHaveLength(2);
  });

  it('are a pack if they begin like one, whatever their name', async () => {
    const pack = new Uint8Array(await writeTar([{ name: 'homebody.json', file: new Blob(['{}']) }]).arrayBuffer());
    expect(await sort([dropped('model.gguf.download', pack)])).toEqual({ models: [], packs: ['model.gguf.download'] });
  });

  it('bring a projector along: beside one model anyhow, among several by their folder', async () => {
    expect((await sort([gguf('mmproj.gguf'), gguf('a.gguf')])).models).toEqual([['a.gguf', 'mmproj.gguf']]);
    const several = [gguf('a.gguf', 'x'), gguf('b.gguf', 'y'), gguf('mmproj.gguf', 'y')];
    expect((await sort(several)).models).toEqual([['a.gguf'], ['b.gguf', 'mmproj.gguf']]);
  });

  it('are left alone if they are of no use beside one that is', async () => {
    expect((await sort([dropped('README.md', '# Hello'), gguf('a.gguf')])).models).toEqual([['a.gguf']]);
  });

  it.each([
    ['a part is missing', [part(1, 3), part(3, 3)], 'model-file-invalid', { problem: 'part-missing', detail: '2 / 3' }],
    ['a part came twice', [part(1, 2), part(2, 2), part(2, 2)], 'model-file-invalid', { problem: 'part-missing' }],
    [
      'one that says GGUF is none',
      [gguf('a.gguf'), dropped('b.gguf', '<html>')],
      'model-file-invalid',
      { name: 'b.gguf', problem: 'wrong-magic' },
    ],
    ['one has no bytes', [dropped('b.gguf', '')], 'model-file-invalid', { problem: 'empty' }],
    [
      'a lone file is something else',
      [dropped('photo.jpg', '\xff\xd8')],
      'model-file-invalid',
      { name: 'photo.jpg', problem: 'wrong-magic' },
    ],
    [
      'several are something else',
      [dropped('a.onnx', 'x'), dropped('b.json', '{}')],
      'source-unusable',
      { source: 'a.onnx, b.json', formats: '.onnx, .json' },
    ],
    [
      'a folder holds something else',
      [dropped('a.txt', 'x', 'notes'), dropped('b.txt', 'y', 'notes')],
      'source-unusable',
      { source: 'notes', formats: '.txt' },
    ],
    ['there is a projector and no model', [gguf('mmproj.gguf')], 'model-file-invalid', { problem: 'projector-only' }],
    ['there is nothing', [], 'source-unusable', {}],
  ])('are refused if %s', async (_why, files, code, facts) => {
    await expect(sort(files)).rejects.toMatchObject({ code, facts });
  });
});

describe('making room', () => {
  const models = [5, 3, 1].map((bytes) => ({ modelId: `m${bytes}`, title: '', bytes }));
  it.each([
    [3, ['m5', 'm3']],
    [5, ['m5']],
    [8, ['m5', 'm3', 'm1']],
    [10, []],
  ])('of %d names what is enough', (lack, ids) => {
    expect(enoughOf(models, lack).map(({ modelId }) => modelId)).toEqual(ids);
  });
});
