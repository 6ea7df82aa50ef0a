import { describe, expect, it } from 'vitest';
import { roughTime, timeLeftMs } from './time-left';

describe('the time left', () => {
  it('is unknown before anything is measured', () => {
    expect(timeLeftMs(500, 0, 100)).toBeUndefined();
  });

  it('goes on at the pace so far', () => {
    expect(timeLeftMs(3000, 300, 600)).toBe(6000);
    expect(timeLeftMs(3000, 300, -5)).toBe(0);
  });

  it('is said no finer than it is known', () => {
    expect(roughTime(0)).toEqual({ unit: 'seconds', value: 1 });
    expect(roughTime(7200)).toEqual({ unit: 'seconds', value: 8 });
    expect(roughTime(41_000)).toEqual({ unit: 'seconds', value: 45 });
    expect(roughTime(95_000)).toEqual({ unit: 'minutes', value: 2 });
    expect(roughTime(3 * 3600_000)).toEqual({ unit: 'hours', value: 3 });
  });
});
