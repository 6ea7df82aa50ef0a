import { describe, expect, it, vi } from 'vitest';
import { HomebodyError, type ModelLibrary } from '../../core';
import type { Homebody } from '../../index';
import { defaultSettings } from '../../user-data';
import { ModelsState } from './models.svelte';

function opened(library: Partial<ModelLibrary>) {
  const refreshModels = vi.fn(async () => undefined);
  const usage = async () => ({ files: [], storedBytes: 0, quotaBytes: 1, usedBytes: 0, persisted: false });
  const home = { models: { usage, ...library } as ModelLibrary, runtime: {} as Homebody['runtime'] };
  const state = new ModelsState({
    session: { models: [], ready: async () => home, refreshModels },
    preferences: { settings: defaultSettings },
    undoMs: 20,
  });
  return { state, refreshModels };
}

describe('a deletion', () => {
  it('happens after the time to undo it', async () => {
    const remove = vi.fn(async () => 5);
    const { state } = opened({ remove });
    const removed = state.remove('a');
    expect(state.jobs['a']).toEqual({ state: 'removing' });
    expect(remove).not.toHaveBeenCalled();
    expect(await removed).toBe(true);
    expect(remove).toHaveBeenCalledWith('a');
    expect(state.jobs['a']).toBeUndefined();
  });

  it('does not happen when it is undone', async () => {
    const remove = vi.fn(async () => 5);
    const { state } = opened({ remove });
    const removed = state.remove('a');
    state.undoRemove('a');
    expect(await removed).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(remove).not.toHaveBeenCalled();
    expect(state.jobs).toEqual({});
  });
});

describe('a check', () => {
  it('keeps its result until it was seen', async () => {
    const result = { sound: false, badChunks: [2], missingChunks: [] } as const;
    const { state } = opened({ verify: async () => result });
    await state.verify('a');
    expect(state.jobs['a']).toEqual({ state: 'verified', result });
    state.dismiss('a');
    expect(state.jobs).toEqual({});
  });
});

it('a list that can’t be read is told, not hidden', async () => {
  const error = new HomebodyError('storage-unavailable', { detail: 'refused' });
  const { state } = opened({ usage: async () => Promise.reject(error) });
  await state.refresh();
  expect(state.error).toBe(error);
});

it('a repair is told when every piece is sound again', async () => {
  const repair = vi.fn(async () => undefined);
  const { state, refreshModels } = opened({ repair });
  await state.repair('a');
  expect(repair).toHaveBeenCalledWith('a', expect.anything());
  expect(state.jobs['a']).toEqual({ state: 'repaired' });
  expect(refreshModels).toHaveBeenCalled();
});

it('the browser’s answer about keeping is told, its silence too', async () => {
  const answers = [undefined, false, true];
  const { state } = opened({ persist: async () => answers.shift() });
  const heard = [];
  for (let times = 0; times < 3; times++) {
    await state.persist();
    heard.push(state.keep);
  }
  expect(heard).toEqual(['silent', 'refused', 'granted']);
});
