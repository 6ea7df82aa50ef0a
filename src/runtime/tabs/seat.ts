import type { Part, Request } from '../../core';
import type { AnyAsk, AskResult, Tell } from './asks';

/** Where a tab's requests go: to its own runtime, or to the tab that has the models. */
export interface Seat {
  /** The models run in another tab. */
  readonly elsewhere: boolean;
  /** Aborts when this way is closed; what was under way then fails or stops, and is asked again by another. */
  readonly lost: AbortSignal;
  generate(request: Request, modelId: string, signal: AbortSignal): AsyncIterable<Part>;
  /** @returns what the ask of this name gives */
  ask(ask: AnyAsk, signal: AbortSignal, tell: Tell): Promise<AskResult>;
}
