import { describe, expect, it } from 'vitest';
import { logitFilterOf } from './logit-filter';

const kept = (sampling: Parameters<typeof logitFilterOf>[0], logits: readonly number[]) => {
  const filtered = logitFilterOf(sampling)!.processLogits(Float32Array.from(logits));
  return [...filtered.keys()].filter((token) => filtered[token] !== -Infinity);
};

describe('the filter of logits', () => {
  it.each([{}, { temperature: 0, topK: 5, minP: 0.1 }, { topK: 0, minP: 0 }])('is left out for %j', (sampling) => {
    expect(logitFilterOf(sampling)).toBeUndefined();
  });

  it('keeps the likeliest by their number', () => {
    expect(kept({ topK: 2 }, [1, 5, 3, 4, -2])).toEqual([1, 3]);
    expect(kept({ topK: 1 }, [-7, -5, -6])).toEqual([1]);
    expect(kept({ topK: 9 }, [1, 2, 3])).toEqual([0, 1, 2]);
  });

  it('keeps those that are likely enough beside the likeliest', () => {
    // A difference of ln 10 is a tenth of the probability.
    expect(kept({ minP: 0.1 }, [0, -2.3, -2.31, -1])).toEqual([0, 1, 3]);
    expect(kept({ minP: 1 }, [0.5, 0.5, 0.4])).toEqual([0, 1]);
  });

  it('keeps what both keep', () => {
    expect(kept({ topK: 3, minP: 0.5 }, [2, 1.9, 1, 1.8, 1.7])).toEqual([0, 1, 3]);
  });

  it('finds the same as sorting, in any order', () => {
    const logits = Array.from({ length: 5000 }, (_, token) => Math.sin(token * 12.9898) * 40);
    const floor = logits.toSorted((one, other) => other - one)[39]!;
    expect(kept({ topK: 40 }, logits)).toEqual([...logits.keys()].filter((token) => logits[token]! >= floor));
  });
});
