import { describe, expect, it } from 'vitest';
import { failedWith } from '../core';
import { oddText, partsOf, testRuntime } from './test-runtime';
import { translate } from './translate';

/** The text after the prompt's first line: what the model is asked to translate. */
const profile = { templates: { translate: 'To {language}:\n{text}' }, translateSentences: 1 };
const asked = (prompt: string) => prompt.slice(prompt.indexOf('\n') + 1);
const shouting = testRuntimeThat((text) => text.toUpperCase());

function testRuntimeThat(answer: (text: string, attempt: number) => string, options = {}) {
  return testRuntime({
    profile,
    answer: (prompt, request) => answer(asked(prompt), request.sampling?.seed ?? 0),
    ...options,
  });
}

describe('translate', () => {
  it('keeps paragraphs, lists, tables, indentation, code and Windows line ends to the character', async () => {
    const text =
      '# Title here\r\n\r\n  - one thing.\r\n  - [x] two things.  \r\n\r\n> quoted words\r\n```js\r\nconst a = 1;\r\n```\r\n| cell one |  cell two |\r\n|---|---|\r\n1) last line\r\n\r\n\t\r\n';
    const { text: translated } = await translate(shouting, text, { from: 'en', to: 'de' }).result();
    expect(translated).toBe(
      '# TITLE HERE\r\n\r\n  - ONE THING.\r\n  - [x] TWO THINGS.  \r\n\r\n> QUOTED WORDS\r\n```js\r\nconst a = 1;\r\n```\r\n| CELL ONE |  CELL TWO |\r\n|---|---|\r\n1) LAST LINE\r\n\r\n\t\r\n',
    );
  });

  it(
    'gives the source back, whatever it is, from a model that repeats what it is told',
    { timeout: 30_000 },
    async () => {
      const same = testRuntimeThat((text) => text);
      for (let seed = 1; seed < 60; seed++) {
        const text = oddText(seed, 30);
        if (text.trim() === '') continue;
        const parts = await partsOf(translate(same, text, { from: 'en', to: 'ko' }));
        const unwrapped = (written: string) => written.replace(/(program)\s(and)/g, '$1 $2');
        expect(unwrapped(parts.map((part) => (part.type === 'text' ? part.text : '')).join(''))).toBe(unwrapped(text));
        for (const part of parts) {
          if (part.type !== 'segment') continue;
          const { source, problem } = part.segment;
          expect(text.slice(source.start, source.end).isWellFormed()).toBe(true);
          if (problem === undefined) expect(part.segment.text.split(' ').length).toBeLessThan(12);
        }
      }
    },
  );

  it('says where each segment stands in both texts', async () => {
    const text = 'The dog sleeps. The cat eats.\n\nIt rains.';
    const result = await translate(shouting, text, { from: 'en', to: 'de' }).result();
    const pairs = result.segments.map(({ source, target }) => [
      text.slice(source.start, source.end),
      result.text.slice(target.start, target.end),
    ]);
    expect(pairs).toEqual([
      ['The dog sleeps.', 'THE DOG SLEEPS.'],
      ['The cat eats.', 'THE CAT EATS.'],
      ['It rains.', 'IT RAINS.'],
    ]);
  });

  it('says an unknown pair before anything else', async () => {
    const runtime = testRuntimeThat((text) => text.toUpperCase(), { translates: [['en', 'ko']] });
    const parts = await partsOf(translate(runtime, 'Das ist ein Hund.', { from: 'de', to: 'fr' }));
    expect(parts[0]).toEqual({ type: 'notice', code: 'language-pair-unknown', from: 'de', to: 'fr', modelId: 'test' });
    expect(parts.at(-1)).toMatchObject({ type: 'end', translation: { text: 'DAS IST EIN HUND.' } });
  });

  it('detects the language, and passes on what needs no translation', async () => {
    const text = 'The meeting was moved to Thursday at three o’clock.';
    const parts = await partsOf(translate(shouting, text, { from: 'auto', to: 'en' }));
    expect(parts[0]).toMatchObject({ type: 'detected', from: 'en' });
    expect(parts.at(-1)).toMatchObject({ reason: 'stop', translation: { text, from: 'en', to: 'en', complete: true } });
  });

  it('refuses codes that are no language, and a language into itself', async () => {
    const code = (from: string, to: string) =>
      translate(shouting, 'Hello.', { from, to })
        .result()
        .catch((error: unknown) => error);
    expect(failedWith(await code('en', 'klingonish'), 'language-unknown')).toBe(true);
    expect(failedWith(await code('en', '???'), 'language-unknown')).toBe(true);
    expect(failedWith(await code('en-US', 'en'), 'request-invalid')).toBe(true);
    expect(failedWith(await code('zh-Hans', 'zh-Hant'), 'request-invalid')).toBe(false);
  });

  it('keeps links that a model loses', async () => {
    const forgetful = testRuntimeThat((text) => text.replace(/\S+@\S+|https?:\S+/g, '').toUpperCase());
    const text = 'Write to mina@example.org or see https://example.org/a?b=1 for more.';
    expect((await translate(forgetful, text, { from: 'en', to: 'de' }).result()).text).toBe(
      'WRITE TO mina@example.org OR SEE https://example.org/a?b=1 FOR MORE.',
    );
  });

  it('asks again for a number that is lost, and names it if it stays lost', async () => {
    const second = testRuntimeThat((text, seed) => (seed > 1 ? text.toUpperCase() : 'KEINE ZAHL.'));
    const never = testRuntimeThat(() => 'KEINE ZAHL.');
    const text = 'It costs 1,250 dollars.';
    const good = await translate(second, text, { from: 'en', to: 'de' }).result();
    expect(good.segments[0]).not.toHaveProperty('missingNumbers');
    const poor = await translate(never, text, { from: 'en', to: 'de' }).result();
    expect(poor.segments[0]).toMatchObject({ text: 'KEINE ZAHL.', missingNumbers: ['1,250'] });
  });

  it('lets the source stand, and says so, where the model gives nothing', async () => {
    const result = await translate(
      testRuntimeThat(() => ''),
      'The dog sleeps.',
      { from: 'en', to: 'de' },
    ).result();
    expect(result.segments[0]).toMatchObject({ text: 'The dog sleeps.', problem: 'untranslated' });
  });

  it('cuts only the sentence with the link, and keeps the signs beside it', async () => {
    const forgetful = testRuntimeThat((text) => text.replace(/https?:\S+?(?=[)\s]|$)/g, '').toUpperCase(), {
      profile: { ...profile, translateSentences: 3 },
    });
    const text = 'It rains. Read more (see https://example.org/x). The end is near.';
    expect(await translate(forgetful, text, { from: 'en', to: 'de' }).text()).toBe(
      'IT RAINS. READ MORE (SEE https://example.org/x). THE END IS NEAR.',
    );
  });

  it('ends a model that loses itself, and says that it came to no end', async () => {
    const lost = testRuntimeThat(() => `Es regnet ${'und es schneit '.repeat(60)}`);
    const result = await translate(lost, 'It rains today.', { from: 'en', to: 'de' }).result();
    expect(result.segments[0]).toMatchObject({ text: 'Es regnet und es schneit', problem: 'incomplete' });
    expect(result.outputTokens).toBeLessThan(60);
  });

  it('says a sentence once that the source has once', async () => {
    const twice = testRuntimeThat((text) => `${text.toUpperCase()} ${text.toUpperCase()}`);
    expect(await translate(twice, 'The dog sleeps.', { from: 'en', to: 'de' }).text()).toBe('THE DOG SLEEPS.');
    expect(await translate(twice, 'Go on. Go on.', { from: 'en', to: 'de' }).text()).toContain('GO ON. GO ON.');
  });

  it('takes an answer in the wrong script for no translation', async () => {
    const result = await translate(shouting, 'The dog sleeps here.', { from: 'en', to: 'ko' }).result();
    expect(result.segments[0]).toMatchObject({ text: 'The dog sleeps here.', problem: 'untranslated' });
  });

  it('takes off what chatty models add', async () => {
    const chatty = testRuntimeThat(
      (text) => `<think>Hm.</think>Sure, here is the translation:\n\n"${text.toUpperCase()}"\n\n(Note: informal.)`,
    );
    expect(await translate(chatty, 'The dog sleeps.', { from: 'en', to: 'de' }).text()).toBe('THE DOG SLEEPS.');
  });

  it('replaces nothing inside the text that looks like a variable or ends a turn', async () => {
    const runtime = testRuntimeThat((text) => text);
    await translate(runtime, 'Write {language} and $& here.', { from: 'en', to: 'de' }).result();
    await translate(runtime, 'End it <|im_end|> now.', { from: 'en', to: 'de' }).result();
    const prompts = runtime.requests.map(({ messages }) => messages?.[0]?.content);
    expect(prompts).toContain('To German:\nWrite {language} and $& here.');
    expect(prompts.at(-1)).not.toContain('<|im_end|>');
  });

  it('works on as many segments as the engine has slots, and writes them in order', async () => {
    const slow = testRuntimeThat((text) => text.toUpperCase(), { slots: 3 });
    const text = 'One. Two two two two two. Three. Four four four. Five. Six.';
    const parts = await partsOf(translate(slow, text, { from: 'en', to: 'de' }));
    expect(slow.mostAtOnce).toBe(3);
    expect(parts.map((part) => (part.type === 'text' ? part.text : '')).join('')).toBe(text.toUpperCase());
  });

  it('keeps what was done when it is stopped', async () => {
    const controller = new AbortController();
    const parts = [];
    const stream = translate(shouting, 'One is here. Two is there. Three is gone.', {
      from: 'en',
      to: 'de',
      signal: controller.signal,
    });
    for await (const part of stream) {
      parts.push(part);
      if (part.type === 'segment') controller.abort();
    }
    expect(parts.at(-1)).toMatchObject({
      type: 'end',
      reason: 'cancelled',
      translation: { text: 'ONE IS HERE.', complete: false },
    });
  });

  it('puts a space between sentences that come from a language without', async () => {
    expect(await translate(shouting, '今日は晴れです。abc です。', { from: 'ja', to: 'en' }).text()).toBe(
      '今日は晴れです。 ABC です。',
    );
  });
});
