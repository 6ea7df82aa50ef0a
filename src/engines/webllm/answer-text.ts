import type { Pipeline } from './package-engine';

/** Tokens of the text before, with which those of the answer are put into text: enough for what joins two words. */
const leadTokens = 8;

/**
 * The answer so far, from its tokens: the package's own text is cut at stop strings, whose beginnings were told by then.
 */
export class AnswerText {
  readonly #lead: readonly number[];
  readonly #leadCharacters: number;
  #told = 0;

  /** @param begun what the answer goes on with; alone, some tokenizers write a first word without the space before it */
  constructor(
    private readonly pipeline: Pipeline,
    begun: string,
  ) {
    this.#lead = begun === '' ? [] : [...pipeline.tokenizer.encode(begun)].slice(-leadTokens);
    this.#leadCharacters = this.#decoded([]).length;
  }

  /** What is new, without what may be half a character: its tokens are written as U+FFFD until the last one is there. */
  next(): string {
    return this.#take(this.#whole().replace(/\ufffd+$/, ''));
  }

  /** What was kept back, when nothing more comes. */
  rest(): string {
    return this.#take(this.#whole());
  }

  #take(text: string): string {
    const fresh = text.slice(this.#told);
    this.#told = Math.max(this.#told, text.length);
    return fresh;
  }

  #whole(): string {
    return this.#decoded(this.pipeline.outputIds).slice(this.#leadCharacters);
  }

  #decoded(tokens: readonly number[]): string {
    const all = [...this.#lead, ...tokens];
    return all.length === 0 ? '' : this.pipeline.tokenizer.decode(Int32Array.from(all));
  }
}
