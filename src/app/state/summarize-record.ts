import type { Notice } from '../../core';
import type { SourceRange, SummaryKind, SummaryLength, SummaryPoint } from '../../tasks';
import type { Recent } from '../../user-data';

/** What a run has made so far, with the text it was made of. */
export interface SummaryMade {
  readonly source: string;
  /** Of the file that the text came from; empty for typed text. */
  readonly fileName: string;
  readonly kind: SummaryKind;
  readonly length: SummaryLength;
  /** `auto`: the text's own. */
  readonly language: string;
  readonly points: readonly SummaryPoint[];
  /** The final text as it is written; empty while only pieces are read. */
  readonly text: string;
  readonly pieces: readonly SourceRange[];
  readonly read: readonly SourceRange[];
  readonly notices: readonly Notice[];
}

/** Only the last summary is kept; a newer one takes its place. */
const recentId = 'summarize:last';

export function toRecent(made: SummaryMade, complete: boolean): Recent {
  const { source, text, fileName, ...details } = made;
  return {
    id: recentId,
    task: 'summarize',
    title: fileName,
    source,
    result: text,
    details: { ...details, complete },
    updatedAt: Date.now(),
  };
}

/** What `toRecent` kept; undefined for a record of another shape, e.g. from a newer version's export. */
export function fromRecent(recent: Recent): { readonly made: SummaryMade; readonly complete: boolean } | undefined {
  const { kind, length, language, points, pieces, read, notices, complete } = recent.details;
  const sound =
    kinds.includes(kind as SummaryKind) &&
    lengths.includes(length as SummaryLength) &&
    typeof language === 'string' &&
    isListOf(points, isPoint) &&
    isListOf(pieces, isRange) &&
    isListOf(read, isRange) &&
    Array.isArray(notices);
  if (!sound) return undefined;
  const made = { kind, length, language, points, pieces, read, notices } as Omit<
    SummaryMade,
    'source' | 'text' | 'fileName'
  >;
  return {
    made: { ...made, source: recent.source, text: recent.result, fileName: recent.title },
    complete: complete === true,
  };
}

export const kinds: readonly SummaryKind[] = ['key-points', 'tldr', 'teaser', 'headline'];
export const lengths: readonly SummaryLength[] = ['short', 'medium', 'long'];

function isListOf(value: unknown, isOne: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isRange(value: unknown): boolean {
  const { start, end } = (value ?? {}) as Partial<SourceRange>;
  return Number.isInteger(start) && Number.isInteger(end);
}

function isPoint(value: unknown): boolean {
  const { text, sources } = (value ?? {}) as Partial<SummaryPoint>;
  return typeof text === 'string' && isListOf(sources, isRange);
}
