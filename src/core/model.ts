import type { EngineName } from './plan';
import type { Message } from './message';
import type { Sampling } from './request';

export type TaskName = 'chat' | 'summarize' | 'translate' | 'extract' | 'embed';

/** A directed pair of BCP 47 language codes, e.g. `['en', 'ko']`. */
export type LanguagePair = readonly [from: string, to: string];

export interface Licence {
  /** SPDX identifier where one exists, else the licence's own name. */
  readonly id: string;
  readonly url: string;
}

/** A file of a variant. Without `sha256` the hub's word is taken at download and pinned on this device from then on. */
export interface ModelFile {
  readonly name: string;
  /** Absolute, or relative to the app's base. */
  readonly url: string;
  readonly bytes: number;
  readonly sha256?: string;
  /** A multimodal projector beside the model; left out for weights. */
  readonly role?: 'projector';
}

export interface ModelNeeds {
  /** Weights, KV cache at the usual context (4,096 tokens, or the model's own if that is less) and working buffers. */
  readonly memoryBytes: number;
  /** What each token of context takes in the KV cache. */
  readonly cacheBytesPerToken?: number;
  readonly f16?: boolean;
  readonly storageBufferBytes?: number;
}

/** A prompt with the greedy answer a sound engine must give, for the self-test after load. */
export interface GoldenCase {
  readonly messages: readonly Message[];
  readonly text: string;
}

/**
 * What a sound engine makes of a text, for models that don't chat: how it goes on (or what it is made into), the likeliest
 * word in the place of the mask, or the first numbers of its unit vector.
 */
export type GoldenProbe =
  | { readonly kind: 'write'; readonly prompt: string; readonly text: string }
  | { readonly kind: 'fill-mask'; readonly text: string; readonly token: string }
  | { readonly kind: 'embed'; readonly text: string; readonly vector: readonly number[] };

export interface ModelVariant {
  readonly id: string;
  readonly engine: EngineName;
  readonly format: 'gguf' | 'onnx' | 'mlc';
  readonly quantization: string;
  readonly files: readonly ModelFile[];
  readonly needs: ModelNeeds;
  readonly golden?: readonly GoldenCase[];
  readonly probes?: readonly GoldenProbe[];
}

/**
 * Names of the prompts that tasks send. A template's `{text}` and other names in braces are replaced;
 * the tasks room documents each one's variables.
 */
export const PROMPT_NAMES = [
  'translate',
  'summarize-key-points',
  'summarize-tldr',
  'summarize-teaser',
  'summarize-headline',
  'combine-key-points',
  'combine-tldr',
  'combine-teaser',
  'combine-headline',
  'extract',
] as const;
export type PromptName = (typeof PROMPT_NAMES)[number];

/** How a model wants to be asked. What is left out is taken from the tasks' own table. */
export interface PromptProfile {
  /** False: the model was trained without system prompts, so none is ever sent. */
  readonly system?: boolean;
  readonly templates?: Partial<Readonly<Record<PromptName, string>>>;
  readonly sampling?: Sampling;
  /** Exchanges (question and answer) of history the model can follow. */
  readonly historyExchanges?: number;
  /** Longest source text of one request, in tokens. */
  readonly pieceTokens?: number;
  /** Sentences translated at a time. */
  readonly translateSentences?: number;
}

/** All that is known of a model; nothing about a model stands in code. */
export interface ModelRecord {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly parameters: number;
  readonly licence: Licence;
  readonly languages: readonly string[];
  /** Known translation pairs; left out, any pair of `languages`. */
  readonly translates?: readonly LanguagePair[];
  readonly contextTokens: number;
  readonly tasks: readonly TaskName[];
  readonly profile?: PromptProfile;
  /** Shipped with the app, needs no consent to fetch. */
  readonly embedded?: boolean;
  readonly variants: readonly ModelVariant[];
}
