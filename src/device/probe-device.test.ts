import { describe, expect, it } from 'vitest';
import { nameBrowser } from './browser-name';
import { probeDevice, type DeviceAsked } from './probe-device';
import type { GpuAdapter } from './webgpu';

const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1';
const limitMs = 30;
const stuck = () => new Promise<never>(() => undefined);

const laptopGpu: GpuAdapter = {
  features: new Set(['shader-f16', 'subgroups']),
  limits: { maxBufferSize: 4 * 2 ** 30, maxStorageBufferBindingSize: 2 ** 31, maxStorageBuffersPerShaderStage: 10 },
  info: { vendor: 'apple', architecture: 'metal-3', description: 'Apple M3' },
};
const probe = (change: Partial<DeviceAsked> & { gpu?: unknown } = {}) => {
  const { gpu, ...rest } = change;
  return probeDevice(
    { navigator: { userAgent: chrome, ...(gpu !== undefined && { gpu: gpu as never }) }, ...rest },
    limitMs,
  );
};
const adapterOf = (adapter: unknown) => ({ requestAdapter: () => Promise.resolve(adapter) });

describe('a device', () => {
  it('without anything is still reported', async () => {
    expect(await probe()).toMatchObject({
      browser: 'chromium',
      browserVersion: '156',
      platform: 'Linux',
      mobile: false,
      cores: 1,
      crossOriginIsolated: false,
      wasm: { simd: true, threads: false },
      webgpu: { available: false, reason: 'no-api' },
      storage: { available: false, persisted: false, usageBytes: 0, quotaBytes: 0 },
    });
  });

  it('with a good GPU tells its abilities and limits', async () => {
    expect((await probe({ gpu: adapterOf(laptopGpu) })).webgpu).toEqual({
      available: true,
      vendor: 'apple',
      architecture: 'metal-3',
      description: 'Apple M3',
      fallback: false,
      shaderF16: true,
      subgroups: true,
      maxBufferBytes: 4 * 2 ** 30,
      maxStorageBufferBytes: 2 ** 31,
      storageBuffersPerStage: 10,
    });
  });

  const software: readonly [string, unknown][] = [
    ['its information', { ...laptopGpu, info: { isFallbackAdapter: true } }],
    ['the old place', { ...laptopGpu, info: undefined, isFallbackAdapter: true }],
    ['its name', { ...laptopGpu, info: { vendor: 'google', architecture: 'swiftshader' } }],
  ];
  it.each(software)('with a software adapter is known by %s', async (_name, adapter) => {
    expect((await probe({ gpu: adapterOf(adapter) })).webgpu).toMatchObject({ available: true, fallback: true });
  });

  const gpus: readonly [string, unknown, string][] = [
    ['has no adapter', adapterOf(null), 'no-adapter'],
    ['throws', { requestAdapter: () => Promise.reject(new Error('GPU process gone')) }, 'failed'],
    ['never answers', { requestAdapter: stuck }, 'failed'],
  ];
  it.each(gpus)('whose WebGPU %s says so', async (_name, gpu, reason) => {
    expect((await probe({ gpu })).webgpu).toEqual({ available: false, reason });
  });

  it('whose storage never answers is not waited for', async () => {
    const indexedDB = { open: () => ({}) as IDBOpenDBRequest, deleteDatabase: () => ({}) as IDBOpenDBRequest };
    const startedAt = performance.now();
    const { storage } = await probe({ storage: { estimate: stuck, persisted: stuck }, indexedDB });
    expect(storage).toEqual({ available: false, persisted: false, usageBytes: 0, quotaBytes: 0 });
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });

  it('that refuses storage is reported', async () => {
    const refuse = () => {
      throw new DOMException('', 'SecurityError');
    };
    const { storage } = await probe({
      storage: { estimate: () => Promise.resolve({ usage: 5, quota: 9 }), persisted: () => Promise.resolve(true) },
      indexedDB: { open: refuse, deleteDatabase: refuse },
    });
    expect(storage).toEqual({ available: false, persisted: true, usageBytes: 5, quotaBytes: 9 });
  });

  it('tells cores, and memory only where the browser does', async () => {
    const report = await probe({ navigator: { userAgent: chrome, hardwareConcurrency: 8, deviceMemory: 4 } });
    expect(report).toMatchObject({ cores: 8, memoryBytes: 4 * 2 ** 30 });
    expect('memoryBytes' in (await probe())).toBe(false);
  });
});

describe('a browser is named by its engine', () => {
  const rows: readonly [string, Parameters<typeof nameBrowser>[0], ReturnType<typeof nameBrowser>][] = [
    [
      'Chrome on Linux',
      { userAgent: chrome },
      { browser: 'chromium', browserVersion: '156', platform: 'Linux', mobile: false },
    ],
    [
      'Edge by its hints',
      {
        userAgent: chrome,
        userAgentData: { brands: [{ brand: 'Chromium', version: '157' }], mobile: true, platform: 'Android' },
      },
      { browser: 'chromium', browserVersion: '157', platform: 'Android', mobile: true },
    ],
    [
      'Firefox',
      { userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0' },
      { browser: 'firefox', browserVersion: '153.0', platform: 'Windows', mobile: false },
    ],
    ['an iPhone', { userAgent: iphone }, { browser: 'safari', browserVersion: '26.1', platform: 'iOS', mobile: true }],
    [
      'Chrome on an iPhone',
      { userAgent: iphone.replace('Version/26.1', 'CriOS/156.0') },
      { browser: 'safari', browserVersion: '26.1', platform: 'iOS', mobile: true },
    ],
    [
      'an iPad that calls itself a Mac',
      {
        userAgent:
          'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
        maxTouchPoints: 5,
      },
      { browser: 'safari', browserVersion: '26.1', platform: 'iOS', mobile: true },
    ],
    [
      'something else',
      { userAgent: 'Lynx/2.9' },
      { browser: 'other', browserVersion: '', platform: '', mobile: false },
    ],
  ];
  it.each(rows)('%s', (_name, navigator, expected) => {
    expect(nameBrowser(navigator)).toEqual(expected);
  });
});
