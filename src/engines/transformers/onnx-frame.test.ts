import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { failedWith } from '../../core';
import { checkOnnxFrame } from './onnx-frame';

const whole = new Blob([readFileSync('test/fixtures/families/llama/onnx/model.onnx')]);

async function problemOf(blob: Blob): Promise<string | undefined> {
  try {
    await checkOnnxFrame(blob, 'onnx/model.onnx');
    return undefined;
  } catch (error) {
    return failedWith(error, 'model-file-invalid') ? error.facts.problem : String(error);
  }
}

describe('the frame of an ONNX file', () => {
  it('is sound in a sound file', async () => {
    expect(await problemOf(whole)).toBeUndefined();
  });

  it.each([
    ['empty', new Blob([]), 'empty'],
    ['zeros', new Blob([new Uint8Array(5000)]), 'wrong-magic'],
    ['a text', new Blob(['<!doctype html><title>Sign in</title>']), 'wrong-magic'],
    ['another format', new Blob(['GGUF\u0003\u0000\u0000\u0000']), 'wrong-magic'],
    ['cut off', whole.slice(0, whole.size - 1), 'truncated'],
    ['cut off at its beginning', whole.slice(0, 2), 'truncated'],
    ['longer than it says', new Blob([whole, new Uint8Array(3)]), 'wrong-magic'],
  ] as const)('refuses a file that is %s', async (_name, blob, problem) => {
    expect(await problemOf(blob)).toBe(problem);
  });

  it('ends with every cut', async () => {
    for (let bytes = 0; bytes < 400; bytes++) expect(await problemOf(whole.slice(0, bytes))).toBeDefined();
  });
});
