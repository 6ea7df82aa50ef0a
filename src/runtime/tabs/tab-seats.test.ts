import { describe, expect, it, vi } from 'vitest';
import { HomebodyError, isAbort, type EndPart, type LoadedModel, type Part } from '../../core';
import type { ModelHost } from './asks';
import { ClientSeat } from './client-seat';
import { OwnerSeat } from './owner-seat';
import type { TabMessage } from './tab-messages';
import type { TabPost } from './tab-post';

const never = new AbortController().signal;
const ignore = () => undefined;
const cancelled: EndPart = {
  type: 'end',
  reason: 'cancelled',
  usage: { promptTokens: 1, cachedTokens: 0, outputTokens: 1 },
  timings: {
    queueMs: 0,
    prefillMs: 0,
    decodeMs: 0,
    firstTokenMs: 0,
    prefillTokensPerSecond: 0,
    decodeTokensPerSecond: 0,
  },
};
const modelOf = (id: string) => ({ record: { id } }) as unknown as LoadedModel;
const rest = (ms = 1) => new Promise((resolve) => setTimeout(resolve, ms));

/** A runtime that loads at once and writes numbers until it is stopped; `slow` models load for ever. */
function numberHost() {
  const log: string[] = [];
  const models = new Set<string>();
  const host = {
    get loaded() {
      return [...models].map(modelOf);
    },
    async load(id = 'small', { signal = never, onProgress = ignore }: Parameters<ModelHost['load']>[1] = {}) {
      log.push(`load ${id}`);
      onProgress({ phase: 'reading' });
      if (id === 'slow')
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
      models.add(id);
      return modelOf(id);
    },
    async *generate(_request: unknown, { signal = never }: { signal?: AbortSignal } = {}): AsyncGenerator<Part> {
      for (let value = 0; !signal.aborted; value++) {
        yield { type: 'text', text: `${value} ` };
        await rest();
      }
      log.push('stopped');
      yield cancelled;
    },
    countTokens: async (input: string) => input.length,
    answer: async () => {
      throw new HomebodyError('unsupported', { capability: 'answer', engine: 'llamacpp' });
    },
    async unloadModel(id: string) {
      log.push(`unload ${id}`);
      models.delete(id);
    },
    async unload() {
      log.push('unload all');
      models.clear();
    },
  };
  return { host: host as unknown as ModelHost, log };
}

/** An owner and two tabs that ask it, over a post that copies as the browser's does. */
function house({ deaf = false } = {}) {
  const { host, log } = numberHost();
  const leave = new Map<string, () => void>();
  const hear = new Map<string, (from: string, message: TabMessage) => void>();
  const postOf = (id: string) => {
    const tell = (to: string, message: TabMessage) => {
      const copy = structuredClone(message);
      queueMicrotask(() => hear.get(to)?.(id, copy));
    };
    return { id, tell, tellAll: ignore, forget: ignore, close: ignore } as unknown as TabPost;
  };
  const whenGone = (tab: string) => new Promise<void>((resolve) => leave.set(tab, resolve));
  const owner = new OwnerSeat(host, postOf('owner'), whenGone, ignore);
  if (!deaf) hear.set('owner', (from, message) => owner.hear(from, message));
  const clientOf = (id: string) => {
    const onSilent = vi.fn();
    const seat = new ClientSeat('owner', postOf(id), { beatMs: 5, silentBeats: 3 }, onSilent);
    hear.set(id, (_from, message) => seat.hear(message));
    return { seat, onSilent, vanish: () => (hear.delete(id), leave.get(id)!()) };
  };
  return { owner, log, one: clientOf('one'), two: clientOf('two') };
}

async function firstTexts(parts: AsyncIterable<Part>, count: number): Promise<string[]> {
  const texts: string[] = [];
  for await (const part of parts) {
    if (part.type === 'text') texts.push(part.text);
    if (texts.length === count) break;
  }
  return texts;
}

describe('a tab that asks the owner', () => {
  it('reads its answers, and those that it leaves are stopped', async () => {
    const { one, log } = house();
    expect(await firstTexts(one.seat.generate({}, 'small', never), 30)).toHaveLength(30);
    await vi.waitFor(() => expect(log).toEqual(['load small', 'stopped']));
  });

  it('hears results, progress and failures as they are', async () => {
    const { one } = house();
    const tell = vi.fn();
    expect(await one.seat.ask({ name: 'load', modelId: 'small', takes: {} }, never, tell)).toEqual(modelOf('small'));
    expect(tell).toHaveBeenCalledWith({ phase: 'reading' });
    expect(await one.seat.ask({ name: 'countTokens', modelId: 'small', takes: { input: 'tea' } }, never, ignore)).toBe(
      3,
    );
    const refused = one.seat.ask(
      { name: 'answer', modelId: 'small', takes: { question: '', text: '' } },
      never,
      ignore,
    );
    await expect(refused).rejects.toMatchObject({ code: 'unsupported', facts: { capability: 'answer' } });
  });

  it('is stopped at once by its own signal', async () => {
    const { one } = house();
    const stop = new AbortController();
    const load = one.seat.ask({ name: 'load', modelId: 'slow', takes: {} }, stop.signal, () => stop.abort());
    expect(isAbort(await load.catch((error: unknown) => error))).toBe(true);
  });

  it('notices an owner that shows no life, while it waits and not before', async () => {
    const { one } = house({ deaf: true });
    await rest(40);
    expect(one.onSilent).not.toHaveBeenCalled();
    const waiting = firstTexts(one.seat.generate({}, 'small', never), 1);
    await vi.waitFor(() => expect(one.onSilent).toHaveBeenCalled());
    one.seat.lose();
    await expect(waiting).rejects.toMatchObject({ code: 'worker-crashed' });
    expect(one.seat.lost.aborted).toBe(true);
  });

  it('does not take a slow owner for a dead one', async () => {
    const { one } = house();
    const stop = new AbortController();
    const load = one.seat.ask({ name: 'load', modelId: 'slow', takes: {} }, stop.signal, ignore);
    await rest(100);
    expect(one.onSilent).not.toHaveBeenCalled();
    stop.abort();
    await expect(load).rejects.toThrow();
  });
});

describe('the owner', () => {
  it('stops what a tab asked that is gone, and nothing else', async () => {
    const { one, two, log } = house();
    const reading = one.seat.generate({}, 'small', never)[Symbol.asyncIterator]();
    await reading.next();
    const others = firstTexts(two.seat.generate({}, 'small', never), 60);
    one.vanish();
    await vi.waitFor(() => expect(log).toContain('stopped'));
    expect(await others).toHaveLength(60);
  });

  it('says nothing to the others when it loses its place: what they wait for goes on elsewhere', async () => {
    const { owner, one, log } = house();
    const parts: Part[] = [];
    const reading = (async () => {
      for await (const part of one.seat.generate({}, 'small', never)) parts.push(part);
    })();
    await vi.waitFor(() => expect(parts.length).toBeGreaterThan(3));
    owner.lose();
    await vi.waitFor(() => expect(log).toContain('stopped'));
    expect(parts.map(({ type }) => type)).not.toContain('end');
    one.seat.lose();
    await expect(reading).rejects.toMatchObject({ code: 'worker-crashed' });
  });

  it('lets a load of one tab wait for that of another, but not for its own last one', async () => {
    const { one, two, log } = house();
    const stop = new AbortController();
    const slow = one.seat.ask({ name: 'load', modelId: 'slow', takes: {} }, stop.signal, ignore);
    slow.catch(ignore);
    const waiting = two.seat.ask({ name: 'load', modelId: 'small', takes: {} }, never, ignore);
    await rest(30);
    expect(log).toEqual(['load slow']);
    await one.seat.ask({ name: 'load', modelId: 'large', takes: {} }, never, ignore);
    expect(log).toEqual(['load slow', 'load large']);
    stop.abort();
    expect(await waiting).toEqual(modelOf('small'));
  });

  it('unloads what no tab uses any more', async () => {
    const { owner, one, two, log } = house();
    await one.seat.ask({ name: 'load', modelId: 'small', takes: {} }, never, ignore);
    await two.seat.ask({ name: 'load', modelId: 'large', takes: {} }, never, ignore);
    await owner.ask({ name: 'countTokens', modelId: 'small', takes: { input: '' } }, never, ignore);
    await one.seat.ask({ name: 'unload', modelId: undefined, takes: {} }, never, ignore);
    expect(log.slice(2)).toEqual([]);
    await two.seat.ask({ name: 'unload', modelId: undefined, takes: {} }, never, ignore);
    expect(log.slice(2)).toEqual(['unload large']);
    await owner.ask({ name: 'unload', modelId: undefined, takes: {} }, never, ignore);
    expect(log.slice(3)).toEqual(['unload all']);
  });
});
