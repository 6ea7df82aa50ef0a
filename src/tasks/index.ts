/**
 * What people ask for, in terms of a Runtime: chat, summaries, translations, extraction; prompts, budgets, pieces.
 * It knows no engine, no worker and no screen.
 */
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
