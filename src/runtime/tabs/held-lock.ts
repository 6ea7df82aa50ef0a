/** A Web Lock that is kept until it is released, or until the browser takes it away: with the page, or for a thief. */
export interface HeldLock {
  release(): void;
}

/**
 * Takes a Web Lock and keeps it; resolves when it is held.
 * @param onStolen called if another tab steals it
 * @throws AbortError when `options.signal` aborts first; SecurityError where this page may have no locks
 */
export function takeLock(name: string, options: LockOptions, onStolen = () => {}): Promise<HeldLock> {
  return new Promise((resolve, reject) => {
    let held = false;
    navigator.locks
      .request(name, options, () => {
        held = true;
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch((error: unknown) => {
        if (held) onStolen();
        else reject(error as Error);
      });
  });
}

/** True while any tab holds the lock. */
export async function isHeld(name: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some((lock) => lock.name === name);
}
