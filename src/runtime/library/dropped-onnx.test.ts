import { describe, expect, it } from 'vitest';
import { modelFolder } from '../../../test/fixtures/model-folder.mjs';
import { ggufOf } from '../../../test/fixtures/hub-server.mjs';
import { sortDroppedFiles } from './dropped-files';
import { describeOnnxFiles } from './onnx-description';
import { openOnnx } from './own-onnx';

type Files = Readonly<Record<string, BlobPart>>;

/** Files as a picked folder brings them, or as they are without their paths. */
function dropped(files: Files, folder = ''): File[] {
  return Object.entries(files).map(([path, content]) => {
    const file = new File([content], path.split('/').at(-1)!);
    Object.defineProperty(file, 'webkitRelativePath', { value: folder === '' ? '' : `${folder}/${path}` });
    return file;
  });
}
const family = (name: string) => modelFolder(`families/${name}`) as unknown as Files;
const sort = async (files: readonly File[]) => (await sortDroppedFiles(files, () => Promise.resolve(false))).onnx;

describe('an ONNX model that is dropped', () => {
  it('is found in its folder, with every precision that is whole', async () => {
    const llama = family('llama');
    const files = { ...llama, 'onnx/model_q4.onnx': llama['onnx/model.onnx']!, 'README.md': '# Hello' };
    const [model, ...others] = await sort(dropped(files, 'models/tiny-llama'));
    expect(others).toEqual([]);
    expect(model).toMatchObject({ title: 'tiny-llama' });
    expect(model!.precisions.map(({ precision }) => precision)).toEqual(['q4', 'fp32']);
  });

  it('is found without folders too, its way to pool told from its configuration', async () => {
    const pooling = JSON.stringify({ word_embedding_dimension: 32, pooling_mode_cls_token: true });
    const [model] = await sort(dropped({ ...family('bert-embed'), '1_Pooling/config.json': pooling }));
    expect(model!.precisions[0]!.files.map(({ name }) => name)).toEqual([
      'onnx/model.onnx',
      'config.json',
      'tokenizer.json',
      'tokenizer_config.json',
      '1_Pooling/config.json',
    ]);
  });

  it('may lie beside others, GGUF files too', async () => {
    const both = [
      ...dropped(family('gpt2'), 'a/gpt2'),
      ...dropped(family('t5'), 'a/t5'),
      ...dropped({ 'x.gguf': ggufOf(900) as BlobPart }, 'a'),
    ];
    const { models, onnx } = await sortDroppedFiles(both, () => Promise.resolve(false));
    expect(onnx.map(({ title }) => title).sort()).toEqual(['gpt2', 't5']);
    expect(models).toHaveLength(1);
  });

  it('is refused by name where its tokenizer is missing', async () => {
    const { 'tokenizer.json': _tokenizer, ...rest } = family('llama');
    await expect(sort(dropped(rest, 'tiny'))).rejects.toMatchObject({
      code: 'model-file-invalid',
      facts: { name: 'tiny/', problem: 'part-missing', detail: 'tokenizer.json' },
    });
  });

  it('becomes a record whose files keep their places and whose id is their content', async () => {
    const [model] = await sort(dropped(family('marian'), 'opus-mt-de-en'));
    const { contents, recordOf } = await openOnnx(model!);
    const stored = contents.map(({ name, content }, index) => ({
      sha256: `${index}`.repeat(64),
      bytes: content.size,
      name,
      url: '',
      storedAt: 0,
    }));
    expect(recordOf(stored)).toMatchObject({
      id: 'own-1111111111111111',
      family: 'marian',
      title: 'opus-mt-de-en',
      translates: [['de', 'en']],
      variants: [
        {
          engine: 'transformers',
          files: [
            { name: 'onnx/encoder_model.onnx', url: '' },
            { name: 'onnx/decoder_model_merged.onnx' },
            { name: 'config.json' },
            { name: 'tokenizer.json' },
            { name: 'tokenizer_config.json' },
            { name: 'generation_config.json' },
          ],
        },
      ],
    });
  });
});

describe('the files of an ONNX model', () => {
  const named = (files: Files) =>
    Object.entries(files).map(([name, content]) => ({ name, content: new Blob([content]) }));

  it('are described whole: parameters of encoder and decoder, cache and context', async () => {
    const llama = await describeOnnxFiles(named(family('llama')), 'x');
    expect(llama).toMatchObject({ modelType: 'llama', layers: 2, vocabulary: 448, contextTokens: 512 });
    expect(llama.parameters).toBeGreaterThan(20_000);
    const t5 = await describeOnnxFiles(named(family('t5')), 'x');
    expect(t5).toMatchObject({ modelType: 't5', layers: 2, keyLength: 8, contextTokens: 512 });
    expect(t5.parameters).toBeGreaterThan(20_000);
  });

  it('are refused where they are something else', async () => {
    const llama = family('llama');
    const config = JSON.stringify({ model_type: 'mystery', architectures: ['MysteryForCausalLM'] });
    const refused = async (files: Files) => describeOnnxFiles(named(files), 'x').catch((error: unknown) => error);
    expect(await refused({ ...llama, 'config.json': config })).toMatchObject({ code: 'architecture-unknown' });
    expect(await refused({ ...llama, 'onnx/model.onnx': '<html>' })).toMatchObject({ code: 'model-file-invalid' });
    expect(await refused({ 'config.json': config })).toMatchObject({ facts: { problem: 'part-missing' } });
  });
});
