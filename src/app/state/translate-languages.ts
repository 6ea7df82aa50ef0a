import type { ModelEntry } from '../../core';
import { knowsPair } from '../../tasks';

/** Languages to choose from: those that the models of the catalogue name, and the large ones of the world. */
const always = ['en', 'ko', 'ja', 'zh', 'es', 'fr', 'de', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'tr', 'ar', 'he', 'hi'];

/** Codes to offer, sorted by their names; each once. */
export function offeredLanguages(
  models: readonly ModelEntry[],
  nameOf: (code: string) => string,
  locale: string,
): readonly { readonly code: string; readonly name: string }[] {
  const codes = new Set([...always, ...models.flatMap(({ record }) => record.languages)]);
  const collator = new Intl.Collator(locale);
  return [...codes].map((code) => ({ code, name: nameOf(code) })).sort((a, b) => collator.compare(a.name, b.name));
}

/** The smallest model that claims a pair and runs here; one that is on the device already comes first. */
export function modelForPair(models: readonly ModelEntry[], from: string, to: string): ModelEntry | undefined {
  return models
    .filter(({ record, fit }) => fit !== 'does-not-fit' && record.tasks.includes('translate'))
    .filter(({ record }) => knowsPair(record, from, to))
    .sort((a, b) => Number(b.stored) - Number(a.stored) || a.bytes - b.bytes)[0];
}
