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

  /** Counts what was here already: it says nothing of the speed. */
  skip(bytes: number): void {
    this.#loadedBytes += bytes;
    this.#marks = [{ at: performance.now(), bytes: this.#loadedBytes }];
    this.#send();
  }

  /** Nothing comes for the moment. */
  wait(): void {
    this.#send('waiting');
  }

  finish(): void {
    this.#send();
  }

  #send(phase = this.phase): void {
    const at = performance.now();
    this.#reportedAt = at;
    this.#marks.push({ at, bytes: this.#loadedBytes });
    while (this.#marks.length > 2 && this.#marks[0]!.at < at - windowMs) this.#marks.shift();
    const first = this.#marks[0]!;
    const seconds = (at - first.at) / 1000;
    const bytesPerSecond = seconds > 0 ? Math.round((this.#loadedBytes - first.bytes) / seconds) : 0;
    const leftBytes = Math.max(0, this.totalBytes - this.#loadedBytes);
    this.report({
      phase,
      loadedBytes: this.#loadedBytes,
      totalBytes: Math.max(this.totalBytes, this.#loadedBytes),
      bytesPerSecond,
      ...(this.totalBytes > 0 && bytesPerSecond > 0 && { secondsLeft: Math.ceil(leftBytes / bytesPerSecond) }),
    });
  }
}
