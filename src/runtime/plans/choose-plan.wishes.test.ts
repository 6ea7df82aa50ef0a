import { describe, expect, it } from 'vitest';
import { devices } from '../../../test/fixtures/devices';
import { llamaEverywhere, llamaOf } from '../../../test/fixtures/plan-models';
import { loadCatalogue } from '../../catalog';
import type { PlanPin, SpeedMeasurement } from '../../core';
import { choosePlans, type Candidate, type Experience } from './choose-plan';

const laptop = devices['Linux laptop, Intel'];
const noGpu = devices['Linux, WebGPU off'];
const nothing: Experience = { measurements: [], records: [] };
const pinned = (pin: PlanPin): Experience => ({ ...nothing, pins: new Map([['llama', pin]]) });

const name = ({ engine, variantId, backend, threads, contextTokens }: Candidate) =>
  `${engine} ${variantId} ${backend === 'webgpu' ? 'gpu' : `cpu×${threads}`} @${contextTokens}`;
const codes = ({ why }: Candidate) => why.map(({ code }) => code);

describe('what a person asks for', () => {
  it.each<[string, PlanPin, string]>([
    ['an engine', { engine: 'webllm' }, 'webllm q4f16_1 gpu @4096'],
    ['an engine and the processor', { engine: 'llamacpp', backend: 'wasm' }, 'llamacpp q4_k_m cpu×4 @4096'],
    ['another engine on the processor', { engine: 'transformers', backend: 'wasm' }, 'transformers q8 cpu×4 @4096'],
  ])('comes first, with that reason first: %s', (_name, pin, expected) => {
    const { candidates } = choosePlans(laptop, llamaEverywhere, pinned(pin));
    expect(name(candidates[0]!)).toBe(expected);
    expect(codes(candidates[0]!)[0]).toBe('engine-pinned');
    expect(candidates.some(({ engine }) => engine !== pin.engine)).toBe(true);
  });

  it('that is closed here changes nothing', () => {
    const { candidates } = choosePlans(noGpu, llamaEverywhere, pinned({ engine: 'webllm' }));
    expect(name(candidates[0]!)).toBe('llamacpp q4_k_m cpu×4 @4096');
    expect(candidates.flatMap(codes)).not.toContain('engine-pinned');
  });
});

describe('a graphics card that is only imitated', () => {
  const virtual = devices['Linux, headless with SwiftShader'];

  it('is used by what runs on nothing else', () => {
    const [only, ...others] = choosePlans(virtual, llamaOf('webllm'), nothing).candidates;
    expect(name(only!)).toBe('webllm q4f32_1 gpu @4096');
    expect(codes(only!)).toEqual(['gpu-fallback-used', 'variant-without-f16', 'context-of-memory']);
    expect(others).toEqual([]);
  });

  it('is no choice where the processor is one, unless it is asked for', () => {
    const { candidates, closed } = choosePlans(virtual, llamaOf('transformers'), nothing);
    expect(candidates.every(({ backend }) => backend === 'wasm')).toBe(true);
    expect(closed).toEqual([{ engine: 'transformers', backend: 'webgpu', why: { code: 'gpu-fallback-adapter' } }]);
    const pin = { engine: 'transformers', backend: 'webgpu' } as const;
    const wanted = choosePlans(virtual, llamaOf('transformers'), pinned(pin)).candidates;
    expect(name(wanted[0]!)).toBe('transformers q4 gpu @4096');
    expect(codes(wanted[0]!).slice(0, 2)).toEqual(['engine-pinned', 'gpu-fallback-used']);
  });
});

describe('the measured speed', () => {
  const measured = (change: Partial<SpeedMeasurement>): SpeedMeasurement => ({
    modelId: 'llama',
    variantId: 'q4_k_m',
    engine: 'llamacpp',
    backend: 'webgpu',
    threads: 1,
    decodeTokensPerSecond: 30,
    prefillTokensPerSecond: 100,
    loadMs: 1,
    measuredAt: 0,
    ...change,
  });
  const choose = (...measurements: SpeedMeasurement[]) =>
    choosePlans(laptop, llamaEverywhere, { measurements, records: [llamaEverywhere] }).candidates;

  it('of one engine beats what the table says of all', () => {
    const slowGpu = measured({ decodeTokensPerSecond: 3 });
    const fastCompiled = measured({ engine: 'webllm', variantId: 'q4f16_1', decodeTokensPerSecond: 50 });
    expect(name(choose(slowGpu, fastCompiled)[0]!)).toBe('webllm q4f16_1 gpu @4096');
    const fastCpu = measured({ backend: 'wasm', threads: 2, decodeTokensPerSecond: 60 });
    const [best] = choose(slowGpu, fastCompiled, fastCpu);
    expect(name(best!)).toBe('llamacpp q4_k_m cpu×2 @4096');
    expect(codes(best!)).toEqual(['gpu-possible', 'threads-measured', 'context-of-memory']);
  });

  it('of one engine tells how fast another would be on the same hardware', () => {
    const half = choose(measured({ decodeTokensPerSecond: 10 })).find(({ engine }) => engine === 'webllm')!;
    const full = choose(measured({ decodeTokensPerSecond: 20 })).find(({ engine }) => engine === 'webllm')!;
    expect(full.tokensPerSecond).toBeCloseTo(half.tokensPerSecond * 2, 5);
    expect(full.measured).toBe(false);
  });
});

describe('every model of the catalogue, on every device', () => {
  it.each(Object.entries(devices))('%s', (_name, device) => {
    for (const record of loadCatalogue().models) {
      const { candidates, closed, memory } = choosePlans(device, record, nothing);
      const ways = new Set(candidates.map(({ engine, backend }) => `${engine} ${backend}`));
      for (const one of candidates) {
        expect(one.memory.needBytes).toBeLessThanOrEqual(one.memory.haveBytes);
        expect(one.tokensPerSecond).toBeGreaterThan(0);
        expect(one.contextTokens).toBeLessThanOrEqual(record.contextTokens);
        expect(one.why.length).toBeGreaterThan(1);
        if (!device.wasm.threads) expect(one.threads).toBe(1);
      }
      // Each way is taken, or closed with its reason.
      for (const { engine, backend } of closed) ways.add(`${engine} ${backend}`);
      const engines = new Set(record.variants.map(({ engine }) => engine));
      expect(ways.size).toBe(engines.size * 2);
      if (candidates.length === 0) expect(memory.needBytes > memory.haveBytes || closed.length > 0).toBe(true);
    }
  });
});
