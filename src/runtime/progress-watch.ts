import { HomebodyError } from '../core';

/** How often a watch looks, and after how many looks without progress it gives up. */
export interface WatchPace {
  readonly beatMs: number;
  readonly silentBeats: number;
}

/** A working engine shows progress more often than this even on the slowest device we know (512 tokens at 5 a second). */
const usualPace: WatchPace = { beatMs: 5_000, silentBeats: 36 };
/** At those 5 tokens a second; some engines read a text as a whole and say nothing meanwhile. */
const charactersPerBeat = 75;

/**
 * Notices work that never ends. A worker's heartbeat can't see a calculation that never returns in the thread below it;
 * missing progress can. Beats are counted, not timed: a tab that was frozen wakes up with one missed beat.
 */
export class ProgressWatch {
  readonly #waiting = new Set<{ readonly beats: number }>();
  #silence = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly onSilent: (error: HomebodyError) => void,
    private readonly pace: WatchPace = usualPace,
  ) {}

  /** Somebody waits for the work. */
  get waitedFor(): boolean {
    return this.#waiting.size > 0;
  }

  /** Something came of the work. */
  progress(): void {
    this.#silence = 0;
  }

  /**
   * Watches while `work` is waited for.
   * @param characters that have to be read before anything can come of it
   */
  async during<T>(work: Promise<T>, characters = 0): Promise<T> {
    const wait = { beats: this.pace.silentBeats + characters / charactersPerBeat };
    if (this.#waiting.size === 0) this.#silence = 0;
    this.#waiting.add(wait);
    this.#timer ??= setInterval(() => this.#beat(), this.pace.beatMs);
    try {
      return await work;
    } finally {
      this.#waiting.delete(wait);
      this.#silence = 0;
    }
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #beat(): void {
    // What nobody waits for may take its time: a reader that has stopped reading, for one. The next wait starts it anew.
    if (this.#waiting.size === 0) return this.stop();
    if (++this.#silence <= Math.max(...[...this.#waiting].map(({ beats }) => beats))) return;
    this.stop();
    this.onSilent(new HomebodyError('worker-silent', { idleMs: this.#silence * this.pace.beatMs }));
  }
}
