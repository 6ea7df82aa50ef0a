interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text that is drawn as one. `end` is before the line break that separates it from the next. */
export type TextBlock = Range;

export interface TextPiece {
  readonly start: number;
  readonly text: string;
  readonly marked: boolean;
  readonly faint: boolean;
}

/** Long enough to be few, short enough to be laid out in a moment. */
const blockCharacters = 1500;
/** A line without breaks is cut at a space, or anywhere if there is none. */
const longestBlock = 6000;

/** Cuts a text at line breaks into blocks of about 1,500 characters. Together with the breaks between them they are the text. */
export function blocksOf(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  while (start < text.length) {
    // Searches stay within the longest block: over the whole text they would make the work quadratic.
    const window = text.slice(start, start + longestBlock);
    const later = window.indexOf('\n', blockCharacters);
    const lineEnd = later === -1 ? window.lastIndexOf('\n') : later;
    const rest = text.length - start;
    const breakAt = lineEnd > 0 ? lineEnd : rest <= longestBlock ? rest : window.lastIndexOf(' ');
    const cut = breakAt > 0 ? start + breakAt : cutBetweenPairs(text, start + longestBlock);
    blocks.push({ start, end: cut });
    // The break or the space is what separates the blocks; a cut without one loses nothing.
    start = breakAt > 0 ? cut + 1 : cut;
  }
  return blocks;
}

/** The text of a block, cut where marked or faint ranges begin and end. */
export function splitAtRanges(
  text: string,
  block: TextBlock,
  marked: readonly Range[],
  faint: readonly Range[] = [],
): readonly TextPiece[] {
  const touches = ({ start, end }: Range) => start < block.end && block.start < end;
  const inside = [...marked.filter(touches), ...faint.filter(touches)];
  if (inside.length === 0) {
    return [{ start: block.start, text: text.slice(block.start, block.end), marked: false, faint: false }];
  }
  const within = (position: number) => Math.min(block.end, Math.max(block.start, position));
  const cuts = [block.start, block.end, ...inside.flatMap(({ start, end }) => [within(start), within(end)])];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  const isIn = (ranges: readonly Range[], at: number) => ranges.some(({ start, end }) => start <= at && at < end);
  return edges.slice(0, -1).map((start, index) => ({
    start,
    text: text.slice(start, edges[index + 1]),
    marked: isIn(marked, start),
    faint: isIn(faint, start),
  }));
}

function cutBetweenPairs(text: string, at: number): number {
  const half = text.charCodeAt(at) & 0xfc00;
  return half === 0xdc00 ? at - 1 : at;
}
