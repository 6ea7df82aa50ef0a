import { describe, expect, it } from 'vitest';
import { probeDevice } from './probe-device';

describe('this browser', () => {
  it('is probed without being asked twice', async () => {
    const report = await probeDevice();
    expect(report).toMatchObject({
      browser: 'chromium',
      mobile: false,
      crossOriginIsolated,
      cores: navigator.hardwareConcurrency,
      wasm: { simd: true, threads: crossOriginIsolated, jspi: true, memory64: true },
      storage: { available: true },
    });
    expect(report.storage.quotaBytes).toBeGreaterThan(0);
    expect(Number(report.browserVersion)).toBeGreaterThan(100);
  });

  it('tells its software adapter from a real GPU, and leaves no database behind', async () => {
    const { webgpu } = await probeDevice();
    if (webgpu.available && /swiftshader/i.test(webgpu.architecture)) expect(webgpu).toMatchObject({ fallback: true });
    else expect(webgpu.available || webgpu.reason !== 'failed').toBe(true);
    await expect
      .poll(async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('homebody-probe')))
      .toEqual([]);
  });

  it('is reported as plain data', async () => {
    const report = await probeDevice();
    expect(structuredClone(report)).toEqual(report);
  });
});
