import type { NoticePart } from '../core';

export type SummaryKind = 'key-points' | 'tldr' | 'teaser' | 'headline';
export type SummaryLength = 'short' | 'medium' | 'long';

export interface SummarizeOptions {
  readonly kind?: SummaryKind;
  readonly length?: SummaryLength;
  /** Language of the summary, BCP 47; left out, the text's own. */
  readonly language?: string;
  readonly signal?: AbortSignal;
}

/** A stretch of the source in UTF-16 units, end exclusive. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
}

/** One statement of the summary with the source it came from. */
export interface SummaryPoint {
  readonly text: string;
  readonly sources: readonly SourceRange[];
}

export type SummaryPart =
  /** Before anything: how the text was cut. `pieces` are the source ranges of the first level. */
  | { readonly type: 'plan'; readonly pieces: readonly SourceRange[] }
  /** `part` of `of` pieces of this level is being read (1-based); level 0 reads the source, higher ones combine. */
  | { readonly type: 'progress'; readonly part: number; readonly of: number; readonly level: number }
  /** A piece is done; kept even when the rest is cancelled. */
  | { readonly type: 'piece'; readonly piece: number; readonly points: readonly SummaryPoint[] }
  /** Text of the final summary as it is written. */
  | { readonly type: 'text'; readonly text: string }
  | NoticePart
  | { readonly type: 'end'; readonly reason: 'stop' | 'cancelled'; readonly summary: Summary };

export interface Summary {
  readonly kind: SummaryKind;
  readonly text: string;
  /** For `key-points` one a line; otherwise a single point. */
  readonly points: readonly SummaryPoint[];
  /** Source ranges that were read; all of the text unless it was cancelled. */
  readonly read: readonly SourceRange[];
  readonly pieces: number;
  readonly language: string;
  readonly complete: boolean;
  readonly promptTokens: number;
  readonly outputTokens: number;
}
