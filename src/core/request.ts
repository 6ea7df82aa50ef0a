import type { Message, ToolDefinition } from './message';

export type JsonSchema = Readonly<Record<string, unknown>> | boolean;

/** How the next token is drawn. Every field left out falls back to the model's profile, then to the engine's default. */
export interface Sampling {
  /** 0 is greedy: always the likeliest token. */
  readonly temperature?: number;
  readonly topP?: number;
  readonly topK?: number;
  readonly minP?: number;
  /** 1 leaves repeated tokens alone; 1.1 weakens them a little. */
  readonly repeatPenalty?: number;
  /** The same seed, request and plan give the same text. */
  readonly seed?: number;
}

/** What the whole answer must match: a JSON Schema, or a grammar in llama.cpp's GBNF. */
export type Constraint =
  | { readonly type: 'json-schema'; readonly schema: JsonSchema }
  | { readonly type: 'grammar'; readonly grammar: string };

export type ToolChoice = 'auto' | 'none' | 'required' | { readonly name: string };

/**
 * One piece of work for an engine: messages (put through the model's own chat template) or a bare prompt, not both.
 * If the last message is the assistant's, the answer continues it.
 */
export interface Request {
  readonly messages?: readonly Message[];
  readonly prompt?: string;
  readonly sampling?: Sampling;
  /** Longest answer in tokens; without it, until the model ends or the context is full. */
  readonly maxTokens?: number;
  readonly stop?: readonly string[];
  readonly constraint?: Constraint;
  readonly tools?: readonly ToolDefinition[];
  readonly toolChoice?: ToolChoice;
  /** Number of alternatives to report for each token (0 to 20); left out, no log probabilities are reported. */
  readonly logprobs?: number;
}
