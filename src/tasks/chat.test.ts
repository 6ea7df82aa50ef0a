import { describe, expect, it } from 'vitest';
import { failedWith, type Message } from '../core';
import { chat, contextUse } from './chat';
import { partsOf, testRuntime } from './test-runtime';

const say = (role: Message['role'], words: number, name = role as string): Message => ({
  role,
  content: `${name} ${'word '.repeat(words - 1)}`.trim(),
});

/** `turns` exchanges of 100 tokens, then a question. */
function conversation(turns: number): Message[] {
  const past = Array.from({ length: turns }, (_, turn) => [
    say('user', 46, `q${turn}`),
    say('assistant', 46, `a${turn}`),
  ]);
  return [...past.flat(), say('user', 6, 'now')];
}

describe('chat', () => {
  it('keeps the system prompt and the newest exchanges, and says what was left out', async () => {
    const runtime = testRuntime({ contextTokens: 512 });
    const parts = await partsOf(chat(runtime, [say('system', 6), ...conversation(10)]));
    const sent = runtime.requests[0]!.messages!;
    expect(sent[0]!.role).toBe('system');
    expect(sent.at(-1)!.content).toContain('now');
    expect(parts[0]).toEqual({
      type: 'notice',
      code: 'context-trimmed',
      omittedMessages: 21 - (sent.length - 1),
      keptMessages: sent.length,
      contextTokens: 512,
    });
    expect(sent[1]!.role).toBe('user');
    const used = (await contextUse(runtime, [say('system', 6), ...conversation(10)])).usedTokens;
    expect(used + 128).toBeLessThanOrEqual(512);
    expect(used + 128 + 100).toBeGreaterThan(512);
  });

  it('counts each message once, however long the conversation', async () => {
    const runtime = testRuntime({ contextTokens: 100_000 });
    const messages = conversation(100);
    await contextUse(runtime, messages);
    const before = runtime.counted.length;
    await chat(runtime, [...messages, say('assistant', 5, 'reply'), say('user', 5, 'next')]).result();
    expect(runtime.counted.length - before).toBe(2);
  });

  it('begins the prompt with the same words for some turns, so that its prefix need not be read again', async () => {
    const runtime = testRuntime({ contextTokens: 2048 });
    for (let turns = 30; turns < 42; turns++) await chat(runtime, conversation(turns)).result();
    const beginnings = runtime.requests.map(({ messages }) => messages![0]!.content);
    expect(new Set(beginnings).size).toBeLessThanOrEqual(4);
    expect(Math.min(...runtime.requests.map(({ messages }) => messages!.length))).toBeGreaterThan(20);
  });

  it('tells how full the context is', async () => {
    const runtime = testRuntime({ contextTokens: 4096 });
    expect(await contextUse(runtime, [say('user', 10)], { maxTokens: 200 })).toEqual({
      usedTokens: 16,
      contextTokens: 4096,
      reservedTokens: 200,
      omittedMessages: 0,
    });
  });

  it('refuses a newest message larger than the context, with the numbers', async () => {
    const failure = await chat(testRuntime({ contextTokens: 256 }), [say('user', 300)])
      .result()
      .catch((error: unknown) => error);
    expect(failedWith(failure, 'context-overflow') && failure.facts).toEqual({ promptTokens: 306, contextTokens: 256 });
  });

  it('sends a model no more history than it can follow, and no system prompt it was never taught', async () => {
    const runtime = testRuntime({ profile: { historyExchanges: 2, system: false } });
    const result = await chat(runtime, [say('system', 6), ...conversation(5)]).result();
    expect(runtime.requests[0]!.messages!.map(({ role }) => role)).toEqual([
      'user',
      'assistant',
      'user',
      'assistant',
      'user',
    ]);
    expect(result.omittedMessages).toBe(6);
  });

  it('takes sampling from the call, then the model, then the usual', async () => {
    const runtime = testRuntime({ profile: { sampling: { temperature: 0, repeatPenalty: 1.1 } } });
    await chat(runtime, [say('user', 2)], { topK: 5, temperature: 0.3 }).result();
    expect(runtime.requests[0]!.sampling).toEqual({
      temperature: 0.3,
      topK: 5,
      repeatPenalty: 1.1,
      topP: 0.95,
      minP: 0.05,
    });
  });

  it('replaces what no model reads, and says so', async () => {
    const runtime = testRuntime();
    const parts = await partsOf(chat(runtime, [{ role: 'user', content: 'a\u0000b \udc00 ok 😀' }]));
    expect(parts[0]).toEqual({ type: 'notice', code: 'text-cleaned', removedCharacters: 2 });
    expect(runtime.requests[0]!.messages![0]!.content).toBe('a b \ufffd ok 😀');
  });

  it.each([
    [[], 'text-empty'],
    [[{ role: 'user', content: ' \n ' }], 'text-empty'],
    [[{ role: 'user', content: '\u0001\u0002\u0003'.repeat(50) }], 'text-binary'],
  ] as const)('refuses what can’t be answered (%#)', async (messages, code) => {
    const failure = await chat(testRuntime(), messages)
      .result()
      .catch((error: unknown) => error);
    expect(failedWith(failure, code)).toBe(true);
  });

  it('keeps what was written when it is stopped, also before anything was', async () => {
    const controller = new AbortController();
    const runtime = testRuntime({ answer: () => 'word '.repeat(500) });
    const stream = chat(runtime, [say('user', 3)], { signal: controller.signal });
    let text = '';
    for await (const part of stream) {
      if (part.type === 'text') text += part.text;
      if (text.length > 40) controller.abort();
    }
    const result = await stream.result();
    expect(result).toMatchObject({ reason: 'cancelled', text });
    const early = await partsOf(chat(runtime, [say('user', 3)], { signal: AbortSignal.abort() }));
    expect(early).toMatchObject([{ type: 'end', reason: 'cancelled' }]);
  });
});
