import { isAbort } from '../../../core';
import type { Message } from '../../../core';
import type { ContextUse } from '../../../tasks';
import type { Session } from '../../state/session.svelte';

/** Counting is work for the engine: once the typing rests. */
const restMs = 350;

/** From this share on a hint, then an offer. */
const hintShare = 0.75;
const offerShare = 0.9;

export type GaugeLevel = 'calm' | 'hint' | 'offer';

/** How full the context is; the share is of what is there for questions, without the room kept for the answer. */
export function gaugeLevel(use: ContextUse): { readonly share: number; readonly level: GaugeLevel } {
  const share = Math.min(1, use.usedTokens / Math.max(1, use.contextTokens - use.reservedTokens));
  return { share, level: share >= offerShare ? 'offer' : share >= hintShare ? 'hint' : 'calm' };
}

/** What the next question would take of the context, as far as it is known. */
export class ContextGauge {
  use = $state.raw<ContextUse>();
  readonly #session: Session;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counting: AbortController | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Counts soon; a newer call replaces an older one. */
  count(messages: readonly Message[]): void {
    this.cancel();
    this.#timer = setTimeout(() => void this.#countNow(messages), restMs);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#counting?.abort();
  }

  async #countNow(messages: readonly Message[]): Promise<void> {
    const { home, model } = this.#session;
    if (!home || !model) return;
    if (messages.length === 0) {
      this.use = undefined;
      return;
    }
    const counting = (this.#counting = new AbortController());
    try {
      const use = await home.contextUse(messages, { signal: counting.signal });
      if (!counting.signal.aborted) this.use = use;
    } catch (error) {
      // Without a figure the gauge is not shown; the question itself will tell what is wrong.
      if (!isAbort(error)) this.use = undefined;
    }
  }
}
