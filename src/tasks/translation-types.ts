import type { NoticePart } from '../core';
import type { SourceRange } from './summary-types';

export interface TranslateOptions {
  /** BCP 47 code or `auto`. */
  readonly from?: string;
  readonly to: string;
  readonly signal?: AbortSignal;
}

/** Confidence from 0 to 1. `language` is `und` where nothing could be told. */
export interface Detection {
  readonly language: string;
  readonly confidence: number;
  readonly alternatives: readonly { readonly language: string; readonly confidence: number }[];
}

/** A stretch of the source and its translation; white space and list marks between segments are kept as they were. */
export interface TranslatedSegment {
  readonly source: SourceRange;
  /** Where it stands in the translated text. */
  readonly target: SourceRange;
  readonly text: string;
  /** `untranslated`: the model gave nothing usable and the source stands here. `incomplete`: it did not come to an end. */
  readonly problem?: 'untranslated' | 'incomplete';
  /** Numbers of the source that are not in the translation as digits: words now, or lost. */
  readonly missingNumbers?: readonly string[];
}

export type TranslationPart =
  | { readonly type: 'detected'; readonly detection: Detection; readonly from: string }
  | { readonly type: 'progress'; readonly part: number; readonly of: number }
  | { readonly type: 'text'; readonly text: string }
  /** All text up to here is final for this segment. */
  | { readonly type: 'segment'; readonly segment: TranslatedSegment }
  | NoticePart
  | { readonly type: 'end'; readonly reason: 'stop' | 'cancelled'; readonly translation: Translation };

export interface Translation {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly segments: readonly TranslatedSegment[];
  readonly complete: boolean;
  readonly promptTokens: number;
  readonly outputTokens: number;
}
