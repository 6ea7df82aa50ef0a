import { describe, expect, it } from 'vitest';
import { HomebodyError, type Part, type Plan } from '../../core';
import { codeOf, engineContract, never, read } from '../../../test/contracts/engine-contract';
import type { Script } from './script';
import { ScriptedEngine } from './scripted-engine';

const plan: Plan = {
  modelId: 'scripted',
  variantId: 'scripted',
  engine: 'scripted',
  backend: 'wasm',
  threads: 1,
  slots: 1,
  contextTokens: 1024,
  files: [],
  why: [],
};
const weights = { get: () => Promise.reject(new Error('A script has no weights.')) };
const question = [{ role: 'user', content: 'How do I make tea?' }] as const;

engineContract('scripted', { make: () => new ScriptedEngine({ tokenMs: 1 }), plan, weights, question });

async function loaded(script: Script) {
  const engine = new ScriptedEngine(script);
  await engine.load(plan, weights, () => undefined, never);
  return engine;
}

describe('the script', () => {
  it('says what it is told', async () => {
    const engine = await loaded({ answer: ({ messages }) => `${messages?.length} message.` });
    expect((await read(engine.generate({ messages: question }, never))).text).toBe('1 message.');
  });

  it('fails where it is told, and a crash closes the engine', async () => {
    const error = new HomebodyError('worker-crashed', { detail: 'as told' });
    const engine = await loaded({ answer: () => ({ text: 'one two three', fail: { afterTokens: 2, error } }) });
    const parts: Part[] = [];
    const reading = (async () => {
      for await (const part of engine.generate({ messages: question }, never)) parts.push(part);
    })();
    expect(await codeOf(reading)).toBe('worker-crashed');
    expect(parts.filter(({ type }) => type === 'text')).toHaveLength(2);
    expect(await codeOf(engine.countTokens('x', never))).toBe('closed');
  });

  it('hangs where it is told, until it is stopped', async () => {
    const engine = await loaded({ answer: () => ({ text: 'one two three', hangAfterTokens: 1 }) });
    const stop = new AbortController();
    const { text, end } = await read(engine.generate({ messages: question }, stop.signal), (part) => {
      if (part.type === 'text') setTimeout(() => stop.abort(), 5);
    });
    expect({ text, reason: end.reason }).toEqual({ text: 'one', reason: 'cancelled' });
  });

  it('refuses to load when it is told', async () => {
    const failLoad = new HomebodyError('out-of-memory', { detail: 'as told' });
    expect(await codeOf(loaded({ failLoad }))).toBe('out-of-memory');
  });

  it('has no chat template when it is told', async () => {
    const engine = await loaded({ chatTemplate: false });
    expect(await codeOf(read(engine.generate({ messages: question }, never)))).toBe('no-chat-template');
  });
});
