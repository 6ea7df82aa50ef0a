/**
 * The vocabulary every room speaks: messages, requests, streams of parts, plans, engines, stores, errors.
 * It is no place for behaviour: no DOM, no packages, nothing about a particular engine, model or screen.
 */
export type { Message, Role, ToolCall, ToolDefinition } from './message';
export type { Constraint, JsonSchema, Request, Sampling, ToolChoice } from './request';
export type {
  EndPart,
  EndReason,
  NoticePart,
  Notice,
  Part,
  ProgressPart,
  TextPart,
  Timings,
  TokenLogprob,
  ToolCallPart,
  Usage,
} from './part';
export { createStream } from './stream';
export type { Stream } from './stream';
export type { Backend, EngineName, Plan, PlanFile, PlanReason } from './plan';
export type { DeviceReport, StorageReport, WasmReport, WebGpuReport } from './device';
export { PROMPT_NAMES } from './model';
export type {
  GoldenCase,
  GoldenProbe,
  LanguagePair,
  Licence,
  ModelFile,
  ModelNeeds,
  ModelRecord,
  ModelVariant,
  PromptName,
  PromptProfile,
  TaskName,
} from './model';
export type { Engine, EngineCapabilities, EngineReady, LoadPhase, LoadProgress, ReportLoad, Weights } from './engine';
export type { ClassifyOptions, FoundAnswer, LabelScore, MaskGuess } from './reading';
export type { FoundFiles, FoundModel, HubAccess, ModelDescription, ModelFinder, NetworkLock } from './model-source';
export { CHUNK_BYTES } from './store';
export type {
  DownloadProgress,
  DownloadRequest,
  FileSource,
  HalfDownload,
  StorageUsage,
  StoredFile,
  VerifyResult,
  WeightStore,
} from './store';
export type {
  FitReason,
  GenerateOptions,
  LibraryOptions,
  LoadedModel,
  LoadOptions,
  MemoryNeed,
  ModelEntry,
  ModelLibrary,
  ModelOffer,
  OfferedVariant,
  Room,
  Runtime,
  RuntimeListener,
  RuntimeState,
  DiagnosedPlan,
  DiagnoseOptions,
  Diagnosis,
  PlanEntry,
  PlanPin,
  PlanTrial,
  SpeedMeasurement,
} from './runtime';
export { asHomebodyError, decodeError, encodeError, failedWith, HomebodyError, isAbort } from './errors';
export type { EncodedError, ErrorCode, ErrorFacts, ModelFileProblem } from './errors';
export { receiveStream, sendStream } from './wire';
export type { StreamMessage } from './wire';
