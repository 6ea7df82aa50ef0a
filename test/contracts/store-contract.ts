import { afterEach, describe, expect, it } from 'vitest';
import { failedWith, isAbort, type DownloadProgress, type ErrorCode, type WeightStore } from '../../src/core';

/** Damages a stored file behind the store's back. */
interface StoreDamage {
  changeChunk(sha256: string, index: number): Promise<void>;
  removeChunk(sha256: string, index: number): Promise<void>;
}

export interface StoreUnderTest {
  /** An empty store. */
  readonly open: () => Promise<WeightStore>;
  /** For stores that live longer than their object. */
  readonly lasting?: {
    /** The same store again, as another tab or a later visit sees it. */
    readonly openAgain: () => Promise<WeightStore>;
    readonly damage: StoreDamage;
    /** Everything that lies in the store, records and chunks; 0 when it is empty. */
    readonly countEntries: () => Promise<number>;
  };
}

const mebibyte = 2 ** 20;
const largeBytes = 20 * mebibyte + 12_345;
const ignore = () => undefined;
const never = new AbortController().signal;

let seed = 0;
/** An address nobody has asked for yet, so that no test sees another's file. */
const addressOf = (answer: string, bytes = 0) =>
  new URL(`/bad-server/${answer}?bytes=${bytes}&seed=${++seed}&run=${crypto.randomUUID()}`, location.href).href;
const requestsFor = async (url: string) =>
  Number(await (await fetch(`/bad-server/requests?of=${encodeURIComponent(url.split('/bad-server/')[1]!)}`)).text());

async function contentOf(url: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; sha256: string }> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  return { bytes, sha256: await hashOf(bytes) };
}
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
const bytesIn = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());
/** toEqual on 20 MB takes seconds. */
const sameBytes = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'it succeeded',
    (error: unknown) => error,
  );
}
async function factsOf<C extends ErrorCode>(work: Promise<unknown>, code: C): Promise<unknown> {
  const failure = await failureOf(work);
  return failedWith(failure, code) ? failure.facts : failure;
}

/** What every weight store must do, whatever it keeps the bytes in. Runs in a real browser against the dev server. */
export function storeContract(name: string, { open, lasting }: StoreUnderTest): void {
  const opened: WeightStore[] = [];
  const track = (store: WeightStore) => (opened.push(store), store);
  const openStore = async () => track(await open());
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
  });
  const isEmpty = async (store: WeightStore) => {
    expect(await store.list()).toEqual([]);
    if (lasting) expect(await lasting.countEntries()).toBe(0);
  };

  describe(name, () => {
    it('gives a downloaded file back as it was, with its facts', async () => {
      const store = await openStore();
      const url = addressOf('file', largeBytes);
      const { bytes, sha256 } = await contentOf(url);
      const reports: DownloadProgress[] = [];
      const file = await store.download(
        { url, name: 'large.bin', bytes: largeBytes, sha256 },
        (one) => reports.push(one),
        never,
      );
      expect(file).toMatchObject({ sha256, bytes: largeBytes, name: 'large.bin', url });
      expect(sameBytes(await bytesIn(await store.get(sha256)), bytes)).toBe(true);
      expect(await store.list()).toEqual([file]);
      expect(await store.has(sha256)).toBe(true);
      expect(await store.findByUrl(url)).toEqual(file);
      expect((await store.usage()).storedBytes).toBe(largeBytes);
      expect(reports.at(-1)).toMatchObject({ phase: 'fetching', loadedBytes: largeBytes, totalBytes: largeBytes });
      expect(reports.every((one, index) => one.loadedBytes >= (reports[index - 1]?.loadedBytes ?? 0))).toBe(true);
    });

    it('gives a part of a file without its beginning', async () => {
      const store = await openStore();
      const url = addressOf('file', largeBytes);
      const { bytes, sha256 } = await contentOf(url);
      await store.download({ url, name: 'large.bin' }, ignore, never);
      const [start, end] = [8 * mebibyte - 3, 8 * mebibyte + 5];
      expect([...(await bytesIn((await store.get(sha256)).slice(start, end)))]).toEqual([
        ...bytes.subarray(start, end),
      ]);
    });

    it.each([1, 8 * mebibyte - 1, 8 * mebibyte, 8 * mebibyte + 1])('keeps a file of %i bytes', async (length) => {
      const store = await openStore();
      const url = addressOf('without-length', length);
      const { sha256 } = await contentOf(url);
      expect(await store.download({ url, name: 'edge.bin' }, ignore, never)).toMatchObject({ sha256, bytes: length });
      expect(await hashOf(await bytesIn(await store.get(sha256)))).toBe(sha256);
    });

    it('takes in a file of the user’s own', async () => {
      const store = await openStore();
      const { bytes, sha256 } = await contentOf(addressOf('file', 9 * mebibyte));
      const file = await store.importFile(new Blob([bytes]), 'mine.gguf', ignore, never);
      expect(file).toMatchObject({ sha256, bytes: bytes.length, name: 'mine.gguf', url: '' });
      expect(sameBytes(await bytesIn(await store.get(sha256)), bytes)).toBe(true);
    });

    it('refuses an empty file of the user’s own', async () => {
      const store = await openStore();
      const work = store.importFile(new Blob([]), 'nothing.gguf', ignore, never);
      expect(await factsOf(work, 'model-file-invalid')).toMatchObject({ name: 'nothing.gguf', problem: 'empty' });
    });

    it('keeps the same bytes from two addresses once, and finds them by both', async () => {
      const store = await openStore();
      const url = addressOf('file', mebibyte);
      const second = `${url}&again=1`;
      const { sha256 } = await contentOf(url);
      await store.download({ url, name: 'first.bin' }, ignore, never);
      await store.download({ url: second, name: 'second.bin' }, ignore, never);
      expect((await store.list()).length).toBe(1);
      expect((await store.findByUrl(url))?.sha256).toBe(sha256);
      expect((await store.findByUrl(second))?.sha256).toBe(sha256);
      expect((await store.usage()).storedBytes).toBe(mebibyte);
    });

    it('does not fetch again what it has', async () => {
      const store = await openStore();
      const url = addressOf('file', mebibyte);
      const { sha256 } = await contentOf(url);
      const before = await requestsFor(url);
      await store.download({ url, name: 'once.bin', sha256 }, ignore, never);
      await store.download({ url, name: 'once.bin', sha256 }, ignore, never);
      expect((await requestsFor(url)) - before).toBe(1);
    });

    it('refuses other bytes than expected and keeps nothing', async () => {
      const store = await openStore();
      const url = addressOf('file', 9 * mebibyte);
      const { sha256 } = await contentOf(url);
      const expected = '0'.repeat(64);
      const work = store.download({ url, name: 'wrong.bin', sha256: expected }, ignore, never);
      expect(await factsOf(work, 'download-mismatch')).toEqual({ url, what: 'sha256', expected, received: sha256 });
      await isEmpty(store);
      expect(await store.has(sha256)).toBe(false);
    });

    it.each(['file', 'without-length'])('refuses more or less bytes than expected (%s)', async (answer) => {
      const store = await openStore();
      for (const expectedBytes of [mebibyte - 1, mebibyte + 1]) {
        const url = addressOf(answer, mebibyte);
        const work = store.download({ url, name: 'size.bin', bytes: expectedBytes }, ignore, never);
        expect(await factsOf(work, 'download-mismatch')).toMatchObject({
          what: 'size',
          expected: String(expectedBytes),
        });
      }
      await isEmpty(store);
    });

    it('refuses a page in place of a file', async () => {
      const store = await openStore();
      const url = addressOf('html');
      const work = store.download({ url, name: 'page.bin' }, ignore, never);
      expect(await factsOf(work, 'download-mismatch')).toMatchObject({
        what: 'content',
        received: 'text/html; charset=utf-8',
      });
      await isEmpty(store);
    });

    it('refuses nothing in place of a file', async () => {
      const store = await openStore();
      const work = store.download({ url: addressOf('empty'), name: 'empty.bin' }, ignore, never);
      expect(await factsOf(work, 'download-mismatch')).toMatchObject({ what: 'content' });
      await isEmpty(store);
    });

    it.each([
      ['missing', 404],
      ['busy', 503],
    ])('says that the server answered: %s', async (answer, status) => {
      const store = await openStore();
      const url = addressOf(answer);
      expect(await factsOf(store.download({ url, name: 'x' }, ignore, never), 'download-failed')).toMatchObject({
        url,
        status,
      });
      await isEmpty(store);
    });

    it('says that there is no server', async () => {
      const store = await openStore();
      const url = 'http://127.0.0.1:9/nobody-listens';
      expect(await factsOf(store.download({ url, name: 'x' }, ignore, never), 'download-failed')).toMatchObject({
        url,
        status: 0,
      });
      await isEmpty(store);
    });

    it('keeps nothing of a download that breaks off', async () => {
      const store = await openStore();
      const url = addressOf('truncated', largeBytes);
      expect(await factsOf(store.download({ url, name: 'half.bin' }, ignore, never), 'download-failed')).toMatchObject({
        url,
        status: 200,
      });
      await isEmpty(store);
    });

    it('gives up on a server that has gone silent', async () => {
      const store = await openStore();
      const url = addressOf('silent', mebibyte);
      const facts = await factsOf(store.download({ url, name: 'silent.bin' }, ignore, never), 'download-failed');
      expect(facts).toMatchObject({ url, detail: expect.stringContaining('No data') as string });
      await isEmpty(store);
    });

    it('stops a download at once and keeps nothing of it', async () => {
      const store = await openStore();
      const controller = new AbortController();
      let abortedAt = 0;
      const work = store.download(
        { url: addressOf('slow', 16 * mebibyte), name: 'slow.bin' },
        ({ loadedBytes }) => {
          if (loadedBytes < 9 * mebibyte || controller.signal.aborted) return;
          abortedAt = performance.now();
          controller.abort();
        },
        controller.signal,
      );
      expect(isAbort(await failureOf(work))).toBe(true);
      expect(performance.now() - abortedAt).toBeLessThan(1000);
      await isEmpty(store);
    });

    it('goes on with a download that was stopped, and drops one on demand', async () => {
      const store = await openStore();
      const bytes = 36 * mebibyte;
      const halfOf = async (url: string) => {
        const stop = new AbortController();
        const report = ({ loadedBytes }: DownloadProgress) => {
          if (loadedBytes > 33 * mebibyte) stop.abort();
        };
        return failureOf(store.download({ url, name: 'half.bin' }, report, stop.signal));
      };
      const url = `${addressOf('ranged', bytes)}&every=1`;
      expect(isAbort(await halfOf(url))).toBe(true);
      const [half] = await store.downloads();
      expect(half).toMatchObject({ url, name: 'half.bin', totalBytes: bytes });
      expect(half!.loadedBytes).toBeGreaterThan(0);
      const reports: DownloadProgress[] = [];
      const { sha256 } = await store.download({ url, name: 'half.bin' }, (one) => reports.push(one), never);
      expect(reports[0]!.loadedBytes).toBeGreaterThanOrEqual(half!.loadedBytes);
      expect(await hashOf(await bytesIn(await store.get(sha256)))).toBe(sha256);
      expect(await store.downloads()).toEqual([]);
      const dropped = `${addressOf('ranged', bytes)}&every=1`;
      await halfOf(dropped);
      expect(await store.dropDownload(dropped)).toBeGreaterThan(0);
      expect(await store.downloads()).toEqual([]);
      await store.remove(sha256);
      await isEmpty(store);
    });

    it('says what the browser counts as used', async () => {
      const store = await openStore();
      await store.download({ url: addressOf('file', mebibyte), name: 'x' }, ignore, never);
      const { usedBytes, quotaBytes } = await store.usage();
      expect(usedBytes).toBeGreaterThanOrEqual(0);
      expect(quotaBytes === 0 || usedBytes <= quotaBytes).toBe(true);
    });

    it('does not begin what is stopped already', async () => {
      const store = await openStore();
      const url = addressOf('file', mebibyte);
      expect(isAbort(await failureOf(store.download({ url, name: 'x' }, ignore, AbortSignal.abort())))).toBe(true);
      expect(await requestsFor(url)).toBe(0);
    });

    it('works after a failure as before', async () => {
      const store = await openStore();
      await failureOf(store.download({ url: addressOf('missing'), name: 'x' }, ignore, never));
      const url = addressOf('file', mebibyte);
      expect((await store.download({ url, name: 'fine.bin' }, ignore, never)).bytes).toBe(mebibyte);
    });

    it('verifies a sound file', async () => {
      const store = await openStore();
      const { sha256, bytes } = await store.download({ url: addressOf('file', largeBytes), name: 'x' }, ignore, never);
      const reports: DownloadProgress[] = [];
      expect(await store.verify(sha256, (one) => reports.push(one), never)).toEqual({ sound: true });
      expect(reports.at(-1)).toMatchObject({ phase: 'verifying', loadedBytes: bytes, totalBytes: bytes });
    });

    it('deletes a file, says what that freed, and can fetch it again', async () => {
      const store = await openStore();
      const url = addressOf('file', mebibyte);
      const { sha256 } = await store.download({ url, name: 'x' }, ignore, never);
      expect(await store.remove(sha256)).toBe(mebibyte);
      expect(await store.has(sha256)).toBe(false);
      expect(await store.findByUrl(url)).toBeUndefined();
      expect(await factsOf(store.get(sha256), 'storage-damaged')).toMatchObject({ sha256 });
      await isEmpty(store);
      expect(await store.remove(sha256)).toBe(0);
      expect((await store.download({ url, name: 'x' }, ignore, never)).sha256).toBe(sha256);
    });

    it('knows nothing of what was never stored', async () => {
      const store = await openStore();
      expect(await store.has('f'.repeat(64))).toBe(false);
      expect(await store.findByUrl('https://example.org/x')).toBeUndefined();
      expect(await store.findByUrl('')).toBeUndefined();
      expect(await factsOf(store.verify('f'.repeat(64), ignore, never), 'storage-damaged')).toMatchObject({
        sha256: 'f'.repeat(64),
      });
    });

    it('takes in several files at once', async () => {
      const store = await openStore();
      const urls = [0, 1, 2].map(() => addressOf('file', 9 * mebibyte));
      const files = await Promise.all(urls.map((url) => store.download({ url, name: 'x' }, ignore, never)));
      expect(new Set(files.map(({ sha256 }) => sha256)).size).toBe(3);
      for (const { sha256 } of files) expect(await store.verify(sha256, ignore, never)).toEqual({ sound: true });
    });

    it('takes in the same file twice at once', async () => {
      const store = await openStore();
      const url = addressOf('file', 9 * mebibyte);
      const [one, other] = await Promise.all([1, 2].map(() => store.download({ url, name: 'x' }, ignore, never)));
      expect(one!.sha256).toBe(other!.sha256);
      expect((await store.list()).length).toBe(1);
      expect(await store.verify(one!.sha256, ignore, never)).toEqual({ sound: true });
    });

    if (!lasting) return;

    it('has its files after it is closed and opened again', async () => {
      const first = await openStore();
      const url = addressOf('file', largeBytes);
      const file = await first.download({ url, name: 'x' }, ignore, never);
      await first.close();
      expect(await factsOf(first.list(), 'closed')).toEqual({});
      const second = track(await lasting.openAgain());
      expect(await second.list()).toEqual([file]);
      expect(await hashOf(await bytesIn(await second.get(file.sha256)))).toBe(file.sha256);
    });

    it('shows two tabs the same files', async () => {
      const [first, second] = [await openStore(), track(await lasting.openAgain())];
      const url = addressOf('file', 9 * mebibyte);
      const before = await requestsFor(url);
      const both = await Promise.all([first, second].map((store) => store.download({ url, name: 'x' }, ignore, never)));
      expect((await requestsFor(url)) - before).toBe(1);
      expect(both[0]).toEqual(both[1]);
      await second.remove(both[0]!.sha256);
      expect(await first.has(both[0]!.sha256)).toBe(false);
    });

    it('finds changed and missing chunks, and is whole again after a new download', async () => {
      const store = await openStore();
      const url = addressOf('file', largeBytes);
      const { sha256 } = await store.download({ url, name: 'x' }, ignore, never);
      await lasting.damage.changeChunk(sha256, 1);
      expect(await store.verify(sha256, ignore, never)).toEqual({ sound: false, badChunks: [1], missingChunks: [] });
      await lasting.damage.removeChunk(sha256, 2);
      expect(await store.verify(sha256, ignore, never)).toEqual({ sound: false, badChunks: [1], missingChunks: [2] });
      expect(await store.has(sha256)).toBe(false);
      expect(await store.findByUrl(url)).toBeUndefined();
      expect(await factsOf(store.get(sha256), 'storage-damaged')).toMatchObject({ sha256 });
      await store.download({ url, name: 'x', sha256 }, ignore, never);
      expect(await store.verify(sha256, ignore, never)).toEqual({ sound: true });
      expect(await hashOf(await bytesIn(await store.get(sha256)))).toBe(sha256);
    });
  });
}
