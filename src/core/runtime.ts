import type { DeviceReport } from './device';
import type { EngineCapabilities, ReportLoad } from './engine';
import type { EncodedError, HomebodyError } from './errors';
import type { Message } from './message';
import type { ModelRecord } from './model';
import type { FoundModel } from './model-source';
import type { Part } from './part';
import type { Backend, EngineName, Plan, PlanReason } from './plan';
import type { ClassifyOptions, FoundAnswer, LabelScore, MaskGuess } from './reading';
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
  /** Which model answers; left out, the one loaded last. It is loaded beside the others as far as memory allows. */
  readonly modelId?: string;
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
  /** `elsewhere`: it runs in another tab, which is asked. */
  | { readonly state: 'ready'; readonly model: LoadedModel; readonly elsewhere?: boolean }
  | { readonly state: 'failed'; readonly modelId: string; readonly error: HomebodyError };

export type RuntimeListener = (state: RuntimeState) => void;

export type FitVerdict = 'runs-well' | 'runs-slowly' | 'does-not-fit';

/** What a model takes while it runs, at `contextTokens`. */
export interface MemoryNeed {
  readonly contextTokens: number;
  readonly weightBytes: number;
  readonly cacheBytes: number;
  readonly bufferBytes: number;
  readonly needBytes: number;
  /** What a page on this device may hope to get. */
  readonly haveBytes: number;
}

/** Why a model fits as it does: a code the app has a sentence for, with its figures. */
export interface FitReason {
  readonly code:
    | 'memory-enough'
    | 'memory-short'
    | 'memory-of-compat-build'
    | 'storage-short'
    | 'speed-measured'
    | 'speed-from-bandwidth'
    | 'speed-guessed'
    | 'gpu-used'
    | 'gpu-unused'
    | 'gpu-needed';
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a person wants a model to run by; what is left out is chosen. */
export interface PlanPin {
  readonly engine: EngineName;
  readonly backend?: Backend;
}

/** What became of a plan the last time it was tried on this device. */
export interface PlanTrial {
  readonly modelId: string;
  readonly variantId: string;
  readonly engine: EngineName;
  readonly backend: Backend;
  readonly threads: number;
  readonly contextTokens: number;
  /** `unfinished`: the page was lost in the middle of it. */
  readonly outcome: LoadedModel['selfTest'] | 'failed' | 'unfinished';
  readonly error?: EncodedError;
  readonly triedAt: number;
}

/** One way this device could run a model. */
export interface PlanEntry {
  readonly plan: Plan;
  readonly expectedTokensPerSecond: number;
  readonly measured?: SpeedMeasurement;
  readonly trial?: PlanTrial;
  /** It failed before and is left out until a person asks for it. */
  readonly skipped: boolean;
}

/** What a plan did when `diagnose` ran it. */
export interface DiagnosedPlan {
  readonly plan: Plan;
  readonly outcome: LoadedModel['selfTest'] | 'failed';
  readonly error?: EncodedError;
  readonly loadMs?: number;
  readonly prefillTokensPerSecond?: number;
  readonly decodeTokensPerSecond?: number;
}

/** Every plan of a model run on this device: for a bug report. It holds no text of the user's. */
export interface Diagnosis {
  readonly device: DeviceReport;
  readonly modelId: string;
  readonly plans: readonly DiagnosedPlan[];
  /** Ways that are closed here, with the reason. */
  readonly closed: readonly { readonly engine: EngineName; readonly backend: Backend; readonly why: PlanReason }[];
  readonly madeAt: number;
}

export interface DiagnoseOptions {
  /** Left out: the model chosen last, also one that failed to load. */
  readonly modelId?: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number, plan: Plan) => void;
}

/** A model with what this device knows of it. */
export interface ModelEntry {
  readonly record: ModelRecord;
  /** Every file of the variant this device would run is in the store. */
  readonly stored: boolean;
  /** What a download that was paused or cut off has left here; missing where there is none. */
  readonly half?: { readonly loadedBytes: number; readonly totalBytes: number };
  readonly own: boolean;
  readonly bytes: number;
  readonly fit: FitVerdict;
  /** In the order they matter. */
  readonly fitReasons: readonly FitReason[];
  readonly memory: MemoryNeed;
  /** The plan this device would run it by; missing where none fits. */
  readonly plan?: Plan;
  readonly measured?: SpeedMeasurement;
  /** From the memory bandwidth measured here with other models, or else a rough guess. */
  readonly expectedTokensPerSecond: number;
}

/** One way to have an offered model, as this device would run it. */
export interface OfferedVariant extends Pick<
  ModelEntry,
  'bytes' | 'fit' | 'fitReasons' | 'memory' | 'expectedTokensPerSecond'
> {
  readonly id: string;
  readonly quantization: string;
  readonly files: number;
}

/** A model that was found on a server and can be added. */
export interface ModelOffer {
  readonly found: FoundModel;
  /** With every variant; `add` keeps one. */
  readonly record: ModelRecord;
  /** What suits this device best first. */
  readonly variants: readonly OfferedVariant[];
}

/** Whether something of a size can be stored, and what deleting would bring. */
export interface Room {
  readonly needBytes: number;
  readonly freeBytes: number;
  /** Stored models, each of which (or all of which together) would make room; the largest first. */
  readonly removable: readonly { readonly modelId: string; readonly title: string; readonly bytes: number }[];
}

export interface LibraryOptions {
  readonly onProgress?: (progress: DownloadProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ModelLibrary {
  list(): Promise<readonly ModelEntry[]>;
  /** Asks a hub or server what it has under a name: `owner/name`, `owner/name:Q4_K_M`, a hub's address or a file's. */
  find(source: string, options?: { signal?: AbortSignal }): Promise<ModelOffer>;
  /** Lists an offered model as the user's own; nothing is fetched yet. @returns its id */
  add(offer: ModelOffer, variantId: string, options?: { withProjector?: boolean }): Promise<string>;
  /** A GGUF file of the user's own: checked, copied into the store, listed. @returns its id */
  addFile(file: File, options?: LibraryOptions): Promise<string>;
  /**
   * Files that belong together: one GGUF file, all parts of one, a projector beside it, or a model pack.
   * @returns the id of each model that is now there
   */
  addFiles(files: readonly File[], options?: LibraryOptions): Promise<readonly string[]>;
  /** An abort is a pause: what is here is kept, and the next call goes on with it. */
  download(modelId: string, options?: LibraryOptions): Promise<readonly StoredFile[]>;
  /** Drops what a paused download left. @returns bytes freed */
  dropDownload(modelId: string): Promise<number>;
  verify(modelId: string, options?: LibraryOptions): Promise<VerifyResult>;
  /** Fetches the damaged and missing pieces again, and only those. */
  repair(modelId: string, options?: LibraryOptions): Promise<void>;
  /** Deletes the files (and the record, if it is the user's own). @returns bytes freed */
  remove(modelId: string): Promise<number>;
  /** The model's file as a Blob, to save elsewhere; a pack, if it has several. */
  export(modelId: string): Promise<{ readonly name: string; readonly file: Blob }>;
  /** Record and files in one file that another Homebody can add without a network. It costs no memory. */
  exportPack(modelId: string): Promise<{ readonly name: string; readonly file: Blob }>;
  usage(): Promise<StorageUsage>;
  /** Every way this device could run the model, best first, with what became of it before. */
  plans(modelId: string): Promise<readonly PlanEntry[]>;
  /** Prefers plans of an engine; without `pin`, what is best is chosen again. Plans that failed may be tried again. */
  pin(modelId: string, pin?: PlanPin): Promise<void>;
  pinOf(modelId: string): Promise<PlanPin | undefined>;
  /** Whether there is room for the model, and what could make some. */
  room(modelId: string): Promise<Room>;
  /** Asks the browser to keep what is stored. @returns its answer, or undefined if it gives none within seconds */
  persist(): Promise<boolean | undefined>;
  /** A hub's access token: kept for this visit, or on this device if `remember`. Empty: forgotten. */
  setHubToken(token: string, options?: { remember?: boolean }): Promise<void>;
  hubToken(): Promise<'none' | 'this-visit' | 'remembered'>;
  /** Base address in place of the hub's own; empty: the hub itself. @throws HomebodyError `source-invalid` */
  setMirror(url: string): Promise<void>;
  mirror(): Promise<string>;
  /** True: nothing outside is asked any more; what is under way is broken off and kept. */
  setLocked(locked: boolean): Promise<void>;
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
  /** For each mask in the text the `top` likeliest words (5 if left out), best first. Masked language models only. */
  fillMask(text: string, options?: GenerateOptions & { top?: number }): Promise<readonly (readonly MaskGuess[])[]>;
  /** The part of `text` that answers `question` best. Models of extractive question answering only. */
  answer(question: string, text: string, options?: GenerateOptions): Promise<FoundAnswer>;
  /** How well labels fit a text, the best first. Classifiers only. */
  classify(text: string, options?: GenerateOptions & ClassifyOptions): Promise<readonly LabelScore[]>;
  /** Runs every plan of a model, one after the other, and tells what each did. */
  diagnose(options?: DiagnoseOptions): Promise<Diagnosis>;
  /** Every model that is loaded here, the one used last first. */
  readonly loaded: readonly LoadedModel[];
  /** Times the loaded model's possible plans here (seconds) and remembers the figures. */
  measure(options?: { signal?: AbortSignal }): Promise<readonly SpeedMeasurement[]>;
  unload(): Promise<void>;
  close(): Promise<void>;
}
