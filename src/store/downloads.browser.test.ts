import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  chunkBytes,
  closeAll,
  downloadHalf,
  failureOf,
  ignore,
  logOf,
  mebibyte,
  never,
  newName,
  open,
  rangedAddress,
  sha256Of as sha256OfFile,
} from '../../test/fixtures/bad-downloads';
import { failedWith, type DownloadProgress } from '../core';

const bytes = 36 * mebibyte + 12_345;
const address = (faults: string, size = bytes) => rangedAddress(faults, size);
const sha256Of = (seed: number) => sha256OfFile(bytes, seed);
const sentBytes = async (url: string) => (await logOf(url)).reduce((sum, one) => sum + one.sentBytes, 0);
afterEach(closeAll);

describe('a download by ranges', () => {
  it.each([
    ['of a good server', ''],
    ['cut at every tenth', 'cut=10'],
    ['with a burst of 503', 'fail=2-4'],
    ['that stalls', 'stall=2'],
    ['behind addresses that work once', 'signed=1'],
    ['that drips', 'every=2'],
    ['known by its date alone', 'plain=1'],
    ['with a Content-Range that lies', 'shift=1'],
    ['of a file that changes', 'change=3'],
    ['that ends before its Content-Length', 'length=1000'],
    ['that goes on behind its Content-Length', 'length=-1000'],
  ])('%s comes whole', async (_what, faults) => {
    const store = await open();
    const url = address(faults);
    const seed = faults === 'change=3' ? 4 : 3;
    const file = await store.download({ url, name: 'x.bin' }, ignore, never);
    expect(file.sha256).toBe(await sha256Of(seed));
    expect(await store.verify(file.sha256, ignore, never)).toEqual({ sound: true });
    expect(await store.downloads()).toEqual([]);
    if (!/shift|change/.test(faults)) expect(await sentBytes(url)).toBeLessThanOrEqual(bytes + 4 * chunkBytes);
  });

  it('sends If-Range with what the first answer named', async () => {
    const url = address('');
    await (await open()).download({ url, name: 'x' }, ignore, never);
    const [first, ...others] = await logOf(url);
    expect(first?.ifRange).toBe('');
    expect(others.map(({ ifRange }) => ifRange)).toEqual(others.map(() => `"3-${bytes}"`));
    expect(others).toHaveLength(4);
  });

  it('waits as long as a busy server says', async () => {
    const url = address('fail=1-1&status=429&retry-after=1', mebibyte);
    const startedAt = performance.now();
    await (await open()).download({ url, name: 'x' }, ignore, never);
    expect(performance.now() - startedAt).toBeGreaterThan(1000);
  });

  it('goes on at once when the network is back', async () => {
    const store = await open(undefined, 30_000);
    const phases: DownloadProgress['phase'][] = [];
    const startedAt = performance.now();
    const work = store.download(
      { url: address('fail=1-1', mebibyte), name: 'x' },
      ({ phase }) => {
        if (!phases.includes(phase)) phases.push(phase);
        if (phase === 'waiting') setTimeout(() => dispatchEvent(new Event('online')), 50);
      },
      never,
    );
    await work;
    expect(phases[0]).toBe('waiting');
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('goes on after a pause where it was, and is listed meanwhile', async () => {
    const name = newName();
    const store = await open(name);
    const url = address('every=1');
    const pause = new AbortController();
    const paused = store.download(
      { url, name: 'x' },
      ({ loadedBytes }) => {
        if (loadedBytes > 34 * mebibyte) pause.abort();
      },
      pause.signal,
    );
    expect(await failureOf(paused)).toMatchObject({ name: 'AbortError' });
    const [half] = await store.downloads();
    expect(half).toMatchObject({ url, totalBytes: bytes });
    await store.close();
    const again = await open(name);
    expect(await again.downloads()).toEqual([half]);
    const file = await again.download({ url, name: 'x' }, ignore, never);
    expect(file.sha256).toBe(await sha256Of(3));
    expect(await sentBytes(url)).toBeLessThanOrEqual(bytes + 4 * chunkBytes);
    const starts = (await logOf(url)).map(({ range }) => range);
    expect(starts.length - new Set(starts).size).toBeLessThanOrEqual(4);
  });

  it('can be dropped after a pause', async () => {
    const store = await open();
    const url = address('every=1');
    const pause = new AbortController();
    await failureOf(
      store.download(
        { url, name: 'x' },
        ({ loadedBytes }) => {
          if (loadedBytes > 34 * mebibyte) pause.abort();
        },
        pause.signal,
      ),
    );
    expect(await store.dropDownload(url)).toBeGreaterThan(0);
    expect(await store.downloads()).toEqual([]);
  });

  it('refuses a corrupt byte and keeps nothing', async () => {
    const store = await open();
    const sha256 = await sha256Of(3);
    const work = store.download({ url: address('corrupt=20000000'), name: 'x', sha256 }, ignore, never);
    const failure = await failureOf(work);
    expect(failedWith(failure, 'download-mismatch') && failure.facts.what).toBe('sha256');
    expect(await store.downloads()).toEqual([]);
  });

  it.each([401, 403, 404])('does not ask twice after %i', async (status) => {
    const store = await open();
    const url = address(`fail=1-9&status=${status}`);
    expect(await failureOf(store.download({ url, name: 'x' }, ignore, never))).toMatchObject({ facts: { status } });
    expect(await logOf(url)).toHaveLength(1);
  });

  it('says 416', async () => {
    const work = (await open()).download({ url: address('unsatisfiable=1'), name: 'x' }, ignore, never);
    expect(await failureOf(work)).toMatchObject({ code: 'download-failed', facts: { status: 416 } });
  });

  it('refuses what is no GGUF file by its first bytes', async () => {
    const url = address('');
    const failure = await failureOf((await open()).download({ url, name: 'x.gguf' }, ignore, never));
    expect(failedWith(failure, 'download-mismatch') && failure.facts.expected).toBe('a GGUF file');
  });

  it('is fetched once by two tabs, and both see its progress', async () => {
    const name = newName();
    const url = address('every=1');
    const seen: number[][] = [[], []];
    const stores = [await open(name), await open(name)];
    const files = await Promise.all(
      stores.map((store, tab) =>
        store.download({ url, name: 'x' }, ({ loadedBytes }) => seen[tab]!.push(loadedBytes), never),
      ),
    );
    expect(files[0]).toEqual(files[1]);
    expect(await logOf(url)).toHaveLength(5);
    for (const reports of seen) expect(reports.length).toBeGreaterThan(3);
  });

  it('keeps its half when a web page answers in the middle, and goes on with it', async () => {
    const store = await open();
    const url = address('page=6&every=1', 60 * mebibyte);
    expect(await failureOf(store.download({ url, name: 'x' }, ignore, never))).toMatchObject({
      code: 'download-mismatch',
      facts: { what: 'content', received: 'text/html' },
    });
    expect(await store.downloads()).toMatchObject([{ url }]);
    const file = await store.download({ url, name: 'x' }, ignore, never);
    expect(file.sha256).toBe(await sha256OfFile(60 * mebibyte));
    expect(await sentBytes(url)).toBeLessThanOrEqual(60 * mebibyte + 4 * chunkBytes);
  });

  it.each([
    ['back', -3 * 365 * 86_400_000],
    ['forth', 3 * 365 * 86_400_000],
  ])('does not mind a clock that jumps %s in the middle', async (_where, jumpMs) => {
    const name = newName();
    const store = await open(name);
    const url = address('every=1&fail=3-4&stall=2');
    const real = Date.now.bind(Date);
    const reports: DownloadProgress[] = [];
    try {
      const work = store.download(
        { url, name: 'x' },
        (one) => {
          reports.push(one);
          if (one.loadedBytes > 16 * mebibyte) vi.spyOn(Date, 'now').mockImplementation(() => real() + jumpMs);
        },
        never,
      );
      const startedAt = performance.now();
      const file = await work;
      expect(performance.now() - startedAt).toBeLessThan(15_000);
      expect(file.sha256).toBe(await sha256Of(3));
      expect(reports.every(({ bytesPerSecond }) => bytesPerSecond >= 0 && bytesPerSecond < 2e9)).toBe(true);
      // Opening sweeps what looks dead, by the changed clock too.
      await downloadHalf(store, address('every=1'), 34 * mebibyte);
      const again = await open(name);
      expect(await again.has(file.sha256)).toBe(true);
      expect(await again.downloads()).toHaveLength(1);
    } finally {
      vi.restoreAllMocks();
    }
  });
});
