import type { DeviceReport } from './device';
import type { EngineCapabilities, ReportLoad } from './engine';
import type { HomebodyError } from './errors';
import type { Message } from './message';
import type { ModelRecord } from './model';
import type { Part } from './part';
import type { Plan } from './plan';
import type { Request } from './request';
import type { DownloadProgress, StorageUsage, StoredFile, VerifyResult } from './store';

export interface LoadOptions {
  readonly onProgress?: ReportLoad;
  readonly signal?: AbortSignal;
  /** Wanted context in tokens; the model's and the memory's limits apply. */
  readonly contextTokens?: number;
}

export interface GenerateOptions {
  readonly signal?: AbortSignal;
}

/** What a plan achieved on this device. */
export interface SpeedMeasurement {
  readonly modelId: string;
  readonly variantId: string;
  readonly engine: Plan['engine'];
  readonly backend: Plan['backend'];
  readonly threads: number;
  readonly decodeTokensPerSecond: number;
  readonly prefillTokensPerSecond: number;
  readonly loadMs: number;
  readonly measuredAt: number;
}

export interface LoadedModel {
  readonly record: ModelRecord;
  readonly plan: Plan;
  readonly contextTokens: number;
  readonly slots: number;
  readonly chatTemplate: boolean;
  readonly capabilities: EngineCapabilities;
  readonly loadMs: number;
  /** `untested`: the record brings no golden answers. */
  readonly selfTest: 'passed' | 'untested';
}

export type RuntimeState =
  | { readonly state: 'empty' }
  | { readonly state: 'loading'; readonly modelId: string; readonly progress: Parameters<ReportLoad>[0] }
  | { readonly state: 'ready'; readonly model: LoadedModel }
  | { readonly state: 'failed'; readonly modelId: string; readonly error: HomebodyError };

export type RuntimeListener = (state: RuntimeState) => void;

/** A model with what this device knows of it. */
export interface ModelEntry {
  readonly record: ModelRecord;
  /** Every file of the variant this device would run is in the store. */
  readonly stored: boolean;
  readonly own: boolean;
  readonly bytes: number;
  readonly fit: 'runs-well' | 'runs-slowly' | 'does-not-fit';
  /** The plan this device would run it by; missing where none fits. */
  readonly plan?: Plan;
  readonly measured?: SpeedMeasurement;
  /** A rough guess from the size of the weights, where nothing was measured. */
  readonly expectedTokensPerSecond: number;
}

export interface ModelLibrary {
  list(): Promise<readonly ModelEntry[]>;
  /** A GGUF file of the user's own: checked, copied into the store, listed. @returns its id */
  addFile(
    file: File,
    options?: { onProgress?: (progress: DownloadProgress) => void; signal?: AbortSignal },
  ): Promise<string>;
  download(
    modelId: string,
    options?: { onProgress?: (progress: DownloadProgress) => void; signal?: AbortSignal },
  ): Promise<readonly StoredFile[]>;
  verify(
    modelId: string,
    options?: { onProgress?: (progress: DownloadProgress) => void; signal?: AbortSignal },
  ): Promise<VerifyResult>;
  /** Deletes the files (and the record, if it is the user's own). @returns bytes freed */
  remove(modelId: string): Promise<number>;
  /** The model's file as a Blob, to save elsewhere. */
  export(modelId: string): Promise<{ readonly name: string; readonly file: Blob }>;
  usage(): Promise<StorageUsage>;
}

/**
 * Chooses a plan, keeps a worker alive and passes requests to it. Tasks are written against this interface alone.
 */
export interface Runtime {
  readonly device: DeviceReport;
  readonly models: ModelLibrary;
  readonly state: RuntimeState;
  /** Calls `listener` on every change of `state`. @returns the unsubscriber */
  subscribe(listener: RuntimeListener): () => void;
  /** Without an id: the model used last if it is still stored, else the best stored one for this device. */
  load(modelId?: string, options?: LoadOptions): Promise<LoadedModel>;
  /** Loads the default model first if none is loaded. */
  generate(request: Request, options?: GenerateOptions): AsyncIterable<Part>;
  embed(texts: readonly string[], options?: GenerateOptions): Promise<readonly Float32Array[]>;
  countTokens(input: string | readonly Message[], options?: GenerateOptions): Promise<number>;
  /** Times the loaded model's possible plans here (seconds) and remembers the figures. */
  measure(options?: { signal?: AbortSignal }): Promise<readonly SpeedMeasurement[]>;
  unload(): Promise<void>;
  close(): Promise<void>;
}
