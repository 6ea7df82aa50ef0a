import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../catalog';
import type { WebGpuReport } from '../../../core';
import { hasScreen } from './model-order';
import { modelsToLookUp } from './models-to-look-up';

const card: WebGpuReport = {
  ...{ available: true, vendor: 'v', architecture: 'a', description: '', fallback: false, shaderF16: true },
  ...{ subgroups: true, maxBufferBytes: 2 ** 30, maxStorageBufferBytes: 2 ** 30, storageBuffersPerStage: 8 },
};
const compiledNames = (webgpu: WebGpuReport | undefined) => modelsToLookUp(webgpu).compiled.map(({ source }) => source);

describe('models to look up', () => {
  it('are on every device those that the catalogue suggests', () => {
    for (const webgpu of [undefined, card, { available: false, reason: 'no-api' } as const]) {
      expect(modelsToLookUp(webgpu).suggested).toEqual(loadCatalogue().suggestions);
    }
  });

  it('are compiled ones only where a real graphics card runs them', () => {
    expect(compiledNames(undefined)).toEqual([]);
    expect(compiledNames({ available: false, reason: 'no-adapter' })).toEqual([]);
    expect(compiledNames({ ...card, fallback: true })).toEqual([]);
    expect(compiledNames(card)).toContain('mlc-ai/Llama-3.2-1B-Instruct-q4f16_1-MLC');
  });

  it('come in 32-bit numbers where the shaders know no others', () => {
    const names = compiledNames({ ...card, shaderF16: false });
    expect(names).toContain('mlc-ai/Llama-3.2-1B-Instruct-q4f32_1-MLC');
    expect(names.filter((name) => name.includes('f16'))).toEqual([]);
  });

  it('have a screen here, but for those that answer and sort', () => {
    const { suggested, compiled } = modelsToLookUp(card);
    expect(compiled.every(hasScreen)).toBe(true);
    expect(suggested.filter((one) => !hasScreen(one)).flatMap(({ tasks }) => tasks)).toEqual(['answer', 'classify']);
  });
});
