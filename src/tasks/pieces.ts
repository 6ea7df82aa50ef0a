import type { Runtime } from '../core';
import { cutLong, sentencesOf } from './sentences';
import type { SourceRange } from './summary-types';

/** Characters whose tokens are counted to learn how many a token has, about what one piece of a larger model holds. */
const sampleCharacters = 6000;
const blockCharacters = sampleCharacters * 4;
/** Sentences of this much are found in about a tenth of a second. */
const stretchCharacters = 100_000;
/** Pieces are cut by the rate of their neighbourhood, a little short, so that most fit at the first measuring. */
const caution = 0.9;
/** Pieces may be this much longer than the even share, since sentences don't come in equal lengths. */
const evenly = 1.1;
/** Beyond this many pieces each is trusted to its neighbourhood's rate: counting costs more than a piece too long. */
const measuredPieces = 64;
/** A paragraph's end within this last share of a piece is a better border than one more sentence. */
const paragraphShare = 0.35;

/**
 * Cuts a text at sentence borders, at a paragraph's end where one is near, into pieces of at most `pieceTokens`.
 * The pieces are the text, without gap or overlap. A sentence that is longer by itself is cut at clauses, then words,
 * then characters. Beyond 64 pieces lengths are by the measured rate of the surrounding text and may exceed a little.
 */
export async function piecesOf(
  runtime: Runtime,
  text: string,
  pieceTokens: number,
  locale: string,
  signal: AbortSignal,
): Promise<SourceRange[]> {
  const count = (range: SourceRange) => runtime.countTokens(text.slice(range.start, range.end), { signal });
  const whole = { start: 0, end: text.length };
  if (text.length <= sampleCharacters && (await count(whole)) <= pieceTokens) return [whole];

  const parts: Part[] = [];
  for (const block of blocksOf(text, locale)) {
    const limitCharacters = Math.max(1, Math.floor(pieceTokens * (await charactersPerToken(block, count)) * caution));
    for (const sentence of block)
      for (const { start, end } of cutLong(text, sentence, limitCharacters))
        parts.push({ start, end, share: (end - start) / limitCharacters });
  }
  const pieces = packed(text, parts);
  if (pieces.length > measuredPieces) return pieces;
  const fitted: SourceRange[] = [];
  for (const piece of pieces) fitted.push(...(await fit(text, piece, pieceTokens, count)));
  return fitted;
}

/** A sentence, or a stretch of a long one, with the share of a piece that it fills. */
interface Part extends SourceRange {
  readonly share: number;
}

/** Neighbouring sentences that are measured together; found a stretch at a time, so that a book does not stop the page. */
function* blocksOf(text: string, locale: string): Generator<SourceRange[]> {
  let block: SourceRange[] = [];
  for (const stretch of cutLong(text, { start: 0, end: text.length }, stretchCharacters)) {
    for (const { start, end } of sentencesOf(text.slice(stretch.start, stretch.end), locale)) {
      block.push({ start: stretch.start + start, end: stretch.start + end });
      if (stretch.start + end - block[0]!.start < blockCharacters) continue;
      yield block;
      block = [];
    }
  }
  if (block.length > 0) yield block;
}

async function charactersPerToken(block: readonly SourceRange[], count: (range: SourceRange) => Promise<number>) {
  const start = block[0]!.start;
  const end = Math.min(block.at(-1)!.end, start + blockCharacters);
  return (end - start) / Math.max(1, await count({ start, end }));
}

/** Fills pieces with whole parts. All pieces are about as long: a last one of a few words makes a poor summary. */
function packed(text: string, parts: readonly Part[]): SourceRange[] {
  const total = shareOf(parts);
  const wanted = Math.min(1, (total / Math.ceil(total)) * evenly);
  const pieces: SourceRange[] = [];
  let open: Part[] = [];
  const close = (count: number) => {
    pieces.push({ start: open[0]!.start, end: open[count - 1]!.end });
    open = open.slice(count);
  };
  for (const part of parts) {
    if (open.length > 0 && shareOf(open) + part.share > wanted) close(paragraphEnd(text, open, wanted));
    if (open.length > 0 && shareOf(open) + part.share > wanted) close(open.length);
    open.push(part);
  }
  if (open.length > 0) close(open.length);
  return pieces;
}

function shareOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { share }) => sum + share, 0);
}

/** How many of the parts to close a piece after: all, or up to the last paragraph's end if that is near. */
function paragraphEnd(text: string, parts: readonly Part[], wanted: number): number {
  let filled = 0;
  let last = parts.length;
  parts.forEach(({ start, end, share }, index) => {
    filled += share;
    if (filled < wanted * (1 - paragraphShare)) return;
    if (/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/.test(text.slice(start, end))) last = index + 1;
  });
  return last;
}

/** Halves a piece that turns out too long until its parts fit. */
async function fit(
  text: string,
  piece: SourceRange,
  pieceTokens: number,
  count: (range: SourceRange) => Promise<number>,
): Promise<SourceRange[]> {
  if ((await count(piece)) <= pieceTokens) return [piece];
  const halves = halved(text, piece);
  if (halves.length === 1) return halves;
  const fitted: SourceRange[] = [];
  for (const half of halves) fitted.push(...(await fit(text, half, pieceTokens, count)));
  return fitted;
}

/** Two parts of a range, at a sentence's border if it has one. */
export function halved(text: string, range: SourceRange): SourceRange[] {
  const middle = (range.end - range.start) / 2;
  const borders = sentencesOf(text.slice(range.start, range.end))
    .map(({ start }) => start)
    .slice(1);
  const border = borders.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  if (border !== undefined)
    return [
      { start: range.start, end: range.start + border },
      { start: range.start + border, end: range.end },
    ];
  const parts = cutLong(text, range, Math.ceil(middle) + 1);
  return parts.length > 1 ? parts : [range];
}
