import type { Schema } from '@cfworker/json-schema';
import { HomebodyError, type JsonSchema, type LoadedModel, type Request, type Runtime } from '../core';
import { answerTo, modelFor, withoutThought } from './answer';
import { fillTemplate, guardText, templateOf } from './prompts';
import { taskSampling } from './sampling';
import { readSource } from './source-text';

const attempts = 2;

export interface ExtractOptions {
  readonly signal?: AbortSignal;
  /** What to look for, in the caller's own words. */
  readonly instruction?: string;
}

/**
 * Reads a value that matches `schema` from a text. The model is held to the schema while it writes, where its engine
 * can; the answer is checked in any case, and asked for once more if it does not match. The shape is certain, the
 * content is as good as the model.
 * @throws output-invalid if no answer matches, request-invalid for a schema that is none, context-overflow,
 * text-empty, text-binary, text-too-long, and what the runtime throws; rejects with the signal's reason when stopped
 */
export async function extract<T = unknown>(
  runtime: Runtime,
  text: string,
  schema: JsonSchema,
  { signal = new AbortController().signal, instruction = '' }: ExtractOptions = {},
): Promise<T> {
  const { text: source } = await readSource(text);
  const check = await checkerOf(schema);
  const model = await modelFor(runtime, signal);
  if (!model) throw signal.reason;
  let failure = { detail: 'empty', text: '' };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const answer = await answerTo(runtime, requestOf(model, source, schema, instruction, attempt), signal);
    signal.throwIfAborted();
    const parsed = parse(answer.text);
    if (parsed === undefined) {
      failure = { detail: `no JSON (ended by ${answer.reason})`, text: answer.text };
      continue;
    }
    const mismatch = check(parsed.value);
    if (mismatch === undefined) return parsed.value as T;
    failure = { detail: mismatch, text: answer.text };
  }
  throw new HomebodyError('output-invalid', failure);
}

function requestOf(
  model: LoadedModel,
  text: string,
  schema: JsonSchema,
  instruction: string,
  attempt: number,
): Request {
  const values = {
    text: guardText(text.trim()),
    fields: fieldsOf(schema).join(', '),
    schema: JSON.stringify(schema),
    instruction,
  };
  return {
    messages: [{ role: 'user', content: fillTemplate(templateOf(model.record, 'extract'), values) }],
    sampling: taskSampling(model.record, attempt),
    // Without the engine's hold the answer is only asked for, and checked afterwards.
    ...(model.capabilities.jsonSchema ? { constraint: { type: 'json-schema', schema } } : {}),
  };
}

/** The names of the wanted object's fields, or of the objects in the wanted list. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, items } = schema as { properties?: unknown; items?: unknown };
  if (typeof properties === 'object' && properties !== null) return Object.keys(properties);
  return fieldsOf(items);
}

/** @returns a function that says what is wrong with a value, or nothing */
async function checkerOf(schema: JsonSchema): Promise<(value: unknown) => string | undefined> {
  if (typeof schema !== 'boolean' && (typeof schema !== 'object' || schema === null || Array.isArray(schema)))
    throw new HomebodyError('request-invalid', { field: 'schema', detail: 'A JSON Schema is an object or a boolean.' });
  const { Validator } = await import('@cfworker/json-schema');
  try {
    const validator = new Validator(schema as Schema | boolean, '2020-12');
    return (value) => {
      const { valid, errors } = validator.validate(value);
      const last = errors.at(-1);
      return valid ? undefined : last ? `${last.instanceLocation}: ${last.error}` : 'does not match the schema';
    };
  } catch (error) {
    throw new HomebodyError('request-invalid', {
      field: 'schema',
      detail: error instanceof Error ? error.message : String(error),
    });
  }
}

/** The JSON of an answer, also where a model that is not held to a grammar wraps it in words or a code fence. */
function parse(answer: string): { readonly value: unknown } | undefined {
  const text = withoutThought(answer).trim();
  const inside = /[[{][\s\S]*[\]}]/.exec(text)?.[0];
  for (const candidate of [text, inside]) {
    if (candidate === undefined) continue;
    try {
      return { value: JSON.parse(candidate) as unknown };
    } catch {
      // The next candidate may be the JSON.
    }
  }
  return undefined;
}
