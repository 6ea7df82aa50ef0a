import type { TranslatedSegment } from '../../../tasks';

export interface SegmentPiece {
  readonly key: string;
  readonly text: string;
  /** Index of the segment; undefined for what stands between segments. */
  readonly segment: number | undefined;
}

/** A text cut into its segments, on one side of the pair, and what stands between them. */
export function piecesBySegment(
  text: string,
  segments: readonly TranslatedSegment[],
  side: 'source' | 'target',
): readonly SegmentPiece[] {
  const pieces: SegmentPiece[] = [];
  let at = 0;
  segments.forEach((segment, index) => {
    const { start, end } = segment[side];
    if (start > at) pieces.push({ key: `before ${index}`, text: text.slice(at, start), segment: undefined });
    if (end > start) pieces.push({ key: String(index), text: text.slice(start, end), segment: index });
    at = Math.max(at, end);
  });
  if (at < text.length) pieces.push({ key: 'rest', text: text.slice(at), segment: undefined });
  return pieces;
}
