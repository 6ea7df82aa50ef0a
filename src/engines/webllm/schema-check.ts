import { HomebodyError, type JsonSchema } from '../../core';

/**
 * What the package's grammars (XGrammar 0.1.27) pass over in silence, or hold to wrongly: each was tried with an answer that
 * the schema forbids. Ranges of numbers hold for some figures and not for others.
 */
const unheld = new Set([
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'uniqueItems',
  'contains',
  'minContains',
  'maxContains',
  'not',
  'if',
  'dependentRequired',
  'dependentSchemas',
  'dependencies',
]);
/** Words under which names stand, and under each a schema. */
const namedSchemas = new Set(['properties', 'patternProperties', '$defs', 'definitions']);
/** Words under which anything may stand. */
const values = new Set(['const', 'enum', 'default', 'examples']);
const types = new Set(['string', 'number', 'integer', 'boolean', 'null', 'array', 'object']);

/**
 * Refuses a schema that an answer would not be held to.
 * @throws HomebodyError `request-invalid`
 */
export function checkSchema(schema: JsonSchema): void {
  if (typeof schema !== 'boolean') checkPart(schema);
}

function checkPart(part: unknown): void {
  if (part === false) refuse('a schema that nothing matches');
  if (Array.isArray(part)) return part.forEach(checkPart);
  if (typeof part !== 'object' || part === null) return;
  for (const [word, value] of Object.entries(part as Record<string, unknown>)) {
    if (values.has(word)) continue;
    checkWord(word, value);
    if (namedSchemas.has(word) && typeof value === 'object' && value !== null) Object.values(value).forEach(checkPart);
    // `false` here closes an object or a list, which is held to.
    else if (value !== false) checkPart(value);
  }
}

function checkWord(word: string, value: unknown): void {
  if (unheld.has(word) && value !== false) refuse(word);
  if (word === 'allOf' && Array.isArray(value) && value.length > 1) refuse('allOf of several schemas');
  if (word === '$ref' && typeof value === 'string' && !value.startsWith('#')) refuse(`the reference ${value}`);
  if (word === 'type' && ![value].flat().every((name) => types.has(name as string)))
    refuse(`the type ${JSON.stringify(value)}`);
}

function refuse(what: string): never {
  throw new HomebodyError('request-invalid', {
    field: 'constraint',
    detail: `WebLLM can’t hold an answer to ${what}`,
  });
}
