/** What a model wrote, with what is known of its tokens. */
export interface Written {
  readonly text: string;
  readonly outputTokens: number;
  /** Of the tokens written, where the engine tells. */
  readonly logprobs: readonly number[];
  readonly tokens: readonly string[];
}

/** What one would have seen of a sound model, and what was seen. */
export interface Nonsense {
  readonly expected: string;
  readonly received: string;
}

/** So many equal tokens at the beginning of an answer are no answer. */
const mostAlike = 6;
/** Bytes that make no characters; one or two may be half of one. */
const manyReplacements = /\uFFFD{4}/;

/**
 * What is clear nonsense in a greedy answer; anything else is left to its reader.
 * @param wasTrained whether the model was trained to answer, so that there must be an answer
 */
export function nonsenseIn(
  { text, outputTokens, logprobs, tokens }: Written,
  wasTrained: boolean,
): Nonsense | undefined {
  const broken = logprobs.find((one) => !Number.isFinite(one));
  if (broken !== undefined) return { expected: 'numbers', received: String(broken) };
  if (!wasTrained) return undefined;
  if (outputTokens === 0 || text.trim() === '') return { expected: 'an answer', received: text };
  const [first] = tokens;
  if (tokens.length >= mostAlike && tokens.every((one) => one === first))
    return { expected: 'an answer', received: text };
  if (isOneSign(text.trim())) return { expected: 'an answer', received: text };
  return manyReplacements.test(text) ? { expected: 'characters', received: text } : undefined;
}

/** `!!!!!!!!` and `@@@@@@@@` are what broken drivers are known for. */
function isOneSign(text: string): boolean {
  const signs = [...text];
  return signs.length >= mostAlike && signs.every((one) => one === signs[0]);
}

/** Vectors of different texts are of one length, made of numbers, and differ. */
export function nonsenseInVectors(vectors: readonly Float32Array[]): Nonsense | undefined {
  for (const vector of vectors) {
    const broken = vector.find((value) => !Number.isFinite(value));
    if (broken !== undefined) return { expected: 'numbers', received: String(broken) };
    if (vector.every((value) => value === 0)) return { expected: 'numbers', received: '0' };
  }
  const [first, second] = vectors;
  if (first && second && first.length > 1 && first.every((value, index) => value === second[index]))
    return { expected: 'two vectors', received: 'one' };
  return undefined;
}
