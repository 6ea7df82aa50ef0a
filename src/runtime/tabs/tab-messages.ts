import {
  decodeError,
  encodeError,
  type EncodedError,
  type LoadedModel,
  type Request,
  type RuntimeState,
  type StreamMessage,
} from '../../core';
import type { AnyAsk } from './asks';

/** A runtime's state as it travels between tabs. */
type EncodedState =
  | Exclude<RuntimeState, { readonly state: 'failed' }>
  | { readonly state: 'failed'; readonly modelId: string; readonly error: EncodedError };

/** What the tab that has the models shows of them. */
export interface RuntimeSight {
  readonly state: RuntimeState;
  readonly loaded: readonly LoadedModel[];
}

export interface EncodedSight {
  readonly state: EncodedState;
  readonly loaded: readonly LoadedModel[];
}

/** What one tab wants of another: an answer in parts, or something with one result. */
export type TabCall = { readonly name: 'generate'; readonly request: Request; readonly modelId: string } | AnyAsk;

/** What tabs of one origin send each other. */
export type TabMessage =
  /** Who owns the models? To all while the owner is not known, then to the owner: from now on, I am yours. */
  | { readonly type: 'seek' }
  /** I do, since this time (milliseconds since 1970), and this is how it stands. To all, or to who sought. */
  | { readonly type: 'owner'; readonly since: number; readonly sight: EncodedSight }
  | { readonly type: 'call'; readonly id: string; readonly call: TabCall }
  /** Of the stream that answers the call `id`; see core's wire. */
  | { readonly type: 'stream'; readonly id: string; readonly message: StreamMessage<unknown> }
  | { readonly type: 'ping' }
  | { readonly type: 'pong' };

export function encodeSight({ state, loaded }: RuntimeSight): EncodedSight {
  return { loaded, state: state.state === 'failed' ? { ...state, error: encodeError(state.error) } : state };
}

export function decodeSight({ state, loaded }: EncodedSight): RuntimeSight {
  return { loaded, state: state.state === 'failed' ? { ...state, error: decodeError(state.error) } : state };
}
