import { HomebodyError } from '../core';
import { Loss } from './loss';

/** How often a working worker is asked for a sign of life, and how many silent beats make it dead. */
const beatMs = 3_000;
const silentBeats = 10;

/**
 * Watches one worker. Promises that wait for a dead worker would wait for ever, so everything that waits goes through
 * `during`, which fails as soon as the worker does.
 */
export class WorkerLife {
  /** For who waits for nothing else; it is held as long as the worker is. */
  readonly lost: Promise<HomebodyError>;
  readonly #loss = new Loss();
  #waiting = 0;
  #missed = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly worker: Worker,
    private readonly ping: () => Promise<unknown>,
    private readonly pace: { readonly beatMs: number; readonly silentBeats: number } = { beatMs, silentBeats },
  ) {
    this.lost = new Promise((resolve) => this.#loss.onLost(resolve));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.end(new HomebodyError('worker-crashed', { detail: event.message || 'The worker could not be started.' }));
    });
    worker.addEventListener('messageerror', () =>
      this.end(new HomebodyError('worker-crashed', { detail: 'A message could not be read.' })),
    );
  }

  /** Terminates the worker; whatever still waits for it fails with `reason`. */
  end(reason: HomebodyError): void {
    if (this.#loss.error) return;
    clearInterval(this.#timer);
    this.worker.terminate();
    this.#loss.declare(reason);
  }

  /** Waits for `work` as long as the worker lives. */
  async during<T>(work: Promise<T>): Promise<T> {
    const release = this.hold();
    try {
      return await this.#loss.during(work);
    } finally {
      release();
    }
  }

  /** Why the worker was lost; undefined while it is there. */
  get error(): HomebodyError | undefined {
    return this.#loss.error;
  }

  /** Calls `tell` when the worker is lost. @returns what makes it forget `tell` */
  onLost(tell: (error: HomebodyError) => void): () => void {
    return this.#loss.onLost(tell);
  }

  /** Keeps the heartbeat going until the returned function is called. */
  hold(): () => void {
    this.#waiting++;
    this.#timer ??= setInterval(() => this.#beat(), this.pace.beatMs);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      if (--this.#waiting > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#missed = 0;
    };
  }

  /** Beats are counted, not timed: a tab that was frozen wakes up with one missed beat, not with minutes of silence. */
  #beat(): void {
    if (++this.#missed > this.pace.silentBeats) {
      this.end(new HomebodyError('worker-silent', { idleMs: this.#missed * this.pace.beatMs }));
      return;
    }
    void this.ping().then(
      () => (this.#missed = 0),
      () => undefined,
    );
  }
}
