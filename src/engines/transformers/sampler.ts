import type { Sampling } from '../../core';
import { seededRandom } from './random';

/** llama.cpp's own, so that a request means the same with every engine. */
const defaults = { temperature: 0.8, topK: 40, topP: 0.95, minP: 0.05, repeatPenalty: 1 } as const;
/** As many last tokens, of the prompt too, are weakened by a repeat penalty. */
const penalizedTokens = 64;

/** Draws the next token: repeat penalty, top k, top p, min p, temperature, in llama.cpp's order. */
export class Sampler {
  readonly #settings: Required<Omit<Sampling, 'seed'>>;
  readonly #random: () => number;

  constructor({ seed, ...sampling }: Sampling) {
    this.#settings = { ...defaults, ...sampling };
    this.#random = seededRandom(seed ?? Math.floor(Math.random() * 2 ** 32));
  }

  /** @param logits is changed: what may not be drawn has -Infinity. @param recent all tokens so far, the last ones last */
  draw(logits: Float32Array, recent: readonly number[]): number {
    this.#penalize(logits, recent);
    if (this.#settings.temperature === 0 || this.#settings.topK === 1) return likeliest(logits);
    const candidates = this.#candidates(logits);
    const total = candidates.reduce((sum, { weight }) => sum + weight, 0);
    let left = this.#random() * total;
    for (const { token, weight } of candidates) if ((left -= weight) < 0) return token;
    return candidates.at(-1)!.token;
  }

  #penalize(logits: Float32Array, recent: readonly number[]): void {
    const { repeatPenalty } = this.#settings;
    if (repeatPenalty === 1) return;
    for (const token of new Set(recent.slice(-penalizedTokens))) {
      const logit = logits[token]!;
      logits[token] = logit > 0 ? logit / repeatPenalty : logit * repeatPenalty;
    }
  }

  /** The tokens that may be drawn, the likeliest first, with their weights at the temperature. */
  #candidates(logits: Float32Array): { readonly token: number; readonly weight: number }[] {
    const { topK, topP, minP, temperature } = this.#settings;
    const ranked = topK > 0 ? largest(logits, topK) : ranking(logits);
    const highest = logits[ranked[0]!]!;
    const weights = ranked.map((token) => Math.exp(logits[token]! - highest));
    let kept = ranked.length;
    if (topP < 1) {
      const goal = topP * weights.reduce((sum, weight) => sum + weight, 0);
      let sum = 0;
      kept = weights.findIndex((weight) => (sum += weight) >= goal) + 1 || ranked.length;
    }
    while (kept > 1 && weights[kept - 1]! < minP) kept--;
    return ranked
      .slice(0, kept)
      .map((token) => ({ token, weight: Math.exp((logits[token]! - highest) / temperature) }));
  }
}

/** The first of the largest. */
export function likeliest(logits: Float32Array): number {
  let best = 0;
  for (let token = 1; token < logits.length; token++) if (logits[token]! > logits[best]!) best = token;
  return best;
}

/** The `count` largest, the largest first; equal ones in their order. */
export function largest(logits: Float32Array, count: number): number[] {
  const found: number[] = [];
  for (let token = 0; token < logits.length; token++) {
    const logit = logits[token]!;
    if (logit === -Infinity) continue;
    if (found.length === count && !(logit > logits[found[count - 1]!]!)) continue;
    let low = 0;
    let high = found.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (logits[found[middle]!]! >= logit) low = middle + 1;
      else high = middle;
    }
    found.splice(low, 0, token);
    if (found.length > count) found.pop();
  }
  return found.length > 0 ? found : [likeliest(logits)];
}

function ranking(logits: Float32Array): number[] {
  const tokens = Array.from(logits.keys()).filter((token) => logits[token]! > -Infinity);
  return tokens.length > 0 ? tokens.sort((a, b) => logits[b]! - logits[a]! || a - b) : [likeliest(logits)];
}
