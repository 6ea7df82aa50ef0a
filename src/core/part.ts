import type { ErrorCode } from './errors';
import type { ToolCall } from './message';
import type { Backend, EngineName } from './plan';

/** Natural logarithm of a token's probability, with the likeliest alternatives at its place. */
export interface TokenLogprob {
  readonly token: string;
  readonly logprob: number;
  readonly top: readonly { readonly token: string; readonly logprob: number }[];
}

/** The next stretch of the answer: whole characters, never half of a UTF-16 pair or of a UTF-8 sequence. */
export interface TextPart {
  readonly type: 'text';
  readonly text: string;
  readonly logprobs?: readonly TokenLogprob[];
}

export interface ToolCallPart extends ToolCall {
  readonly type: 'tool-call';
}

/** How far the request is before its first token. `processedTokens` includes the `cachedTokens`. */
export type ProgressPart =
  | { readonly type: 'progress'; readonly phase: 'queued' }
  | {
      readonly type: 'progress';
      readonly phase: 'prefill';
      readonly processedTokens: number;
      readonly totalTokens: number;
      readonly cachedTokens: number;
    };

/** Something the reader should know that is no failure. */
export type Notice =
  /** Older turns did not fit: `omittedMessages` of them were left out, the newest `keptMessages` were read. */
  | {
      readonly code: 'context-trimmed';
      readonly omittedMessages: number;
      readonly keptMessages: number;
      readonly contextTokens: number;
    }
  /** The model lost its worker and the answer goes on with a fresh one. */
  | { readonly code: 'restarted'; readonly detail: string }
  /** The plan failed, for the reason `cause`, and the answer goes on by another one. */
  | {
      readonly code: 'moved';
      readonly cause: ErrorCode;
      readonly engine: EngineName;
      readonly backend: Backend;
      readonly contextTokens: number;
    }
  /** The tab that ran the model was closed, and the answer goes on in this one or another. */
  | { readonly code: 'handed-over' }
  /** The model states no knowledge of this pair; the result may be poor. */
  | { readonly code: 'language-pair-unknown'; readonly from: string; readonly to: string; readonly modelId: string }
  /** The detected language is uncertain (confidence from 0 to 1). */
  | { readonly code: 'language-uncertain'; readonly language: string; readonly confidence: number }
  /** Characters that no model can read (control characters, lone surrogates) were replaced or dropped. */
  | { readonly code: 'text-cleaned'; readonly removedCharacters: number };

export type NoticePart = { readonly type: 'notice' } & Notice;

/** `length`: `maxTokens` reached. `context-full`: no room left. `cancelled`: an own stop; what was written stays valid. */
export type EndReason = 'stop' | 'length' | 'context-full' | 'tool-call' | 'cancelled';

export interface Usage {
  readonly promptTokens: number;
  /** Prompt tokens taken from the last turn's cache instead of being computed again. */
  readonly cachedTokens: number;
  readonly outputTokens: number;
}

/** Milliseconds on the engine's clock; rates exclude cached tokens. */
export interface Timings {
  readonly queueMs: number;
  readonly prefillMs: number;
  readonly decodeMs: number;
  /** From the request's arrival at the engine to its first token. */
  readonly firstTokenMs: number;
  readonly prefillTokensPerSecond: number;
  readonly decodeTokensPerSecond: number;
}

/** The last part of every stream that did not fail. */
export interface EndPart {
  readonly type: 'end';
  readonly reason: EndReason;
  readonly usage: Usage;
  readonly timings: Timings;
}

export type Part = TextPart | ToolCallPart | ProgressPart | NoticePart | EndPart;
