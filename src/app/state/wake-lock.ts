interface Sentinel {
  release(): Promise<void>;
}
interface WakeLockSource {
  request(type: 'screen'): Promise<Sentinel>;
}

/**
 * Keeps the screen on while something long runs and the page is visible: a phone that goes to sleep stops its downloads.
 * The browser lets go of the lock whenever the page is hidden, so it is asked again when the page is back.
 */
export class WakeLock {
  readonly #source: WakeLockSource | undefined;
  readonly #page: Pick<Document, 'visibilityState' | 'addEventListener'>;
  #wanted = false;
  #held: Promise<Sentinel | undefined> | undefined;

  /** @param source `navigator.wakeLock`; undefined where the browser has none, and then nothing happens */
  constructor(source: WakeLockSource | undefined, page: Pick<Document, 'visibilityState' | 'addEventListener'>) {
    this.#source = source;
    this.#page = page;
    page.addEventListener('visibilitychange', () => {
      // Gone with the page's visibility, whether we let go or not.
      this.#held = undefined;
      this.#ask();
    });
  }

  want(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted) return this.#ask();
    void this.#held?.then((sentinel) => sentinel?.release());
    this.#held = undefined;
  }

  #ask(): void {
    if (!this.#wanted || this.#held || this.#page.visibilityState !== 'visible') return;
    // Refused on a low battery, say: then the screen goes off, and the download goes on when the page wakes.
    this.#held = this.#source?.request('screen').catch(() => undefined);
  }
}
