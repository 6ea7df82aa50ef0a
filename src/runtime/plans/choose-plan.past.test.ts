import { describe, expect, it } from 'vitest';
import { devices } from '../../../test/fixtures/devices';
import { llamaEverywhere, llamaOf } from '../../../test/fixtures/plan-models';
import { HomebodyError, type DeviceReport, type ErrorFacts, type ModelRecord } from '../../core';
import { choosePlans, planOf, type Candidate, type Experience } from './choose-plan';
import type { RememberedTrial } from '../device-memory';
import { nothingRuns } from './nothing-runs';
import type { TriedPlan } from './plan-faults';

const laptop = devices['Linux laptop, Intel'];
const noGpu = devices['Linux, WebGPU off'];
const gguf = llamaOf('llamacpp');
/** With a cache that takes a good part of the memory, as in models without shared key and value heads. */
const cached: ModelRecord = {
  ...gguf,
  variants: gguf.variants.map((one) => ({
    ...one,
    needs: { ...one.needs, cacheBytesPerToken: 131_072, memoryBytes: one.needs.memoryBytes + 4_096 * 98_304 },
  })),
};
const nothing: Experience = { measurements: [], records: [] };

const name = ({ engine, variantId, backend, threads, contextTokens, cacheType }: Candidate) =>
  `${engine} ${variantId} ${backend === 'webgpu' ? 'gpu' : `cpu×${threads}`} @${contextTokens}${cacheType === 'q8_0' ? ' q8_0' : ''}`;
const codes = ({ why }: Candidate) => why.map(({ code }) => code);

const failures: {
  readonly [C in 'out-of-memory' | 'worker-crashed' | 'worker-silent' | 'device-lost']: ErrorFacts[C];
} = {
  'out-of-memory': { detail: 'x' },
  'worker-crashed': { detail: 'x' },
  'worker-silent': { idleMs: 1 },
  'device-lost': { detail: 'x' },
};
const failure = (code: keyof typeof failures | 'self-test-failed') =>
  code === 'self-test-failed'
    ? new HomebodyError(code, { modelId: 'llama', expected: 'a', received: 'b' })
    : new HomebodyError(code, failures[code]);

/** The plans one load walks through if all of them fail the same way. */
function walk(device: DeviceReport, record = cached, code: Parameters<typeof failure>[0] = 'out-of-memory'): string[] {
  const tried: TriedPlan[] = [];
  const names: string[] = [];
  for (let steps = 0; steps < 30; steps++) {
    const [next] = choosePlans(device, record, nothing, undefined, tried).candidates;
    if (!next) return names;
    names.push(name(next));
    tried.push({ plan: planOf(next, []), error: failure(code) });
  }
  throw new Error(`There is no end: ${names.join(', ')}`);
}

describe('a plan that failed in this load', () => {
  it('for want of memory makes way for less of it, then for the processor', () => {
    expect(walk(laptop)).toEqual([
      'llamacpp q4_k_m gpu @4096',
      'llamacpp q4_k_m gpu @2048',
      'llamacpp q4_k_m gpu @2048 q8_0',
      'llamacpp q4_k_m gpu @1024 q8_0',
      'llamacpp q4_k_m cpu×4 @4096',
      'llamacpp q4_k_m cpu×4 @2048',
      'llamacpp q4_k_m cpu×4 @2048 q8_0',
      'llamacpp q4_k_m cpu×4 @1024 q8_0',
    ]);
  });

  it('computing nonsense makes way for other threads, backends and engines, not for less memory', () => {
    const names = walk(laptop, llamaEverywhere, 'self-test-failed');
    expect(names.every((one) => one.endsWith('@4096'))).toBe(true);
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe('llamacpp q4_k_m gpu @4096');
    expect(new Set(names.map((one) => one.split(' ')[0]))).toEqual(new Set(['llamacpp', 'webllm', 'transformers']));
  });

  it('on several threads is tried on one, in the end', () => {
    const names = walk(noGpu, cached, 'worker-silent');
    expect(names).toEqual(['llamacpp q4_k_m cpu×4 @4096', 'llamacpp q4_k_m cpu×1 @4096']);
    expect(walk(noGpu, cached, 'worker-crashed').at(-1)).toBe('llamacpp q4_k_m cpu×1 @1024 q8_0');
  });

  it('says how it stepped down', () => {
    const [first] = choosePlans(laptop, cached, nothing).candidates;
    const lost = [{ plan: planOf(first!, []), error: failure('device-lost') }];
    const [second] = choosePlans(laptop, cached, nothing, undefined, lost).candidates;
    expect(second!.why).toContainEqual({ code: 'context-stepped-down', facts: { contextTokens: 2048 } });
    const more = [...lost, { plan: planOf(second!, []), error: failure('device-lost') }];
    const [third] = choosePlans(laptop, cached, nothing, undefined, more).candidates;
    expect(codes(third!)).toContain('cache-quantized');
    expect(planOf(third!, [])).toMatchObject({ contextTokens: 2048, cacheType: 'q8_0', slots: 1 });
    expect(third!.memory.needBytes).toBeLessThan(second!.memory.needBytes);
    expect(second!.memory.needBytes).toBeLessThan(first!.memory.needBytes);
  });

  it('has no smaller form where its memory is hardly the context’s', () => {
    const light = { ...gguf.variants[0]!, needs: { ...gguf.variants[0]!.needs, cacheBytesPerToken: 64 } };
    const names = walk(laptop, { ...gguf, variants: [light] });
    expect(names).toEqual(['llamacpp q4_k_m gpu @4096', 'llamacpp q4_k_m cpu×4 @4096']);
  });
});

describe('a plan that failed on earlier visits', () => {
  const trial = (change: Partial<RememberedTrial>): RememberedTrial => ({
    modelId: 'llama',
    variantId: 'q4_k_m',
    engine: 'llamacpp',
    backend: 'webgpu',
    threads: 1,
    contextTokens: 4096,
    cacheType: 'f16',
    outcome: 'failed',
    failures: 1,
    madeBy: '',
    triedAt: 0,
    ...change,
  });
  const lost = { code: 'device-lost', facts: { detail: 'x' } } as const;
  const wrong = { code: 'self-test-failed', facts: { modelId: 'llama', expected: 'a', received: 'b' } } as const;
  const after = (change: Partial<RememberedTrial>) => {
    const choice = choosePlans(laptop, gguf, { ...nothing, trials: [trial(change)] });
    return { ...choice, first: name(choice.candidates[0]!) };
  };

  it.each<[string, Partial<RememberedTrial>, string]>([
    ['once, and took the page with it', { outcome: 'unfinished' }, 'gpu @4096'],
    ['twice in a row, and took the page with it', { outcome: 'unfinished', failures: 2 }, 'gpu @2048'],
    ['once, by losing the graphics card', { error: lost }, 'gpu @4096'],
    ['twice, by losing the graphics card', { error: lost, failures: 2 }, 'gpu @2048'],
    ['once, by computing nonsense', { error: wrong }, 'cpu×4 @4096'],
    ['but passed since', { outcome: 'passed', failures: 0 }, 'gpu @4096'],
    ['as another model', { modelId: 'other', error: wrong }, 'gpu @4096'],
    ['in another form', { variantId: 'other', error: wrong }, 'gpu @4096'],
  ])('%s', (_name, change, expected) => {
    expect(after(change).first).toBe(`llamacpp q4_k_m ${expected}`);
  });

  it('is left out with the reason, and what runs in its place says so', () => {
    const { skipped, candidates } = after({ error: wrong });
    expect(skipped.map(name)).toEqual(['llamacpp q4_k_m gpu @4096']);
    expect(skipped[0]!.fault).toMatchObject({ code: 'self-test-failed' });
    expect(candidates[0]!.why.at(-1)).toEqual({
      code: 'failed-before',
      facts: { engine: 'llamacpp', backend: 'webgpu', threads: 1, cause: 'self-test-failed' },
    });
  });

  it('leaves nothing where everything failed, and that is told with a smaller model that may do', () => {
    const trials = [
      trial({ error: wrong }),
      ...[4, 2, 1].map((threads) => trial({ backend: 'wasm', threads, error: wrong })),
    ];
    const choice = choosePlans(laptop, gguf, { ...nothing, trials });
    expect(choice.candidates).toEqual([]);
    expect(choice.skipped).toHaveLength(4);
    const entry = (id: string, parameters: number, stored: boolean) =>
      ({ record: { ...gguf, id, parameters }, stored, plan: {} }) as unknown as Parameters<
        typeof nothingRuns
      >[2][number];
    const entries = [
      entry('llama', 1.2e9, true),
      entry('half', 6e8, true),
      entry('absent', 9e8, false),
      entry('tiny', 1e6, true),
    ];
    expect(nothingRuns(gguf, choice, entries)).toMatchObject({
      code: 'plans-exhausted',
      facts: { modelId: 'llama', tried: 4, last: 'self-test-failed', smallerModelId: 'half' },
    });
    expect(nothingRuns(gguf, choice, []).facts).not.toHaveProperty('smallerModelId');
  });
});

describe('where nothing runs from the start', () => {
  it.each<[string, DeviceReport, typeof gguf, string, object]>([
    ['for want of memory', devices['Android, 2 GB, no WebGPU'], gguf, 'model-does-not-fit', { modelId: 'llama' }],
    [
      'for want of a graphics card',
      noGpu,
      llamaOf('webllm'),
      'unsupported',
      { capability: 'webgpu', engine: 'webllm' },
    ],
  ])('%s, that is said', (_name, device, record, code, facts) => {
    const choice = choosePlans(device, record, nothing);
    expect(nothingRuns(record, choice, [])).toMatchObject({ code, facts });
  });
});
