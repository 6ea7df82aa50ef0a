import { describe, expect, it } from 'vitest';
import { failedWith, type Request } from '../core';
import { checkRequest } from './request-check';

const messages = [{ role: 'user', content: 'Hello' }] as const;
const fieldOf = (request: unknown): string | undefined => {
  try {
    checkRequest(request as Request);
    return undefined;
  } catch (error) {
    return failedWith(error, 'request-invalid') ? error.facts.field : String(error);
  }
};

const refused: readonly [name: string, request: unknown, field: string][] = [
  ['nothing to answer', {}, 'messages'],
  ['two things to answer', { messages, prompt: 'x' }, 'messages'],
  ['no messages', { messages: [] }, 'messages'],
  ['an empty prompt', { prompt: '' }, 'prompt'],
  ['an unknown role', { messages: [{ role: 'robot', content: '' }] }, 'messages'],
  ['content that is no text', { messages: [{ role: 'user', content: null }] }, 'messages'],
  ['an answer to no tool call', { messages: [{ role: 'tool', content: '1' }] }, 'messages'],
  [
    'two answers to continue',
    { messages: [...messages, ...Array(2).fill({ role: 'assistant', content: 'x' })] },
    'messages',
  ],
  ['no tokens', { messages, maxTokens: 0 }, 'maxTokens'],
  ['half a token', { messages, maxTokens: 1.5 }, 'maxTokens'],
  ['endless tokens', { messages, maxTokens: Infinity }, 'maxTokens'],
  ['a negative temperature', { messages, sampling: { temperature: -1 } }, 'temperature'],
  ['a temperature that is no number', { messages, sampling: { temperature: NaN } }, 'temperature'],
  ['a share above one', { messages, sampling: { topP: 1.1 } }, 'topP'],
  ['a negative seed', { messages, sampling: { seed: -1 } }, 'seed'],
  ['no repeat penalty', { messages, sampling: { repeatPenalty: 0 } }, 'repeatPenalty'],
  ['an empty stop string', { messages, stop: [''] }, 'stop'],
  ['a grammar without root', { messages, constraint: { type: 'grammar', grammar: 'a ::= "b"' } }, 'constraint'],
  ['a schema that nothing matches', { messages, constraint: { type: 'json-schema', schema: false } }, 'constraint'],
  ['too many alternatives', { messages, logprobs: 21 }, 'logprobs'],
  ['a tool choice without tools', { messages, toolChoice: 'required' }, 'toolChoice'],
  ['a choice that is no tool', { messages, tools: [{ name: 'a' }], toolChoice: { name: 'b' } }, 'toolChoice'],
  ['tools for a prompt', { prompt: 'x', tools: [{ name: 'a' }] }, 'tools'],
  ['a tool without a name', { messages, tools: [{ name: '' }] }, 'tools'],
];

describe('a request is refused with its field', () => {
  it.each(refused)('%s', (_name, request, field) => {
    expect(fieldOf(request)).toBe(field);
  });

  it('and let through when it is sound', () => {
    expect(
      fieldOf({ messages, maxTokens: 1, logprobs: 0, sampling: { temperature: 0, topP: 1, topK: 0, seed: 0 } }),
    ).toBeUndefined();
    expect(fieldOf({ prompt: 'x', constraint: { type: 'json-schema', schema: true } })).toBeUndefined();
  });
});
