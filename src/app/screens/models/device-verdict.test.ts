import { describe, expect, it } from 'vitest';
import type { DeviceReport, ModelEntry, Plan } from '../../../core';
import { judgeDevice, parametersShort } from './device-verdict';
import { unaskedFit } from '../../../../test/fixtures/unasked-fit';

const device: DeviceReport = {
  ...{ browser: 'chromium', browserVersion: '156', platform: 'Linux', mobile: false, cores: 8 },
  crossOriginIsolated: true,
  wasm: { simd: true, threads: true, jspi: true, memory64: true },
  webgpu: { available: false, reason: 'no-adapter' },
  storage: { available: true, persisted: false, usageBytes: 0, quotaBytes: 1e10 },
};

function entry(id: string, parameters: number, fit: ModelEntry['fit'], more: Partial<ModelEntry> = {}): ModelEntry {
  const plan: Plan = {
    ...{ modelId: id, variantId: 'q8_0', engine: 'llamacpp', backend: 'wasm', threads: 4, slots: 1, files: [] },
    contextTokens: 4096,
    why: [{ code: 'gpu-missing' }, { code: 'context-of-model', facts: { contextTokens: 4096 } }],
  };
  const licence = { id: 'MIT', url: '' };
  return {
    record: {
      ...{
        id,
        family: 'llama',
        title: id,
        parameters,
        licence,
        languages: ['en'],
        contextTokens: 4096,
        tasks: ['chat'],
      },
      variants: [],
      ...(id === 'pocket' && { embedded: true }),
    },
    ...unaskedFit,
    ...{ stored: false, own: false, bytes: parameters, fit, expectedTokensPerSecond: 9 },
    ...(fit !== 'does-not-fit' && { plan }),
    ...more,
  };
}
const pocket = entry('pocket', 6.5e6, 'runs-well');

describe('the verdict on a device', () => {
  it('names the largest model that runs well, and why', () => {
    const verdict = judgeDevice(device, [pocket, entry('a', 1e9, 'runs-well'), entry('b', 3e9, 'runs-slowly')]);
    expect(verdict).toMatchObject({ runs: 'well', parameters: 1e9, on: { hardware: 'cpu', cores: 4 } });
    expect(verdict.why.map(({ code }) => code)).toEqual(['gpu-missing']);
  });

  it('says so when all is slow, or only the built-in one runs', () => {
    expect(judgeDevice(device, [pocket, entry('b', 3e9, 'runs-slowly')])).toMatchObject({
      runs: 'slowly',
      parameters: 3e9,
    });
    expect(judgeDevice(device, [pocket, entry('b', 3e9, 'does-not-fit')])).toMatchObject({
      runs: 'only-embedded',
      parameters: 6.5e6,
    });
  });

  it('names the graphics card where the plan uses it', () => {
    const { plan, ...rest } = entry('a', 1e9, 'runs-well');
    const onGpu = { ...rest, plan: { ...(plan as Plan), backend: 'webgpu' as const } };
    const withGpu: DeviceReport = {
      ...device,
      webgpu: {
        ...{ available: true, vendor: 'nvidia', architecture: 'hopper', description: '', fallback: false },
        ...{
          shaderF16: true,
          subgroups: true,
          maxBufferBytes: 1,
          maxStorageBufferBytes: 1,
          storageBuffersPerStage: 10,
        },
      },
    };
    expect(judgeDevice(withGpu, [pocket, onGpu]).on).toEqual({ hardware: 'gpu', name: 'hopper' });
  });
});

it('writes sizes of models as people name them', () => {
  const sizes = [6524160, 134515008, 361821120, 596049920, 999885952, 1235814400, 3836021760, 70e9];
  expect(sizes.map(parametersShort).join(' ')).toBe('6.5M 135M 360M 0.6B 1B 1.2B 3.8B 70B');
});
