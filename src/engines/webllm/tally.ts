import type { EndPart, EndReason } from '../../core';
import type { Pipeline } from './package-engine';

/** Counts and times one request, by the pipeline's own figures. */
export class Tally {
  promptTokens = 0;
  cachedTokens = 0;
  outputTokens = 0;
  #prefillMs = 0;
  #decodeMs = 0;
  #queueMs: number | undefined;
  #firstTokenMs = 0;

  constructor(private readonly arrivedAt: number) {}

  /** The request got its turn. */
  start(): void {
    this.#queueMs = performance.now() - this.arrivedAt;
  }

  /**
   * A token was written.
   * @param prefixTokens stand before every conversation and are left out of the pipeline's count
   */
  see(pipeline: Pipeline, prefixTokens: number): void {
    if (this.#firstTokenMs === 0) {
      const read = pipeline.getCurRoundPrefillTotalTokens();
      const rest = Math.max(0, this.promptTokens - read);
      this.cachedTokens = rest <= prefixTokens ? 0 : rest;
      this.#firstTokenMs = performance.now() - this.arrivedAt;
    }
    this.outputTokens = pipeline.getCurRoundCompletionTotalTokens();
    this.#prefillMs = pipeline.getCurRoundPrefillTotalTime() * 1000;
    this.#decodeMs = pipeline.getCurRoundDecodingTotalTime() * 1000;
  }

  end(reason: EndReason): EndPart {
    const { promptTokens, cachedTokens, outputTokens } = this;
    return {
      type: 'end',
      reason,
      usage: { promptTokens, cachedTokens, outputTokens },
      timings: {
        queueMs: this.#queueMs ?? performance.now() - this.arrivedAt,
        prefillMs: this.#prefillMs,
        decodeMs: this.#decodeMs,
        firstTokenMs: this.#firstTokenMs,
        prefillTokensPerSecond: perSecond(promptTokens - cachedTokens, this.#prefillMs),
        // The first token comes out of the prefill; decoding begins with the second.
        decodeTokensPerSecond: perSecond(outputTokens - 1, this.#decodeMs),
      },
    };
  }
}

const perSecond = (tokens: number, milliseconds: number) =>
  tokens > 0 && milliseconds > 0 ? (tokens * 1000) / milliseconds : 0;
