/**
 * @typedef {object} Ground what a summary may speak of
 * @property {string} source
 * @property {readonly string[]} facts numbers and names that may stand in a summary though the source writes them otherwise
 * @property {'en' | 'ko'} lang
 * @property {ReadonlySet<string>} ordinary words that are no names, in lower case
 */

const number = /\d+(?:[.,:]\d+)*/g;
const capitalised = /(?<![\p{L}\p{N}'’-])\p{Lu}[\p{L}’'-]*/gu;
/** Where a capital letter says nothing: at the start of a sentence or line, after a colon or an opening quote. */
const sentenceStart = /(?:^|[.!?:]["”’)]?\s|\n|[-*•]\s|["“‘(])\s*$/u;
/** Words whose capital is no name's. */
const notNames = new Set(['I', "I'm", "I'll", "I've", 'OK', 'TV', 'A']);
const weekday = /[월화수목금토일]요일/g;
/** A title after it, or a very common family name before two syllables. */
const koreanName =
  /(?<![가-힣])([가-힣]{2,4})(?=(?:\s?씨|\s?님|\s(?:선생님|원장|기사님|박사|팀장|과장|부장|대표))(?![가-힣]*(?:앗|름)))|(?<![가-힣])(?:김|박|최)[가-힣]{2}(?=(?:은|는|이|가|을|를|와|과|의|에게|도)?(?![가-힣]))/gu;
/** Begin with such a family name or stand before a title, and are no names. */
const koreanWords = new Set(
  '학부모 선생 손님 고객 부모 주민 여러분 어머니 아버지 할머니 할아버지 사장 박물관 최대한 최소한 최신형 최근에 최고의 박람회 김치찌 김장철'.split(
    ' ',
  ),
);

/** Numbers without the marks that part thousands. @param {string} text */
const withoutCommas = (text) => text.replace(/(?<=\d),(?=\d{3})/g, '');

/** @param {string} name */
const withoutPossessive = (name) => name.replace(/[’']s?$/u, '');

/**
 * Words that stand in lower case in ordinary texts: at the start of a sentence these are no names.
 * @param {readonly string[]} texts
 * @returns {ReadonlySet<string>}
 */
export function ordinaryWordsOf(texts) {
  return new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’'-]*/gu) ?? []));
}

/** @param {string} word @param {ReadonlySet<string>} ordinary */
function isOrdinary(word, ordinary) {
  const lower = withoutPossessive(word).toLowerCase();
  return ordinary.has(lower) || ordinary.has(lower.replace(/s$/, ''));
}

/** @param {string} text @param {ReadonlySet<string>} ordinary */
function englishNames(text, ordinary) {
  return [...text.matchAll(capitalised)]
    .filter(({ 0: word, index }) => {
      const isFirst = sentenceStart.test(text.slice(0, index));
      return !notNames.has(word) && !(isFirst && isOrdinary(word, ordinary));
    })
    .map(({ 0: word }) => withoutPossessive(word));
}

/** @param {string} text */
function koreanNames(text) {
  const named = (text.match(koreanName) ?? []).filter((name) => !koreanWords.has(name));
  return [...(text.match(weekday) ?? []), ...named, ...(text.match(/\p{Script=Latin}{2,}/gu) ?? [])];
}

/**
 * Numbers in digits, and names, that stand in a summary but neither in its source nor in the list of what may appear.
 * @param {string} text
 * @param {Ground} ground
 * @returns {readonly string[]}
 */
export function unfaithfulMarks(text, { source, facts, lang, ordinary }) {
  const numbers = new Set(
    [withoutCommas(source), ...facts.map(withoutCommas)].flatMap((one) => one.match(number) ?? []),
  );
  const invented = (withoutCommas(text).match(number) ?? []).filter((one) => !numbers.has(one));
  const known = [source, ...facts].join(' ').toLowerCase();
  const names = lang === 'ko' ? koreanNames(text) : englishNames(text, ordinary);
  return [...invented, ...names.filter((name) => !known.includes(name.toLowerCase()))];
}
