import { describe, expect, it } from 'vitest';
import { seededRandom } from './random';
import { largest, likeliest, Sampler } from './sampler';

const logits = (...values: number[]) => Float32Array.from(values);
const every = { temperature: 1, topK: 0, topP: 1, minP: 0 } as const;

/** How often each token is drawn. */
function drawn(sampling: ConstructorParameters<typeof Sampler>[0], values: readonly number[], times = 4000): number[] {
  const sampler = new Sampler({ seed: 3, ...sampling });
  const counts = values.map(() => 0);
  for (let time = 0; time < times; time++) counts[sampler.draw(logits(...values), [])]!++;
  return counts.map((count) => count / times);
}

describe('drawing the next token', () => {
  it('takes the likeliest at temperature 0, the first of equals', () => {
    const sampler = new Sampler({ temperature: 0 });
    expect(sampler.draw(logits(1, 3, 3, 2), [])).toBe(1);
    expect(likeliest(logits(-Infinity, -5, -5))).toBe(1);
  });

  it('draws as often as the model says', () => {
    const shares = drawn(every, [Math.log(0.5), Math.log(0.3), Math.log(0.2)]);
    expect(shares[0]).toBeCloseTo(0.5, 1);
    expect(shares[1]).toBeCloseTo(0.3, 1);
    expect(shares[2]).toBeCloseTo(0.2, 1);
  });

  it('draws more evenly when it is hot', () => {
    const values = [2, 0];
    expect(drawn({ ...every, temperature: 4 }, values)[1]).toBeGreaterThan(
      drawn({ ...every, temperature: 1 }, values)[1]!,
    );
  });

  it.each([
    ['top k', { ...every, topK: 2 }, [true, true, false, false]],
    ['top p', { ...every, topP: 0.75 }, [true, true, false, false]],
    ['top p that the first reaches alone', { ...every, topP: 0.3 }, [true, false, false, false]],
    ['top p of 0', { ...every, topP: 0 }, [true, false, false, false]],
    ['min p', { ...every, minP: 0.45 }, [true, true, false, false]],
  ] as const)('leaves out what %s leaves out', (_name, sampling, kept) => {
    const shares = drawn(sampling, [0.4, 0.36, 0.14, 0.1].map(Math.log));
    expect(shares.map((share) => share > 0)).toEqual(kept);
  });

  it('weakens what stood among the last tokens', () => {
    const sampler = new Sampler({ temperature: 0, repeatPenalty: 2 });
    expect(sampler.draw(logits(3, 2), [0])).toBe(1);
    expect(sampler.draw(logits(-1, -1.5), [0])).toBe(1);
    expect(sampler.draw(logits(3, 2), [0, ...Array<number>(64).fill(7)])).toBe(0);
  });

  it('never draws what is forbidden, and something even if all is', () => {
    expect(drawn(every, [-Infinity, 0, -Infinity])).toEqual([0, 1, 0]);
    expect(new Sampler(every).draw(logits(-Infinity, -Infinity), [])).toBe(0);
  });

  it('draws the same for the same seed and something else for another', () => {
    const run = (seed: number) => {
      const sampler = new Sampler({ ...every, seed });
      return Array.from({ length: 40 }, () => sampler.draw(logits(0, 0, 0, 0), [])).join('');
    };
    expect(run(7)).toBe(run(7));
    expect(run(7)).not.toBe(run(8));
  });

  it('ranks the largest, equal ones in their order', () => {
    expect(largest(logits(1, 5, 3, 5, -Infinity), 3)).toEqual([1, 3, 2]);
    expect(largest(logits(2, 1), 5)).toEqual([0, 1]);
  });
});

describe('random numbers', () => {
  it('stay from 0 to 1 and fill the range', () => {
    const random = seededRandom(0);
    const numbers = Array.from({ length: 5000 }, random);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((sum, each) => sum + each) / numbers.length).toBeCloseTo(0.5, 1);
  });
});
