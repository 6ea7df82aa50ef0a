import type {
  ClassifyOptions,
  EngineReady,
  FoundAnswer,
  LabelScore,
  MaskGuess,
  Message,
  Plan,
  ReportLoad,
  Request,
} from '../core';

/** What the page can call in an engine's worker. */
export interface EngineCalls {
  /** `files` holds a Blob for the SHA-256 of each of the plan's files: a handle, the bytes stay where they are. */
  load(plan: Plan, files: ReadonlyMap<string, Blob>, report: ReportLoad, signal: AbortSignal): Promise<EngineReady>;
  /** Streams parts through `port`; see core's wire. */
  generate(request: Request, port: MessagePort): void;
  embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]>;
  countTokens(input: string | readonly Message[], signal: AbortSignal): Promise<number>;
  fillMask(text: string, top: number, signal: AbortSignal): Promise<readonly (readonly MaskGuess[])[]>;
  answer(question: string, text: string, signal: AbortSignal): Promise<FoundAnswer>;
  classify(text: string, options: ClassifyOptions, signal: AbortSignal): Promise<readonly LabelScore[]>;
  unload(): Promise<void>;
  ping(): void;
}
