import { describe, expect, it } from 'vitest';
import { fileProblem } from '../../../test/fixtures/file-problem';
import { bytes, joined, makeOnnx, number, onnxType, smallDecoder } from '../../../test/fixtures/make-onnx.mjs';
import { blobSource } from '../byte-source';
import { describeModelFile } from '../describe-model-file';
import { readOnnxHeader } from './onnx-header';

const source = (file: Uint8Array<ArrayBuffer>) => blobSource(new Blob([file]), 'model.onnx');
const described = (file: Uint8Array<ArrayBuffer>, texts = {}) => describeModelFile(source(file), texts);
const problemOf = (file: Uint8Array<ArrayBuffer>) => fileProblem(described(file));

describe('an ONNX file', () => {
  it('says who made it, for which operators', async () => {
    const header = await readOnnxHeader(source(makeOnnx(smallDecoder(), { licence: 'MIT' })));
    expect(header).toMatchObject({ irVersion: 8, producer: 'pytorch', complete: true });
    expect([...header.operatorSets]).toEqual([
      ['', 18],
      ['com.microsoft', 1],
    ]);
    expect([...header.graph.operators]).toEqual([
      ['Gather', 1],
      ['MatMul', 1],
    ]);
  });

  it('is described by its graph', async () => {
    const file = makeOnnx(smallDecoder(), { licence: 'MIT' });
    expect(await described(file)).toEqual({
      format: 'onnx',
      architecture: 'causal-decoder',
      name: '',
      layers: 1,
      keyValueHeads: 2,
      keyLength: 16,
      valueLength: 16,
      parameters: 32 * 8 + 8 * 8,
      largestTensorBytes: 32 * 8 * 4,
      quantization: 'fp32',
      tensors: 3,
      licence: 'MIT',
      licenceUrl: '',
      languages: [],
      fileBytes: file.length,
      complete: true,
    });
  });

  it('is called what the config beside it calls it', async () => {
    const config = JSON.stringify({ architectures: ['LlamaForCausalLM'], num_hidden_layers: 1, vocab_size: 32 });
    expect(await described(makeOnnx(smallDecoder()), { config })).toMatchObject({
      architecture: 'LlamaForCausalLM',
      vocabulary: 32,
      layers: 1,
    });
  });

  const product = (bits: number, scale: number) => ({
    nodes: [{ operator: 'MatMulNBits', inputs: ['hidden', 'weight', 'scale'], attributes: { K: 64, N: 32, bits } }],
    tensors: [
      { name: 'weight', dimensions: [32, 2, 16], type: onnxType.uint8 },
      { name: 'scale', dimensions: [64], type: scale },
      { name: 'norm', dimensions: [64], type: scale },
    ],
  });
  it.each([
    ['fp16', makeOnnx(smallDecoder(onnxType.float16))],
    ['bf16', makeOnnx(smallDecoder(onnxType.bfloat16))],
    ['q4', makeOnnx(product(4, onnxType.float))],
    ['q4f16', makeOnnx(product(4, onnxType.float16))],
    ['q8', makeOnnx(product(8, onnxType.float))],
    ['q8', makeOnnx({ ...smallDecoder(), nodes: [{ operator: 'DynamicQuantizeLinear' }] })],
    ['q4', makeOnnx({ nodes: [{ operator: 'If', attributes: { then_branch: product(4, onnxType.float) } }] })],
  ])('tells its quantization: %s', async (quantization, file) => {
    expect((await described(file)).quantization).toBe(quantization);
  });

  it('counts what packed weights stand for, not their bytes', async () => {
    expect((await described(makeOnnx(product(4, onnxType.float)))).parameters).toBe(64 * 32 + 64);
  });

  it.each([
    ['encoder', ['last_hidden_state']],
    ['classifier', ['logits']],
    ['', ['pixels']],
  ])('shows its kind by what it gives: %s', async (architecture, names) => {
    const outputs = names.map((name) => ({ name, dimensions: ['batch', 8] }));
    expect((await described(makeOnnx({ ...smallDecoder(), inputs: [], outputs }))).architecture).toBe(architecture);
  });

  it('names the files that its weights lie in', async () => {
    const tensors = [{ name: 'a', dimensions: [1024, 1024], type: onnxType.float, external: 'model.onnx_data' }];
    const header = await readOnnxHeader(source(makeOnnx({ tensors })));
    expect([...header.graph.externalFiles]).toEqual(['model.onnx_data']);
    expect(header.graph.tensors.get('a')).toEqual({ items: 2 ** 20, type: 1, bytes: 2 ** 22 });
  });

  it('reads none of the weights', async () => {
    const tensors = [{ name: 'a', dimensions: [4096, 1024], type: onnxType.float }];
    const file = makeOnnx({ tensors });
    let readBytes = 0;
    const watched = {
      name: 'model.onnx',
      bytes: file.length,
      read(start: number, end: number) {
        readBytes += end - start;
        return Promise.resolve(file.subarray(start, end));
      },
    };
    expect((await describeModelFile(watched)).parameters).toBe(2 ** 22);
    expect(readBytes).toBeLessThan(500);
  });
});

describe('an ONNX file with', () => {
  const graph = (...fields: Uint8Array[]) => joined([number(1, 8), bytes(7, fields)]);
  const tensor = (...fields: Uint8Array[]) => graph(bytes(5, fields));
  const external = (location: string) =>
    makeOnnx({ tensors: [{ name: 'a', dimensions: [1], type: 1, external: location }] });
  let deep = { nodes: [{ operator: 'If', attributes: {} }] };
  for (let depth = 0; depth < 6; depth++) deep = { nodes: [{ operator: 'If', attributes: { then_branch: deep } }] };

  it.each([
    ['no graph', 'bad-value', joined([number(1, 8), bytes(2, 'nobody')])],
    ['two graphs', 'bad-value', joined([graph(), graph()])],
    ['a number for a graph', 'bad-value', joined([number(1, 8), number(7, 1)])],
    ['a field of no number', 'bad-value', joined([number(1, 8), number(0, 1)])],
    ['a field of an old kind', 'bad-value', joined([number(1, 8), Uint8Array.of(7 * 8 + 3)])],
    ['an endless number', 'bad-value', joined([number(1, 8), new Uint8Array(20).fill(0xff)])],
    ['a message past its own', 'bad-offset', joined([graph(Uint8Array.of(1 * 8 + 2, 100)), bytes(2, 'x'.repeat(200))])],
    ['an end too soon', 'truncated', makeOnnx(smallDecoder()).slice(0, 200)],
    ['an unknown tensor type', 'bad-value', tensor(number(2, 99))],
    ['a tensor of a whole planet', 'absurd-count', tensor(number(1, 2 ** 40), number(1, 2 ** 40), number(2, 1))],
    ['a negative dimension', 'absurd-count', tensor(number(1, -1n), number(2, 1))],
    ['too many dimensions', 'absurd-count', tensor(...Array.from({ length: 17 }, () => number(1, 1)), number(2, 1))],
    ['a name without end', 'absurd-count', tensor(bytes(8, 'x'.repeat(5_000)), number(2, 1))],
    ['graphs within graphs within graphs', 'absurd-count', makeOnnx(deep)],
    ['weights above its folder', 'bad-value', external('../secret')],
    ['weights at the root', 'bad-value', external('/etc/passwd')],
    ['weights on a disk', 'bad-value', external('C:\\weights')],
    ['weights nowhere', 'bad-value', external('\u0000')],
  ])('%s is refused: %s', async (_what, problem, file) => expect(await problemOf(file)).toBe(problem));
});
