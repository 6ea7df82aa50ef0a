import type { SourceRange, SummaryPoint } from '../../tasks';

/** Where the first stretch begins that was not read; the length of the text if all of it was. */
export function firstUnread(pieces: readonly SourceRange[], read: readonly SourceRange[], length: number): number {
  const unread = pieces.filter((piece) => !read.some(({ start, end }) => start <= piece.start && piece.end <= end));
  return unread.reduce((first, { start }) => Math.min(first, start), pieces.length === 0 ? 0 : length);
}

/** The points that speak of the text before `offset`; the others will be made again. */
export function pointsBefore(points: readonly SummaryPoint[], offset: number): readonly SummaryPoint[] {
  return points.filter(({ sources }) => sources.every(({ end }) => end <= offset));
}

/** Ranges counted in the rest of a text, counted in the whole. */
export function shiftRanges(ranges: readonly SourceRange[], offset: number): readonly SourceRange[] {
  return ranges.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
}

export function shiftPoints(points: readonly SummaryPoint[], offset: number): readonly SummaryPoint[] {
  return points.map(({ text, sources }) => ({ text, sources: shiftRanges(sources, offset) }));
}

/** Points written out as a text of their own, one a line, to be summarized once more. */
export function asNotes(points: readonly SummaryPoint[]): string {
  return points.map(({ text }) => text.replace(/\s+/g, ' ')).join('\n');
}

/** Points made of `asNotes(notes)`, with the sources of the notes they came from. */
export function throughNotes(points: readonly SummaryPoint[], notes: readonly SummaryPoint[]): readonly SummaryPoint[] {
  let at = 0;
  const lines = notes.map(({ text, sources }) => {
    const start = at;
    at += text.replace(/\s+/g, ' ').length + 1;
    return { start, end: at - 1, sources };
  });
  return points.map(({ text, sources }) => ({
    text,
    sources: mergeRanges(
      lines
        .filter((line) => sources.some(({ start, end }) => start < line.end && line.start < end))
        .flatMap((line) => line.sources),
    ),
  }));
}

/** The same stretches, in order, each once. */
export function mergeRanges(ranges: readonly SourceRange[]): readonly SourceRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
