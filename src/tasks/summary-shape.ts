import type { SummaryKind, SummaryLength } from './summary-types';

/** Points, sentences, sentences, words. */
const counts: Readonly<Record<SummaryKind, Readonly<Record<SummaryLength, number>>>> = {
  'key-points': { short: 3, medium: 5, long: 8 },
  tldr: { short: 1, medium: 3, long: 6 },
  teaser: { short: 1, medium: 2, long: 4 },
  headline: { short: 6, medium: 10, long: 14 },
};
/** Generous: the same sentence takes twice the tokens in Korean. Answers are ended by their count, this is for rambling. */
const unitTokens: Readonly<Record<SummaryKind, number>> = { 'key-points': 64, tldr: 80, teaser: 80, headline: 8 };

/** Less than this is no sentence. */
const leastAnswerTokens = 32;

/** How much one answer may say. */
export interface Shape {
  readonly kind: SummaryKind;
  /** Most points, sentences or words. */
  readonly count: number;
  readonly maxTokens: number;
}

/** No answer may take more of the context than this. */
const answerShare = 0.25;
/** A piece's answer is this share of a piece at most, so that every level of combining is shorter than the one before. */
const levelShare = 1 / 3;

/** The shape of the finished summary. */
export function finalShape(kind: SummaryKind, length: SummaryLength, contextTokens: number): Shape {
  return shapeOf(kind, counts[kind][length], Math.floor(contextTokens * answerShare));
}

/** Of one piece's part: a few of them make the whole. */
export function pieceShape(final: Shape, pieces: number, pieceTokens: number): Shape {
  if (pieces === 1) return final;
  const fair = Math.ceil((final.count * 2) / pieces);
  const least = final.kind === 'key-points' ? 2 : 1;
  const count = final.kind === 'headline' ? final.count : Math.min(final.count, Math.max(least, fair));
  return shapeOf(final.kind, count, Math.floor(pieceTokens * levelShare));
}

/** Of one group of a level that is not the last: at most half as many as went in. */
export function groupShape(final: Shape, items: number, pieceTokens: number): Shape {
  const count = final.kind === 'headline' ? final.count : Math.min(final.count, Math.ceil(items / 2));
  return shapeOf(final.kind, count, Math.floor(pieceTokens * levelShare));
}

function shapeOf(kind: SummaryKind, count: number, mostTokens: number): Shape {
  return { kind, count, maxTokens: Math.max(leastAnswerTokens, Math.min(count * unitTokens[kind] + 16, mostTokens)) };
}
