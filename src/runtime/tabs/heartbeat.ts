/** How often a sign of life is asked for, and how many silent beats mean that there is none. */
export interface Pace {
  readonly beatMs: number;
  readonly silentBeats: number;
}

/**
 * A page that lives answers within milliseconds, even in the background, for messages wake it and no timer is needed; a
 * slow machine may take a second or two.
 */
export const usualPace: Pace = { beatMs: 1_000, silentBeats: 6 };

/** Asks for signs of life while it runs. Beats are counted, not timed: who was frozen itself wakes with one missed beat. */
export class Heartbeat {
  #missed = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly pace: Pace,
    private readonly ask: () => void,
    private readonly onSilent: () => void,
  ) {}

  start(): void {
    this.#timer ??= setInterval(() => this.#beat(), this.pace.beatMs);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#missed = 0;
  }

  /** A sign of life. */
  heard(): void {
    this.#missed = 0;
  }

  get silent(): boolean {
    return this.#missed > this.pace.silentBeats;
  }

  #beat(): void {
    this.#missed++;
    this.ask();
    if (this.silent) this.onSilent();
  }
}
