import { describe, expect, it } from 'vitest';
import { failedWith, type JsonSchema } from '../../core';
import { checkSchema } from './schema-check';

const refusal = (schema: unknown) => {
  try {
    checkSchema(schema as JsonSchema);
    return undefined;
  } catch (error) {
    return failedWith(error, 'request-invalid') ? error.facts.detail : String(error);
  }
};

describe('schemas for compiled models', () => {
  it.each([
    true,
    {},
    { type: 'object', properties: { minimum: { type: 'string' }, not: { type: 'null' } }, additionalProperties: false },
    { type: 'array', prefixItems: [{ type: 'integer' }], items: false, uniqueItems: false },
    {
      anyOf: [{ type: ['string', 'null'], maxLength: 3, pattern: '^a' }, { const: { not: 1 } }, { enum: [{ if: 2 }] }],
    },
    { $ref: '#/$defs/a', $defs: { a: { allOf: [{ type: 'boolean' }] } } },
  ])('%j is held to', (schema) => {
    expect(refusal(schema)).toBeUndefined();
  });

  it.each([
    [{ type: 'integer', minimum: 5 }, 'minimum'],
    [{ type: 'object', properties: { a: { type: 'number', maximum: 1 } } }, 'maximum'],
    [{ type: 'array', items: { not: { type: 'string' } } }, 'not'],
    [{ type: 'array', uniqueItems: true }, 'uniqueItems'],
    [{ allOf: [{}, {}] }, 'allOf of several schemas'],
    [{ anyOf: [{ $defs: { a: { if: {}, then: {} } } }] }, 'if'],
    [{ $ref: 'https://example.org/schema' }, 'the reference https://example.org/schema'],
    [{ type: 'banana' }, 'the type "banana"'],
    [{ type: 5 }, 'the type 5'],
    [{ properties: { a: false } }, 'a schema that nothing matches'],
  ])('%j is refused', (schema, what) => {
    expect(refusal(schema)).toBe(`WebLLM can’t hold an answer to ${what}`);
  });
});
