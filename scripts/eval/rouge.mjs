/** Words of scripts that part them by spaces; letters of Korean, Japanese and Chinese, whose words carry endings or no spaces. */
const units =
  /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+?(?=[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{L}\p{N}]|$)/gu;

/** @param {string} text @returns {readonly string[]} */
const unitsOf = (text) => text.normalize('NFC').toLowerCase().match(units) ?? [];

/**
 * Length of the longest row of units that stands in both, gaps allowed.
 * @param {readonly string[]} one
 * @param {readonly string[]} other
 */
function commonLength(one, other) {
  let before = new Array(other.length + 1).fill(0);
  for (const unit of one) {
    const now = [0];
    for (const [at, candidate] of other.entries()) {
      now.push(unit === candidate ? before[at] + 1 : Math.max(before[at + 1], now[at] ?? 0));
    }
    before = now;
  }
  return before.at(-1) ?? 0;
}

/**
 * ROUGE-L (Lin 2004) of one answer: the F1 of the longest common subsequence, without stemming.
 * @param {string} text
 * @param {string} reference
 * @returns {number} from 0 to 100
 */
export function rougeL(text, reference) {
  const [written, wanted] = [unitsOf(text), unitsOf(reference)];
  if (written.length === 0 || wanted.length === 0) return 0;
  return (200 * commonLength(written, wanted)) / (written.length + wanted.length);
}
