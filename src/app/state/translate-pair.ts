import type { ModelEntry, ModelRecord } from '../../core';
import { knowsPair, type Detection } from '../../tasks';
import { modelForPair } from './translate-languages';

/** Less sure than this, and the reader is asked. */
const sureConfidence = 0.7;

/** What has to be said about the languages before a translation starts. */
export type PairAdvice =
  | { readonly advice: 'none' }
  /** Nobody can tell the language. */
  | { readonly advice: 'unknown-language' }
  | { readonly advice: 'uncertain'; readonly language: string; readonly confidence: number; readonly other?: string }
  | { readonly advice: 'same-language' }
  | { readonly advice: 'unknown-pair'; readonly from: string; readonly to: string; readonly better?: ModelEntry };

/**
 * @param from BCP 47, or `auto`
 * @param detection of the text; undefined while there is none
 * @param record of the model that would translate
 */
export function advise(
  from: string,
  to: string,
  detection: Detection | undefined,
  record: ModelRecord | undefined,
  models: readonly ModelEntry[],
): PairAdvice {
  const source = from === 'auto' ? detection?.language : from;
  if (source === undefined) return { advice: 'none' };
  if (source === 'und') return { advice: 'unknown-language' };
  if (from === 'auto' && detection && detection.confidence < sureConfidence) {
    const other = detection.alternatives.find(({ language }) => language !== detection.language)?.language;
    const { language, confidence } = detection;
    return { advice: 'uncertain', language, confidence, ...(other !== undefined && { other }) };
  }
  if (source.split('-')[0] === to.split('-')[0] && (source === to || !source.startsWith('zh'))) {
    return { advice: 'same-language' };
  }
  if (!record || knowsPair(record, source, to)) return { advice: 'none' };
  const better = modelForPair(models, source, to);
  return { advice: 'unknown-pair', from: source, to, ...(better && { better }) };
}
