import { expect, it } from 'vitest';
import { figureOf, median } from './figure.mjs';

it('takes the middle one, or the mean of the two', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 9])).toBe(3.5);
});

it('compares within rounds, not between them', () => {
  const rounds = [
    { value: 100, baseline: 100 },
    { value: 10, baseline: 10 },
    { value: 30, baseline: 60 },
  ];
  expect(figureOf('tokens/s', rounds)).toEqual({ value: 30, unit: 'tokens/s', baseline: 60, ratio: 1 });
});
