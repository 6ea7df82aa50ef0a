import type { DownloadProgress } from '../core';

const reportEveryMs = 100;
/** Speed is that of the last seconds: what a person wants to know is how it goes now. */
const windowMs = 3_000;

/** Turns loaded bytes into reports: not more than ten a second, and always the last. */
export class ProgressMeter {
  #loadedBytes = 0;
  #reportedAt = -Infinity;
  #marks: { readonly at: number; readonly bytes: number }[] = [{ at: performance.now(), bytes: 0 }];

  constructor(
    private readonly phase: DownloadProgress['phase'],
    private readonly totalBytes: number,
    private readonly report: (progress: DownloadProgress) => void,
  ) {}

  add(bytes: number): void {
    this.#loadedBytes += bytes;
    if (performance.now() - this.#reportedAt >= reportEveryMs) this.#send();
  }

  finish(): void {
    this.#send();
  }

  #send(): void {
    const at = performance.now();
    this.#reportedAt = at;
    this.#marks.push({ at, bytes: this.#loadedBytes });
    while (this.#marks.length > 2 && this.#marks[0]!.at < at - windowMs) this.#marks.shift();
    const first = this.#marks[0]!;
    const seconds = (at - first.at) / 1000;
    this.report({
      phase: this.phase,
      loadedBytes: this.#loadedBytes,
      totalBytes: Math.max(this.totalBytes, this.#loadedBytes),
      bytesPerSecond: seconds > 0 ? Math.round((this.#loadedBytes - first.bytes) / seconds) : 0,
    });
  }
}
