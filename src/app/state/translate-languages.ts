import type { ModelEntry, ModelRecord } from '../../core';

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

const base = (code: string) => code.split('-')[0]?.toLowerCase();

/** True if a record claims this pair, whether it is loaded or not. */
export function claimsPair(record: ModelRecord, from: string, to: string): boolean {
  const same = (a: string, b: string) => base(a) === base(b);
  if (same(from, to)) return false;
  if (record.translates) return record.translates.some(([a, b]) => same(a, from) && same(b, to));
  return [from, to].every((code) => record.languages.some((known) => same(known, code)));
}

/** The smallest model that claims a pair and runs here; one that is on the device already comes first. */
export function modelForPair(models: readonly ModelEntry[], from: string, to: string): ModelEntry | undefined {
  return models
    .filter(({ record, fit }) => fit !== 'does-not-fit' && record.tasks.includes('translate'))
    .filter(({ record }) => claimsPair(record, from, to))
    .sort((a, b) => Number(b.stored) - Number(a.stored) || a.bytes - b.bytes)[0];
}
