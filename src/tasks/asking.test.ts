import { describe, expect, it } from 'vitest';
import { failedWith } from '../core';
import { summarize } from './summarize';
import { testRuntime, tokensIn } from './test-runtime';
import { translate } from './translate';

const t5 = {
  pieceTokens: 40,
  translateSentences: 1,
  sampling: { temperature: 0 },
  templates: {
    translate: 'translate {source} to {language}: {text}',
    'summarize-tldr': 'summarize: {text}',
    'combine-tldr': 'summarize: {text}',
  },
} as const;
const marian = { translateSentences: 1, templates: { translate: '{text}' } } as const;
const text = 'The dog sleeps. The cat eats.\n\nIt rains.';

describe('a model that turns one text into another', () => {
  it('is asked to translate by its own prefix, as a bare prompt, a sentence at a time', async () => {
    const answer = (prompt: string) => prompt.slice(prompt.indexOf(':') + 2).toUpperCase();
    const runtime = testRuntime({ textToText: true, profile: t5, answer });
    const translated = await translate(runtime, text, { from: 'en', to: 'de' }).text();
    expect(translated).toBe('THE DOG SLEEPS. THE CAT EATS.\n\nIT RAINS.');
    expect(runtime.requests.map(({ prompt }) => prompt)).toEqual([
      'translate English to German: The dog sleeps.',
      'translate English to German: The cat eats.',
      'translate English to German: It rains.',
    ]);
    expect(runtime.requests.every(({ messages }) => messages === undefined)).toBe(true);
  });

  it('is given the source text alone if that is what it wants', async () => {
    const runtime = testRuntime({ textToText: true, profile: marian, answer: (prompt) => prompt.toUpperCase() });
    await translate(runtime, text, { from: 'en', to: 'de' }).result();
    expect(runtime.requests.map(({ prompt }) => prompt)).toEqual(['The dog sleeps.', 'The cat eats.', 'It rains.']);
  });

  it('may fill its context with the source, since the answer has its own', async () => {
    const sentence = `${Array.from({ length: 44 }, (_, word) => `word${word}`).join(' ')}.`;
    const contextTokens = 192;
    const sides = { contextTokens, profile: { templates: { translate: '{text}' }, translateSentences: 9 } };
    const alone = testRuntime({ ...sides, textToText: true, answer: (prompt) => prompt.toUpperCase() });
    const shared = testRuntime({ ...sides, answer: (prompt) => prompt.toUpperCase() });
    for (const runtime of [alone, shared])
      expect(await translate(runtime, sentence, { from: 'en', to: 'de' }).text()).toBe(sentence.toUpperCase());
    const longest = (runtime: typeof alone) =>
      Math.max(...runtime.requests.map(({ messages, prompt }) => tokensIn(messages?.at(-1)?.content ?? prompt ?? '')));
    expect(longest(alone)).toBeGreaterThan(longest(shared));
  });

  it('summarizes a long text in pieces that fit, and combines them', async () => {
    const long = Array.from({ length: 30 }, (_, day) => `On day ${day} the crew saw island number ${day} again.`).join(
      ' ',
    );
    const answer = (prompt: string) => /On day[^.]*\./.exec(prompt)?.[0] ?? '';
    const runtime = testRuntime({ textToText: true, contextTokens: 128, profile: t5, answer });
    const summary = await summarize(runtime, long, { kind: 'tldr', length: 'short' }).result();
    expect(summary).toMatchObject({ complete: true, text: 'On day 0 the crew saw island number 0 again.' });
    expect(summary.pieces).toBeGreaterThan(4);
    for (const { prompt, messages } of runtime.requests) {
      expect(messages).toBeUndefined();
      expect(prompt).toMatch(/^summarize: On day/);
      expect(tokensIn(prompt!)).toBeLessThanOrEqual(44);
    }
  });

  it('is refused a job that it has no words for', async () => {
    const runtime = testRuntime({ textToText: true, profile: marian });
    const error = await summarize(runtime, text)
      .result()
      .catch((failure: unknown) => failure);
    expect(failedWith(error, 'unsupported') && error.facts).toEqual({
      capability: 'summarize-key-points',
      engine: 'scripted',
    });
    expect(runtime.requests).toEqual([]);
  });
});
