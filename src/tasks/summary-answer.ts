import { withoutThought } from './answer';
import { sentencesOf } from './sentences';
import type { Shape } from './summary-shape';
import type { SummaryKind } from './summary-types';

const listMark = /^\s*(?:[-*•‣·–—]+|\(?\d{1,2}[.)])\s+/u;
/** What chatty models write before what they were asked for. */
const preamble =
  /^(?:sure|certainly|of course|okay|here(?:'s| is| are)|the following|these are|(?:key|main|important) points|summary|tl;?dr|teaser|headline|title|요약|핵심|제목|zusammenfassung|résumé|resumen)\b[^\n.!?]{0,100}?:\s*/iu;
const headlineCharacters = 160;
/** Ordinary sentences of this many words have about four different words in five. */
const ramblingWords = 12;
const ramblingShare = 0.5;

/**
 * What an answer says, cleaned and never added to: points, sentences, or one headline, as many as the shape allows.
 * Thoughts, preambles, list marks, markdown emphasis and repetitions are taken off.
 * @param ended false while the answer is being written: then only what is surely complete
 * @param cut the answer was cut off; an unfinished last unit is dropped if it is not the only one
 */
export function unitsOf(shape: Shape, answer: string, ended: boolean, cut = false): string[] {
  const text = withoutThought(answer);
  const units =
    shape.kind === 'key-points'
      ? points(text, ended)
      : shape.kind === 'headline'
        ? headline(text, ended)
        : sentences(text, ended);
  const distinct = distinctOf(units);
  if (ended && cut && distinct.length > 1 && !/[.!?。！？…)"”’]$/u.test(distinct.at(-1)!)) distinct.pop();
  return shape.kind === 'headline' ? distinct.slice(0, 1) : distinct.slice(0, shape.count);
}

/** True when an answer has all its shape allows, or begins to repeat itself. */
export function isEnough(shape: Shape, answer: string): boolean {
  const text = withoutThought(answer);
  if (shape.kind === 'headline') return /\S[^\n]*\n/.test(text.replace(preamble, ''));
  const units = shape.kind === 'key-points' ? points(text, false) : sentences(text, false);
  return units.length >= shape.count || distinctOf(units).length < units.length;
}

/** The summary as text. */
export function textOfUnits(kind: SummaryKind, units: readonly string[]): string {
  if (kind === 'key-points') return units.map((unit) => `- ${unit}`).join('\n');
  return units.reduce((text, unit) => `${text}${text === '' ? '' : betweenSentences(text)}${unit}`, '');
}

/** Japanese and Chinese sentences follow each other without a space. */
function betweenSentences(before: string): string {
  return /[。！？」』]$/u.test(before) ? '' : ' ';
}

function points(text: string, ended: boolean): string[] {
  const lines = text.split('\n');
  if (!ended) lines.pop();
  const marked = lines.some((line) => listMark.test(line));
  if (marked)
    return lines
      .filter((line) => listMark.test(line))
      .map(plain)
      .filter(hasWords);
  if (!ended) return [];
  const written = lines.map((line) => plain(line.replace(preamble, ''))).filter(hasWords);
  // A model that writes a paragraph instead of a list.
  return written.length > 1 ? written : written.flatMap((line) => sentences(line, true));
}

function sentences(text: string, ended: boolean): string[] {
  const body = text.replace(preamble, '').replace(/\s+/gu, ' ');
  const found = sentencesOf(body).map(({ start, end }) => plain(body.slice(start, end)));
  if (!ended) found.pop();
  return found.filter(hasWords);
}

function headline(text: string, ended: boolean): string[] {
  if (!ended) return [];
  const line = text.replace(preamble, '').split('\n').map(plain).find(hasWords);
  if (line === undefined) return [];
  const words = line.replace(/^["'“‘«「『](.*)["'”’»」』]\.?$/u, '$1');
  return [words.length > headlineCharacters ? plain(sentences(words, true)[0] ?? words) : words];
}

function plain(line: string): string {
  return line
    .replace(listMark, '')
    .replace(/^#{1,6}\s+/, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .replace(/\s+/gu, ' ')
    .trim();
}

const hasWords = (unit: string) => /\p{L}{2}|[\p{Script=Han}\p{Script=Hangul}]/u.test(unit);

/** True for a statement that goes round and round in the same few words. */
export function isRambling(unit: string): boolean {
  const words = sameKey(unit).split(' ');
  return words.length >= ramblingWords && new Set(words).size / words.length < ramblingShare;
}

/** Equal for units that say the same with the same words. */
export function sameKey(unit: string): string {
  return unit
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function distinctOf(units: readonly string[]): string[] {
  const seen = new Set<string>();
  return units.filter((unit) => !seen.has(sameKey(unit)) && seen.add(sameKey(unit)));
}
