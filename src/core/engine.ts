import type { Message } from './message';
import type { Part } from './part';
import type { Plan } from './plan';
import type { ClassifyOptions, FoundAnswer, LabelScore, MaskGuess } from './reading';
import type { Request } from './request';

/** What an engine can do; what it can't is refused with `unsupported`, never skipped in silence. */
export interface EngineCapabilities {
  readonly chat: boolean;
  readonly jsonSchema: boolean;
  readonly grammar: boolean;
  readonly tools: boolean;
  readonly logprobs: boolean;
  readonly embeddings: boolean;
  readonly seed: boolean;
  /** Reads a `prompt` as a whole and writes another text of it (translation, summary): no chat, nothing to continue. */
  readonly textToText?: boolean;
  readonly fillMask?: boolean;
  readonly answer?: boolean;
  readonly classify?: boolean;
}

export type LoadPhase = 'fetching' | 'verifying' | 'reading' | 'starting' | 'testing';

/** Bytes are present while they are known. */
export interface LoadProgress {
  readonly phase: LoadPhase;
  readonly loadedBytes?: number;
  readonly totalBytes?: number;
}
export type ReportLoad = (progress: LoadProgress) => void;

/** Where engines read model files from: by content, as a Blob that is read lazily. */
export interface Weights {
  get(sha256: string): Promise<Blob>;
}

/** What really was loaded, as the engine found it. */
export interface EngineReady {
  readonly contextTokens: number;
  readonly vocabulary: number;
  readonly threads: number;
  readonly slots: number;
  readonly backend: Plan['backend'];
  readonly chatTemplate: boolean;
  readonly capabilities: EngineCapabilities;
}

/** Runs one model at a time. Lives in a worker; the page holds a stand-in with the same interface. */
export interface Engine {
  load(plan: Plan, weights: Weights, report: ReportLoad, signal: AbortSignal): Promise<EngineReady>;
  /** Ends with an `end` part; an abort ends it with reason `cancelled`; failures are thrown. */
  generate(request: Request, signal: AbortSignal): AsyncIterable<Part>;
  /** One unit-length vector a text. */
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
  /** Exact tokens of a text, or of messages as the chat template would send them. */
  countTokens(input: string | readonly Message[], signal: AbortSignal): Promise<number>;
  /** For each mask in the text the `top` likeliest words, best first. */
  fillMask?(text: string, top: number, signal: AbortSignal): Promise<readonly (readonly MaskGuess[])[]>;
  /** The part of `text` that answers `question` best. */
  answer?(question: string, text: string, signal: AbortSignal): Promise<FoundAnswer>;
  /** All labels, the best first. */
  classify?(text: string, options: ClassifyOptions, signal: AbortSignal): Promise<readonly LabelScore[]>;
  unload(): Promise<void>;
}
