import { describe, expect, it } from 'vitest';
import type { Plan } from '../../core';
import { openDeviceMemory } from '../device-memory';
import { SpeedWatch } from './speed-watch';

const plan: Plan = {
  modelId: 'm',
  variantId: 'q4',
  engine: 'llamacpp',
  backend: 'wasm',
  threads: 2,
  slots: 1,
  contextTokens: 1024,
  files: [],
  why: [],
};

async function watch() {
  const memory = await openDeviceMemory();
  const speeds = new SpeedWatch(memory);
  const answer = (decodeTokensPerSecond: number, outputTokens = 40, of = plan) =>
    speeds.learn(
      of,
      {
        usage: { promptTokens: 9, cachedTokens: 0, outputTokens },
        timings: {
          queueMs: 0,
          prefillMs: 1,
          decodeMs: 1,
          firstTokenMs: 1,
          prefillTokensPerSecond: 100,
          decodeTokensPerSecond,
        },
      },
      5,
    );
  const known = async () => (await memory.measurements()).map((one) => one.decodeTokensPerSecond);
  return { speeds, answer, known };
}

describe('the speed of a plan', () => {
  it('is learned from answers, not from the shortest', async () => {
    const { answer, known } = await watch();
    await answer(3, 10);
    expect(await known()).toEqual([]);
    await answer(20);
    await answer(18);
    expect(await known()).toEqual([18]);
  });

  it('is not that of a busy moment', async () => {
    const { speeds, answer, known } = await watch();
    await answer(20);
    await answer(4);
    await answer(4);
    expect(await known()).toEqual([20]);
    await answer(19);
    await answer(4);
    await answer(4);
    expect(await known()).toEqual([19]);
    expect(speeds.hasCollapsed('m')).toBe(false);
  });

  it('has collapsed after three answers at less than half of it, until it is timed again', async () => {
    const { speeds, answer, known } = await watch();
    let told = 0;
    speeds.whenCollapsed(() => told++);
    await answer(20);
    for (let times = 0; times < 3; times++) await answer(9);
    expect(told).toBe(1);
    expect(speeds.hasCollapsed('m')).toBe(true);
    expect(speeds.hasCollapsed('other')).toBe(false);
    expect(await known()).toEqual([9]);
    speeds.forget('m');
    await answer(8);
    expect(speeds.hasCollapsed('m')).toBe(false);
  });

  it('is another one for another plan', async () => {
    const { speeds, answer, known } = await watch();
    await answer(20);
    for (let times = 0; times < 5; times++) await answer(5, 40, { ...plan, threads: 1 });
    expect(await known()).toEqual([20, 5]);
    expect(speeds.hasCollapsed('m')).toBe(false);
  });
});
