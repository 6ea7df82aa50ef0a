import type { SummaryPart } from '../../tasks';
import { asNotes } from './summarize-continuation';
import { timeLeftMs } from './time-left';

/** What a run is doing. Parts are counted from 1. */
export type SummaryStep =
  | { readonly step: 'loading' }
  /** The text is cut into parts, which for a long one takes seconds. */
  | { readonly step: 'preparing' }
  | { readonly step: 'reading'; readonly part: number; readonly of: number; readonly leftMs?: number }
  | { readonly step: 'combining'; readonly part: number; readonly of: number }
  | { readonly step: 'writing' };

/** The pace of the first level, measured by the characters of the parts that are done. */
export interface SummaryProgress {
  readonly beganAt: number;
  readonly pieces: readonly number[];
  readonly doneCharacters: number;
  readonly noteCharacters: number;
  readonly at: { readonly part: number; readonly of: number; readonly level: number } | undefined;
  readonly writing: boolean;
}

export function newProgress(): SummaryProgress {
  return { beganAt: 0, pieces: [], doneCharacters: 0, noteCharacters: 0, at: undefined, writing: false };
}

/** @param length characters of the text that is read */
export function follow(progress: SummaryProgress, part: SummaryPart, length: number): SummaryProgress {
  switch (part.type) {
    case 'plan':
      return { ...progress, pieces: part.pieces.map(({ start, end }) => end - start) };
    case 'progress':
      return { ...progress, at: part, writing: false, beganAt: progress.beganAt || performance.now() };
    case 'piece':
      return {
        ...progress,
        doneCharacters: Math.min(length, progress.doneCharacters + (progress.pieces[part.piece] ?? 0)),
        noteCharacters: progress.noteCharacters + asNotes(part.points).length,
      };
    case 'text':
      return { ...progress, writing: true };
    case 'notice':
    case 'end':
      return progress;
  }
}

/** @param earlierPieces parts that were read before this run went on */
export function stepOf({ at, writing, ...progress }: SummaryProgress, earlierPieces: number): SummaryStep | undefined {
  if (writing) return { step: 'writing' };
  if (!at) return undefined;
  if (at.level > 0) return { step: 'combining', part: at.part, of: at.of };
  const total = progress.pieces.reduce((sum, characters) => sum + characters, 0);
  // The notes are read once more when they are combined: they count as text that is still to come.
  const notes = progress.doneCharacters > 0 ? (progress.noteCharacters / progress.doneCharacters) * total : 0;
  const remaining = total - progress.doneCharacters + notes;
  const leftMs = timeLeftMs(performance.now() - progress.beganAt, progress.doneCharacters, remaining);
  return {
    ...{ step: 'reading', part: at.part + earlierPieces, of: at.of + earlierPieces },
    ...(leftMs !== undefined && at.of > 1 && { leftMs }),
  };
}
