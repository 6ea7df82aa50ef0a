/** @typedef {import('./kinds.mjs').Row} Row */

/** @param {readonly (string | number)[]} cells */
const line = (cells) => `| ${cells.join(' | ')} |`;

/** @param {Row} row */
const key = ({ row, measure }) => `${row} ${measure}`;

/** @param {number} difference */
const signed = (difference) => `${difference > 0 ? '+' : ''}${Math.round(difference * 10) / 10}`;

/**
 * The figures as a table in Markdown; with a baseline, before and after.
 * @param {readonly Row[]} rows
 * @param {readonly Row[]} [baseline] of the same sets
 */
export function tableOf(rows, baseline) {
  const before = new Map(baseline?.map((row) => [key(row), row]));
  const head = baseline
    ? ['kind', 'measure', 'before', 'after', 'change', 'answers', 'ended before', 'ended after', 'tokens/s']
    : ['kind', 'measure', 'value', 'answers', 'ended', 'tokens/s'];
  const lines = rows.map((one) => {
    const { row, measure, value, count, ended, tokensPerSecond } = one;
    if (!baseline) return line([row, measure, value.toFixed(1), count, ended, tokensPerSecond]);
    const old = before.get(key(one));
    const past = old ? [old.value.toFixed(1), value.toFixed(1), signed(value - old.value)] : ['', value.toFixed(1), ''];
    return line([row, measure, ...past, count, old?.ended ?? '', ended, tokensPerSecond]);
  });
  return [line(head), line(head.map(() => '---')), ...lines].join('\n');
}
