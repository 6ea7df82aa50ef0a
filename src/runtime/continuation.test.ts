import { describe, expect, it } from 'vitest';
import { continuationOf } from './continuation';

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
    expect(continuationOf(request, 'cause', 1)?.messages?.at(-1)?.content).toBe('Because');
  });

  it('lengthens a bare prompt', () => {
    expect(continuationOf({ prompt: 'Once' }, ' upon', 1)).toEqual({ prompt: 'Once upon' });
  });

  it('does not exist inside a schema, with tools, or when nothing is left to write', () => {
    expect(
      continuationOf({ messages: [question], constraint: { type: 'json-schema', schema: {} } }, '{', 1),
    ).toBeUndefined();
    expect(continuationOf({ messages: [question], tools: [{ name: 'x' }] }, 'a', 1)).toBeUndefined();
    expect(continuationOf({ messages: [question], maxTokens: 3 }, 'abc', 3)).toBeUndefined();
  });
});
