import { HomebodyError, type FoundAnswer } from '../../core';
import { encode, inTurn, needText, needUse, runEncoder, type Encoding } from './encoding';
import type { LoadedModel } from './loaded-model';
import { rowOf, softmax } from './logits';
import { tokensOfText } from './prompt';
import { placesOf, type Place } from './token-places';

/** Longest answer, in tokens. */
const longestTokens = 30;
/** Tokens that two neighbouring pieces of a long text share, so that no answer is cut by their border. */
const sharedTokens = 64;

interface Span {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/** The part of a text that answers a question best. A text that is longer than the model can read is read in pieces. */
export async function findAnswer(
  model: LoadedModel,
  question: string,
  text: string,
  signal: AbortSignal,
): Promise<FoundAnswer> {
  needUse(model, 'answer', 'answer');
  needText('question', question);
  needText('text', text);
  const pieces = piecesOf(model, question, text);
  return inTurn(model, signal, async () => {
    let best: FoundAnswer = { text: '', start: 0, end: 0, score: 0 };
    for (const piece of pieces) {
      const found = await answerIn(model, piece, signal);
      if (found && found.score > best.score) best = { ...found, text: text.slice(found.start, found.end) };
    }
    return best;
  });
}

interface Piece {
  readonly encoding: Encoding;
  /** Where the text begins among the tokens. */
  readonly from: number;
  readonly places: readonly (Place | undefined)[];
}

function piecesOf(model: LoadedModel, question: string, text: string): readonly Piece[] {
  const { tokenizer, ready } = model;
  const words = wordsOf(model, text);
  const places = placesOf(words, text);
  const alone = tokenizer.encode(question.toWellFormed(), { text_pair: '', add_special_tokens: true }).length;
  const room = ready.contextTokens - alone;
  if (room <= sharedTokens / 2)
    throw new HomebodyError('context-overflow', { promptTokens: alone, contextTokens: ready.contextTokens });
  const pieces: Piece[] = [];
  let first = 0;
  for (;;) {
    let last = Math.min(words.length, first + room);
    let piece = pieceOf(model, question, text, places, first, last);
    // Cut anywhere, a text may have more tokens than it had in the whole.
    while (!piece) piece = pieceOf(model, question, text, places, first, (last -= 8));
    pieces.push(piece);
    if (last >= words.length) return pieces;
    first = Math.max(first + 1, last - Math.min(sharedTokens, Math.floor(room / 2)));
  }
}

function pieceOf(
  model: LoadedModel,
  question: string,
  text: string,
  places: readonly (Place | undefined)[],
  first: number,
  last: number,
): Piece | undefined {
  const start = places.slice(first, last).find((place) => place)?.start ?? 0;
  const end = last >= places.length ? text.length : (places.slice(first, last).findLast((place) => place)?.end ?? 0);
  const piece = first === 0 && last >= places.length ? text : text.slice(start, end);
  const moved = piece === text ? 0 : start;
  const count = model.tokenizer.encode(question.toWellFormed(), { text_pair: piece.toWellFormed() }).length;
  if (count > model.ready.contextTokens) return undefined;
  const encoding = encode(model, question, piece);
  const own = wordsOf(model, piece);
  const from = lastPlaceOf(tokensOfText(model, piece), encoding.tokens);
  const found = placesOf(own, piece);
  return {
    encoding,
    from,
    places: found.map((place) => place && { start: place.start + moved, end: place.end + moved }),
  };
}

async function answerIn(
  model: LoadedModel,
  { encoding, from, places }: Piece,
  signal: AbortSignal,
): Promise<{ readonly start: number; readonly end: number; readonly score: number } | undefined> {
  const outputs = await runEncoder(model, encoding, signal);
  const inside = (name: string) =>
    softmax(rowOf(outputs[name]!, 0).map((logit, place) => (places[place - from] ? logit : -Infinity)));
  const span = bestSpan(inside('start_logits'), inside('end_logits'), from, places.length);
  if (!span) return undefined;
  return { start: places[span.first - from]!.start, end: places[span.last - from]!.end, score: span.score };
}

function bestSpan(starts: Float32Array, ends: Float32Array, from: number, count: number): Span | undefined {
  let best: Span | undefined;
  for (let first = from; first < from + count; first++) {
    for (let last = first; last < Math.min(from + count, first + longestTokens); last++) {
      const score = starts[first]! * ends[last]!;
      if (score > (best?.score ?? 0)) best = { first, last, score };
    }
  }
  return best;
}

/** The tokens' own text: `##` begins the rest of a word, `▁` and `Ġ` stand for a space. */
function wordsOf({ tokenizer }: LoadedModel, text: string): readonly (string | undefined)[] {
  return tokenizer
    .tokenize(text.toWellFormed(), { add_special_tokens: false })
    .map((word) => (word === tokenizer.unk_token ? undefined : word.replace(/^##|^[▁Ġ]/u, '')));
}

/** Where a text's tokens begin in what was made of question and text: the question comes first. */
function lastPlaceOf(own: readonly number[], all: readonly number[]): number {
  for (let from = all.length - own.length; from > 0; from--)
    if (own.every((token, place) => all[from + place] === token)) return from;
  throw new HomebodyError('internal', { detail: 'The text can’t be found among its tokens.' });
}
