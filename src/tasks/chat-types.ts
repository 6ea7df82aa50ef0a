import type { EndReason, JsonSchema, Timings, ToolCall, ToolDefinition, Usage } from '../core';

export interface ChatOptions {
  readonly signal?: AbortSignal;
  readonly maxTokens?: number;
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly minP?: number;
  readonly repeatPenalty?: number;
  readonly seed?: number;
  readonly stop?: readonly string[];
  /** The whole answer is JSON that matches this schema. */
  readonly schema?: JsonSchema;
  /** The whole answer matches this GBNF grammar. */
  readonly grammar?: string;
  readonly tools?: readonly ToolDefinition[];
  readonly toolChoice?: 'auto' | 'none' | 'required' | { readonly name: string };
  /** Alternatives to report for each token. */
  readonly logprobs?: number;
}

export interface ChatResult {
  readonly text: string;
  readonly toolCalls: readonly ToolCall[];
  readonly reason: EndReason;
  readonly usage: Usage;
  readonly timings: Timings;
  /** Messages at the beginning (after the system prompt) that did not fit and were not read. */
  readonly omittedMessages: number;
}

/** What a conversation would take of the context if it were sent now. */
export interface ContextUse {
  readonly usedTokens: number;
  readonly contextTokens: number;
  /** Tokens kept free for the answer. */
  readonly reservedTokens: number;
  /** Messages that would be left out, oldest first. */
  readonly omittedMessages: number;
}
