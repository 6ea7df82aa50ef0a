import type { Notice } from '../../core';
import type { TranslatedSegment } from '../../tasks';
import type { Recent } from '../../user-data';

/** What a run has made so far, with the text it was made of. */
export interface TranslationMade {
  readonly id: string;
  readonly source: string;
  /** The language really translated from: chosen, or detected. `auto` until it is known. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly segments: readonly TranslatedSegment[];
  readonly notices: readonly Notice[];
}

const titleCharacters = 80;

export function toRecent({ id, source, text, ...details }: TranslationMade, complete: boolean): Recent {
  return {
    ...{ id, task: 'translate', source, result: text },
    title: source.trim().replace(/\s+/g, ' ').slice(0, titleCharacters),
    details: { ...details, complete },
    updatedAt: Date.now(),
  };
}

/** What `toRecent` kept; undefined for a record of another shape. */
export function fromRecent(recent: Recent): { readonly made: TranslationMade; readonly complete: boolean } | undefined {
  const { from, to, segments, notices, complete } = recent.details;
  if (typeof from !== 'string' || typeof to !== 'string' || !Array.isArray(notices) || !Array.isArray(segments))
    return undefined;
  if (!segments.every(isSegment)) return undefined;
  return {
    made: { id: recent.id, source: recent.source, text: recent.result, from, to, segments, notices },
    complete: complete === true,
  };
}

function isSegment(value: unknown): value is TranslatedSegment {
  const { source, target } = (value ?? {}) as Partial<TranslatedSegment>;
  return [source?.start, source?.end, target?.start, target?.end].every(Number.isInteger);
}
