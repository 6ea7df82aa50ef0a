import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** @typedef {'en' | 'ko'} Language */
/** @typedef {'en' | 'ko' | 'fr' | 'de' | 'es' | 'ja'} SentenceLanguage */

/**
 * Lines of the sets, as training/README.md describes them.
 * @typedef {object} HeldOut
 * @property {{ lang: Language, q: [string], about: string[], never: string[] }[]} chat
 * @property {Record<SentenceLanguage, string>[]} translate
 * @property {{ lang: Language, text: string, tldr: string, points: string[], headline: string, teaser: string, facts: string[] }[]} summarize
 * @property {{ lang: Language, text: string, qa: [string, string][] }[]} read
 * @property {{ lang: Language, text: string, keys: string[], json: Record<string, string> }[]} extract
 * @property {{ lang: Language, how: string, text: string, out: string }[]} rewrite
 * @property {(import('./sql.mjs').SqlCase & { question: string })[]} sql
 * @property {{ user: string, call: import('./calls.mjs').ToolCall }[]} tool
 */

const training = resolve(import.meta.dirname, '../../training');
const folder = resolve(training, 'held-out');

/**
 * The lines of one set.
 * @template {keyof HeldOut} K
 * @param {K} kind
 * @returns {HeldOut[K]}
 */
export function readHeldOut(kind) {
  const lines = readFileSync(resolve(folder, `${kind}.jsonl`), 'utf8').split('\n');
  return /** @type {HeldOut[K]} */ (lines.filter(Boolean).map((line) => JSON.parse(line)));
}

/**
 * Everything written by hand, as text, a file each.
 * @param {readonly ('hand' | 'held-out')[]} [folders]
 * @returns {readonly string[]}
 */
export function readAllByHand(folders = ['held-out', 'hand']) {
  return folders.flatMap((name) => {
    const place = resolve(training, name);
    const files = readdirSync(place).filter((file) => file.endsWith('.jsonl'));
    return files.map((file) => readFileSync(resolve(place, file), 'utf8'));
  });
}

/**
 * At most so many of a list, evenly spread over it, so that both languages of a set are among them.
 * @template T
 * @param {readonly T[]} list
 * @param {number | undefined} limit
 * @returns {readonly T[]}
 */
export function spread(list, limit) {
  if (limit === undefined || limit >= list.length) return list;
  return list.filter(
    (_, at) => Math.floor((at * limit) / list.length) !== Math.floor(((at - 1) * limit) / list.length),
  );
}
