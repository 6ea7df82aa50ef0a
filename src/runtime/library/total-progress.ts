import type { DownloadProgress } from '../../core';

type Report = (progress: DownloadProgress) => void;

/** Progress of several files as if they were one. */
export class TotalProgress {
  #doneBytes = 0;

  constructor(
    private readonly totalBytes: number,
    private readonly report: Report,
  ) {}

  /** Passed on with what came before added. */
  readonly tell: Report = ({ phase, bytesPerSecond, ...one }) => {
    const loadedBytes = this.#doneBytes + one.loadedBytes;
    const totalBytes = Math.max(this.totalBytes, this.#doneBytes + one.totalBytes);
    const secondsLeft = Math.ceil((totalBytes - loadedBytes) / bytesPerSecond);
    this.report({ phase, bytesPerSecond, loadedBytes, totalBytes, ...(bytesPerSecond > 0 && { secondsLeft }) });
  };

  /** A file is over; the next one is added to it. */
  finish(bytes: number): void {
    this.#doneBytes += bytes;
  }
}
