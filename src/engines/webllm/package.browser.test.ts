import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeOf, never } from '../../../test/contracts/engine-contract';
import { makeLibrary } from '../../../test/fixtures/webllm/make-library';
import { compiledModel, json, pocketConfig } from '../../../test/fixtures/webllm/make-model';
import { failedWith, type LoadProgress } from '../../core';
import { neededExports } from './model-library';
import { WebLlmEngine } from './webllm-engine';

/** The package itself, as far as it gets without a compiled library. */
let tokenizer: Blob;
beforeAll(async () => {
  tokenizer = await (await fetch('/test/fixtures/pocket-onnx/tokenizer.json')).blob();
  // From the first load on the files come from us.
  await failureOf(load());
});
afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'gpu');
});

const wasm = 'pocket-q4f32_1-webgpu.wasm';
const library = (shape: Parameters<typeof makeLibrary>[0]) => ({ [wasm]: new Blob([makeLibrary(shape)]) });

function load(
  changes?: Parameters<typeof compiledModel>[1],
  onProgress: (progress: LoadProgress) => void = () => undefined,
) {
  const { plan, weights } = compiledModel(tokenizer, changes);
  return new WebLlmEngine().load(plan, weights, onProgress, never);
}

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('the package WebLLM', () => {
  it('reads configuration, library, tokenizer and weights from us, in this order, and fetches nothing', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const progress: LoadProgress[] = [];
    const match = vi.spyOn(await caches.open('webllm/model'), 'match');
    const error = await failureOf(load({}, (each) => progress.push(each)));
    const asked = match.mock.calls.map(([request]) => new URL((request as Request).url).pathname.split('/').at(-1)!);
    expect(error).toMatchObject({ code: 'model-load-failed', facts: { modelId: 'pocket' } });
    expect([...new Set(asked)]).toEqual([
      'mlc-chat-config.json',
      wasm,
      'tokenizer.json',
      'tensor-cache.json',
      'params_shard_0.bin',
    ]);
    expect(fetched).not.toHaveBeenCalled();
    const read = progress.filter(({ phase }) => phase === 'reading').map(({ loadedBytes }) => loadedBytes!);
    expect(read).toEqual(read.toSorted((one, other) => one - other));
    expect(read.at(-1)).toBeGreaterThan(tokenizer.size);
  });

  it('never sees a library of another version', async () => {
    const match = vi.spyOn(await caches.open('webllm/model'), 'match');
    const older = library({
      imports: [['env', '_ZN3tvm7runtime9threading15ResetThreadPoolEv']],
      exports: neededExports.filter((name) => name !== 'TVMFFIFunctionGetGlobal'),
    });
    const error = await failureOf(load(older));
    if (!failedWith(error, 'model-load-failed')) throw error;
    expect(error.facts.detail).toBe(
      `${wasm} was not compiled for WebLLM 0.2.86. It asks for env._ZN3tvm7runtime9threading15ResetThreadPoolEv. ` +
        'It has no TVMFFIFunctionGetGlobal.',
    );
    expect(match).not.toHaveBeenCalled();
  });

  const damaged: readonly [string, Readonly<Record<string, Blob | undefined>>, string, string][] = [
    ['a library that is empty', { [wasm]: new Blob([]) }, wasm, 'empty'],
    ['a library that is a page', { [wasm]: new Blob(['<!doctype html>']) }, wasm, 'wrong-magic'],
    [
      'a library that is cut off',
      { [wasm]: new Blob([makeLibrary({ exports: neededExports }).slice(0, 90)]) },
      wasm,
      'truncated',
    ],
    ['no library', { [wasm]: undefined }, '.wasm', 'empty'],
    ['two libraries', { 'lib/other.wasm': new Blob([]) }, '.wasm', 'bad-value'],
    ['no configuration', { 'mlc-chat-config.json': undefined }, 'mlc-chat-config.json', 'empty'],
    [
      'a configuration that is a page',
      { 'mlc-chat-config.json': new Blob(['<html>']) },
      'mlc-chat-config.json',
      'bad-value',
    ],
    [
      'a configuration without a template',
      { 'mlc-chat-config.json': json({ ...pocketConfig, conv_template: {} }) },
      'mlc-chat-config.json',
      'bad-value',
    ],
    ['no tokenizer', { 'tokenizer.json': undefined }, 'tokenizer.json', 'empty'],
    [
      'a tokenizer of no known kind',
      { 'mlc-chat-config.json': json({ ...pocketConfig, tokenizer_files: ['vocab.txt'] }) },
      'mlc-chat-config.json',
      'bad-value',
    ],
    ['no list of weights', { 'tensor-cache.json': undefined }, 'tensor-cache.json', 'empty'],
    ['an empty list of weights', { 'tensor-cache.json': json({ records: [] }) }, 'tensor-cache.json', 'bad-value'],
    ['a missing shard', { 'params_shard_1.bin': undefined }, 'params_shard_1.bin', 'part-missing'],
    [
      'a shard that is cut off',
      { 'params_shard_1.bin': new Blob([new Uint8Array(4000)]) },
      'params_shard_1.bin',
      'truncated',
    ],
  ];
  it.each(damaged)('is not bothered with %s', async (_name, changes, name, problem) => {
    expect(await failureOf(load(changes))).toMatchObject({ code: 'model-file-invalid', facts: { name, problem } });
  });

  it('says that a tokenizer is broken', async () => {
    const error = await failureOf(load({ 'tokenizer.json': new Blob(['{"version": "1.0"}']) }));
    expect(error).toMatchObject({ code: 'model-file-invalid', facts: { name: 'pocket' } });
  });

  it('takes weights that are listed under their older name', async () => {
    const { files } = compiledModel(tokenizer);
    const changes = { 'ndarray-cache.json': files.get('tensor-cache.json')!, 'tensor-cache.json': undefined };
    expect(await failureOf(load(changes))).toMatchObject({ code: 'model-load-failed' });
  });

  it('needs 16-bit shaders for models that compute with them', async () => {
    const changes = { 'mlc-chat-config.json': json({ ...pocketConfig, quantization: 'q4f16_1' }) };
    const adapter = await (
      navigator as unknown as { gpu: { requestAdapter(): Promise<{ features: Set<string> }> } }
    ).gpu.requestAdapter();
    const error = await failureOf(load(changes));
    if (adapter.features.has('shader-f16')) expect(error).toMatchObject({ code: 'model-load-failed' });
    else expect(error).toMatchObject({ code: 'unsupported', facts: { capability: 'shader-f16', engine: 'webllm' } });
  });

  it.each([
    ['no WebGPU', undefined, 'webgpu'],
    ['no adapter', { requestAdapter: () => Promise.resolve(null) }, 'webgpu'],
    [
      'an adapter of few buffers',
      adapterWith({ maxStorageBuffersPerShaderStage: 8 }),
      'webgpu maxStorageBuffersPerShaderStage',
    ],
  ])('is refused in a browser with %s', async (_name, gpu, capability) => {
    Object.defineProperty(navigator, 'gpu', { value: gpu, configurable: true });
    expect(await failureOf(load())).toMatchObject({ code: 'unsupported', facts: { capability, engine: 'webllm' } });
  });

  it.each([{ backend: 'wasm' }, { cacheType: 'q8_0' }] as const)('does not do what it can’t: %j', async (wish) => {
    const { plan, weights } = compiledModel(tokenizer);
    const loading = new WebLlmEngine().load({ ...plan, ...wish }, weights, () => undefined, never);
    expect(await codeOf(loading)).toBe('unsupported');
  });
});

function adapterWith(limits: Readonly<Record<string, number>>) {
  const enough = {
    maxBufferSize: 2 ** 30,
    maxStorageBufferBindingSize: 2 ** 30,
    maxComputeWorkgroupStorageSize: 2 ** 15,
  };
  const adapter = { features: new Set(), limits: { ...enough, maxStorageBuffersPerShaderStage: 10, ...limits } };
  return { requestAdapter: () => Promise.resolve(adapter) };
}
