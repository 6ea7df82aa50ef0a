import { deleteDB } from 'idb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStream } from '../../core';
import type { Homebody } from '../../index';
import type { TranslatedSegment, Translation, TranslationPart } from '../../tasks';
import { defaultSettings, openUserData, type Settings, type UserData } from '../../user-data';
import { TranslateState } from './translate.svelte';

const database = 'translate-state-test';
let userData: UserData;
let settings: Settings;
let waitsAfter: number | undefined;

const detectLanguage: Homebody['detectLanguage'] = async (text) => ({
  ...{ language: /[가-힣]/.test(text) ? 'ko' : 'en', confidence: 0.9, alternatives: [] },
});

/** Writes every word in capitals, one word a segment. */
const translate: Homebody['translate'] = (source, { from = 'auto', to, signal }) => {
  const run = async function* (stop: AbortSignal): AsyncGenerator<TranslationPart, Translation, undefined> {
    const detection = await detectLanguage(source);
    const found = from === 'auto' ? detection.language : from;
    yield { type: 'detected', detection, from: found };
    const segments: TranslatedSegment[] = [];
    let text = '';
    const words = [...source.matchAll(/\S+/g)];
    for (const [index, word] of words.entries()) {
      if (index === waitsAfter) await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
      if (stop.aborted) break;
      yield { type: 'progress', part: index + 1, of: words.length };
      const range = { start: word.index, end: word.index + word[0].length };
      const added = `${text === '' ? '' : ' '}${word[0].toUpperCase()}`;
      const target = { start: text.length + added.trimEnd().length - word[0].length, end: text.length + added.length };
      text += added;
      yield { type: 'text', text: added };
      const segment = { source: range, target, text: word[0].toUpperCase() };
      segments.push(segment);
      yield { type: 'segment', segment };
    }
    const complete = segments.length === words.length;
    const translation = { text, from: found, to, segments, complete, promptTokens: 1, outputTokens: 1 };
    yield { type: 'end', reason: complete ? 'stop' : 'cancelled', translation };
    return translation;
  };
  return createStream(run, (translation) => translation.text, signal);
};

const create = () =>
  new TranslateState({
    session: { model: {}, ready: async () => ({ translate, detectLanguage }) },
    userData,
    preferences: {
      get settings() {
        return settings;
      },
      set: async (changed) => void (settings = { ...settings, ...changed }),
    },
  });
const translated = async (state: TranslateState, text: string) => {
  state.write(text);
  await state.start();
};

beforeAll(async () => {
  userData = await openUserData(database);
});
beforeEach(() => {
  settings = { ...defaultSettings, translateTo: 'ko' };
  waitsAfter = undefined;
});
afterEach(() => userData.deleteEverything());
afterAll(async () => {
  userData.close();
  await deleteDB(database);
});

describe('a translation', () => {
  it('ends with its segments and its real source language, and is kept', async () => {
    const state = create();
    await translated(state, 'good morning');
    expect(state.run).toMatchObject({ state: 'done', made: { text: 'GOOD MORNING', from: 'en', to: 'ko' } });
    expect(state.made?.segments.map(({ text }) => text)).toEqual(['GOOD', 'MORNING']);
    expect(state.recents.map(({ result }) => result)).toEqual(['GOOD MORNING']);
  });

  it('keeps what was written when it is stopped', async () => {
    waitsAfter = 1;
    const state = create();
    const running = translated(state, 'one two three');
    await vi.waitFor(() => expect(state.made?.segments.length).toBe(1));
    state.stop();
    await running;
    expect(state.run).toMatchObject({ state: 'stopped', made: { text: 'ONE' } });
    expect(state.recents[0]?.details['complete']).toBe(false);
  });

  it('tells the language of a text while it is typed', async () => {
    const state = create();
    state.write('안녕하세요');
    await vi.waitFor(() => expect(state.detection?.language).toBe('ko'));
    state.write('  ');
    expect(state.detection).toBeUndefined();
  });

  it('wants another target for a text that is in the target language already', async () => {
    settings = { ...defaultSettings, translateTo: 'en' };
    const state = create();
    state.write('good morning');
    await vi.waitFor(() => expect(settings.translateTo).toBe('ko'));
    settings = { ...settings, translateFrom: 'en', translateTo: 'en' };
    state.write('good evening');
    await vi.waitFor(() => expect(state.detection).toBeDefined());
    // Both languages were chosen: nothing changes by itself.
    expect(settings.translateTo).toBe('en');
  });

  it('swaps languages and texts', async () => {
    const state = create();
    await translated(state, 'good');
    await state.swap();
    expect(settings).toMatchObject({ translateFrom: 'ko', translateTo: 'en' });
    expect(state.draft.text).toBe('GOOD');
    expect(state.run.state).toBe('none');
  });
});

describe('recent translations', () => {
  it('hold the same text into the same language once', async () => {
    const state = create();
    await translated(state, 'good');
    await translated(state, 'good');
    expect(state.recents.length).toBe(1);
    settings = { ...settings, translateTo: 'fr' };
    await translated(state, 'good');
    expect(state.recents.length).toBe(2);
  });

  it('can be deleted, brought back and opened', async () => {
    const state = create();
    await translated(state, 'good');
    await translated(state, 'night');
    const recent = state.recents.find(({ source }) => source === 'good')!;
    await state.removeRecent(recent);
    expect(state.recents.map(({ source }) => source)).toEqual(['night']);
    await state.restoreRecent(recent);
    expect(state.recents.length).toBe(2);
    settings = { ...settings, translateTo: 'fr' };
    await state.open(recent);
    expect(state.draft.text).toBe('good');
    expect(state.run).toMatchObject({ state: 'done', made: { text: 'GOOD' } });
    expect(settings.translateTo).toBe('ko');
  });

  it('bring the last one back with its draft after a reload', async () => {
    const state = create();
    await translated(state, 'good');
    await vi.waitFor(async () => expect((await userData.draft('translate'))?.text).toBe('good'));
    const again = create();
    await vi.waitFor(() => expect(again.run).toMatchObject({ state: 'done', made: { text: 'GOOD' } }));
  });
});
