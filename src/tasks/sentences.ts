import { flowsOf } from './flows';
import type { SourceRange } from './summary-types';

/** Segmenting a whole book in one call takes the browser's memory; this is a long chapter. */
const windowCharacters = 50_000;

/** Words after which a full stop ends no sentence, in the languages most texts come in. */
const abbreviation = new RegExp(
  `(?:^|[\\s("'“‘\\[])(?:${[
    'mr|mrs|ms|dr|prof|st|sr|jr|rev|gen|col|capt|lt|hon|mt|vs|cf|fig|figs|no|nos|vol|pp|ed|eds|approx|dept|est|inc|ltd|co|corp',
    'e\\.g|i\\.e|a\\.m|p\\.m|u\\.s|u\\.k|ph\\.d|al|ca|viz|resp',
    'z\\.\\s?b|d\\.\\s?h|u\\.\\s?a|bzw|evtl|ggf|inkl|nr|str|hr|fr|bspw|vgl|abb',
    'm|mm|mme|mlle|p\\.\\s?ex|sra|srta|ud|uds|pág|núm|sig|dott|avv|ing',
    '\\p{Lu}|\\d{1,2}',
  ].join('|')})\\.$`,
  'iu',
);

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known) return known;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, segmenter);
  return segmenter;
}

/**
 * The sentences of a text, each with the white space that follows it: together they are the text, without gap or overlap.
 * Lines end sentences unless they are only wrapped.
 * @param locale BCP 47, for the rules of the language; `und` where it is not known
 */
export function sentencesOf(text: string, locale = 'und'): SourceRange[] {
  const sentences: { start: number; end: number }[] = [];
  for (const flow of flowsOf(text)) {
    for (const part of windowsOf(text, flow)) {
      for (const sentence of sentencesOfFlow(text, part, locale)) sentences.push(sentence);
    }
    // Line ends and blank lines belong to the sentence before them; before the first sentence, to that one.
    const last = sentences.at(-1);
    if (last) last.end = Math.max(last.end, flow.end);
  }
  return closed(text, sentences);
}

/** Closes the gaps: line ends between flows, white space at the beginning, flows of nothing but white space. */
function closed(text: string, sentences: readonly SourceRange[]): SourceRange[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of sentences) {
    const last = whole.at(-1);
    const blank = text.slice(start, end).trim() === '';
    if (last && blank) last.end = end;
    else {
      if (last) last.end = start;
      whole.push({ start: last ? start : 0, end });
    }
  }
  if (text === '') return [];
  if (whole.length === 0) return [{ start: 0, end: text.length }];
  whole.at(-1)!.end = text.length;
  return whole;
}

function* windowsOf(text: string, flow: SourceRange): Generator<SourceRange> {
  let start = flow.start;
  while (flow.end - start > windowCharacters) {
    const end = borderBefore(text, start, start + windowCharacters);
    yield { start, end };
    start = end;
  }
  if (flow.end > start) yield { start, end: flow.end };
}

function* sentencesOfFlow(text: string, flow: SourceRange, locale: string): Generator<{ start: number; end: number }> {
  // A wrapped line's end is a space here: the segmenter would take it for the end of a paragraph.
  const line = text.slice(flow.start, flow.end).replace(/[\r\n\u2028\u2029]/g, ' ');
  let open: { start: number; end: number } | undefined;
  for (const { index, segment } of segmenterOf(locale).segment(line)) {
    const start = flow.start + index;
    const goesOn = open && continues(line.slice(open.start - flow.start, index), segment);
    if (open && goesOn) open.end = start + segment.length;
    else {
      if (open) yield open;
      open = { start, end: start + segment.length };
    }
  }
  if (open) yield open;
}

/** The browser's rules know no abbreviations and no links. */
function continues(before: string, after: string): boolean {
  const written = before.trimEnd();
  // Inside a link or a file name: `example.org/a?b=1`.
  if (written === before && /[.?!]$/.test(written) && /^[\w/=&%#-]/.test(after)) return true;
  if (!written.endsWith('.')) return false;
  return /^["'“‘(]?\p{Ll}/u.test(after) || abbreviation.test(written.slice(-12));
}

/**
 * Where best to cut before `limit`: after a sentence's or a clause's mark, else at white space, else between two
 * characters as people see them (never inside a surrogate pair). Always after `start`.
 */
export function borderBefore(text: string, start: number, limit: number): number {
  const stretch = text.slice(start, limit);
  const late = Math.floor(stretch.length / 2);
  for (const border of [/[.!?。！？…][)"'”’」』]*\s*(?=\S)/gu, /[,;:、，；：]\s*(?=\S)/gu, /\s+(?=\S)/gu]) {
    const last = [...stretch.slice(late).matchAll(border)].at(-1);
    if (last) return start + late + last.index + last[0].length;
  }
  return characterBorder(text, start, limit);
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Characters as people see them are shorter than this, unless somebody plays with combining marks. */
const graphemeCharacters = 64;

function characterBorder(text: string, start: number, limit: number): number {
  if (limit >= text.length) return text.length;
  const from = Math.max(start, limit - graphemeCharacters);
  const clusters = [...graphemes.segment(text.slice(from, limit + graphemeCharacters))];
  const border = clusters.map(({ index }) => from + index).findLast((index) => index <= limit && index > start);
  if (border !== undefined) return border;
  const insidePair = /[\uDC00-\uDFFF]/.test(text[limit]!) && /[\uD800-\uDBFF]/.test(text[limit - 1]!);
  return insidePair && limit - 1 > start ? limit - 1 : insidePair ? limit + 1 : limit;
}

/** Cuts a range into stretches of at most `limitCharacters` (a character seen as one is never cut), if it is longer. */
export function cutLong(text: string, range: SourceRange, limitCharacters: number): SourceRange[] {
  const cuts: SourceRange[] = [];
  let start = range.start;
  while (range.end - start > limitCharacters) {
    const end = Math.min(range.end, borderBefore(text, start, start + limitCharacters));
    cuts.push({ start, end });
    start = end;
  }
  if (range.end > start) cuts.push({ start, end: range.end });
  return cuts;
}
