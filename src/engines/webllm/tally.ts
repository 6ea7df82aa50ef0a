import type { EndPart, EndReason } from '../../core';
import { endPart } from '../end-part';
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
    const times = {
      queueMs: this.#queueMs ?? performance.now() - this.arrivedAt,
      prefillMs: this.#prefillMs,
      decodeMs: this.#decodeMs,
      firstTokenMs: this.#firstTokenMs,
    };
    return endPart(reason, { promptTokens, cachedTokens, outputTokens }, times, promptTokens - cachedTokens);
  }
}
