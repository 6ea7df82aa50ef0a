import { describe, expect, it, vi } from 'vitest';
import { unaskedFit } from '../../../test/fixtures/unasked-fit';
import { HomebodyError, type DownloadProgress, type ModelEntry, type ModelLibrary } from '../../core';
import type { Homebody } from '../../index';
import { Downloads } from './downloads.svelte';

const progress: DownloadProgress = { phase: 'fetching', loadedBytes: 1, totalBytes: 4, bytesPerSecond: 2 };
const waitFor = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
const licence = { id: 'MIT', url: '' };
const entry = (half?: ModelEntry['half'], id = 'a', stored = false): ModelEntry => ({
  ...unaskedFit,
  record: {
    ...{
      id,
      family: 'llama',
      title: id.toUpperCase(),
      parameters: 1,
      licence,
      languages: [],
      contextTokens: 1,
      tasks: [],
    },
    variants: [],
  },
  ...{ stored, own: false, bytes: 4, fit: 'runs-well', expectedTokensPerSecond: 9, ...(half && { half }) },
});

function opened(
  library: Partial<ModelLibrary>,
  {
    locked = false,
    half,
    remove = async () => true,
  }: { locked?: boolean; half?: ModelEntry['half']; remove?: (modelId: string) => Promise<boolean> } = {},
) {
  const undoRemove = vi.fn<(modelId: string) => void>();
  const downloaded: string[] = [];
  const running: boolean[] = [];
  const changed = vi.fn(async () => undefined);
  const home = { models: library as ModelLibrary, runtime: {} as Homebody['runtime'] };
  const downloads = new Downloads({
    session: {
      models: [entry(half), entry(undefined, 'b', true)],
      ready: async () => home,
      refreshModels: async () => undefined,
    },
    isLocked: () => locked,
    remove: (modelId) => remove(modelId),
    undoRemove,
    changed,
    onDownloaded: (modelId) => downloaded.push(modelId),
    onRunning: (now) => running.push(now),
  });
  return { downloads, downloaded, running, changed, undoRemove };
}

describe('a download', () => {
  it('shows its progress, keeps the screen on, then tells that it is done', async () => {
    let finish!: () => void;
    const { downloads, downloaded, running, changed } = opened({
      download: async (_, { onProgress } = {}) => {
        onProgress?.(progress);
        await new Promise<void>((resolve) => (finish = resolve));
        return [];
      },
    });
    const fetched = downloads.start('a');
    await vi.waitFor(() => expect(downloads.of('a')).toEqual({ state: 'fetching', progress }));
    expect(downloads.together).toEqual({ modelIds: ['a'], loadedBytes: 1, totalBytes: 4, waiting: false });
    expect(running.at(-1)).toBe(true);
    finish();
    await fetched;
    expect(downloads.of('a')).toBeUndefined();
    expect(downloads.busy).toBe(false);
    expect(running.at(-1)).toBe(false);
    expect(downloaded).toEqual(['a']);
    expect(changed).toHaveBeenCalled();
  });

  it('that is paused shows what is kept and can go on', async () => {
    const half = { loadedBytes: 1, totalBytes: 4 };
    const download = vi.fn<ModelLibrary['download']>(async (_, { signal, onProgress } = {}) => {
      onProgress?.(progress);
      return waitFor(signal);
    });
    const { downloads, downloaded } = opened({ download }, { half });
    expect(downloads.of('a')).toEqual({ state: 'paused', ...half });
    const fetched = downloads.start('a');
    await vi.waitFor(() => expect(downloads.of('a')).toEqual({ state: 'fetching', progress }));
    downloads.pause('a');
    await fetched;
    expect(downloads.of('a')).toEqual({ state: 'paused', ...half });
    expect(downloaded).toEqual([]);
    const again = downloads.start('a');
    await vi.waitFor(() => expect(download).toHaveBeenCalledTimes(2));
    downloads.pauseAll();
    await again;
  });

  it('that is paused before anything is kept says so, and can go on', async () => {
    const download = vi.fn<ModelLibrary['download']>(async (_, { signal } = {}) => waitFor(signal));
    const { downloads } = opened({ download });
    const fetched = downloads.start('a');
    await vi.waitFor(() => expect(download).toHaveBeenCalled());
    downloads.pause('a');
    expect(downloads.of('a')).toEqual({ state: 'paused', loadedBytes: 0, totalBytes: 4 });
    await fetched;
    expect(downloads.of('a')).toEqual({ state: 'paused', loadedBytes: 0, totalBytes: 4 });
    const again = downloads.start('a');
    await vi.waitFor(() => expect(download).toHaveBeenCalledTimes(2));
    downloads.pauseAll();
    await again;
  });

  it('that is cancelled gives back what was here', async () => {
    const dropDownload = vi.fn(async () => 1);
    const { downloads } = opened({ download: async (_, { signal } = {}) => waitFor(signal), dropDownload });
    const fetched = downloads.start('a');
    await vi.waitFor(() => expect(downloads.of('a')?.state).toBe('fetching'));
    expect(await downloads.cancel('a')).toBe(1);
    await fetched;
    expect(dropDownload).toHaveBeenCalledWith('a');
    expect(downloads.of('a')).toBeUndefined();
  });

  it('that is cancelled is dropped only when the store has let go of it', async () => {
    let letGo!: () => void;
    const order: string[] = [];
    const { downloads } = opened({
      download: async (_, { signal } = {}) => {
        await waitFor(signal).catch(() => undefined);
        await new Promise<void>((resolve) => (letGo = resolve));
        order.push('let go');
        throw signal?.reason;
      },
      dropDownload: async () => {
        order.push('dropped');
        return 1;
      },
    });
    const fetched = downloads.start('a');
    await vi.waitFor(() => expect(downloads.of('a')?.state).toBe('fetching'));
    await Promise.resolve();
    const cancelled = downloads.cancel('a');
    await vi.waitFor(() => expect(letGo).toBeDefined());
    letGo();
    expect(await cancelled).toBe(1);
    await fetched;
    expect(order).toEqual(['let go', 'dropped']);
  });

  it('that is gone on with at once begins when the paused one has ended', async () => {
    let running = 0;
    let most = 0;
    const { downloads } = opened({
      download: async (_, { signal } = {}) => {
        most = Math.max(most, ++running);
        try {
          await waitFor(signal).catch(() => undefined);
          await new Promise((resolve) => setTimeout(resolve, 5));
          throw signal?.reason;
        } finally {
          running--;
        }
      },
    });
    const first = downloads.start('a');
    await vi.waitFor(() => expect(running).toBe(1));
    downloads.pause('a');
    const second = downloads.start('a');
    await first;
    expect(downloads.of('a')?.state).toBe('fetching');
    await vi.waitFor(() => expect(running).toBe(1));
    downloads.pause('a');
    await second;
    expect(most).toBe(1);
  });

  it('that fails says why', async () => {
    const error = new HomebodyError('download-failed', { url: 'https://hub.test/a', status: 500, detail: '' });
    const { downloads } = opened({ download: async () => Promise.reject(error) });
    await downloads.start('a');
    expect(downloads.of('a')).toEqual({ state: 'failed', error });
    downloads.dismiss('a');
    expect(downloads.of('a')).toBeUndefined();
  });

  it('that fills the storage offers what to delete', async () => {
    const room = { needBytes: 4, freeBytes: 1, removable: [{ modelId: 'b', title: 'B', bytes: 9 }] };
    const error = new HomebodyError('storage-full', { needBytes: 4, freeBytes: 1 });
    const { downloads } = opened({ download: async () => Promise.reject(error), room: async () => room });
    await downloads.start('a');
    expect(downloads.of('a')).toEqual({ state: 'short-of-space', room, refused: false });
  });

  it('that a full disk refuses, whatever the browser promises, offers every model that could go', async () => {
    const told = { needBytes: 4, freeBytes: 900, removable: [] };
    const error = new HomebodyError('storage-full', { needBytes: 4, freeBytes: 900 });
    const { downloads } = opened({ download: async () => Promise.reject(error), room: async () => told });
    await downloads.start('a');
    const room = { needBytes: 4, freeBytes: 0, removable: [{ modelId: 'b', title: 'B', bytes: 4 }] };
    expect(downloads.of('a')).toEqual({ state: 'short-of-space', room, refused: true });
  });

  it('begins when the models that make room for it are gone', async () => {
    let gone!: (removed: boolean) => void;
    const download = vi.fn(async () => []);
    const { downloads, downloaded } = opened(
      { download },
      { remove: () => new Promise((resolve) => (gone = resolve)) },
    );
    const fetched = downloads.startInPlaceOf('a', ['b']);
    expect(downloads.of('a')).toEqual({ state: 'making-room', inPlaceOf: ['b'] });
    expect(downloads.busy).toBe(true);
    expect(download).not.toHaveBeenCalled();
    gone(true);
    await fetched;
    expect(downloaded).toEqual(['a']);
  });

  it.each<[string, (downloads: Downloads, undoOther: () => void) => void]>([
    ['taken back', (downloads) => downloads.dismiss('a')],
    ['made idle by the lock', (downloads) => downloads.pauseAll()],
    ['made impossible by one model that stays after all', (_, undoOther) => undoOther()],
  ])('deletes nothing for itself when it is %s', async (_, takeBack) => {
    const pending: Record<string, (removed: boolean) => void> = {};
    const download = vi.fn(async () => []);
    const { downloads, undoRemove } = opened(
      { download },
      { remove: (id) => new Promise((resolve) => (pending[id] = resolve)) },
    );
    undoRemove.mockImplementation((id) => pending[id]?.(false));
    const fetched = downloads.startInPlaceOf('a', ['b', 'c']);
    takeBack(downloads, () => pending['b']?.(false));
    await fetched;
    expect(undoRemove.mock.calls.flat()).toContain('c');
    expect(download).not.toHaveBeenCalled();
    expect(downloads.of('a')).toBeUndefined();
  });

  it('asks for nothing while the lock is on', async () => {
    const download = vi.fn();
    const { downloads } = opened({ download }, { locked: true });
    await downloads.start('a');
    expect(download).not.toHaveBeenCalled();
    expect(downloads.of('a')).toEqual({ state: 'locked' });
  });
});
