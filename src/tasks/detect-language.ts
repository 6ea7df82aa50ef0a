import type { Detection } from './translation-types';

/** What a longer text tells no better; the detector itself reads about 350 bytes at a time. */
const readCharacters = 4000;
const sampleCharacters = 300;
const samples = 5;

/** Scripts that only one widely written language uses. Kana and Hangul beside Han decide for Japanese and Korean. */
const languageOfScript: Readonly<Record<string, string>> = {
  Hangul: 'ko',
  Hiragana: 'ja',
  Katakana: 'ja',
  Thai: 'th',
  Hebrew: 'he',
  Greek: 'el',
  Georgian: 'ka',
  Armenian: 'hy',
  Tamil: 'ta',
  Telugu: 'te',
  Kannada: 'kn',
  Malayalam: 'ml',
  Gujarati: 'gu',
  Gurmukhi: 'pa',
  Oriya: 'or',
  Lao: 'lo',
  Khmer: 'km',
  Myanmar: 'my',
  Sinhala: 'si',
  Tibetan: 'bo',
};
/** Scripts that several languages share: there the words decide. */
const languagesOfScript: Readonly<Record<string, readonly string[]>> = {
  Latin: 'az ca cs da de en es et eu fi fr hr hu is it lt lv ms nl no pl pt ro sk sl sq sv tl tr vi yo'.split(' '),
  Cyrillic: 'be bg ru sr uk'.split(' '),
  Arabic: 'ar fa ku ur'.split(' '),
  Devanagari: 'hi mr'.split(' '),
  Bengali: ['bn'],
  Ethiopic: ['am'],
  Han: ['zh'],
};
/** Languages that short texts are in more often than not; a weak hint where the letters leave it open. */
const usual = ['en', 'es', 'fr', 'de', 'it', 'pt', 'ru', 'ar', 'hi'];
const usualBonus = 0.05;
const likelyBonus = 0.05;

const scripts = [...Object.keys(languageOfScript), ...Object.keys(languagesOfScript)].map(
  (script) => [script, new RegExp(`\\p{Script=${script}}`, 'gu')] as const,
);

/**
 * Tells the language of a text from its script and its words, on this device. Short texts are told with honest doubt:
 * `Hotel` could be many. Loads its table of letter groups (0.3 MB compressed) at the first text that needs it.
 * @param likely languages that are likelier here, e.g. those the model knows: they win where it is close
 * @returns `und` with confidence 0 where there are no words
 */
export async function detectLanguage(text: string, likely: readonly string[] = []): Promise<Detection> {
  const words = wordsOf(text);
  const shares = scriptShares(words);
  const main = shares[0];
  if (!main) return { language: 'und', confidence: 0, alternatives: [] };
  const others = shares
    .slice(1)
    .flatMap(({ language, share }) => (language ? [{ language, confidence: round(share) }] : []));
  if (main.language) {
    const letters = main.letters;
    // A Han text of few characters could still be Japanese.
    const certainty = main.language === 'zh' ? 1 - Math.exp(-letters / 6) : 1 - Math.exp(-(letters + 2) / 2);
    const confidence = round(main.share * certainty);
    const maybe = main.language === 'zh' ? [{ language: 'ja', confidence: round(1 - certainty) }] : [];
    return { language: main.language, confidence, alternatives: [...maybe, ...others].slice(0, 4) };
  }
  return byWords(words, main, likely, others);
}

interface ScriptShare {
  readonly script: string;
  readonly letters: number;
  readonly share: number;
  readonly language?: string;
}

/** Letters only: links, addresses and numbers are in no language. */
function wordsOf(text: string): string {
  return text
    .slice(0, readCharacters * 4)
    .replace(/\b(?:https?:\/\/|www\.)\S+|\S+@\S+\.\S+|[\w-]*\d[\w-]*/gu, ' ')
    .slice(0, readCharacters);
}

function scriptShares(words: string): ScriptShare[] {
  const counts = new Map(scripts.map(([script, letters]) => [script, words.match(letters)?.length ?? 0]));
  const han = counts.get('Han')!;
  const kana = counts.get('Hiragana')! + counts.get('Katakana')!;
  // One kana in twenty Han characters makes it Japanese; Hangul with a few Han characters is Korean.
  if (kana > 0 && kana * 20 >= han) {
    counts.set('Hiragana', kana + han);
    counts.set('Katakana', 0).set('Han', 0);
  } else if (counts.get('Hangul')! > han) {
    counts.set('Hangul', counts.get('Hangul')! + han).set('Han', 0);
  }
  // A syllable or a Han character says about as much as two letters.
  const dense = new Set(['Hangul', 'Hiragana', 'Han']);
  const weighed = [...counts].map(([script, letters]) => ({
    script,
    letters,
    weight: letters * (dense.has(script) ? 2 : 1),
  }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return weighed
    .filter(({ letters }) => letters > 0)
    .map(({ script, letters, weight }) => {
      const only =
        languageOfScript[script] ??
        (languagesOfScript[script]!.length === 1 ? languagesOfScript[script]![0] : undefined);
      return { script, letters, share: weight / total, ...(only === undefined ? {} : { language: only }) };
    })
    .sort((a, b) => b.share - a.share);
}

async function byWords(
  words: string,
  { script, letters, share }: ScriptShare,
  likely: readonly string[],
  others: Detection['alternatives'],
): Promise<Detection> {
  const greeted = commonWordLanguage(words);
  if (greeted) return { language: greeted, confidence: commonWordConfidence, alternatives: others.slice(0, 4) };
  const { eld } = await import('eld/extrasmall');
  const possible = new Set(languagesOfScript[script]);
  const known = new Set(likely.map((code) => new Intl.Locale(code).language));
  const totals = new Map<string, number>();
  for (const sample of samplesOf(words)) {
    for (const [language, score] of Object.entries(eld.detect(sample).getScores())) {
      if (possible.has(language)) totals.set(language, (totals.get(language) ?? 0) + score);
    }
  }
  // The less there is to read, the more the surroundings count.
  const doubt = Math.exp(-letters / 20);
  const ranked = [...totals]
    .map(([language, score]) => {
      const bonus = (known.has(language) ? likelyBonus : 0) + (usual.includes(language) ? usualBonus : 0);
      return { language, score: score * (1 + bonus * 2 * doubt) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 5);
  const best = ranked[0];
  if (!best) return { language: 'und', confidence: 0, alternatives: others.slice(0, 4) };
  const weights = ranked.map(({ score }) => Math.exp((score / best.score - 1) * sharpness));
  const sum = weights.reduce((a, b) => a + b, 0);
  const certainty = share * (1 - doubt);
  const confidences = weights.map((weight) => round((weight / sum) * certainty));
  const [first, ...alternatives] = [
    ...ranked.map(({ language }, index) => ({ language, confidence: confidences[index]! })),
    ...others,
  ].sort((a, b) => b.confidence - a.confidence);
  return { ...first!, alternatives: alternatives.slice(0, 4) };
}

/** What people try a translator with: too short for letter groups, and embarrassing to get wrong. */
const commonWords: Readonly<Record<string, string>> = {
  en: 'hello hi hey ok okay yes no thanks thank you please sorry good morning bye goodbye test the is what how are i love welcome',
  fr: 'bonjour salut merci oui non bonsoir au revoir ça va je suis comment beaucoup',
  de: 'hallo danke bitte ja nein guten tag morgen abend ich bin wie geht es dir tschüss',
  es: 'hola gracias sí adiós buenos días buenas noches cómo estás por favor amigo muchas',
  it: 'ciao grazie prego buongiorno sì arrivederci come stai',
};
const commonWordConfidence = 0.6;
const commonWordCount = 3;

function commonWordLanguage(words: string): string | undefined {
  const found = words.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (found.length > commonWordCount) return undefined;
  const languages = Object.keys(commonWords).filter((language) => {
    const known = commonWords[language]!.split(' ');
    return found.every((word) => known.includes(word));
  });
  return languages.length === 1 ? languages[0] : undefined;
}

/** How much a lead of the first language's score counts: a lead of 10 % makes it about six times as likely. */
const sharpness = 18;

/** The beginning and stretches from all over the text, so that a foreign first line does not decide. */
function samplesOf(words: string): string[] {
  if (words.length <= sampleCharacters) return [words];
  const step = Math.max(sampleCharacters, Math.floor(words.length / samples));
  return Array.from({ length: Math.min(samples, Math.floor(words.length / step)) }, (_, index) =>
    words.slice(index * step, index * step + sampleCharacters),
  );
}

const round = (value: number) => Math.round(value * 100) / 100;
