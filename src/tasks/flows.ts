import type { SourceRange } from './summary-types';

/** Lines shorter than this end because their author ended them, not because a mail program wrapped them. */
const wrappedFromCharacters = 40;

/** What stands before the words of a line: indentation, quote marks, a heading's or a list item's mark, a check box. */
const lineStart = /^[\s>]*(?:#{1,6}\s+|(?:[-*+•‣◦·–—]|\(?(?:\d{1,3}|[a-zA-Z])[.)])\s+(?:\[[ xX]\]\s+)?)?/u;

export interface Line extends SourceRange {
  /** Where the words begin, after indentation and marks. */
  readonly bodyStart: number;
  /** Where the words end, before trailing white space. */
  readonly bodyEnd: number;
}

/** The lines of a text without their ends; `\r\n`, `\n` and `\r` all end one. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const { 0: end, index } of text.matchAll(/\r\n|[\n\r\u2028\u2029]|$/g)) {
    const line = text.slice(start, index);
    const bodyStart = start + lineStart.exec(line)![0].length;
    lines.push({ start, end: index, bodyStart, bodyEnd: Math.max(bodyStart, start + line.trimEnd().length) });
    start = index + end.length;
  }
  return lines;
}

/** True if `next` goes on with the sentence that `line` began: the line end between them is only wrapping. */
export function isWrapped(text: string, line: Line, next: Line): boolean {
  if (next.bodyEnd === next.bodyStart || line.bodyEnd - line.bodyStart < wrappedFromCharacters) return false;
  const marked = text.slice(next.start, next.bodyStart).trim() !== '';
  if (marked || /[.!?。！？…:;"”’)\]}>|]$/u.test(text.slice(line.bodyStart, line.bodyEnd))) return false;
  return /^(?!https?:|www\.)\p{Ll}/u.test(text.slice(next.bodyStart, next.bodyEnd)) || text[line.bodyEnd - 1] === ',';
}

/** Stretches of text that read on without a break: a line, or the wrapped lines of one paragraph. */
export function flowsOf(text: string): SourceRange[] {
  const flows: { start: number; end: number }[] = [];
  let last: Line | undefined;
  for (const line of linesOf(text)) {
    if (last && isWrapped(text, last, line)) flows.at(-1)!.end = line.end;
    else flows.push({ start: line.start, end: line.end });
    last = line;
  }
  return flows;
}
