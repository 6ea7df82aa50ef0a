/**
 * Homebody as a library: language models in the browser, on the device that shows the page.
 * This is what `import … from 'homebody'` gives; rooms behind it are not part of the contract.
 */
export { openHomebody } from './open-homebody';
export type { Homebody } from './homebody';
export { HomebodyError, failedWith } from './core';
export type {
  Backend,
  DeviceReport,
  EndReason,
  ErrorCode,
  ErrorFacts,
  JsonSchema,
  LoadedModel,
  LoadOptions,
  LoadProgress,
  Message,
  ModelEntry,
  ModelLibrary,
  ModelRecord,
  Part,
  Plan,
  Stream,
  Timings,
  ToolCall,
  ToolDefinition,
  Usage,
} from './core';
export type {
  ChatOptions,
  ChatResult,
  ContextUse,
  Detection,
  SourceRange,
  SummarizeOptions,
  Summary,
  SummaryPart,
  TranslateOptions,
  Translation,
  TranslationPart,
} from './tasks';
