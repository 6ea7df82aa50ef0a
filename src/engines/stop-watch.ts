/** Looks for stop strings in text that comes in pieces; what may be the beginning of one is kept back. */
export class StopWatch {
  stopped = false;
  #kept = '';

  constructor(private readonly stops: readonly string[]) {}

  /** @returns text that surely belongs to the answer */
  push(text: string): string {
    if (this.stops.length === 0) return text;
    this.#kept += text;
    const places = this.stops.map((stop) => this.#kept.indexOf(stop)).filter((place) => place >= 0);
    if (places.length > 0) {
      this.stopped = true;
      return this.#take(Math.min(...places), true);
    }
    return this.#take(this.#kept.length - Math.max(...this.stops.map((stop) => overlap(this.#kept, stop))), false);
  }

  /** What was kept back, when nothing more comes. */
  rest(): string {
    return this.#take(this.stopped ? 0 : this.#kept.length, true);
  }

  #take(length: number, forget: boolean): string {
    const text = this.#kept.slice(0, length);
    this.#kept = forget ? '' : this.#kept.slice(length);
    return text;
  }
}

/** How much of the end of `text` is a beginning of `stop`. */
function overlap(text: string, stop: string): number {
  for (let length = Math.min(text.length, stop.length - 1); length > 0; length--)
    if (text.endsWith(stop.slice(0, length))) return length;
  return 0;
}
