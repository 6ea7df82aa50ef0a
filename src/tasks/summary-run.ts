import { HomebodyError, isAbort, type LoadedModel, type Runtime } from '../core';
import { modelFor } from './answer';
import { roomFor } from './asking';
import { detectLanguage } from './detect-language';
import { inParallel } from './in-parallel';
import { checkLanguage } from './languages';
import { piecesOf } from './pieces';
import { readSource } from './source-text';
import { textOfUnits } from './summary-answer';
import { SummaryEmission } from './summary-emission';
import { inLanguage, languagePlan } from './summary-language';
import { combineLevels, distinctPoints, type Level } from './summary-levels';
import { SummaryReader, type Reading } from './summary-reader';
import { finalShape, pieceShape, type Shape } from './summary-shape';
import type {
  SourceRange,
  SummarizeOptions,
  Summary,
  SummaryKind,
  SummaryLength,
  SummaryPart,
  SummaryPoint,
} from './summary-types';
import { mergedRanges } from './word-overlap';

/** What a model that says nothing about it reads well at once: small models lose the middle of more. */
const usualPieceTokens = 2048;
/** A piece smaller than this says too little to be summarized; the context is too small for this model's prompts. */
const leastPieceTokens = 64;
/** How sure a detection must be to name the language in a prompt. */
const sureConfidence = 0.5;

const kinds: readonly SummaryKind[] = ['key-points', 'tldr', 'teaser', 'headline'];
const lengths: readonly SummaryLength[] = ['short', 'medium', 'long'];

/** The work behind `summarize`. */
export async function* runSummary(
  runtime: Runtime,
  source: string | Blob,
  { kind = 'key-points', length = 'medium', language }: SummarizeOptions,
  signal: AbortSignal,
): AsyncGenerator<SummaryPart, Summary, undefined> {
  if (!kinds.includes(kind)) throw new HomebodyError('request-invalid', { field: 'kind', detail: String(kind) });
  if (!lengths.includes(length))
    throw new HomebodyError('request-invalid', { field: 'length', detail: String(length) });
  const wanted = language === undefined ? undefined : checkLanguage(language);
  const { text, removedCharacters } = await readSource(source);
  if (removedCharacters > 0) yield { type: 'notice', code: 'text-cleaned', removedCharacters };

  const nothing = { pieces: 0, promptTokens: 0, outputTokens: 0 };
  const model = await modelFor(runtime, signal);
  if (!model) return yield* ended(kind, [], [], wanted ?? 'und', nothing, false);

  const { language: own, confidence } = await detectLanguage(text, model.record.languages);
  const plan = languagePlan(model.record, kind, confidence >= sureConfidence ? own : 'und', wanted);
  if (plan.unknownPair)
    yield { type: 'notice', code: 'language-pair-unknown', ...plan.unknownPair, modelId: model.record.id };

  const reader = new SummaryReader(runtime, model, text, own, plan.language, plan.promptLanguage, signal);
  const final = finalShape(kind, length, model.contextTokens);
  let pieces: readonly SourceRange[];
  let pieceTokens: number;
  try {
    pieceTokens = pieceTokensOf(model, await reader.frameTokens(final), final);
    pieces = await piecesOf(runtime, text, pieceTokens, own, signal);
  } catch (error) {
    if (isAbort(error) && signal.aborted) return yield* ended(kind, [], [], wanted ?? own, nothing, false);
    throw error;
  }
  yield { type: 'plan', pieces };

  const emission = new SummaryEmission(kind, !plan.waits);
  const level = yield* readAll(
    reader,
    text,
    pieces,
    pieceShape(final, pieces.length, pieceTokens),
    model.slots,
    signal,
    emission,
  );
  const combined = level.complete
    ? yield* combineLevels(
        reader,
        pieces.length > 1 ? reader.withoutInventions(level.points) : level.points,
        final,
        pieceTokens,
        model.slots,
        signal,
        emission,
      )
    : level;
  const told = yield* inLanguage(runtime, model.record, combined, plan, signal);
  yield* emission.rest(told.points);
  const counts = {
    pieces: pieces.length,
    promptTokens: reader.promptTokens + told.promptTokens,
    outputTokens: reader.outputTokens + told.outputTokens,
  };
  return yield* ended(kind, told.points, level.read, told.language, counts, told.complete);
}

/** The first level: every piece of the source. A piece in the works when a stop comes counts only if it is all there is. */
async function* readAll(
  reader: SummaryReader,
  text: string,
  pieces: readonly SourceRange[],
  shape: Shape,
  slots: number,
  signal: AbortSignal,
  emission: SummaryEmission,
): AsyncGenerator<SummaryPart, Level & { readonly read: readonly SourceRange[] }, undefined> {
  const alone = pieces.length === 1;
  const readings = yield* inParallel<SourceRange, SummaryPart, Reading>(
    pieces,
    slots,
    signal,
    async (piece, index, emit) => {
      emit({ type: 'progress', part: index + 1, of: pieces.length, level: 0 });
      if (text.slice(piece.start, piece.end).trim() === '') return { points: [], cancelled: false };
      const reading = await reader.readPiece(piece, shape, alone ? (units) => emission.settle(units, emit) : undefined);
      if (!reading.cancelled) emit({ type: 'piece', piece: index, points: reading.points });
      return reading;
    },
  );
  const kept = pieces.flatMap((piece, index) => {
    const reading = readings[index];
    return reading && (!reading.cancelled || (alone && reading.points.length > 0)) ? [{ piece, reading }] : [];
  });
  const complete = readings.every((reading) => reading && !reading.cancelled);
  const points = distinctPoints(kept.flatMap(({ reading }) => reading.points));
  if (points.length === 0 && complete) throw new HomebodyError('output-invalid', { detail: 'empty', text: '' });
  return { points, complete, read: mergedRanges(kept.map(({ piece }) => piece)) };
}

function pieceTokensOf(model: LoadedModel, frameTokens: number, final: Shape): number {
  const { record, contextTokens } = model;
  const room = roomFor(model, frameTokens, final.maxTokens);
  if (room < leastPieceTokens)
    throw new HomebodyError('context-overflow', {
      promptTokens: frameTokens + final.maxTokens + leastPieceTokens,
      contextTokens,
    });
  return Math.min(record.profile?.pieceTokens ?? usualPieceTokens, room);
}

async function* ended(
  kind: SummaryKind,
  units: readonly SummaryPoint[],
  read: readonly SourceRange[],
  language: string,
  counts: Pick<Summary, 'pieces' | 'promptTokens' | 'outputTokens'>,
  complete: boolean,
): AsyncGenerator<SummaryPart, Summary, undefined> {
  const text = textOfUnits(
    kind,
    units.map((unit) => unit.text),
  );
  const points = kind === 'key-points' || units.length === 0 ? units : [asOnePoint(text, units)];
  const summary: Summary = { kind, text, points, read, language, complete, ...counts };
  yield { type: 'end', reason: complete ? 'stop' : 'cancelled', summary };
  return summary;
}

function asOnePoint(text: string, units: readonly SummaryPoint[]): SummaryPoint {
  return { text, sources: mergedRanges(units.flatMap(({ sources }) => sources)) };
}
