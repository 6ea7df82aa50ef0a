const longestGram = 6;
const beta = 2;

/**
 * Counts of the character n-grams of a text, white space left out.
 * @param {string} text
 * @param {number} length
 */
function gramsOf(text, length) {
  const characters = [...text.replace(/\s+/gu, '')];
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let at = 0; at + length <= characters.length; at++) {
    const gram = characters.slice(at, at + length).join('');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** @param {Map<string, number>} counts */
const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0);

/**
 * chrF of a corpus (Popović 2015), as sacrebleu has it by default: character n-grams up to six, beta 2, counts summed over
 * all pairs before precision and recall are taken, orders that a side lacks left out.
 * @param {readonly { text: string, reference: string }[]} pairs
 * @returns {number} from 0 to 100
 */
export function corpusChrf(pairs) {
  let precision = 0;
  let recall = 0;
  let orders = 0;
  for (let length = 1; length <= longestGram; length++) {
    let [written, wanted, matched] = [0, 0, 0];
    for (const { text, reference } of pairs) {
      const [own, theirs] = [gramsOf(text, length), gramsOf(reference, length)];
      if (theirs.size > 0) written += total(own);
      wanted += total(theirs);
      for (const [gram, count] of own) matched += Math.min(count, theirs.get(gram) ?? 0);
    }
    if (written === 0 || wanted === 0) continue;
    precision += matched / written;
    recall += matched / wanted;
    orders++;
  }
  if (precision + recall === 0) return 0;
  [precision, recall] = [precision / orders, recall / orders];
  return (100 * (1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
}
