import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ggufOf, startHubServer, type HubServer } from '../../test/fixtures/hub-server.mjs';
import { compiledFormsOf, compiledLibraryOf, recordFromFound } from '../catalog';
import { HubFinder } from './hub-finder';

const config = {
  model_type: 'llama',
  quantization: 'q4f16_1',
  context_window_size: 131_072,
  sliding_window_size: -1,
  model_config: {
    hidden_size: 2048,
    num_attention_heads: 32,
    num_hidden_layers: 16,
    num_key_value_heads: 8,
    head_dim: 64,
    vocab_size: 128_256,
    context_window_size: 131_072,
  },
};
const repository = (changes: Readonly<Record<string, string | Uint8Array | undefined>> = {}) => {
  const files: Record<string, string | Uint8Array | undefined> = {
    '.gitattributes': '*.bin filter=lfs',
    'README.md': 'Hello',
    'mlc-chat-config.json': JSON.stringify(config),
    'tensor-cache.json': JSON.stringify({ records: [] }),
    'ndarray-cache.json': JSON.stringify({ records: [] }),
    'tokenizer.json': '{"version": "1.0"}',
    'tokenizer_config.json': '{}',
    ...Object.fromEntries([10, 9, 2, 1, 0].map((shard) => [`params_shard_${shard}.bin`, new Uint8Array(1000 + shard)])),
    ...changes,
  };
  const kept: Record<string, string | Uint8Array> = {};
  for (const [path, content] of Object.entries(files)) if (content !== undefined) kept[path] = content;
  return { licence: 'llama3.2', languages: ['en', 'de'], files: kept };
};
const known = 'mlc-ai/Llama-3.2-1B-Instruct-q4f16_1-MLC';
const libraryName = 'Llama-3.2-1B-Instruct-q4f16_1_cs1k-webgpu.wasm';

let hub: HubServer;
let finder: HubFinder;
beforeAll(async () => {
  hub = await startHubServer({
    repositories: {
      [known]: repository(),
      'owner/with-library': repository({ 'own-webgpu.wasm': new Uint8Array(77) }),
      'owner/without-library': repository(),
      'owner/old': repository({ 'tensor-cache.json': undefined, 'own.wasm': 'x' }),
      'owner/torn': repository({ 'mlc-chat-config.json': undefined }),
      'owner/broken': repository({ 'mlc-chat-config.json': '{ "model_type": ', 'own.wasm': 'x' }),
      'owner/both': repository({ 'both-Q4_0.gguf': ggufOf(2_000), 'own.wasm': 'x' }),
      'libraries/webgpu': { files: { [libraryName]: new Uint8Array(5_555) } },
    },
  });
  // Where GitHub is, as far as these tests can reach.
  const libraryOf = (id: string) => {
    const name = compiledLibraryOf(id)?.split('/').at(-1);
    return name && `${hub.url}/libraries/webgpu/resolve/main/${name}`;
  };
  finder = new HubFinder((url, init) => fetch(url, init), libraryOf);
});
afterAll(() => hub.close());

const find = (source: string) => finder.find(source, { mirror: hub.url }, new AbortController().signal);
const namesIn = async (source: string) => (await find(source)).groups[0]!.files.map(({ name }) => name);

describe('a repository of a compiled model', () => {
  it('is found as one variant: shards in order, what stands beside them, and the library from elsewhere', async () => {
    const found = await find(known);
    const [group, ...others] = found.groups;
    expect(others).toEqual([]);
    expect(group).toMatchObject({ id: 'q4f16_1', quantization: 'q4f16_1' });
    expect(group!.files.map(({ name }) => name)).toEqual([
      ...[0, 1, 2, 9, 10].map((shard) => `params_shard_${shard}.bin`),
      'tensor-cache.json',
      'mlc-chat-config.json',
      'tokenizer.json',
      libraryName,
    ]);
    expect(group!.files[0]).toMatchObject({ bytes: 1000, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(group!.files[0]!.url).toMatch(/^https:\/\/huggingface\.co\/mlc-ai\/[\w.-]+\/resolve\/[0-9a-f]{40}\//);
    expect(group!.files.at(-1)).toMatchObject({ bytes: 5_555 });
    expect(group!.bytes).toBe(group!.files.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  it('makes a record that WebLLM runs, with the memory its makers measured', async () => {
    const record = recordFromFound(await find(known));
    expect(record).toMatchObject({
      id: 'own-mlc-ai--llama-3.2-1b-instruct-q4f16_1-mlc',
      family: 'llama',
      title: 'Llama-3.2-1B-Instruct',
      languages: ['en', 'de'],
      contextTokens: 131_072,
      tasks: ['chat', 'summarize', 'translate', 'extract'],
    });
    expect(record.variants).toHaveLength(1);
    expect(record.variants[0]).toMatchObject({
      engine: 'webllm',
      format: 'mlc',
      quantization: 'q4f16_1',
      // 879.04 MiB, and 16 layers of 8 heads of 64 values for key and value, in 2 bytes.
      needs: { memoryBytes: 921_740_247, cacheBytesPerToken: 32_768, f16: true },
    });
  });

  it('takes a library that lies beside the weights', async () => {
    expect((await namesIn('owner/with-library')).at(-1)).toBe('own-webgpu.wasm');
    const { needs } = recordFromFound(await find('owner/with-library')).variants[0]!;
    expect(needs.memoryBytes).toBe(5 * 1000 + 22 + 4096 * 32_768 + 64 * 2 ** 20);
  });

  it('takes the older list of weights where there is no other', async () => {
    expect(await namesIn('owner/old')).toContain('ndarray-cache.json');
  });

  it.each([
    ['owner/without-library', { code: 'source-unusable', facts: { formats: 'mlc' } }],
    ['owner/torn', { code: 'source-unusable' }],
    ['owner/broken', { code: 'model-file-invalid', facts: { name: 'mlc-chat-config.json' } }],
  ])('%s is refused', async (source, error) => {
    await expect(find(source)).rejects.toMatchObject(error);
  });

  it('leaves a repository that has a GGUF file too to llama.cpp', async () => {
    expect(await namesIn('owner/both')).toEqual(['both-Q4_0.gguf']);
  });
});

describe('what is known of compiled models', () => {
  it('are forms of the catalogue’s models, for cards with and without 16-bit shaders', () => {
    expect(compiledFormsOf('llama-3.2-1b')).toEqual([known, 'mlc-ai/Llama-3.2-1B-Instruct-q4f32_1-MLC']);
    expect(compiledFormsOf('distilgpt2')).toEqual([]);
  });

  it('looks repositories up as hubs do, whatever their case', () => {
    expect(compiledLibraryOf(known.toUpperCase())).toBe(compiledLibraryOf(known));
    expect(compiledLibraryOf('owner/without-library')).toBeUndefined();
  });
});
