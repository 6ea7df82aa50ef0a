import { describe, expect, it, vi } from 'vitest';
import { HomebodyError, type DownloadProgress, type ModelLibrary } from '../../core';
import type { Homebody } from '../../index';
import { defaultSettings } from '../../user-data';
import { ModelsState } from './models.svelte';

const progress: DownloadProgress = { phase: 'fetching', loadedBytes: 1, totalBytes: 4, bytesPerSecond: 2 };
const waitFor = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

function opened(library: Partial<ModelLibrary>, { lock = 'off' }: { lock?: 'on' | 'off' } = {}) {
  const downloaded: string[] = [];
  const refreshModels = vi.fn(async () => undefined);
  const usage = async () => ({ files: [], storedBytes: 0, quotaBytes: 1, persisted: false });
  const home = { models: { usage, ...library } as ModelLibrary, runtime: {} as Homebody['runtime'] };
  const state = new ModelsState({
    session: { models: [], ready: async () => home, refreshModels },
    preferences: { settings: { ...defaultSettings, lock } },
    onDownloaded: (modelId) => downloaded.push(modelId),
    undoMs: 20,
  });
  return { state, downloaded, refreshModels };
}

describe('a download', () => {
  it('shows its progress, then tells that it is done', async () => {
    let finish!: () => void;
    const { state, downloaded, refreshModels } = opened({
      download: async (_, { onProgress } = {}) => {
        onProgress?.(progress);
        await new Promise<void>((resolve) => (finish = resolve));
        return [];
      },
    });
    const running = state.download('a');
    await vi.waitFor(() => expect(state.jobs['a']).toEqual({ state: 'downloading', progress }));
    expect(state.busy).toBe(true);
    finish();
    await running;
    expect(state.jobs['a']).toBeUndefined();
    expect(downloaded).toEqual(['a']);
    expect(refreshModels).toHaveBeenCalled();
  });

  it('leaves no failure behind when it is cancelled', async () => {
    const { state, downloaded } = opened({ download: async (_, { signal } = {}) => waitFor(signal) });
    const running = state.download('a');
    await vi.waitFor(() => expect(state.jobs['a']?.state).toBe('downloading'));
    state.cancel('a');
    await running;
    expect(state.jobs['a']).toBeUndefined();
    expect(downloaded).toEqual([]);
  });

  it('that fails says why', async () => {
    const error = new HomebodyError('storage-full', { needBytes: 2, freeBytes: 1 });
    const { state } = opened({ download: async () => Promise.reject(error) });
    await state.download('a');
    expect(state.jobs['a']).toEqual({ state: 'failed', what: 'download', error });
  });

  it('asks for nothing while the lock is on', async () => {
    const download = vi.fn();
    const { state } = opened({ download }, { lock: 'on' });
    await state.download('a');
    expect(download).not.toHaveBeenCalled();
    expect(state.jobs['a']).toEqual({ state: 'locked' });
  });

  it('stops when the lock is closed, all of them', async () => {
    const { state } = opened({ download: async (_, { signal } = {}) => waitFor(signal) });
    const running = Promise.all([state.download('a'), state.download('b')]);
    await vi.waitFor(() => expect(Object.keys(state.jobs).length).toBe(2));
    state.cancelDownloads();
    await running;
    expect(state.jobs).toEqual({});
  });
});

describe('a deletion', () => {
  it('happens after the time to undo it', async () => {
    const remove = vi.fn(async () => 5);
    const { state } = opened({ remove });
    state.remove('a');
    expect(state.jobs['a']).toEqual({ state: 'removing' });
    expect(remove).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(remove).toHaveBeenCalledWith('a'));
    await vi.waitFor(() => expect(state.jobs['a']).toBeUndefined());
  });

  it('does not happen when it is undone', async () => {
    const remove = vi.fn(async () => 5);
    const { state } = opened({ remove });
    state.remove('a');
    state.undoRemove('a');
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

describe('a file of the reader’s own', () => {
  const file = new File(['GGUF'], 'mine.gguf');

  it('is added', async () => {
    const { state } = opened({ addFile: async () => 'own-1' });
    await state.addFile(file);
    expect(state.added).toEqual({ state: 'added', name: 'mine.gguf', modelId: 'own-1' });
  });

  it('is refused with the reason', async () => {
    const error = new HomebodyError('model-file-invalid', { name: 'mine.gguf', problem: 'truncated', detail: '' });
    const { state } = opened({ addFile: async () => Promise.reject(error) });
    await state.addFile(file);
    expect(state.added).toEqual({ state: 'failed', name: 'mine.gguf', error });
  });

  it('is let go when adding is stopped', async () => {
    const { state } = opened({ addFile: async (_, { signal } = {}) => waitFor(signal) });
    const running = state.addFile(file);
    await vi.waitFor(() => expect(state.added.state).toBe('adding'));
    state.stopAdding();
    await running;
    expect(state.added).toEqual({ state: 'none' });
  });
});

it('a list that can’t be read is told, not hidden', async () => {
  const error = new HomebodyError('storage-unavailable', { detail: 'refused' });
  const { state } = opened({ usage: async () => Promise.reject(error) });
  await state.refresh();
  expect(state.error).toBe(error);
});
