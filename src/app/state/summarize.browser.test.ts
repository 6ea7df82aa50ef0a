import { deleteDB } from 'idb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStream, HomebodyError } from '../../core';
import type { Homebody } from '../../index';
import type { Summary, SummaryPart, SummaryPoint } from '../../tasks';
import { defaultSettings, openUserData, type Settings, type UserData } from '../../user-data';
import { SummarizeState } from './summarize.svelte';

const database = 'summarize-state-test';
let userData: UserData;
let settings: Settings;
/** Texts that were asked to be summarized. */
let asked: string[];
/** Pieces that are made before the next one waits for ever; undefined: all. */
let piecesUntilWait: number | undefined;
let failure: HomebodyError | undefined;

/** Takes every line for a piece and makes one point of it. */
const summarize: Homebody['summarize'] = (source, options = {}) => {
  const text = String(source);
  asked.push(text);
  const { kind = 'key-points', signal } = options;
  const run = async function* (stop: AbortSignal): AsyncGenerator<SummaryPart, Summary, undefined> {
    const pieces = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
    }));
    yield { type: 'plan', pieces };
    const points: SummaryPoint[] = [];
    for (const [piece, range] of pieces.entries()) {
      yield { type: 'progress', part: piece + 1, of: pieces.length, level: 0 };
      if (piece === piecesUntilWait) {
        if (failure) throw failure;
        await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()));
      }
      if (stop.aborted) break;
      const point = { text: `about ${text.slice(range.start, range.end)}`, sources: [range] };
      points.push(point);
      yield { type: 'piece', piece, points: [point] };
    }
    const complete = points.length === pieces.length;
    const joined = points.map((point) => point.text).join(' and ');
    if (complete) yield { type: 'text', text: joined };
    const summary: Summary = {
      ...{ kind, text: joined, pieces: pieces.length, language: 'en', complete, promptTokens: 1, outputTokens: 1 },
      points: kind === 'key-points' || !complete ? points : [{ text: joined, sources: pieces }],
      read: points.flatMap(({ sources }) => sources),
    };
    yield { type: 'end', reason: complete ? 'stop' : 'cancelled', summary };
    return summary;
  };
  return createStream(run, (summary) => summary.text, signal);
};

const create = () =>
  new SummarizeState({
    session: { model: {}, ready: async () => ({ summarize }) },
    userData,
    preferences: {
      get settings() {
        return settings;
      },
      set: async (changed) => void (settings = { ...settings, ...changed }),
    },
  });
const text = 'one\ntwo\nthree\nfour';
const started = async (state: SummarizeState) => {
  await vi.waitFor(() => expect(state.restored).toBe(true));
  state.draft.write(text);
  return state.start();
};
const pointTexts = (state: SummarizeState) => state.made?.points.map((point) => point.text);

beforeAll(async () => {
  userData = await openUserData(database);
});
beforeEach(() => {
  settings = defaultSettings;
  asked = [];
  piecesUntilWait = undefined;
  failure = undefined;
});
afterEach(() => userData.deleteEverything());
afterAll(async () => {
  userData.close();
  await deleteDB(database);
});

describe('a summary', () => {
  it('ends with its points, and is there again after a reload', async () => {
    const state = create();
    await started(state);
    expect(state.run.state).toBe('done');
    expect(pointTexts(state)).toEqual(['about one', 'about two', 'about three', 'about four']);

    await vi.waitFor(async () => expect((await userData.recents('summarize')).length).toBe(1));
    const again = create();
    await vi.waitFor(() => expect(again.run.state).toBe('done'));
    expect(again.made).toEqual(state.made);
  });

  it('says which parts were read when it is stopped, and reads only the rest afterwards', async () => {
    piecesUntilWait = 2;
    const state = create();
    const running = started(state);
    await vi.waitFor(() => expect(state.made?.points.length).toBe(2));
    state.stop();
    await running;
    expect(state.run.state).toBe('stopped');
    expect(state.made?.read.map(({ start, end }) => text.slice(start, end))).toEqual(['one', 'two']);

    piecesUntilWait = undefined;
    await state.continue();
    expect(asked).toEqual([text, 'three\nfour']);
    expect(state.run.state).toBe('done');
    expect(pointTexts(state)).toEqual(['about one', 'about two', 'about three', 'about four']);
    // The ranges of the rest are places in the whole text.
    const last = state.made?.points.at(-1)?.sources[0];
    expect(last && text.slice(last.start, last.end)).toBe('four');
    expect(state.made?.pieces.length).toBe(4);
  });

  it('of one sentence puts the two halves of a stopped run together, with the sources of both', async () => {
    settings = { ...settings, summaryKind: 'tldr' };
    piecesUntilWait = 2;
    const state = create();
    const running = started(state);
    await vi.waitFor(() => expect(state.made?.points.length).toBe(2));
    state.stop();
    await running;
    piecesUntilWait = undefined;
    await state.continue();
    expect(asked.at(-1)).toBe('about one\nabout two\nabout three and about four');
    const [point] = state.made?.points ?? [];
    expect(state.run.state).toBe('done');
    expect(state.made?.points.length).toBe(1);
    expect(point?.sources.map(({ start, end }) => text.slice(start, end))).toEqual(['one', 'two', 'three', 'four']);
  });

  it('that fails keeps the parts that were read and can go on', async () => {
    piecesUntilWait = 1;
    failure = new HomebodyError('worker-crashed', { detail: 'gone' });
    const state = create();
    await started(state);
    expect(state.run).toMatchObject({ state: 'failed', error: { code: 'worker-crashed' } });
    expect(pointTexts(state)).toEqual(['about one']);

    piecesUntilWait = undefined;
    await state.continue();
    expect(state.run.state).toBe('done');
    expect(pointTexts(state)).toEqual(['about one', 'about two', 'about three', 'about four']);
  });

  it('of nothing is refused without asking the model', async () => {
    const state = create();
    await vi.waitFor(() => expect(state.restored).toBe(true));
    state.draft.write(' \n ');
    await state.start();
    expect(state.run).toMatchObject({ state: 'failed', error: { code: 'text-empty' } });
    expect(asked).toEqual([]);
  });

  it('started anew leaves no trace of the one before', async () => {
    piecesUntilWait = 1;
    const state = create();
    const first = started(state);
    await vi.waitFor(() => expect(state.made?.points.length).toBe(1));
    piecesUntilWait = undefined;
    state.draft.write('five');
    await state.start();
    await first;
    expect(state.run.state).toBe('done');
    expect(pointTexts(state)).toEqual(['about five']);
  });

  it('comes back with its text when clearing is undone', async () => {
    const state = create();
    await vi.waitFor(() => expect(state.restored).toBe(true));
    state.takeFile('report.txt', text);
    await state.start();
    const cleared = state.clear();
    expect([state.draft.text, state.fileName, state.run.state]).toEqual(['', '', 'none']);
    state.putBack(cleared);
    expect([state.draft.text, state.fileName, state.run.state]).toEqual([text, 'report.txt', 'done']);
  });
});
