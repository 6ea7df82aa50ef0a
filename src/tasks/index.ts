/**
 * What people ask for, in terms of a Runtime: chat, summaries, translations, extraction; prompts, budgets, pieces.
 * It knows no engine, no worker and no screen.
 */
export { chat, contextUse } from './chat';
export { detectLanguage } from './detect-language';
export { extract } from './extract';
export type { ExtractOptions } from './extract';
export { knowsPair } from './languages';
export { summarize } from './summarize';
export { translate } from './translate';
export type { ChatOptions, ChatResult, ContextUse } from './chat-types';
export type {
  SourceRange,
  SummarizeOptions,
  Summary,
  SummaryKind,
  SummaryLength,
  SummaryPart,
  SummaryPoint,
} from './summary-types';
export type { Detection, TranslatedSegment, TranslateOptions, Translation, TranslationPart } from './translation-types';
