import { isWrapped, linesOf, type Line } from './flows';
import { hasWords } from './kept-marks';
import { cutLong, sentencesOf } from './sentences';
import type { SourceRange } from './summary-types';

/** A stretch of the source: to be translated, or to be kept to the character. */
export interface Stretch extends SourceRange {
  readonly translate: boolean;
}

export interface StretchLimits {
  /** Sentences translated together. */
  readonly sentences: number;
  readonly characters: number;
}

/** A book takes seconds; the page must stay alive meanwhile. */
const restAfterMs = 50;

/**
 * Takes a text apart for translation. The stretches are the text, without gap or overlap: sentences to translate, and
 * between them, kept as they are, line ends, blank lines, indentation, list marks, table borders, fenced code and lines
 * without words. A line end inside a sentence (wrapping) is part of the sentence.
 */
export async function layoutOf(text: string, locale: string, limits: StretchLimits): Promise<Stretch[]> {
  const stretches: Stretch[] = [];
  let end = 0;
  let lastRestAt = performance.now();
  for (const range of translatedRanges(text, locale, limits)) {
    if (performance.now() - lastRestAt > restAfterMs) {
      await new Promise((resolve) => setTimeout(resolve));
      lastRestAt = performance.now();
    }
    if (range.start > end) stretches.push({ start: end, end: range.start, translate: false });
    stretches.push({ ...range, translate: true });
    end = range.end;
  }
  if (end < text.length) stretches.push({ start: end, end: text.length, translate: false });
  return stretches;
}

function* translatedRanges(text: string, locale: string, limits: StretchLimits): Generator<SourceRange> {
  for (const passage of passagesOf(text)) {
    const sentences = sentencesOf(text.slice(passage.start, passage.end), locale)
      .map((sentence) => ({ start: passage.start + sentence.start, end: passage.start + sentence.end }))
      .flatMap((sentence) => cutLong(text, sentence, limits.characters))
      .map((sentence) => trimmed(text, sentence));
    let open: { start: number; end: number } | undefined;
    let count = 0;
    for (const { start, end } of sentences) {
      if (!hasWords(text.slice(start, end))) {
        if (open) yield open;
        open = undefined;
      } else if (open && count < limits.sentences && end - open.start <= limits.characters) {
        open.end = end;
        count++;
      } else {
        if (open) yield open;
        open = { start, end };
        count = 1;
      }
    }
    if (open) yield open;
  }
}

/** Words of lines, of wrapped lines together, of a table's cells; not those of fenced code. */
function* passagesOf(text: string): Generator<SourceRange> {
  const lines = linesOf(text);
  let fence: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const mark = /^\s*(```|~~~)/.exec(text.slice(line.start, line.end))?.[1];
    if (mark && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    else if (fence === undefined && /^\|.*\|$/u.test(text.slice(line.bodyStart, line.bodyEnd)))
      yield* cellsOf(text, line);
    else if (fence === undefined) {
      let last = line;
      while (lines[index + 1] && isWrapped(text, last, lines[index + 1]!)) last = lines[++index]!;
      if (last.bodyEnd > line.bodyStart) yield { start: line.bodyStart, end: last.bodyEnd };
    }
  }
}

function* cellsOf(text: string, line: Line): Generator<SourceRange> {
  for (const { 0: cell, index } of text.slice(line.bodyStart, line.bodyEnd).matchAll(/[^|]+/g)) {
    const start = line.bodyStart + index;
    if (cell.trim() !== '') yield trimmed(text, { start, end: start + cell.length });
  }
}

function trimmed(text: string, { start, end }: SourceRange): SourceRange {
  const written = text.slice(start, end);
  return { start: start + written.length - written.trimStart().length, end: start + written.trimEnd().length };
}
