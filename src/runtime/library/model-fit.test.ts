import { describe, expect, it } from 'vitest';
import { laptopWithGpu } from '../../../test/fixtures/devices';
import type { DeviceReport, ModelRecord, SpeedMeasurement } from '../../core';
import type { RememberedTrial } from '../device-memory';
import { fitOf } from './model-fit';
import { choosePlans } from '../plans/choose-plan';

const gib = 2 ** 30;
const kib = 2 ** 10;

const withGpu = laptopWithGpu;
const laptop: DeviceReport = { ...withGpu, webgpu: { available: false, reason: 'no-api' } };
const phone: DeviceReport = { ...laptop, mobile: true, memoryBytes: 4 * gib };
const oldBrowser: DeviceReport = { ...laptop, wasm: { ...laptop.wasm, jspi: false, memory64: false } };

/** A model with figures like those of the Llama 3.2 family: its cache grows with its size. */
function model(id: string, weightBytes: number, contextTokens = 131_072): ModelRecord {
  const cacheBytesPerToken = Math.round((weightBytes / gib) * 40 * kib);
  const memoryBytes = weightBytes + Math.min(4096, contextTokens) * cacheBytesPerToken + 0.3 * gib;
  return {
    id,
    family: 'llama',
    title: id.toUpperCase(),
    parameters: weightBytes * 2,
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
        files: [{ name: 'm.gguf', url: 'https://hub/m.gguf', bytes: weightBytes }],
        needs: { memoryBytes, cacheBytesPerToken, storageBufferBytes: weightBytes / 4 },
      },
    ],
  };
}
const pocket = model('pocket', 7 * 2 ** 20, 1024);
const small = model('one', 0.8 * gib);
const middle = model('three', 2 * gib);
const large = model('eight', 4.2 * gib);
const records = [pocket, small, middle, large];

const timed = (record: ModelRecord, decodeTokensPerSecond: number, threads = 4): SpeedMeasurement => ({
  modelId: record.id,
  variantId: 'q4',
  engine: 'llamacpp',
  backend: 'wasm',
  threads,
  decodeTokensPerSecond,
  prefillTokensPerSecond: 100,
  loadMs: 1,
  measuredAt: 0,
});
const emptyDisk = { quotaBytes: 100 * gib, usedBytes: 0, loadedBytes: 0 };
const fit = (device: DeviceReport, record: ModelRecord, measurements: SpeedMeasurement[] = [], storage = emptyDisk) =>
  fitOf(device, record, { measurements, records }, storage);
const codes = (...question: Parameters<typeof fit>) => fit(...question).reasons.map(({ code }) => code);

describe('the fit of a model', () => {
  it.each<[string, DeviceReport, ModelRecord, string, readonly string[]]>([
    ['tiny on a laptop', laptop, pocket, 'runs-well', ['speed-guessed', 'memory-enough', 'gpu-unused']],
    ['1B on a laptop', laptop, small, 'runs-well', ['speed-guessed', 'memory-enough', 'gpu-unused']],
    ['3B on a laptop', laptop, middle, 'runs-slowly', ['speed-guessed', 'memory-enough', 'gpu-unused']],
    ['3B on a laptop with a GPU', withGpu, middle, 'runs-well', ['speed-guessed', 'memory-enough', 'gpu-used']],
    ['8B on a laptop', laptop, large, 'runs-slowly', ['speed-guessed', 'memory-enough', 'gpu-unused']],
    ['8B on a phone', phone, large, 'does-not-fit', ['memory-short']],
    ['3B on a phone', phone, middle, 'does-not-fit', ['memory-short']],
    ['3B in an old browser', oldBrowser, middle, 'does-not-fit', ['memory-short', 'memory-of-compat-build']],
    [
      '1B in an old browser',
      oldBrowser,
      small,
      'runs-well',
      ['speed-guessed', 'memory-enough', 'memory-of-compat-build', 'gpu-unused'],
    ],
  ])('%s', (_name, device, record, verdict, reasons) => {
    const { verdict: found, reasons: given } = fit(device, record);
    expect(given.map(({ code }) => code)).toEqual(reasons);
    expect(found).toBe(verdict);
  });

  it('states the whole need, and that it adds up', () => {
    const { memory } = fit(laptop, small);
    expect(memory.needBytes).toBe(memory.weightBytes + memory.cacheBytes + memory.bufferBytes);
    expect(memory.weightBytes).toBe(0.8 * gib);
    // Two requests at a time on several threads, each with a context of its own.
    expect(memory.cacheBytes).toBe(2 * 4096 * 32 * kib);
    expect(Math.round(memory.bufferBytes / 2 ** 20)).toBe(Math.round(0.3 * 1024));
  });

  it.each([
    [8, 4096, 2],
    [2.3, 4096, 2],
    [2.2, 4096, 1],
    [2.0, 2048, 1],
    [1.9, 1024, 1],
  ])(
    'takes a shorter context where memory is short: %d GiB give %d tokens for %d at a time',
    (memory, contextTokens, slots) => {
      const device = { ...laptop, memoryBytes: memory * gib };
      const { best, verdict } = fit(device, small);
      expect(best).toMatchObject({ contextTokens, slots });
      expect(verdict).toBe('runs-well');
    },
  );

  it('says what the least would be where nothing fits', () => {
    const { memory, verdict } = fit({ ...laptop, memoryBytes: 1.5 * gib }, small);
    expect(verdict).toBe('does-not-fit');
    expect(memory.contextTokens).toBe(1024);
    expect(memory.needBytes).toBeGreaterThan(memory.haveBytes);
  });

  it('never promises more context than the model has', () => {
    expect(fit(laptop, pocket).best?.contextTokens).toBe(1024);
  });

  it('leaves the memory of a projector out: it is kept, not loaded', () => {
    const [variant] = small.variants;
    const projector = { name: 'mmproj.gguf', url: '', bytes: 3 * gib, role: 'projector' } as const;
    const seeing = { ...small, variants: [{ ...variant!, files: [...variant!.files, projector] }] };
    expect(fit(laptop, seeing).memory).toEqual(fit(laptop, small).memory);
  });
});

describe('a model that fits the memory', () => {
  const compiled: ModelRecord = {
    ...small,
    variants: [{ ...small.variants[0]!, engine: 'webllm', format: 'mlc', quantization: 'q4f32_1' }],
  };

  it('but needs a graphics card is unfit without one, and says why there is none', () => {
    const { verdict, reasons, tokensPerSecond } = fit(laptop, compiled);
    expect(verdict).toBe('does-not-fit');
    expect(reasons).toEqual([{ code: 'gpu-needed', facts: { why: 'gpu-missing' } }]);
    expect(tokensPerSecond).toBe(0);
    expect(fit(withGpu, compiled).verdict).toBe('runs-well');
  });

  it('but failed in every way still says how it would do, and has no plan', () => {
    const error = { code: 'self-test-failed', facts: { modelId: 'one', expected: 'a', received: 'b' } } as const;
    const trials = [4, 2, 1].map((threads): RememberedTrial => ({
      modelId: 'one',
      variantId: 'q4',
      engine: 'llamacpp',
      backend: 'wasm',
      threads,
      contextTokens: 4096,
      cacheType: 'f16',
      outcome: 'failed',
      error,
      failures: 1,
      madeBy: '',
      triedAt: 0,
    }));
    const { best, verdict, tokensPerSecond } = fitOf(laptop, small, { measurements: [], records, trials }, emptyDisk);
    expect(best).toBeUndefined();
    expect(verdict).toBe('runs-well');
    expect(tokensPerSecond).toBeGreaterThan(0);
  });
});

describe('the storage', () => {
  it('that is short comes first among the reasons, and the model still fits the device', () => {
    const full = { quotaBytes: 10 * gib, usedBytes: 9.5 * gib, loadedBytes: 0 };
    const { verdict, reasons } = fit(laptop, small, [], full);
    expect(reasons[0]).toEqual({ code: 'storage-short', facts: { needBytes: 0.8 * gib, freeBytes: 0.5 * gib } });
    expect(verdict).toBe('runs-well');
  });

  it('counts what is here already', () => {
    const full = { quotaBytes: 10 * gib, usedBytes: 9.5 * gib, loadedBytes: 0.4 * gib };
    expect(codes(laptop, small, [], full)).not.toContain('storage-short');
  });

  it('that could never hold the model makes it unfit', () => {
    expect(fit(laptop, large, [], { quotaBytes: 4 * gib, usedBytes: 0, loadedBytes: 0 }).verdict).toBe('does-not-fit');
  });

  it('is believed to have room where the browser tells nothing', () => {
    expect(codes(laptop, large, [], { quotaBytes: 0, usedBytes: 0, loadedBytes: 0 })).not.toContain('storage-short');
  });
});

describe('the expected speed', () => {
  it('is the bandwidth that another model reached, over the bytes of this one', () => {
    const { tokensPerSecond, reasons } = fit(laptop, middle, [timed(small, 20)]);
    expect(tokensPerSecond).toBeCloseTo((20 * 0.8) / 2, 5);
    expect(reasons[0]).toMatchObject({ code: 'speed-from-bandwidth', facts: { title: 'ONE' } });
  });

  it('is taken from the largest model that was timed', () => {
    const { tokensPerSecond } = fit(laptop, large, [timed(small, 30), timed(middle, 6)]);
    expect(tokensPerSecond).toBeCloseTo((6 * 2) / 4.2, 5);
  });

  it('of a large model is not read off a small one; that only tells how fast the device is', () => {
    const usual = fit(laptop, small).tokensPerSecond;
    const [alike] = choosePlans(laptop, pocket, { measurements: [], records }).candidates;
    const half = timed(pocket, alike!.tokensPerSecond / 2, 1);
    const absurd = timed(pocket, 1e6, 1);
    expect(fit(laptop, small, [half]).tokensPerSecond).toBeCloseTo(usual / 2, 5);
    expect(fit(laptop, small, [absurd]).tokensPerSecond).toBeCloseTo(usual * 4, 5);
    expect(codes(laptop, small, [half])).toContain('speed-guessed');
  });

  it('gives way to the measured one', () => {
    const { tokensPerSecond, reasons } = fit(laptop, small, [timed(small, 17), timed(middle, 3)]);
    expect(tokensPerSecond).toBe(17);
    expect(reasons[0]).toEqual({ code: 'speed-measured', facts: { tokensPerSecond: 17 } });
  });

  it('says nothing from models that are gone', () => {
    expect(codes(laptop, middle, [timed(model('gone', gib), 50)])).toContain('speed-guessed');
  });
});

describe('a GPU that is not used', () => {
  it.each([
    ['gpu-missing', laptop],
    ['gpu-wrong-values', { ...withGpu, browser: 'firefox' } as DeviceReport],
    ['gpu-buffer-too-small', { ...withGpu, webgpu: { ...withGpu.webgpu, maxStorageBufferBytes: 1e6 } } as DeviceReport],
  ])('is said so: %s', (why, device) => {
    expect(fit(device, small).reasons.at(-1)).toMatchObject({ code: 'gpu-unused', facts: { why } });
  });
});
