import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { devices } from '../../../test/fixtures/devices';
import { llamaOf } from '../../../test/fixtures/plan-models';
import type { LoadedModel, ModelRecord, Plan, RuntimeState } from '../../core';
import { openDeviceMemory } from '../device-memory';
import { measureWhenIdle } from './measure-when-idle';
import { SpeedWatch } from './speed-watch';

const mib = 2 ** 20;
const [variant] = llamaOf('llamacpp').variants;
const ofBytes = (bytes: number): ModelRecord => ({
  ...llamaOf('llamacpp'),
  variants: [{ ...variant!, files: [{ name: 'x', url: '', bytes }], needs: { memoryBytes: bytes } }],
});
const plan: Plan = {
  modelId: 'llama',
  variantId: 'q4_k_m',
  engine: 'llamacpp',
  backend: 'wasm',
  threads: 2,
  slots: 1,
  contextTokens: 1024,
  files: [],
  why: [],
};
const page = { visibilityState: 'visible' };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', page);
  page.visibilityState = 'visible';
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function runtimeOf(record: ModelRecord) {
  const speeds = new SpeedWatch(await openDeviceMemory());
  const state: RuntimeState = { state: 'ready', model: { record, plan } as LoadedModel };
  const fake = {
    state,
    busy: false,
    untimed: true,
    measured: 0,
    device: devices['Linux, WebGPU off'],
    subscribe: (listener: (state: RuntimeState) => void) => {
      listener(state);
      return () => undefined;
    },
    hasUntimedPlans: () => Promise.resolve(fake.untimed),
    measure: () => {
      fake.measured++;
      return Promise.resolve([]);
    },
  };
  measureWhenIdle(fake, speeds, 100);
  const answer = (decodeTokensPerSecond: number) =>
    speeds.learn(
      plan,
      {
        usage: { promptTokens: 9, cachedTokens: 0, outputTokens: 40 },
        timings: {
          queueMs: 0,
          prefillMs: 1,
          decodeMs: 1,
          firstTokenMs: 1,
          prefillTokensPerSecond: 100,
          decodeTokensPerSecond,
        },
      },
      1,
    );
  const slowDown = async () => {
    await answer(20);
    for (let times = 0; times < 3; times++) await answer(5);
  };
  return { fake, slowDown };
}
const wait = () => vi.advanceTimersByTimeAsync(150);

describe('plans are timed in quiet moments', () => {
  it('once for a small model', async () => {
    const { fake } = await runtimeOf(ofBytes(7 * mib));
    await wait();
    await wait();
    expect(fake.measured).toBe(1);
  });

  it('not while something runs, or while nobody looks', async () => {
    const { fake } = await runtimeOf(ofBytes(7 * mib));
    fake.busy = true;
    await wait();
    fake.busy = false;
    page.visibilityState = 'hidden';
    await wait();
    expect(fake.measured).toBe(0);
    page.visibilityState = 'visible';
    await wait();
    expect(fake.measured).toBe(1);
  });

  it('not where nothing is left to time, nor for a large model', async () => {
    const { fake } = await runtimeOf(ofBytes(700 * mib));
    await wait();
    expect(fake.measured).toBe(0);
  });

  it('again when answers have become much slower, of a large model too', async () => {
    const { fake, slowDown } = await runtimeOf(ofBytes(700 * mib));
    await wait();
    await slowDown();
    await wait();
    expect(fake.measured).toBe(1);
    await wait();
    expect(fake.measured).toBe(1);
  });

  it('not where a second copy has no room', async () => {
    const { fake, slowDown } = await runtimeOf(ofBytes(3_000 * mib));
    await slowDown();
    await wait();
    expect(fake.measured).toBe(0);
  });
});
