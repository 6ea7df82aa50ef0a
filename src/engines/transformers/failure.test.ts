import { describe, expect, it } from 'vitest';
import { HomebodyError } from '../../core';
import { loadFailure, runFailure } from './failure';

describe('what ONNX Runtime’s words mean', () => {
  it.each([
    ['failed to call OrtRun(). ERROR_CODE: 6, ERROR_MESSAGE: std::bad_alloc', 'out-of-memory'],
    ['RangeError: Array buffer allocation failed', 'out-of-memory'],
    ['failed to call OrtRun(). ERROR_CODE: 2, ERROR_MESSAGE: Non-zero status code', 'worker-crashed'],
    ['[WebGPU] Kernel failed', 'worker-crashed'],
  ])('while it runs: %s', (message, code) => {
    expect(runFailure(new Error(message)).code).toBe(code);
  });

  it.each([
    ["Can't create a session. ERROR_CODE: 7, ERROR_MESSAGE: Failed to load model", 'model-file-invalid'],
    ['Unsupported model type: mamba9', 'architecture-unknown'],
    ['failed to allocate a buffer of size 4000000000', 'out-of-memory'],
    ['something else', 'model-load-failed'],
  ])('while it loads: %s', (message, code) => {
    expect(loadFailure(new Error(message), 'tiny', 'LlamaForCausalLM').code).toBe(code);
  });

  it('our own errors stay as they are', () => {
    const own = new HomebodyError('closed', {});
    expect(runFailure(own)).toBe(own);
    expect(loadFailure(own, 'tiny', '')).toBe(own);
  });
});
