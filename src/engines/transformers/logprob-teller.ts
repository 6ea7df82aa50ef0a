import type { TokenLogprob } from '../../core';
import { logSoftmax } from './logits';
import { largest } from './sampler';

/** Tells how likely each token was before anything was taken away or weakened, with the likeliest at its place. */
export class LogprobTeller {
  readonly #before: number[] = [];

  constructor(
    private readonly decode: (tokens: readonly number[]) => string,
    private readonly alternatives: number,
  ) {}

  tell(logits: Float32Array, token: number): TokenLogprob {
    const likely = logSoftmax(logits);
    const top = this.alternatives > 0 ? largest(likely, this.alternatives) : [];
    const told = {
      token: this.#word(token),
      logprob: Math.min(0, likely[token]!),
      top: top.map((each) => ({ token: this.#word(each), logprob: Math.min(0, likely[each]!) })),
    };
    this.#before.splice(0, this.#before.length, token);
    return told;
  }

  /** As it reads after the token before it: some tokenizers write the space between words only there. */
  #word(token: number): string {
    const alone = this.#before.length > 0 ? this.decode(this.#before) : '';
    const both = this.decode([...this.#before, token]);
    return both.startsWith(alone) ? both.slice(alone.length) : this.decode([token]);
  }
}
