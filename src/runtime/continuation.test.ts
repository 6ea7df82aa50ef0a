import { describe, expect, it } from 'vitest';
import { continuationOf, isComplete, Retracing } from './continuation';

const question = { role: 'user', content: 'Why?' } as const;

describe('the continuation of a lost request', () => {
  it('is the request itself while nothing was written', () => {
    const request = { messages: [question], constraint: { type: 'grammar', grammar: 'root ::= "a"' } } as const;
    expect(continuationOf(request, '', 0)).toBe(request);
  });

  it('gives back what was written as the beginning of the answer', () => {
    expect(continuationOf({ messages: [question], maxTokens: 20 }, 'Because', 3)).toEqual({
      messages: [question, { role: 'assistant', content: 'Because' }],
      maxTokens: 17,
    });
  });

  it('lengthens an answer that was being continued', () => {
    const request = { messages: [question, { role: 'assistant', content: 'Be' }] } as const;
    expect(continuationOf(request, 'cause', 1)).toEqual({
      messages: [question, { role: 'assistant', content: 'Because' }],
    });
  });

  it('lengthens a bare prompt', () => {
    expect(continuationOf({ prompt: 'Once' }, ' upon', 1)).toEqual({ prompt: 'Once upon' });
  });

  it('does not exist inside a schema or with tools', () => {
    expect(
      continuationOf({ messages: [question], constraint: { type: 'json-schema', schema: {} } }, '{', 1),
    ).toBeUndefined();
    expect(continuationOf({ messages: [question], tools: [{ name: 'x' }] }, 'a', 1)).toBeUndefined();
  });

  it('is complete when nothing is left to write', () => {
    const request = { messages: [question], maxTokens: 3 };
    expect(isComplete(request, 3)).toBe(true);
    expect(continuationOf(request, 'abc', 3)).toBeUndefined();
    expect(isComplete({ messages: [question] }, 3)).toBe(false);
  });
});

describe('an answer that is read again', () => {
  it('gives only what is new, wherever the parts begin and end', () => {
    const retracing = new Retracing('one two');
    expect(['one', ' t', 'wo three', ' four'].map((text) => retracing.fresh(text))).toEqual([
      '',
      '',
      ' three',
      ' four',
    ]);
    expect(retracing.done).toBe(true);
  });

  it('is told from another one', () => {
    const retracing = new Retracing('one two');
    expect(retracing.fresh('one')).toBe('');
    expect(retracing.fresh(' three')).toBeUndefined();
    expect(retracing.done).toBe(false);
  });
});
