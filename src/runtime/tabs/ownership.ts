import { isAbort } from '../../core';
import { takeLock, type HeldLock } from './held-lock';

/** A tab that is frozen while it takes over must not keep the others waiting. */
const guardLimitMs = 10_000;

/** The right to have the models: one Web Lock, which one tab holds, others queue for, and may take from the dead. */
export class Ownership {
  #held: HeldLock | undefined;
  #queueing: AbortController | undefined;
  #left = false;

  /**
   * @param onOwned called when this tab owns the models, or where locks are refused, so that each tab has its own
   * @param onRobbed called when another tab took the lock away
   */
  constructor(
    private readonly name: string,
    private readonly onOwned: () => void,
    private readonly onRobbed: () => void,
  ) {}

  /** Waits to become the owner, behind those that came before. */
  queue(): void {
    this.#queueing = new AbortController();
    this.#take({ signal: this.#queueing.signal }).catch((error: unknown) => {
      if (!isAbort(error) && !this.#left) this.onOwned();
    });
  }

  /**
   * Takes the lock from its holder. Of several tabs that want to, one after the other gets to ask:
   * @param isNeeded whether the owner still shows no life, and no other tab was faster
   */
  async steal(isNeeded: () => Promise<boolean>): Promise<void> {
    const guard = await takeLock(`${this.name} succession`, { signal: AbortSignal.timeout(guardLimitMs) }).catch(
      () => undefined,
    );
    try {
      if (!(await isNeeded()) || this.#held || this.#left) return;
      this.#queueing?.abort();
      await this.#take({ steal: true });
    } finally {
      guard?.release();
    }
  }

  /** Stops waiting, and lets the next one have the lock. */
  leave(): void {
    this.#left = true;
    this.#queueing?.abort();
    this.#held?.release();
  }

  async #take(options: LockOptions): Promise<void> {
    const lock: HeldLock = await takeLock(this.name, options, () => {
      if (this.#held !== lock) return;
      this.#held = undefined;
      if (!this.#left) this.onRobbed();
    });
    if (this.#left) return lock.release();
    this.#held = lock;
    this.onOwned();
  }
}
