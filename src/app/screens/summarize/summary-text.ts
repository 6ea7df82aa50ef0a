import type { SourceRange } from '../../../tasks';
import type { SummaryMade } from '../../state/summarize-record';

/** Marks that models and our own join put before a list item. */
const listMark = /^\s*(?:[-*•·]|\d{1,2}[.)])\s+/;

/** The items of a list that is being written; half a mark at its end is no item yet. */
export function itemsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(listMark, '').trim())
    .filter((line) => line !== '' && !/^[-*•·]$/.test(line));
}

/** The summary as people paste it: one point a line, or the text itself. */
export function plainText({ kind, points, text }: SummaryMade): string {
  if (kind === 'key-points' && points.length > 0) return points.map((point) => `• ${point.text}`).join('\n');
  return text.trim() || points.map((point) => point.text).join('\n');
}

/** The summary as Markdown under a heading. */
export function markdownText(made: SummaryMade, heading: string): string {
  const body =
    made.kind === 'key-points' && made.points.length > 0
      ? made.points.map(({ text }) => `- ${text.replace(/\s*\n\s*/g, ' ')}`).join('\n')
      : plainText(made);
  return `# ${heading}\n\n${body}\n`;
}

/** What of a text of `length` units lies outside the ranges, which are in order. */
export function outside(ranges: readonly SourceRange[], length: number): readonly SourceRange[] {
  const gaps: SourceRange[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) gaps.push({ start: at, end: length });
  return gaps;
}
