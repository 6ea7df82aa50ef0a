import type {
  DeviceReport,
  JsonSchema,
  LoadedModel,
  LoadOptions,
  Message,
  ModelLibrary,
  Part,
  Runtime,
  Stream,
} from './core';
import type {
  ChatOptions,
  ChatResult,
  ContextUse,
  Detection,
  Summary,
  SummaryPart,
  SummarizeOptions,
  TranslateOptions,
  Translation,
  TranslationPart,
} from './tasks';

/**
 * A language model of one's own, in this page: what `openHomebody()` gives.
 * Everything runs on this device; the first task loads a model if none is loaded.
 */
export interface Homebody {
  /** What this browser can do. */
  readonly device: DeviceReport;
  readonly models: ModelLibrary;
  readonly runtime: Runtime;
  load(modelId?: string, options?: LoadOptions): Promise<LoadedModel>;
  chat(messages: readonly Message[], options?: ChatOptions): Stream<Part, ChatResult>;
  /** Tokens that these messages take, and what would be left out. */
  contextUse(messages: readonly Message[], options?: { signal?: AbortSignal; maxTokens?: number }): Promise<ContextUse>;
  summarize(source: string | Blob, options?: SummarizeOptions): Stream<SummaryPart, Summary>;
  translate(text: string, options: TranslateOptions): Stream<TranslationPart, Translation>;
  /** True if the loaded model claims to know this pair. */
  knowsPair(from: string, to: string): boolean;
  detectLanguage(text: string): Promise<Detection>;
  /** A value read from `text` that matches `schema`, or `output-invalid`. */
  extract<T = unknown>(
    text: string,
    schema: JsonSchema,
    options?: { signal?: AbortSignal; instruction?: string },
  ): Promise<T>;
  embed(texts: readonly string[], options?: { signal?: AbortSignal }): Promise<readonly Float32Array[]>;
  countTokens(input: string | readonly Message[], options?: { signal?: AbortSignal }): Promise<number>;
  close(): Promise<void>;
}
