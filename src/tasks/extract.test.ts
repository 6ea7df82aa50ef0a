import { describe, expect, it } from 'vitest';
import { failedWith } from '../core';
import { extract } from './extract';
import { testRuntime } from './test-runtime';

const schema = {
  type: 'object',
  properties: { name: { type: 'string' }, age: { type: 'integer' } },
  required: ['name', 'age'],
} as const;
const profile = { templates: { extract: 'Extract as JSON ({fields}):\n{text}' } };

describe('extract', () => {
  it('gives the value, and holds the model to the schema', async () => {
    const runtime = testRuntime({ profile, answer: () => 'Here: ```json\n{"name": "Mina", "age": 30}\n```' });
    expect(await extract(runtime, 'Mina is {fields} 30.', schema)).toEqual({ name: 'Mina', age: 30 });
    expect(runtime.requests).toHaveLength(1);
    expect(runtime.requests[0]).toMatchObject({ constraint: { type: 'json-schema', schema } });
    expect(runtime.requests[0]!.messages![0]!.content).toBe('Extract as JSON (name, age):\nMina is {fields} 30.');
  });

  it('asks once more when the answer does not match, then fails with what was wrong', async () => {
    const second = testRuntime({
      answer: (_prompt, _request, asked) => (asked === 0 ? '{"name": 3}' : '{"name":"A","age":1}'),
    });
    expect(await extract(second, 'A is 1.', schema)).toEqual({ name: 'A', age: 1 });
    const wrong = testRuntime({ answer: () => '{"name": "A", "age": "old"}' });
    const failure = await extract(wrong, 'A is old.', schema).catch((error: unknown) => error);
    expect(failedWith(failure, 'output-invalid') && failure.facts.detail).toContain('age');
    expect(wrong.requests).toHaveLength(2);
  });

  it('rejects with the stop when it is stopped', async () => {
    const stop = extract(testRuntime(), 'A is 1.', schema, { signal: AbortSignal.abort() });
    await expect(stop).rejects.toMatchObject({ name: 'AbortError' });
  });
});
