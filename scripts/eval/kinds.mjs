import { callMatch, isObject, parseJson, sameFields } from './calls.mjs';
import { corpusChrf } from './chrf.mjs';
import { ordinaryWordsOf, unfaithfulMarks } from './faithfulness.mjs';
import { readAllByHand, readHeldOut } from './held-out.mjs';
import { rougeL } from './rouge.mjs';
import { faultsOf } from './sanity.mjs';
import { compareQueries, openSql } from './sql.mjs';

/** @typedef {import('./work.mjs').Job} Job */
/** @typedef {import('./work.mjs').Answer} Answer */

/**
 * One thing to ask, and how its answer scores.
 * @typedef {object} Case
 * @property {string} row what the figures are grouped by, such as `translate en-ko`
 * @property {Job} job
 * @property {string} wanted the answer written by hand, or the rule
 * @property {(answer: Answer) => Record<string, number>} score from 0 to 100 by measure; the row's value is their mean
 * @property {(answer: Answer) => readonly string[]} [faults] what is wrong, in words
 */

/**
 * @typedef {object} Kind
 * @property {() => readonly (readonly Case[])[] | Promise<readonly (readonly Case[])[]>} cases of each line of its set
 * @property {boolean} [corpusChrf] adds chrF over all answers of a row
 */

/** An answer in the sets is a few lines at most. */
const answerTokens = 200;

/** @param {boolean} is */
const percent = (is) => (is ? 100 : 0);

/** @param {string} text */
const plain = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a person would send for work that has no task of its own in the app; training/README.md has the same words. @param {string} prompt @returns {Job} */
const written = (prompt) => ({ task: 'generate', text: prompt, maxTokens: answerTokens });

/** @type {Kind} */
const chat = {
  cases: () =>
    readHeldOut('chat').map((rules) => {
      /** @type {(answer: Answer) => readonly string[]} */
      const faults = (answer) => faultsOf(answer, rules);
      return [
        {
          row: `chat ${rules.lang}`,
          job: { task: 'chat', text: rules.q[0], maxTokens: answerTokens },
          wanted: rules.about.join(' | '),
          faults,
          score: (answer) => {
            const found = faults(answer);
            return {
              'sane %': percent(found.length === 0),
              'on topic %': percent(!found.includes('off topic') && !found.includes('empty')),
              'without loop %': percent(!found.includes('loop')),
              'without invention %': percent(!found.includes('never') && !found.includes('invented about itself')),
            };
          },
        },
      ];
    }),
};

const otherLanguages = /** @type {const} */ (['fr', 'de', 'es', 'ja']);
/** @type {readonly (readonly [import('./held-out.mjs').SentenceLanguage, import('./held-out.mjs').SentenceLanguage])[]} */
const pairs = [
  ['en', 'ko'],
  ['ko', 'en'],
  ...['en', 'ko'].flatMap((one) =>
    otherLanguages.flatMap((other) => [
      /** @type {['en' | 'ko', typeof other]} */ ([one, other]),
      /** @type {[typeof other, 'en' | 'ko']} */ ([other, one]),
    ]),
  ),
];

/** @type {Kind} */
const translate = {
  corpusChrf: true,
  cases: () =>
    readHeldOut('translate').map((sentences) =>
      pairs.map(([from, to]) => ({
        row: `translate ${from}-${to}`,
        job: { task: 'translate', text: sentences[from], from, to },
        wanted: sentences[to],
        score: () => ({}),
      })),
    ),
};

/** @type {Kind} */
const summarize = {
  cases() {
    const lines = readHeldOut('summarize');
    const ordinary = ordinaryWordsOf(readAllByHand().map((text) => text.replaceAll('\\n', ' ')));
    return lines.map(({ lang, text: source, facts, ...by }) => {
      const wanted = /** @type {const} */ ([
        ['tldr', by.tldr],
        ['key-points', by.points.map((point) => `- ${point}`).join('\n')],
        ['headline', by.headline],
        ['teaser', by.teaser],
      ]);
      return wanted.map(([kind, reference]) => {
        // A headline has capitals of its own: only its numbers are looked at.
        const marks = (/** @type {Answer} */ { text }) =>
          unfaithfulMarks(kind === 'headline' && lang === 'en' ? text.toLowerCase() : text, {
            source,
            facts,
            lang,
            ordinary,
          });
        return {
          row: `summarize ${kind}`,
          job: { task: 'summarize', text: source, kind, language: lang },
          wanted: reference,
          faults: marks,
          score: (answer) => ({
            'ROUGE-L': rougeL(answer.text, reference),
            'faithful %': percent(answer.text !== '' && marks(answer).length === 0),
          }),
        };
      });
    });
  },
};

const notSaid = ['The text does not say.', '글에 나와 있지 않아요.'].map(plain);

/** @type {Kind} */
const read = {
  cases: () =>
    readHeldOut('read').map(({ lang, text, qa }) =>
      qa.map(([question, wanted]) => ({
        row: notSaid.includes(plain(wanted)) ? 'read (not in the text)' : `read ${lang}`,
        job: written(`Read and answer:\n${text}\nQuestion: ${question}`),
        wanted,
        score: (answer) => ({
          'exact %': percent(plain(answer.text) === plain(wanted)),
          'ROUGE-L': rougeL(answer.text, wanted),
        }),
      })),
    ),
};

/** @type {Kind} */
const extract = {
  cases: () =>
    readHeldOut('extract').map(({ lang, text, keys, json }) => [
      {
        row: `extract ${lang}`,
        job: { task: 'extract', text, fields: keys },
        wanted: JSON.stringify(json),
        score: (answer) => {
          const parsed = parseJson(answer.text);
          const found = isObject(parsed) ? parsed : {};
          const right = keys.filter((key) => plain(String(found[key] ?? '')) === plain(json[key] ?? ''));
          return {
            'fields right %': (100 * right.length) / keys.length,
            'exact %': percent(sameFields(found, json)),
          };
        },
      },
    ]),
};

/** @type {Kind} */
const rewrite = {
  corpusChrf: true,
  cases: () =>
    readHeldOut('rewrite').map(({ lang, how, text, out }) => [
      {
        row: `rewrite ${lang}`,
        job: written(`Rewrite (${how}):\n${text}`),
        wanted: out,
        score: (answer) => ({ 'ROUGE-L': rougeL(answer.text, out) }),
      },
    ]),
};

/** @type {Kind} */
const sql = {
  async cases() {
    const sqlite = await openSql();
    return readHeldOut('sql').map((line) => [
      {
        row: 'sql',
        job: written(`Schema: ${line.schema}\nQuestion: ${line.question}\nSQL:`),
        wanted: line.sql,
        score: ({ text }) => {
          const { valid, match } = compareQueries(sqlite, line, text);
          return { 'valid %': percent(valid), 'execution match %': percent(match) };
        },
      },
    ]);
  },
};

/** @type {Kind} */
const tool = {
  cases: () =>
    readHeldOut('tool').map(({ user, call }) => [
      {
        row: `tool ${call.name}`,
        job: written(`Tool call for: ${user}`),
        wanted: JSON.stringify(call),
        score: ({ text }) => {
          const { valid, facts, exact } = callMatch(text, call);
          return { 'valid %': percent(valid), 'facts right %': percent(facts), 'exact %': percent(exact) };
        },
      },
    ]),
};

/** What can be measured, in the order of the table. @type {Readonly<Record<string, Kind>>} */
export const kinds = { chat, translate, summarize, read, extract, rewrite, sql, tool };

/**
 * @typedef {object} Row
 * @property {string} row
 * @property {string} measure
 * @property {number} value
 * @property {number} count of answers
 * @property {number} ended how many of them ended by themselves
 * @property {number} tokensPerSecond while writing
 */

/** @param {number} number */
const rounded = (number) => Math.round(number * 10) / 10;

/**
 * The figures of a kind, each row's measures one after another.
 * @param {Kind} kind
 * @param {readonly { asked: Case, answer: Answer }[]} results
 * @returns {readonly Row[]}
 */
export function rowsOf({ corpusChrf: withChrf }, results) {
  const names = [...new Set(results.map(({ asked }) => asked.row))];
  return names.flatMap((row) => {
    const of = results.filter(({ asked }) => asked.row === row);
    const scores = of.map(({ asked, answer }) => asked.score(answer));
    const answers = of.map(({ answer }) => answer);
    const sum = (/** @type {(answer: Answer) => number} */ value) => answers.reduce((all, one) => all + value(one), 0);
    const decodeMs = sum((answer) => answer.decodeMs);
    const facts = {
      count: of.length,
      ended: sum(({ ended }) => Number(ended)),
      tokensPerSecond: decodeMs > 0 ? rounded((1000 * sum(({ outputTokens }) => outputTokens)) / decodeMs) : 0,
    };
    const means = Object.keys(scores[0] ?? {}).map((measure) => ({
      measure,
      value: rounded(scores.reduce((all, score) => all + (score[measure] ?? 0), 0) / scores.length),
    }));
    const chrf = corpusChrf(of.map(({ asked, answer }) => ({ text: answer.text, reference: asked.wanted })));
    const measures = withChrf ? [{ measure: 'chrF', value: rounded(chrf) }, ...means] : means;
    return measures.map((one) => ({ row, ...one, ...facts }));
  });
}
