import { describe, expect, it } from 'vitest';
import { fileProblem } from '../../test/fixtures/file-problem';
import { figure, makeGguf, smallTensors, text, texts } from '../../test/fixtures/make-gguf.mjs';
import { makeOnnx, smallDecoder } from '../../test/fixtures/make-onnx.mjs';
import { makeSafetensors } from '../../test/fixtures/make-safetensors.mjs';
import { blobSource } from './byte-source';
import { describeModelFile } from './describe-model-file';
import { KNOWN_ARCHITECTURES } from './gguf/architectures';
import { readGgufHeader } from './gguf/gguf-header';

/** A file such as anybody's converter may write for an architecture. */
function fileOf(architecture: string, change: Parameters<typeof makeGguf>[0]['metadata'] = {}): File {
  const metadata = {
    'general.architecture': text(architecture),
    'general.name': text(`A ${architecture} of somebody`),
    'general.license': text('apache-2.0'),
    'general.languages': texts(['en', 'ko']),
    'general.file_type': figure(0),
    [`${architecture}.context_length`]: figure(2_048),
    [`${architecture}.embedding_length`]: figure(8),
    [`${architecture}.block_count`]: figure(3),
    [`${architecture}.attention.head_count`]: figure(4),
    [`${architecture}.attention.head_count_kv`]: figure(2),
    'tokenizer.ggml.model': text('gpt2'),
    'tokenizer.ggml.pre': text('qwen2'),
    'tokenizer.ggml.tokens': texts(['a', 'b', 'c', 'd']),
    'tokenizer.chat_template': text('{{ messages }}'),
    ...change,
  };
  return new File([makeGguf({ metadata, tensors: smallTensors() })], `${architecture}.gguf`);
}
const describeFile = (file: File) => describeModelFile(blobSource(file));

describe('a model file that nobody here made', () => {
  it.each(KNOWN_ARCHITECTURES)('is described rightly: %s', async (architecture) => {
    const file = fileOf(architecture);
    expect(await describeFile(file)).toEqual({
      format: 'gguf',
      architecture,
      name: `A ${architecture} of somebody`,
      parameters: 32,
      quantization: 'F32',
      contextTokens: 2_048,
      layers: 3,
      keyValueHeads: 2,
      keyLength: 2,
      valueLength: 2,
      vocabulary: 4,
      largestTensorBytes: 128,
      tokenizer: 'gpt2/qwen2',
      chatTemplate: '{{ messages }}',
      licence: 'apache-2.0',
      licenceUrl: '',
      languages: ['en', 'ko'],
      tensors: 1,
      fileBytes: file.size,
      complete: true,
    });
    expect(await readGgufHeader(file)).toMatchObject({ architecture, parameters: 32, contextTokens: 2_048 });
  });

  it.each(['llama5', 'LLAMA', 'whisper', 'stable-diffusion', 'flux', 'x'.repeat(10_000), '모델'])(
    'is refused by its kind if no engine here knows it: %s',
    async (architecture) => {
      const named = architecture.slice(0, 100);
      expect(await fileProblem(describeFile(fileOf(architecture)))).toBe(named);
      expect(await fileProblem(readGgufHeader(fileOf(architecture)))).toBe(named);
    },
  );

  it('has no figures where its kind has none', async () => {
    const { 'mamba.context_length': context, ...bare } = {
      'general.architecture': text('mamba'),
      'mamba.context_length': figure(4_096),
      'mamba.embedding_length': figure(8),
      'mamba.block_count': figure(2),
      'tokenizer.ggml.tokens': texts(['a', 'b']),
    };
    const description = await describeFile(
      new File(
        [makeGguf({ metadata: { ...bare, 'mamba.context_length': context }, tensors: smallTensors() })],
        'm.gguf',
      ),
    );
    expect(description).toMatchObject({ architecture: 'mamba', contextTokens: 4_096, quantization: 'F32' });
    for (const absent of ['keyValueHeads', 'keyLength', 'tokenizer', 'chatTemplate']) {
      expect(description).not.toHaveProperty(absent);
    }
  });

  it('says a quantization that is newer than this reader by its tensors', async () => {
    const file = fileOf('llama', { 'general.file_type': figure(1_000) });
    expect((await describeFile(file)).quantization).toBe('F32');
  });
});

describe('whatever else is dropped', () => {
  const file = (content: BlobPart, name: string) => new File([content], name);

  it.each([
    ['nothing', 'empty', file('', 'empty.gguf')],
    ['a page', 'wrong-magic', file('<!doctype html><title>404</title>', 'model.gguf')],
    ['a picture', 'wrong-magic', file(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'cat.png')],
    ['an archive', 'wrong-magic', file('PK\u0003\u0004 and more of it', 'model.zip')],
    ['a pickle', 'wrong-magic', file(Uint8Array.of(0x80, 2, 0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 32), 'model.bin')],
    ['an LFS pointer', 'wrong-magic', file('version https://git-lfs.github.com/spec/v1\n', 'model.gguf')],
    ['a file of the time before GGUF', 'wrong-magic', file('tjgg\u0001\u0000\u0000\u0000\u0000\u0000', 'old.bin')],
    ['a byte', 'wrong-magic', file('x', 'x')],
  ])('%s is refused: %s', async (_what, problem, dropped) => {
    expect(await fileProblem(describeFile(dropped))).toBe(problem);
  });

  it('is told by how it begins, whatever it is called', async () => {
    const formats = [
      fileOf('llama'),
      file(makeSafetensors({ a: { dtype: 'F32', shape: [2] } }), ''),
      file(makeOnnx(smallDecoder()), ''),
    ];
    const described = await Promise.all(formats.map((one) => describeFile(new File([one], 'model.pdf'))));
    expect(described.map(({ format }) => format)).toEqual(['gguf', 'safetensors', 'onnx']);
  });
});
