/** One answer as its reader saw it, on the page's clock. */
export interface Answer {
  readonly promptTokens: number;
  readonly outputTokens: number;
  readonly firstTokenMs: number;
  /** From the first to the last piece of text. */
  readonly decodeMs: number;
  readonly text: string;
}

/** Notes when text came. Both sides are timed where the reader stands, so that our wire and workers count against us. */
export class Stopwatch {
  readonly #startedAt = performance.now();
  #firstAt: number | undefined;
  #lastAt = 0;
  #text = '';

  took(text: string): void {
    if (text === '') return;
    this.#lastAt = performance.now();
    this.#firstAt ??= this.#lastAt;
    this.#text += text;
  }

  answer(promptTokens: number, outputTokens: number): Answer {
    const firstAt = this.#firstAt ?? performance.now();
    return {
      promptTokens,
      outputTokens,
      firstTokenMs: firstAt - this.#startedAt,
      decodeMs: Math.max(0, this.#lastAt - firstAt),
      text: this.#text,
    };
  }
}

/** The same request for both sides: greedy, so that both write the same. */
export interface BenchRequest {
  readonly prompt: string;
  readonly maxTokens: number;
}
