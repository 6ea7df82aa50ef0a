import type { LoadedModel, LoadOptions, ReportLoad } from '../core';

/** One load that several callers may wait for. It stops when the last of them has left. */
export class SharedLoad {
  readonly done: Promise<LoadedModel>;
  readonly #controller = new AbortController();
  readonly #listeners = new Set<ReportLoad>();

  constructor(
    readonly modelId: string,
    readonly contextTokens: number | undefined,
    load: (report: ReportLoad, signal: AbortSignal) => Promise<LoadedModel>,
  ) {
    const report: ReportLoad = (progress) => {
      for (const listener of this.#listeners) listener(progress);
    };
    this.done = load(report, this.#controller.signal);
    this.done.catch(() => undefined);
  }

  stop(): void {
    this.#controller.abort();
  }

  async join({ onProgress, signal }: LoadOptions): Promise<LoadedModel> {
    const listener: ReportLoad = (progress) => onProgress?.(progress);
    this.#listeners.add(listener);
    const leave = () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.stop();
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([this.done, aborted(signal)]);
    } finally {
      signal?.removeEventListener('abort', leave);
      this.#listeners.delete(listener);
    }
  }
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
}
