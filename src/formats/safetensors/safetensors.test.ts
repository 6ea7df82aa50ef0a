import { describe, expect, it } from 'vitest';
import { fileProblem } from '../../../test/fixtures/file-problem';
import { makeSafetensors, withHeader } from '../../../test/fixtures/make-safetensors.mjs';
import { blobSource } from '../byte-source';
import { describeModelFile } from '../describe-model-file';

const tensors = {
  'model.embed_tokens.weight': { dtype: 'BF16', shape: [32, 8] },
  'model.layers.0.self_attn.q_proj.weight': { dtype: 'BF16', shape: [8, 8] },
  'model.norm.weight': { dtype: 'F32', shape: [8] },
};
const config = JSON.stringify({
  architectures: ['LlamaForCausalLM'],
  max_position_embeddings: 2048,
  num_hidden_layers: 1,
  num_attention_heads: 4,
  num_key_value_heads: 2,
  hidden_size: 8,
  vocab_size: 32,
});
const tokenizerConfig = JSON.stringify({ tokenizer_class: 'PreTrainedTokenizerFast', chat_template: '{{ messages }}' });
const described = (bytes: Uint8Array<ArrayBuffer>, texts = {}) =>
  describeModelFile(blobSource(new Blob([bytes]), 'model.safetensors'), texts);

describe('a safetensors file', () => {
  it('is described with the files beside it', async () => {
    const bytes = makeSafetensors(tensors, { format: 'pt', license: 'mit' });
    expect(await described(bytes, { config, tokenizerConfig })).toEqual({
      format: 'safetensors',
      architecture: 'LlamaForCausalLM',
      name: '',
      parameters: 32 * 8 + 64 + 8,
      quantization: 'BF16',
      contextTokens: 2048,
      layers: 1,
      keyValueHeads: 2,
      keyLength: 2,
      valueLength: 2,
      vocabulary: 32,
      largestTensorBytes: 512,
      tokenizer: 'PreTrainedTokenizerFast',
      chatTemplate: '{{ messages }}',
      licence: 'mit',
      licenceUrl: '',
      languages: [],
      tensors: 3,
      fileBytes: bytes.length,
      complete: true,
    });
  });

  it('is described without them, as far as it goes', async () => {
    expect(await described(makeSafetensors(tensors))).toMatchObject({ architecture: '', parameters: 328, tensors: 3 });
  });

  it('has no parameters to count where a method has packed them', async () => {
    const packed = JSON.stringify({ ...JSON.parse(config), quantization_config: { quant_method: 'gptq', bits: 4 } });
    const description = await described(makeSafetensors(tensors), { config: packed });
    expect(description.quantization).toBe('gptq 4-bit');
    expect(description).not.toHaveProperty('parameters');
  });

  it('takes what concerns the language model of one that sees', async () => {
    const both = JSON.stringify({
      architectures: ['Gemma3ForConditionalGeneration'],
      hidden_size: 1,
      text_config: { num_hidden_layers: 26, head_dim: 256, num_key_value_heads: 1 },
    });
    const templates = JSON.stringify({ chat_template: [{ name: 'default', template: 'plain' }, { name: 'tool_use' }] });
    expect(await described(makeSafetensors(tensors), { config: both, tokenizerConfig: templates })).toMatchObject({
      architecture: 'Gemma3ForConditionalGeneration',
      layers: 26,
      keyLength: 256,
      chatTemplate: 'plain',
    });
  });
});

describe('a safetensors file with', () => {
  const entry = (change: object) =>
    JSON.stringify({ a: { dtype: 'F32', shape: [2], data_offsets: [0, 8], ...change } });
  const after = (start: number) =>
    JSON.stringify({ ...JSON.parse(entry({})), b: { dtype: 'U8', shape: [8], data_offsets: [start, start + 8] } });
  it.each([
    ['no tensors', 'bad-value', withHeader('{}', 0)],
    ['broken JSON', 'bad-value', withHeader('{"a":', 0)],
    ['an unknown type', 'bad-value', withHeader(entry({ dtype: 'F128' }), 8)],
    ['a negative shape', 'bad-value', withHeader(entry({ shape: [-2] }), 8)],
    ['a shape of texts', 'bad-value', withHeader(entry({ shape: ['2'] }), 8)],
    ['no place', 'bad-value', withHeader(entry({ data_offsets: [0] }), 8)],
    ['a place that is no pair', 'bad-value', withHeader(entry({ data_offsets: [0, 8, 9] }), 8)],
    ['a size its shape does not have', 'bad-value', withHeader(entry({ data_offsets: [0, 12] }), 12)],
    ['a tensor of a whole planet', 'absurd-count', withHeader(entry({ shape: [2 ** 40, 2 ** 40] }), 8)],
    ['a list for a tensor', 'bad-value', withHeader('{"a":[]}', 0)],
    ['a gap', 'bad-offset', withHeader(after(12), 20)],
    ['two tensors in one place', 'bad-offset', withHeader(after(4), 12)],
    ['bytes of nobody', 'bad-offset', withHeader(entry({}), 9)],
    ['an end too soon', 'truncated', withHeader(entry({}), 7)],
    ['JSON that nests without end', 'absurd-count', withHeader(`{"a":${'['.repeat(10_000)}`, 0)],
  ])('%s is refused: %s', async (_what, problem, bytes) => expect(await fileProblem(described(bytes))).toBe(problem));

  it('a header longer than any real one is refused before it is read', async () => {
    const bytes = withHeader(entry({}), 8);
    new DataView(bytes.buffer).setBigUint64(0, 2n ** 30n, true);
    expect(await fileProblem(described(bytes))).toBe('absurd-count');
  });

  it('a config that is none is refused', async () => {
    for (const odd of ['', '[]', 'null', '{'])
      expect(await fileProblem(described(makeSafetensors(tensors), { config: odd }))).toBe('bad-value');
  });

  it('a config of nonsense says nothing', async () => {
    const odd = JSON.stringify({ architectures: [7], num_hidden_layers: -1, vocab_size: '9', text_config: [] });
    const description = await described(makeSafetensors(tensors), { config: odd });
    expect(description.architecture).toBe('');
    expect(description).not.toHaveProperty('layers');
  });
});
