import { describe, expect, it } from 'vitest';
import { HomebodyError } from '../../core';
import { MissingFile } from './cache-shim';
import { loadFailure, requestFailure } from './failure';

class ShaderF16SupportError extends Error {}
class DeviceLostError extends Error {}
class GrammarMatcherInitError extends Error {}
class WebGPUNotAvailableError extends Error {}

/** Sentences of version 0.2.86. */
describe('what WebLLM’s words mean', () => {
  it.each([
    [new DeviceLostError('The WebGPU device was lost while loading the model.'), 'device-lost'],
    [new Error('Object has already been disposed'), 'device-lost'],
    [new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory'), 'out-of-memory'],
    [new RangeError('Array buffer allocation failed'), 'out-of-memory'],
    [new ShaderF16SupportError('This model requires WebGPU extension shader-f16'), 'unsupported'],
    [new WebGPUNotAvailableError('WebGPU is not supported in your current environment'), 'unsupported'],
    [new Error('Unable to find a compatible GPU. This issue might be because …'), 'unsupported'],
    [new Error('Tensor-cache record range [0, 9) exceeds shard size 8'), 'model-file-invalid'],
    [new SyntaxError('Unexpected token < in JSON at position 0'), 'model-file-invalid'],
    [new Error('Aborted(). Build with -sASSERTIONS for more info.'), 'model-file-invalid'],
    [new MissingFile('params_shard_3.bin'), 'model-file-invalid'],
    [new Error('Cannot find required VM function `prefill`.'), 'model-load-failed'],
    ['Engine.unload() is called.', 'model-load-failed'],
  ])('while it loads: %s', (error, code) => {
    expect(loadFailure(error, 'tiny').code).toBe(code);
  });

  it.each([
    [new GrammarMatcherInitError('EBNF parse error at line 1'), 'request-invalid'],
    [new Error('Object has already been disposed'), 'device-lost'],
    [new Error('Cannot pass deleted object as a pointer of type Tokenizer*'), 'device-lost'],
    [new RangeError('Array buffer allocation failed'), 'out-of-memory'],
    [new Error('InternalError: failed to sample a valid token.'), 'worker-crashed'],
  ])('while it answers: %s', (error, code) => {
    expect(requestFailure(error).code).toBe(code);
  });

  it('our own errors stay as they are', () => {
    const own = new HomebodyError('closed', {});
    expect(loadFailure(own, 'tiny')).toBe(own);
    expect(requestFailure(own)).toBe(own);
  });
});
