import type { SourceRange } from './summary-types';

/** Sentences that share this much of the best one's likeness are named beside it. */
const besideBest = 0.75;
const mostSentences = 3;
/** Below this share of common words nothing can be said about where a statement comes from. */
const leastLikeness = 0.2;

/** The words a statement is recognized by; Korean, Japanese and Chinese by pairs of characters, since endings vary and spaces may be missing. */
export function keysOf(text: string): Set<string> {
  const keys = new Set<string>();
  for (const [word] of text
    .toLowerCase()
    .matchAll(/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{M}\p{N}]+/gu)) {
    if (!/^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word)) {
      if (word.length > 2 || /\p{N}/u.test(word)) keys.add(word.length > 5 ? word.slice(0, 5) : word);
      continue;
    }
    const characters = [...word];
    if (characters.length === 1) keys.add(word);
    for (let index = 0; index + 1 < characters.length; index++) keys.add(characters[index]! + characters[index + 1]!);
  }
  return keys;
}

/** From 0 to 1: how much of `statement` is in `passage`, less where the passage is long and has everything in it. */
export function likeness(statement: ReadonlySet<string>, passage: ReadonlySet<string>): number {
  if (statement.size === 0 || passage.size === 0) return 0;
  let common = 0;
  for (const key of statement) if (passage.has(key)) common++;
  return common / Math.sqrt(statement.size * passage.size);
}

/** From 0 to 1: the share of a statement's words that stand in a text. Nearly nothing is nearly surely invented. */
export function grounding(statement: string, text: ReadonlySet<string>): number {
  const all = [...keysOf(statement)];
  // `the` and `any` stand in every text.
  const telling = all.filter((key) => key.length > 3 || !/^\p{Script=Latin}+$/u.test(key));
  const keys = telling.length > 0 ? telling : all;
  return keys.length === 0 ? 0 : keys.filter((key) => text.has(key)).length / keys.length;
}

/**
 * Indices of the passages a statement most likely comes from, best first.
 * @returns none where no passage has enough of its words (a translation, an invention)
 */
export function likestPassages(statement: string, passages: readonly ReadonlySet<string>[]): number[] {
  const keys = keysOf(statement);
  const ranked = passages
    .map((passage, index) => ({ index, score: likeness(keys, passage) }))
    .sort((a, b) => b.score - a.score);
  const best = ranked[0]?.score ?? 0;
  if (best < leastLikeness) return [];
  return ranked
    .filter(({ score }) => score >= best * besideBest)
    .slice(0, mostSentences)
    .map(({ index }) => index);
}

/** Ranges in order, those that touch or overlap made one. */
export function mergedRanges(ranges: readonly SourceRange[]): SourceRange[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
