import { HomebodyError, type ModelRecord } from '../core';

/** The language of a code without region: `en-GB` is `en`. Script is kept where it makes another written language. */
function languageOf(code: string): string {
  // The browser would take `und` for English.
  if (new Intl.Locale(code).language === 'und') return 'und';
  const { language, script } = new Intl.Locale(code).maximize();
  return language === 'zh' || language === 'sr' ? `${language}-${script}` : language;
}

/** True if two codes name one written language: `en` and `en-GB` do, `zh-Hans` and `zh-Hant` do not. */
export function sameLanguage(a: string, b: string): boolean {
  return languageOf(a) === languageOf(b);
}

/**
 * The canonical form of a BCP 47 code.
 * @throws language-unknown for what is no code, or names no language the browser has a name for
 */
export function checkLanguage(code: string): string {
  let canonical: string | undefined;
  try {
    canonical = Intl.getCanonicalLocales(code)[0];
  } catch {
    throw new HomebodyError('language-unknown', { text: code });
  }
  if (canonical === undefined || nameOf(new Intl.Locale(canonical).language, 'en') === undefined)
    throw new HomebodyError('language-unknown', { text: code });
  return canonical;
}

/** A language's name for people, e.g. `Korean` or `한국어`; the code itself where the browser knows none. */
export function languageName(code: string, displayLocale: string): string {
  try {
    return nameOf(code, displayLocale) ?? code;
  } catch {
    return code;
  }
}

/** A language as prompts name it: in English, without the region that small models have not heard of. */
export function promptLanguage(code: string): string {
  const { language, script } = new Intl.Locale(code);
  return languageName(script ? `${language}-${script}` : language, 'en');
}

function nameOf(code: string, displayLocale: string): string | undefined {
  return new Intl.DisplayNames([displayLocale], { type: 'language', fallback: 'none' }).of(code);
}

/** True if the model's record claims this pair. `und` is claimed by none. */
export function knowsPair(record: ModelRecord, from: string, to: string): boolean {
  try {
    if (sameLanguage(from, to)) return false;
    const claims = (code: string) => record.languages.some((known) => sameLanguage(known, code));
    if (!record.translates) return claims(from) && claims(to);
    return record.translates.some(([a, b]) => sameLanguage(a, from) && sameLanguage(b, to));
  } catch {
    return false;
  }
}
