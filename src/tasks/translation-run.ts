import { HomebodyError, isAbort, type LoadedModel, type Runtime } from '../core';
import { modelFor } from './answer';
import { detectLanguage } from './detect-language';
import { inParallel } from './in-parallel';
import { checkLanguage, knowsPair, sameLanguage } from './languages';
import { readSource } from './source-text';
import { layoutOf, type Stretch } from './translation-layout';
import { TranslationWriter } from './translation-writer';
import { Translator, type TranslatedText } from './translator';
import type { Detection, TranslateOptions, Translation, TranslationPart } from './translation-types';

/** Below this a detection is a guess, and is said to be one. */
const sureConfidence = 0.4;

/** The work behind `translate`. */
export async function* runTranslation(
  runtime: Runtime,
  source: string,
  options: TranslateOptions,
  signal: AbortSignal,
): AsyncGenerator<TranslationPart, Translation, undefined> {
  const to = checkLanguage(options.to);
  const given = options.from === undefined || options.from === 'auto' ? undefined : checkLanguage(options.from);
  if (given !== undefined && sameLanguage(given, to))
    throw new HomebodyError('request-invalid', { field: 'to', detail: `The text is in ${to} already.` });
  const { text, removedCharacters } = await readSource(source);
  if (removedCharacters > 0) yield { type: 'notice', code: 'text-cleaned', removedCharacters };

  const model = await modelFor(runtime, signal);
  const from = given ?? (model ? yield* detected(text, model, to) : 'und');
  const writer = new TranslationWriter(text, from, to);
  if (!model) return yield* ended(writer, from, to, undefined, false);
  if (sameLanguage(from, to)) {
    yield* writer.keepAll();
    return yield* ended(writer, from, to, undefined, true);
  }
  if (from !== 'und' && !knowsPair(model.record, from, to))
    yield { type: 'notice', code: 'language-pair-unknown', from, to, modelId: model.record.id };

  const translator = new Translator(runtime, model, from, to, signal);
  let stretches: readonly Stretch[];
  try {
    stretches = await layoutOf(text, from, await translator.measure(text));
  } catch (error) {
    if (isAbort(error) && signal.aborted) return yield* ended(writer, from, to, translator, false);
    throw error;
  }
  const work = stretches.filter((stretch) => stretch.translate);
  const done: (TranslatedText | undefined)[] = [];
  const results = yield* inParallel<Stretch, TranslationPart, TranslatedText | undefined>(
    work,
    model.slots,
    signal,
    async ({ start, end }, index, emit) => {
      emit({ type: 'progress', part: index + 1, of: work.length });
      done[index] = await translator.translate(text.slice(start, end));
      // Sentences may be done out of order; they are written in order.
      for (let next = writer.written; done[next]; next++) writer.write(work[next]!, done[next]!, emit);
      return done[index];
    },
  );
  const complete = results.every((result) => result !== undefined);
  if (complete) yield* writer.keepAll();
  return yield* ended(writer, from, to, translator, complete);
}

async function* detected(
  text: string,
  { record }: LoadedModel,
  to: string,
): AsyncGenerator<TranslationPart, string, undefined> {
  const detection = await detectLanguage(text, record.languages);
  const sure = detection.confidence >= sureConfidence;
  const from = sure ? detection.language : likeliestSource(detection, (code) => knowsPair(record, code, to));
  yield { type: 'detected', detection, from };
  if (!sure) yield { type: 'notice', code: 'language-uncertain', language: from, confidence: detection.confidence };
  return from;
}

/** Where a detection is a guess, a guess that the model can translate is the better one. */
function likeliestSource({ language, alternatives }: Detection, isKnown: (code: string) => boolean): string {
  return [language, ...alternatives.map((one) => one.language)].find(isKnown) ?? language;
}

async function* ended(
  writer: TranslationWriter,
  from: string,
  to: string,
  translator: Translator | undefined,
  complete: boolean,
): AsyncGenerator<TranslationPart, Translation, undefined> {
  const translation: Translation = {
    text: writer.text,
    from,
    to,
    segments: writer.segments,
    complete,
    promptTokens: translator?.promptTokens ?? 0,
    outputTokens: translator?.outputTokens ?? 0,
  };
  yield { type: 'end', reason: complete ? 'stop' : 'cancelled', translation };
  return translation;
}
