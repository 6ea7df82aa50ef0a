import type { ChatCompletionRequestStreaming, ChatOptions, CompletionCreateParamsStreaming } from '@mlc-ai/web-llm';
import { HomebodyError } from '../../core';

/** A place in the answer, as the package tells it. */
export interface TokenInfo {
  readonly token: string;
  readonly logprob: number;
  readonly top_logprobs: readonly { readonly token: string; readonly logprob: number }[];
}

/** One token's step, or the end. */
export interface Chunk {
  readonly choices: readonly {
    readonly finish_reason: string | null;
    readonly logprobs?: { readonly content?: readonly TokenInfo[] | null } | null;
  }[];
}

/** The share of the package's `MLCEngine` that is used. */
export interface PackageEngine {
  reload(modelId: string, options: ChatOptions): Promise<void>;
  unload(): Promise<void>;
  resetChat(): Promise<void>;
  interruptGenerate(): Promise<void>;
  chatCompletion(request: ChatCompletionRequestStreaming): Promise<AsyncIterable<Chunk>>;
  completion(request: CompletionCreateParamsStreaming): Promise<AsyncIterable<Chunk>>;
}

/** Changes the logits of the next token, on the CPU. */
export interface LogitProcessor {
  processLogits(logits: Float32Array): Float32Array;
  processSampledToken(token: number): void;
  resetState(): void;
}

/** What the package has and does not show: its tokenizer, its counts and the place of a logit processor. */
export interface Pipeline {
  readonly tokenizer: { encode(text: string): Int32Array; decode(tokens: Int32Array): string };
  /** Tokens of the answer so far. */
  readonly outputIds: readonly number[];
  /** Read at every token: undefined keeps the logits on the GPU. */
  logitProcessor: LogitProcessor | undefined;
  getCurRoundPrefillTotalTokens(): number;
  getCurRoundCompletionTotalTokens(): number;
  /** Seconds. */
  getCurRoundPrefillTotalTime(): number;
  /** Seconds. */
  getCurRoundDecodingTotalTime(): number;
}

const methods = [
  'getCurRoundPrefillTotalTokens',
  'getCurRoundCompletionTotalTokens',
  'getCurRoundPrefillTotalTime',
  'getCurRoundDecodingTotalTime',
] as const;

/**
 * The pipeline of the loaded model. Another version of the package may have its insides elsewhere: that is an error at load,
 * and no wrong count later.
 * @throws HomebodyError `internal`
 */
export function pipelineOf(engine: PackageEngine, modelId: string): Pipeline {
  const { loadedModelIdToPipeline: pipelines } = engine as { loadedModelIdToPipeline?: unknown };
  const pipeline = pipelines instanceof Map ? (pipelines.get(modelId) as Partial<Pipeline> | undefined) : undefined;
  const known =
    typeof pipeline?.tokenizer?.encode === 'function' &&
    typeof pipeline.tokenizer.decode === 'function' &&
    Array.isArray(pipeline.outputIds) &&
    methods.every((name) => typeof pipeline[name] === 'function');
  if (!known) throw new HomebodyError('internal', { detail: 'The package’s insides are not as expected.' });
  return pipeline as Pipeline;
}
