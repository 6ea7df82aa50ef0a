/** @typedef {{ name: string, arguments: Record<string, string> }} ToolCall */

/** Arguments that have one right value; the others (subject, body, title of a report) are wording. */
const factArguments = ['when', 'to', 'table'];

/** @param {unknown} value */
const plain = (value) =>
  typeof value === 'string' ? value.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim() : value;

/** @param {string} text @returns {unknown} undefined if it is no JSON */
export function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether two objects have the same keys with the same values, whatever the case and spaces of their texts.
 * @param {Record<string, unknown>} one
 * @param {Record<string, unknown>} other
 */
export function sameFields(one, other) {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && plain(one[key]) === plain(other[key]))
  );
}

/**
 * Compares a written call with the wanted one. `valid`: the whole answer is JSON with a name and arguments; `facts`: the name
 * and all arguments but wording are right; `exact`: everything is.
 * @param {string} text
 * @param {ToolCall} wanted
 */
export function callMatch(text, wanted) {
  const call = parseJson(text.trim());
  if (!isObject(call) || typeof call.name !== 'string' || !isObject(call.arguments))
    return { valid: false, name: false, facts: false, exact: false };
  const written = call.arguments;
  const name = call.name === wanted.name;
  const facts = Object.entries(wanted.arguments).filter(([key]) => factArguments.includes(key));
  return {
    valid: true,
    name,
    facts: name && facts.every(([key, value]) => plain(written[key]) === plain(value)),
    exact: name && sameFields(written, wanted.arguments),
  };
}
