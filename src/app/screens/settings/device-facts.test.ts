import { describe, expect, it } from 'vitest';
import type { DeviceReport } from '../../../core';
import { createFormat, en } from '../../i18n';
import { deviceFacts, factsAsText } from './device-facts';

const device: DeviceReport = {
  ...{ browser: 'firefox', browserVersion: '153.0', platform: 'Linux', mobile: false, cores: 8 },
  crossOriginIsolated: false,
  wasm: { simd: true, threads: false, jspi: true, memory64: true },
  webgpu: { available: false, reason: 'no-api' },
  storage: { available: true, persisted: false, usageBytes: 7.2e6, quotaBytes: 1e10 },
};

describe('the facts about a device', () => {
  it('say what is there, what is missing and what nobody knows', () => {
    const text = factsAsText(deviceFacts(device, en.settings.device, createFormat('en'))).replaceAll('\u00a0', ' ');
    expect(text).toContain('Browser: Firefox, 153.0, Linux');
    expect(text).toContain('Memory: The browser does not say');
    expect(text).toContain('Graphics card (WebGPU): Not offered by this browser');
    expect(text).toContain('Isolated from other sites: No');
    expect(text).toContain('Storage: 7.2 MB used of 10 GB');
    expect(text).not.toContain('16-bit');
  });

  it('say that a graphics card is only imitated', () => {
    const imitated: DeviceReport = {
      ...device,
      webgpu: {
        ...{ available: true, vendor: 'google', architecture: 'swiftshader', description: '', fallback: true },
        ...{ shaderF16: false, subgroups: true, maxBufferBytes: 2 ** 30, maxStorageBufferBytes: 2 ** 30 },
        storageBuffersPerStage: 10,
      },
    };
    const text = factsAsText(deviceFacts(imitated, en.settings.device, createFormat('en')));
    expect(text).toContain('google swiftshader. Only imitated in software');
    expect(text).toContain('16-bit numbers on the graphics card: No');
  });
});
