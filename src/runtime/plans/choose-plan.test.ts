import { describe, expect, it } from 'vitest';
import { laptopWithGpu } from '../../../test/fixtures/devices';
import type { DeviceReport, ModelRecord, SpeedMeasurement } from '../../core';
import { memoryForModels } from './memory-need';
import { choosePlans } from './choose-plan';

const gib = 2 ** 30;

const laptop = laptopWithGpu;
const gpu = (change: Partial<Extract<DeviceReport['webgpu'], { available: true }>>): DeviceReport => ({
  ...laptop,
  webgpu: { ...(laptop.webgpu as Extract<DeviceReport['webgpu'], { available: true }>), ...change },
});

function model(bytes: number, contextTokens = 131_072): ModelRecord {
  return {
    id: 'm',
    family: 'llama',
    title: 'M',
    parameters: bytes * 2,
    licence: { id: 'Apache-2.0', url: '' },
    languages: ['en'],
    contextTokens,
    tasks: ['chat'],
    variants: [
      {
        id: 'q4',
        engine: 'llamacpp',
        format: 'gguf',
        quantization: 'Q4_K_M',
        files: [{ name: 'm.gguf', url: 'https://hub/m.gguf', bytes }],
        needs: { memoryBytes: bytes * 1.3, storageBufferBytes: bytes / 4 },
      },
    ],
  };
}
const llama1b = model(0.8 * gib);
const pocket = model(7 * 2 ** 20, 1024);
const best = (device: DeviceReport, record: ModelRecord, measured: SpeedMeasurement[] = []) =>
  choosePlans(device, record, { measurements: measured, records: [record] }).candidates[0];
const codes = (device: DeviceReport, record = llama1b) => best(device, record)?.why.map(({ code }) => code);

describe('the plan', () => {
  it('takes the GPU where it has 16-bit floats', () => {
    expect(best(laptop, llama1b)).toMatchObject({ backend: 'webgpu', threads: 1 });
    expect(codes(laptop)).toContain('gpu-fits');
  });

  it.each([
    ['no 16-bit floats', gpu({ shaderF16: false }), 'gpu-without-f16'],
    ['a software adapter', gpu({ fallback: true }), 'gpu-fallback-adapter'],
    ['small storage buffers', gpu({ maxStorageBufferBytes: 128 * 2 ** 20 }), 'gpu-buffer-too-small'],
    [
      'Firefox, whose WebGPU computes wrong values',
      { ...laptop, browser: 'firefox' } as DeviceReport,
      'gpu-wrong-values',
    ],
    ['no WebGPU', { ...laptop, webgpu: { available: false, reason: 'no-api' } } as DeviceReport, 'gpu-missing'],
  ])('runs on the processor and says why: %s', (_name, device, code) => {
    expect(best(device, llama1b)?.backend).toBe('wasm');
    expect(codes(device)).toContain(code);
  });

  const noGpu: DeviceReport = { ...laptop, webgpu: { available: false, reason: 'no-api' } };

  it('uses one thread without isolation, and says that isolation is missing', () => {
    const device = { ...noGpu, crossOriginIsolated: false, wasm: { ...noGpu.wasm, threads: false } };
    expect(best(device, llama1b)?.threads).toBe(1);
    expect(codes(device)).toContain('threads-need-isolation');
  });

  it('uses several threads for a large model and one for a tiny one', () => {
    expect(best(noGpu, llama1b)?.threads).toBe(4);
    expect(best(noGpu, pocket)?.threads).toBe(1);
  });

  it('believes a measurement more than its table', () => {
    const fast: SpeedMeasurement = {
      modelId: 'm',
      variantId: 'q4',
      engine: 'llamacpp',
      backend: 'wasm',
      threads: 2,
      decodeTokensPerSecond: 99,
      prefillTokensPerSecond: 300,
      loadMs: 1,
      measuredAt: 0,
    };
    const plan = best(noGpu, llama1b, [fast]);
    expect(plan).toMatchObject({ threads: 2, measured: true, tokensPerSecond: 99 });
    expect(plan?.why.map(({ code }) => code)).toContain('threads-measured');
  });

  it('offers nothing that does not fit, with the figures', () => {
    const nothing = { measurements: [], records: [] };
    const { candidates, memory } = choosePlans({ ...laptop, memoryBytes: 1 * gib }, llama1b, nothing);
    expect(candidates).toEqual([]);
    expect(memory.needBytes).toBeGreaterThan(memory.haveBytes);
  });

  it('keeps within 32-bit memory where the browser has no other', () => {
    expect(memoryForModels({ ...laptop, wasm: { ...laptop.wasm, memory64: false } })).toBeLessThanOrEqual(2 * gib);
    expect(codes({ ...noGpu, wasm: { ...noGpu.wasm, jspi: false } })).toContain('compat-build');
  });

  it('never asks for more context than the model was trained on', () => {
    expect(best(laptop, pocket)?.contextTokens).toBe(1024);
    expect(best(laptop, llama1b)?.contextTokens).toBe(4096);
  });
});
