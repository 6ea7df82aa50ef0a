import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ggufOf, startHubServer, type HubServer } from '../../test/fixtures/hub-server.mjs';
import { modelFolder } from '../../test/fixtures/model-folder.mjs';
import { recordFromFound } from '../catalog';
import { HubFinder } from './hub-finder';

const finder = new HubFinder((url, init) => fetch(url, init));
const signal = new AbortController().signal;
const family = (name: string) => modelFolder(`families/${name}`);
const config = (changes: object) =>
  JSON.stringify({ ...JSON.parse(String(family('llama')['config.json'])), ...changes });

let hub: HubServer;
beforeAll(async () => {
  const llama = family('llama');
  hub = await startHubServer({
    repositories: {
      'owner/Tiny-ONNX': {
        licence: 'apache-2.0',
        languages: ['en'],
        files: {
          ...llama,
          'chat_template.jinja': '{{ messages[0].content }}',
          'onnx/model_q4.onnx': llama['onnx/model.onnx']!.subarray(0, 9_000),
          'onnx/model_q4f16.onnx': llama['onnx/model.onnx']!.subarray(0, 7_000),
          'onnx/model_q4f16.onnx_data': new Uint8Array(50_000),
          'onnx/model_q4f16.onnx_data_1': new Uint8Array(40_000),
          'onnx/model_quantized.onnx': llama['onnx/model.onnx']!.subarray(0, 8_000),
          'onnx/model_int8.onnx': llama['onnx/model.onnx']!.subarray(0, 8_001),
          'model.safetensors': 'x',
        },
      },
      'owner/opus-mt-en-ko': { files: family('marian') },
      'owner/tiny-t5': { files: family('t5') },
      'owner/tiny-bert': { files: family('bert-embed') },
      'owner/tiny-mask': { files: family('bert-mask') },
      'owner/tiny-gpt2': { files: family('gpt2') },
      'owner/tiny-bloom': { files: family('bloom') },
      'owner/both': { files: { ...llama, 'both-Q4_0.gguf': ggufOf(2_000) } },
      'owner/mystery': { files: { ...llama, 'config.json': config({ model_type: 'mystery' }) } },
      'owner/broken': { files: { ...llama, 'config.json': '{ "model_type": ' } },
      'owner/bare': { files: { 'onnx/model.onnx': llama['onnx/model.onnx']! } },
    },
  });
});
afterAll(() => hub.close());

const find = (source: string) => finder.find(source, { mirror: hub.url }, signal);

describe('a repository of an ONNX model', () => {
  it('is found with one group a precision, weights first, each with what stands beside them', async () => {
    const found = await find('owner/Tiny-ONNX');
    expect(found).toMatchObject({ source: 'owner/Tiny-ONNX', title: 'Tiny', projectors: [] });
    expect(found.groups.map(({ id }) => id)).toEqual(
      ['q8', 'q4', 'q4f16', 'fp32'].sort((a, b) => sizeOf(a) - sizeOf(b)),
    );
    const names = (id: string) => found.groups.find((group) => group.id === id)!.files.map(({ name }) => name);
    const beside = [
      'config.json',
      'tokenizer.json',
      'tokenizer_config.json',
      'generation_config.json',
      'chat_template.jinja',
    ];
    expect(names('q8')).toEqual(['onnx/model_quantized.onnx', ...beside]);
    expect(names('q4f16')).toEqual([
      'onnx/model_q4f16.onnx',
      'onnx/model_q4f16.onnx_data',
      'onnx/model_q4f16.onnx_data_1',
      ...beside,
    ]);
    const [weights] = found.groups[0]!.files;
    expect(weights!.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(weights!.url).toMatch(/^https:\/\/huggingface\.co\/owner\/Tiny-ONNX\/resolve\/[0-9a-f]{40}\/onnx\/model_/);

    function sizeOf(id: string): number {
      return found.groups.find((group) => group.id === id)!.bytes;
    }
  });

  it('makes a record of it: family, cache and tasks from its configuration', async () => {
    const record = recordFromFound(await find('owner/Tiny-ONNX'));
    expect(record).toMatchObject({
      id: 'own-owner--tiny-onnx',
      family: 'llama',
      contextTokens: 512,
      tasks: ['chat', 'summarize', 'translate', 'extract'],
    });
    const needs = Object.fromEntries(record.variants.map(({ id, needs }) => [id, needs]));
    // 2 layers, 2 key/value heads of 8: keys and values, in 4 bytes or in 2.
    const config = JSON.parse(String(family('llama')['config.json'])) as Record<string, number>;
    const values = config['num_hidden_layers']! * config['num_key_value_heads']! * 8 * 2;
    expect(needs['q8']!.cacheBytesPerToken).toBe(values * 4);
    expect(needs['q4f16']).toMatchObject({ f16: true, cacheBytesPerToken: values * 2 });
    expect(needs['fp32']!.memoryBytes).toBeGreaterThan(
      record.variants.find(({ id }) => id === 'fp32')!.files[0]!.bytes,
    );
    expect(record.variants.every(({ engine, format }) => engine === 'transformers' && format === 'onnx')).toBe(true);
  });

  it.each([
    ['owner/opus-mt-en-ko', 'marian', ['translate'], [['en', 'ko']]],
    ['owner/tiny-t5', 't5', ['translate', 'summarize'], undefined],
    ['owner/tiny-bert', 'bert', ['embed'], undefined],
    ['owner/tiny-mask', 'bert', [], undefined],
    ['owner/tiny-gpt2', 'gpt2', [], undefined],
    ['owner/tiny-bloom', 'bloom', [], undefined],
  ])('%s is of family %s', async (source, name, tasks, translates) => {
    const record = recordFromFound(await find(source));
    expect({ family: record.family, tasks: record.tasks, translates: record.translates }).toEqual({
      family: name,
      tasks,
      translates,
    });
  });

  it('takes an encoder and its decoder together', async () => {
    const { groups } = await find('owner/tiny-t5');
    expect(groups.map(({ id, files }) => [id, files.slice(0, 2).map(({ name }) => name)])).toEqual([
      ['fp32', ['onnx/encoder_model.onnx', 'onnx/decoder_model_merged.onnx']],
    ]);
  });

  it.each([
    ['owner/Tiny-ONNX:q8', ['q8']],
    ['https://huggingface.co/owner/Tiny-ONNX/blob/main/onnx/model_q4.onnx', ['q4']],
    ['https://huggingface.co/owner/Tiny-ONNX/blob/main/onnx/model_q4f16.onnx_data', ['q4f16']],
    ['owner/both:Q4_0', ['q4_0']],
    ['https://huggingface.co/owner/both/blob/main/onnx/model.onnx', ['fp32']],
    ['owner/both', ['q4_0']],
  ])('%s names a part of it', async (source, ids) => {
    expect((await find(source)).groups.map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    [
      'owner/mystery',
      { code: 'architecture-unknown', facts: { name: 'owner/mystery', architecture: 'LlamaForCausalLM' } },
    ],
    ['owner/broken', { code: 'model-file-invalid', facts: { name: 'config.json' } }],
    ['owner/bare', { code: 'source-unusable', facts: { formats: 'onnx' } }],
    ['owner/Tiny-ONNX:q5', { code: 'source-invalid', facts: { problem: 'no-such-quantization' } }],
  ])('%s is refused', async (source, error) => {
    await expect(find(source)).rejects.toMatchObject(error);
  });
});
