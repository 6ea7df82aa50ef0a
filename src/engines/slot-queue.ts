import type { ProgressPart } from '../core';

/** Gives a slot back; more than once does no harm. */
export type ReleaseSlot = () => void;

/** First come, first served: at most `slots` holders at a time. */
export class SlotQueue {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(readonly slots: number) {
    this.#free = slots;
  }

  /** A slot at once, if nobody waits for one. */
  tryTake(): ReleaseSlot | undefined {
    if (this.#free === 0 || this.#waiting.length > 0) return undefined;
    this.#free--;
    return this.#releaseOnce();
  }

  /** Waits for its turn. @returns undefined if `signal` aborts first */
  async take(signal?: AbortSignal): Promise<ReleaseSlot | undefined> {
    if (signal?.aborted) return undefined;
    const slot = this.tryTake();
    if (slot) return slot;
    return new Promise((resolve) => {
      const turn = () => {
        signal?.removeEventListener('abort', leave);
        resolve(this.#releaseOnce());
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        resolve(undefined);
      };
      this.#waiting.push(turn);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  /** All slots at once, after those who came before. */
  async takeAll(): Promise<ReleaseSlot> {
    const held = await Promise.all(Array.from({ length: this.slots }, () => this.take()));
    return () => held.forEach((release) => release?.());
  }

  #releaseOnce(): ReleaseSlot {
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    };
  }
}

/** A slot for a request, which tells its reader if it has to wait. @returns undefined if `signal` aborts first */
export async function* slotFor(
  slots: SlotQueue,
  signal: AbortSignal,
): AsyncGenerator<ProgressPart, ReleaseSlot | undefined, undefined> {
  if (signal.aborted) return undefined;
  const release = slots.tryTake();
  if (release) return release;
  yield { type: 'progress', phase: 'queued' };
  return slots.take(signal);
}
