import { HomebodyError, type NetworkLock } from '../core';

/**
 * The only way out of the worker that fetches. While it is locked nothing outside is asked; the app's own files, on its own
 * origin, are.
 */
export class NetworkGate implements NetworkLock {
  #locked = false;
  /** By address, so that each request is told which one it was. */
  readonly #breaks = new Map<string, AbortController>();

  async setLocked(locked: boolean): Promise<void> {
    this.#locked = locked;
    if (!locked) return;
    for (const [url, controller] of this.#breaks) controller.abort(new HomebodyError('network-locked', { url }));
    this.#breaks.clear();
  }

  /** Aborts with `network-locked` as its reason once the gate is locked; at once if it is. Never for the app's own origin. */
  signalFor(url: string): AbortSignal {
    if (isOwn(url)) return new AbortController().signal;
    if (this.#locked) return AbortSignal.abort(new HomebodyError('network-locked', { url }));
    let controller = this.#breaks.get(url);
    if (!controller) this.#breaks.set(url, (controller = new AbortController()));
    return controller.signal;
  }

  /**
   * `fetch` that the lock binds; the answer's body too is broken off, with the same failure.
   * @throws HomebodyError `network-locked`; otherwise what `fetch` throws
   */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const lock = this.signalFor(url);
    lock.throwIfAborted();
    const signal = init.signal ? AbortSignal.any([init.signal, lock]) : lock;
    // Locked, our own server may not send us elsewhere either.
    const redirect = this.#locked ? 'error' : (init.redirect ?? 'follow');
    try {
      return await fetch(url, { ...init, signal, redirect });
    } catch (error) {
      lock.throwIfAborted();
      throw error;
    }
  }
}

function isOwn(url: string): boolean {
  return new URL(url, location.href).origin === location.origin;
}

/** The gate of this worker (or page): everything in it that asks the network asks here. */
export const networkGate = new NetworkGate();
