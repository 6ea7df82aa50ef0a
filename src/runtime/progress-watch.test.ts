import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HomebodyError } from '../core';
import { ProgressWatch } from './progress-watch';

const pace = { beatMs: 1_000, silentBeats: 5 } as const;
const forever = new Promise<never>(() => undefined);
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const told: HomebodyError[] = [];
  return { told, watch: new ProgressWatch((error) => told.push(error), pace) };
}

describe('a watch over work', () => {
  it('gives up what shows no progress, once', () => {
    const { told, watch } = watched();
    void watch.during(forever);
    vi.advanceTimersByTime(5_000);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(20_000);
    expect(told).toMatchObject([{ code: 'worker-silent', facts: { idleMs: 6_000 } }]);
  });

  it('is calmed by progress, of its own work or of other work of the engine', async () => {
    const { told, watch } = watched();
    void watch.during(forever);
    for (let step = 0; step < 5; step++) {
      vi.advanceTimersByTime(4_000);
      watch.progress();
      vi.advanceTimersByTime(4_000);
      await watch.during(Promise.resolve());
    }
    expect(told).toEqual([]);
  });

  it('waits longer for what has much to read', () => {
    const { told, watch } = watched();
    void watch.during(forever, 7_500);
    vi.advanceTimersByTime(105_000);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(told.length).toBe(1);
  });

  it('has all the time in the world while nobody waits', async () => {
    const { told, watch } = watched();
    await watch.during(Promise.resolve());
    vi.advanceTimersByTime(60_000);
    expect(vi.getTimerCount()).toBe(0);
    void watch.during(forever);
    vi.advanceTimersByTime(4_000);
    expect(told).toEqual([]);
    watch.stop();
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([]);
  });
});
