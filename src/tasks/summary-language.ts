import type { ModelRecord, Runtime } from '../core';
import { detectLanguage } from './detect-language';
import { knowsPair, promptLanguage, sameLanguage } from './languages';
import { templateOf } from './prompts';
import { textOfUnits } from './summary-answer';
import type { Level } from './summary-levels';
import type { SummaryKind, SummaryPart, SummaryPoint } from './summary-types';
import { translate } from './translate';

/** How the summary comes to be in the language asked for. */
export interface LanguagePlan {
  readonly kind: SummaryKind;
  /** The text's own language, `und` where it can't be told. */
  readonly own: string;
  readonly wanted: string | undefined;
  /** The language to summarize in, and as prompts name it. */
  readonly language: string;
  readonly promptLanguage: string;
  /** `asked`: the prompt names it. `translated`: the model summarizes in the text's own, and translates after. */
  readonly way: 'own' | 'asked' | 'translated';
  /** The text must not be shown before its language is right. */
  readonly waits: boolean;
  /** The pair that would be needed and is not known: the summary stays in the text's language. */
  readonly unknownPair?: { readonly from: string; readonly to: string };
}

/** How sure a detection must be to say that the model answered in another language than it was asked for. */
const sureConfidence = 0.7;

export function languagePlan(
  record: ModelRecord,
  kind: SummaryKind,
  own: string,
  wanted: string | undefined,
): LanguagePlan {
  const ownName = own === 'und' ? 'the language of the text' : promptLanguage(own);
  const base = { kind, own, wanted, language: own };
  if (wanted === undefined || sameLanguage(own, wanted))
    return {
      ...base,
      language: wanted ?? own,
      promptLanguage: wanted === undefined ? ownName : promptLanguage(wanted),
      way: 'own',
      waits: false,
    };
  // A template of the model's own that has no place for a language was trained without.
  if (templateOf(record, `summarize-${kind}`).includes('{language}'))
    return { ...base, language: wanted, promptLanguage: promptLanguage(wanted), way: 'asked', waits: true };
  if (knowsPair(record, own, wanted)) return { ...base, promptLanguage: ownName, way: 'translated', waits: true };
  return { ...base, promptLanguage: ownName, way: 'own', waits: false, unknownPair: { from: own, to: wanted } };
}

export interface ToldLevel extends Level {
  readonly language: string;
  readonly promptTokens: number;
  readonly outputTokens: number;
}

/**
 * The points in the language asked for, translated where they are not: models forget to answer in another language.
 * A pair the model does not know is said, and the points stay as they are.
 */
export async function* inLanguage(
  runtime: Runtime,
  record: ModelRecord,
  level: Level,
  plan: LanguagePlan,
  signal: AbortSignal,
): AsyncGenerator<SummaryPart, ToldLevel, undefined> {
  const { wanted, own, way } = plan;
  const asItIs = { ...level, promptTokens: 0, outputTokens: 0 };
  if (wanted === undefined || way === 'own') {
    const said = plan.unknownPair || wanted === undefined ? own : wanted;
    return { ...asItIs, language: said };
  }
  const from = way === 'translated' ? own : await languageOfPoints(plan.kind, level.points, wanted);
  if (sameLanguage(from, wanted)) return { ...asItIs, language: wanted };
  if (!knowsPair(record, from, wanted)) {
    yield { type: 'notice', code: 'language-pair-unknown', from, to: wanted, modelId: record.id };
    return { ...asItIs, language: from };
  }
  return { ...(await translated(runtime, level, from, wanted, signal)), language: signal.aborted ? from : wanted };
}

async function languageOfPoints(kind: SummaryKind, points: readonly SummaryPoint[], wanted: string): Promise<string> {
  const text = textOfUnits(
    kind,
    points.map((point) => point.text),
  );
  const { language, confidence } = await detectLanguage(text, [wanted]);
  return confidence >= sureConfidence ? language : wanted;
}

async function translated(runtime: Runtime, level: Level, from: string, to: string, signal: AbortSignal) {
  const points: SummaryPoint[] = [];
  let promptTokens = 0;
  let outputTokens = 0;
  for (const point of level.points) {
    const translation = await translate(runtime, point.text, { from, to, signal }).result();
    promptTokens += translation.promptTokens;
    outputTokens += translation.outputTokens;
    points.push(translation.complete ? { ...point, text: translation.text } : point);
  }
  return { points, complete: level.complete && !signal.aborted, promptTokens, outputTokens };
}
