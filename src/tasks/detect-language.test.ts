import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language';
import { knowsPair, languageName } from './languages';
import { testRuntime } from './test-runtime';

describe('language detection', () => {
  it.each([
    ['The meeting was moved to Thursday at three.', 'en'],
    ['오늘 날씨가 좋네요. ChatGPT 써 봤어요?', 'ko'],
    ['東京に行きます', 'ja'],
    ['我今天想去北京看我的朋友和他的家人', 'zh'],
    ['Ich möchte gern ein Bier bestellen, bitte.', 'de'],
    ['Привет, как у тебя дела сегодня вечером?', 'ru'],
    ['สวัสดีครับ วันนี้อากาศดี', 'th'],
    ['Hello!', 'en'],
    ['안녕', 'ko'],
  ])('tells %s', async (text, language) => {
    expect(await detectLanguage(text)).toMatchObject({ language });
  });

  it('is sure of long texts, doubts short ones, and tells nothing of no words', async () => {
    const long = 'Ich möchte gern wissen, wann der nächste Zug nach Hamburg fährt und was die Fahrkarte kostet.';
    expect((await detectLanguage(long)).confidence).toBeGreaterThan(0.9);
    expect((await detectLanguage('Hotel')).confidence).toBeLessThan(0.4);
    expect(await detectLanguage('12 345, https://example.org')).toEqual({
      language: 'und',
      confidence: 0,
      alternatives: [],
    });
  });

  it('is not misled by a foreign first line', async () => {
    const text = `Le petit chien dort.\n\n${'The committee will meet again next week to talk about the bridge. '.repeat(30)}`;
    expect(await detectLanguage(text)).toMatchObject({ language: 'en' });
  });
});

describe('languages', () => {
  const { state } = testRuntime({ languages: ['en', 'ko', 'fr'], translates: [['en', 'ko']] });
  const record = state.state === 'ready' ? state.model.record : undefined;

  it('are known as the record claims', () => {
    expect(knowsPair(record!, 'en-GB', 'ko')).toBe(true);
    expect(knowsPair(record!, 'ko', 'en')).toBe(false);
    expect(knowsPair(record!, 'en', 'no such code!')).toBe(false);
  });

  it('have names for people', () => {
    expect(languageName('ko', 'en')).toBe('Korean');
    expect(languageName('ko', 'ko')).toBe('한국어');
    expect(languageName('?', 'en')).toBe('?');
  });
});
