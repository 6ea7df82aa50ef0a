import type { Setback } from './setback';

/** How a download deals with a network or server that is away. */
export interface RetryRules {
  /** How long a server may be silent. */
  readonly stallMs: number;
  /** The first wait; each further one without a byte in between is twice as long, up to `longestWaitMs`. */
  readonly firstWaitMs: number;
  /** Failures in a row, without a byte in between, after which it is given up. */
  readonly attempts: number;
}

const longestWaitMs = 30_000;
/** A server that wants to be left alone for longer is left alone. */
const longestRetryAfterMs = 5 * 60_000;

/** When to ask again: shared by all requests of one download, so that one lost network counts once. */
export class Patience {
  #failures = 0;
  #failedAt = -Infinity;
  #retryAt = -Infinity;
  /** Being online again is no reason to ask before this. */
  #forbiddenUntil = -Infinity;

  constructor(
    private readonly rules: RetryRules,
    private readonly onWait: () => void,
  ) {}

  /** Waits as long as it takes. @returns the moment of asking, for `failed` */
  async ready(signal: AbortSignal): Promise<number> {
    signal.throwIfAborted();
    for (let leftMs = this.#leftMs(); leftMs > 0; leftMs = this.#leftMs()) {
      this.onWait();
      // Whoever heard of it may have stopped the download.
      signal.throwIfAborted();
      if (await wait(leftMs, signal)) this.#retryAt = this.#forbiddenUntil;
    }
    return performance.now();
  }

  #leftMs(): number {
    return Math.max(this.#retryAt, this.#forbiddenUntil) - performance.now();
  }

  /** A byte has come. */
  progressed(): void {
    this.#failures = 0;
  }

  /** @throws the setback's failure when it was the last attempt */
  failed({ failure, retryAfterMs }: Setback, askedAt: number): void {
    const now = performance.now();
    if (retryAfterMs > longestRetryAfterMs) throw failure;
    if (retryAfterMs > 0) this.#forbiddenUntil = Math.max(this.#forbiddenUntil, now + retryAfterMs);
    // Requests that were under way together fail together.
    if (askedAt < this.#failedAt) return;
    this.#failedAt = now;
    // Without a network there is nothing to count: it goes on when the network does.
    if (navigator.onLine) this.#failures++;
    if (this.#failures >= this.rules.attempts) throw failure;
    const waitMs = Math.min(longestWaitMs, this.rules.firstWaitMs * 2 ** Math.max(0, this.#failures - 1));
    // Half of it by chance, so that a thousand pages do not come back in the same moment.
    this.#retryAt = now + waitMs * (0.5 + Math.random() / 2);
  }
}

/** @returns true if the network came back before the time was over */
function wait(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const over = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', online);
      signal.removeEventListener('abort', stop);
    };
    const online = () => (over(), resolve(true));
    const stop = () => (over(), reject(signal.reason as Error));
    const timer = setTimeout(() => (over(), resolve(false)), milliseconds);
    globalThis.addEventListener('online', online);
    signal.addEventListener('abort', stop);
  });
}
