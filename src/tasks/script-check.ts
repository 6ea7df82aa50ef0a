/** Scripts by which a language's answer can be told from one in a wrong language. */
const scriptsOf: Readonly<Record<string, RegExp>> = {
  Kore: /\p{Script=Hangul}/gu,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Thai: /\p{Script=Thai}/gu,
};
/** Names and terms may stand in Latin letters in any language, and take more letters than a syllable does. */
const leastShare: Readonly<Record<string, number>> = { Latn: 0.5 };
const usualLeastShare = 0.25;
const tellingLetters = 6;

/** False if a text is plainly in another script than the language is written in; short texts are given the benefit. */
export function isInScriptOf(text: string, language: string): boolean {
  if (language === 'und') return true;
  const script = new Intl.Locale(language).maximize().script ?? '';
  const own = scriptsOf[script];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (!own || letters < tellingLetters) return true;
  return (text.match(own)?.length ?? 0) / letters >= (leastShare[script] ?? usualLeastShare);
}
