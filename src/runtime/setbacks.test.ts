import { describe, expect, it } from 'vitest';
import { HomebodyError, type Plan } from '../core';
import { isSamePlan, Setbacks } from './setbacks';

const plan: Plan = {
  modelId: 'm',
  variantId: 'v',
  engine: 'llamacpp',
  backend: 'wasm',
  threads: 1,
  slots: 1,
  contextTokens: 4096,
  files: [],
  why: [],
};
const crash = new HomebodyError('worker-crashed', { detail: '' });
const memory = new HomebodyError('out-of-memory', { detail: '' });

describe('the setbacks of a model', () => {
  it('spare a plan one accident', () => {
    const setbacks = new Setbacks();
    expect(setbacks.note(plan, crash)).toBe(true);
    expect(setbacks.tried).toEqual([]);
    expect(setbacks.spared).toBe(plan);
    expect(setbacks.note({ ...plan }, crash)).toBe(false);
    expect(setbacks.tried).toEqual([{ plan, error: crash }]);
  });

  it('spare each plan for itself, and none a lack of memory', () => {
    const setbacks = new Setbacks();
    setbacks.note(plan, crash);
    expect(setbacks.note({ ...plan, threads: 2 }, crash)).toBe(true);
    expect(setbacks.note({ ...plan, backend: 'webgpu' }, memory)).toBe(false);
  });

  it('are forgiven after an answer, as far as they may have been accidents', () => {
    const setbacks = new Setbacks();
    setbacks.note(plan, memory);
    setbacks.note({ ...plan, contextTokens: 2048 }, crash);
    setbacks.note({ ...plan, contextTokens: 2048 }, crash);
    setbacks.forgive();
    expect(setbacks.tried).toEqual([{ plan, error: memory }]);
    expect(setbacks.spared).toBeUndefined();
  });
});

describe('two plans', () => {
  it('are the same if nothing that runs differs', () => {
    expect(isSamePlan(plan, { ...plan, cacheType: 'f16', why: [{ code: 'gpu-missing' }] })).toBe(true);
    expect(isSamePlan(plan, { ...plan, cacheType: 'q8_0' })).toBe(false);
    expect(isSamePlan(plan, { ...plan, contextTokens: 2048 })).toBe(false);
    expect(isSamePlan(plan, { ...plan, threads: 2 })).toBe(false);
  });
});
