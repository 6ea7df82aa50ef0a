/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** @param {number} number */
const rounded = (number) => Math.round(number * 1000) / 1000;

/**
 * Medians of both, and the median of the rounds' own ratios: a slow moment of the machine hits both sides of a round.
 * @param {string} unit
 * @param {readonly { value: number, baseline: number }[]} measured one a round
 */
export function figureOf(unit, measured) {
  return {
    value: rounded(median(measured.map(({ value }) => value))),
    unit,
    baseline: rounded(median(measured.map(({ baseline }) => baseline))),
    ratio: rounded(median(measured.map(({ value, baseline }) => value / baseline))),
  };
}
