/** Aborts a request that has gone silent: fetch itself waits for ever. Time spent storing does not count. */
export class StallWatch {
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly stallMs: number) {
    this.start();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  start(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#controller.abort(), this.stallMs);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
