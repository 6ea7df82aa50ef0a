import type { Pipeline } from './package-engine';

/** Tokens of the text before, with which those of the answer are put into text: enough for what joins two words. */
const leadTokens = 8;

/** The answer so far, without what may be half a character. */
export class AnswerText {
  readonly #lead: readonly number[];
  readonly #leadText: string;
  #told = 0;

  /** @param begun what the answer goes on with */
  constructor(
    private readonly pipeline: Pipeline,
    begun: string,
  ) {
    const { tokenizer } = pipeline;
    this.#lead = begun === '' ? [] : [...tokenizer.encode(begun)].slice(-leadTokens);
    this.#leadText = this.#lead.length === 0 ? '' : tokenizer.decode(Int32Array.from(this.#lead));
  }

  /** @returns what is new of the package's `message` */
  next(message: string): string {
    const text = this.#joined(message);
    // Tokens that are parts of a character are written as U+FFFD until its last one is there.
    const sure = text.replace(/\ufffd+$/, '');
    return this.#take(sure);
  }

  /** What was kept back, when nothing more comes. */
  rest(message: string): string {
    return this.#take(this.#joined(message));
  }

  #take(text: string): string {
    const fresh = text.slice(this.#told);
    this.#told = Math.max(this.#told, text.length);
    return fresh;
  }

  /** Alone, some tokenizers write the first word without the space before it. */
  #joined(message: string): string {
    if (this.#lead.length === 0) return message;
    const tokens = Int32Array.from([...this.#lead, ...this.pipeline.outputIds]);
    return this.pipeline.tokenizer.decode(tokens).slice(this.#leadText.length);
  }
}
