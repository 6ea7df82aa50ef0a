/**
 * @typedef {object} SanityRules
 * @property {'en' | 'ko'} lang
 * @property {readonly string[]} about an answer on topic holds one of these stems; one with a backslash is a regular expression
 * @property {readonly string[]} never regular expressions of what this answer must not say
 */

/** A stem of so few letters counts as a whole word only. */
const shortStem = 3;
const gramWords = 4;
const mostRepeats = 2;

/** Facts that no small model in a page has, whatever it is asked. */
const inventions = [
  /\b(?:made|built|created|developed|trained) by (?:google|openai|meta|apple|microsoft|anthropic|samsung|naver|kakao|amazon)\b/i,
  /\bI(?: am|'m) (?:a |an )?(?:human|person|man|woman|boy|girl|student|teacher|doctor)\b/i,
  /\bI(?: am|'m) (?:\d+|twenty|thirty|forty)[\w -]* years old\b/i,
  /\bI live in (?!(?:your|this|the|a) )\p{L}+/iu,
  /\bmy (?:wife|husband|mother|father|mom|dad|children|kids|dog|cat|boss|apartment|house)\b/i,
  /\b(?:million|billion) parameters\b/i,
  /저는 (?:사람|학생|선생님|남자|여자|의사)(?:이에요|입니다|이랍니다|예요)/,
  /저는 (?:\d+|스무|서른) ?살/,
  /저는 (?:서울|부산|한국|미국|일본)에 살/,
  /(?:제|우리) (?:아내|남편|아이|강아지|엄마|아빠|어머니|아버지)(?:가|는|이|은|와|랑)/,
  /(?:구글|오픈에이아이|삼성|네이버|카카오|애플|마이크로소프트)(?:이|가|에서) (?:저를 )?만/,
];

/** @param {string} text */
const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The same sentence twice, or the same four words more than twice. @param {string} text */
function loops(text) {
  const sentences = text
    .split(/(?<=[.!?。！？])\s+|\n+/u)
    .map((sentence) => wordsOf(sentence).join(' '))
    .filter((sentence) => sentence.includes(' '));
  if (new Set(sentences).size < sentences.length) return true;
  const words = wordsOf(text);
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (let at = 0; at + gramWords <= words.length; at++) {
    const gram = words.slice(at, at + gramWords).join(' ');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count > mostRepeats);
}

/** English has no Hangul at all; Korean has more of it than of anything else. @param {string} text @param {'en' | 'ko'} lang */
function isIn(text, lang) {
  const hangul = (text.match(/\p{Script=Hangul}/gu) ?? []).length;
  const letters = (text.match(/\p{L}/gu) ?? []).length;
  return lang === 'ko' ? hangul * 2 > letters : hangul === 0;
}

/** @param {string} stem @param {'en' | 'ko'} lang */
function stemPattern(stem, lang) {
  if (stem.includes('\\')) return new RegExp(stem, 'iu');
  const literal = stem.replace(/[.*+?^${}()|[\]]/g, '\\$&').replaceAll("'", "['’]");
  if (lang === 'ko') return new RegExp(literal, 'iu');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}${stem.length > shortStem ? '' : 's?(?![\\p{L}\\p{N}])'}`, 'iu');
}

/**
 * What is wrong with a first answer, by rules that anybody can read. None of them says that an answer is good.
 * @param {{ text: string, ended: boolean }} answer
 * @param {SanityRules} rules
 * @returns {readonly string[]} nothing for a sane answer
 */
export function faultsOf({ text, ended }, { lang, about, never }) {
  if (!/[\p{L}\p{N}]/u.test(text)) return ['empty'];
  /** @type {readonly [string, boolean][]} */
  const faults = [
    ['does not end', !ended],
    ['loop', loops(text)],
    ['other language', !isIn(text, lang)],
    ['off topic', !about.some((stem) => stemPattern(stem, lang).test(text))],
    ['never', never.some((pattern) => new RegExp(pattern, 'iu').test(text))],
    ['invented about itself', inventions.some((pattern) => pattern.test(text))],
  ];
  return faults.filter(([, found]) => found).map(([name]) => name);
}
