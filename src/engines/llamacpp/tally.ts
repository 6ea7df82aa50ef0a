import type { EndPart, EndReason } from '../../core';
import { endPart } from '../end-part';
import type { NativeChunk } from './native-chunk';

/** Counts and times one request over all the native requests it took. */
export class Tally {
  promptTokens = 0;
  cachedTokens = 0;
  outputTokens = 0;
  #prefilledTokens = 0;
  #prefillMs = 0;
  #decodeMs = 0;
  #queueMs = 0;
  #firstTokenMs = 0;
  #first = true;
  #earlier = { outputTokens: 0, decodeMs: 0 };

  constructor(private readonly arrivedAt: number) {}

  /** The request got its slot. */
  start(): void {
    this.#queueMs = performance.now() - this.arrivedAt;
  }

  /** Another native request goes on where the last one broke off: its prefill is part of writing on. */
  goOn(lostTokens: number): void {
    this.outputTokens += lostTokens;
    this.#first = false;
    this.#earlier = { outputTokens: this.outputTokens, decodeMs: this.#decodeMs };
  }

  see({ timings, prompt_progress: progress }: NativeChunk): void {
    if (progress && this.#first) this.promptTokens = progress.total;
    if (!timings) return;
    if (this.#first) {
      this.cachedTokens = timings.cache_n;
      this.#prefilledTokens = timings.prompt_n;
      this.#prefillMs = timings.prompt_ms;
      this.promptTokens ||= timings.cache_n + timings.prompt_n;
    }
    this.outputTokens = this.#earlier.outputTokens + timings.predicted_n;
    this.#decodeMs = this.#earlier.decodeMs + timings.predicted_ms + (this.#first ? 0 : timings.prompt_ms);
    if (timings.predicted_n > 0) this.#firstTokenMs ||= performance.now() - this.arrivedAt;
  }

  end(reason: EndReason): EndPart {
    const { promptTokens, cachedTokens, outputTokens } = this;
    const times = {
      queueMs: this.#queueMs || performance.now() - this.arrivedAt,
      prefillMs: this.#prefillMs,
      decodeMs: this.#decodeMs,
      firstTokenMs: this.#firstTokenMs,
    };
    return endPart(reason, { promptTokens, cachedTokens, outputTokens }, times, this.#prefilledTokens);
  }
}
