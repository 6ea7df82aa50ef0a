import type { EndPart, EndReason } from '../../core';
import { endPart } from '../end-part';

/** Counts and times one request. */
export class Tally {
  promptTokens = 0;
  cachedTokens = 0;
  outputTokens = 0;
  #readTokens = 0;
  #prefillMs = 0;
  #decodeMs = 0;
  #queueMs: number | undefined;
  #firstTokenMs = 0;

  constructor(private readonly arrivedAt: number) {}

  /** The request got its turn. */
  start(): void {
    this.#queueMs = performance.now() - this.arrivedAt;
  }

  read(tokens: number, milliseconds: number): void {
    this.#readTokens += tokens;
    this.#prefillMs += milliseconds;
  }

  wrote(): void {
    this.outputTokens++;
    this.#firstTokenMs ||= performance.now() - this.arrivedAt;
  }

  decoded(milliseconds: number): void {
    this.#decodeMs += milliseconds;
  }

  end(reason: EndReason): EndPart {
    const { promptTokens, cachedTokens, outputTokens } = this;
    const times = {
      queueMs: this.#queueMs ?? performance.now() - this.arrivedAt,
      prefillMs: this.#prefillMs,
      decodeMs: this.#decodeMs,
      firstTokenMs: this.#firstTokenMs,
    };
    return endPart(reason, { promptTokens, cachedTokens, outputTokens }, times, this.#readTokens);
  }
}
