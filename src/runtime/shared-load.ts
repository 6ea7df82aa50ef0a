import type { LoadOptions, ReportLoad } from '../core';
import type { EngineHost } from './engine-host';
import { untilAborted } from './until-aborted';

const never = new AbortController().signal;

/** One load that several callers may wait for. It stops when the last of them has left. */
export class SharedLoad {
  readonly done: Promise<EngineHost>;
  readonly #controller = new AbortController();
  readonly #listeners = new Set<ReportLoad>();

  constructor(
    readonly modelId: string,
    readonly contextTokens: number | undefined,
    load: (report: ReportLoad, signal: AbortSignal) => Promise<EngineHost>,
  ) {
    const { signal } = this.#controller;
    const report: ReportLoad = (progress) => {
      for (const listener of this.#listeners) listener(progress);
    };
    this.done = load(report, signal);
    this.done.catch(() => undefined);
  }

  get stopped(): boolean {
    return this.#controller.signal.aborted;
  }

  stop(): void {
    this.#controller.abort();
  }

  async join({ onProgress, signal = never }: LoadOptions): Promise<EngineHost> {
    signal.throwIfAborted();
    const listener: ReportLoad = (progress) => onProgress?.(progress);
    this.#listeners.add(listener);
    const leave = () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.stop();
    };
    signal.addEventListener('abort', leave, { once: true });
    try {
      return await untilAborted(this.done, signal);
    } finally {
      signal.removeEventListener('abort', leave);
      this.#listeners.delete(listener);
    }
  }
}
