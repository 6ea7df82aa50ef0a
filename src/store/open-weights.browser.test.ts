import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { failedWith, type WeightStore } from '../core';
import { lockName } from './indexed-shelf';
import { openMemoryWeights } from './open-memory-weights';
import { openWeights } from './open-weights';
import type { IntakeRecord } from './records';
import type { WeightsSchema } from './weights-database';

const mebibyte = 2 ** 20;
const ignore = () => undefined;
const never = new AbortController().signal;
const addressOf = (answer: string, bytes: number) =>
  new URL(`/bad-server/${answer}?bytes=${bytes}&seed=1&run=${crypto.randomUUID()}`, location.href).href;
const requestsFor = async (url: string) =>
  Number(await (await fetch(`/bad-server/requests?of=${encodeURIComponent(url.split('/bad-server/')[1]!)}`)).text());

const succeeded = 'it succeeded';
const opened: WeightStore[] = [];
const newName = () => `test-weights-${crypto.randomUUID()}`;
async function open(name: string): Promise<WeightStore> {
  const store = await openWeights({ name });
  opened.push(store);
  return store;
}
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => succeeded,
    (error: unknown) => error,
  );

describe('leftovers of downloads', () => {
  const intake = (id: string): IntakeRecord => ({
    id,
    url: 'https://example.org/x',
    name: 'x',
    startedAt: 1,
    touchedAt: 1,
  });

  /** What a tab leaves that was killed after its second chunk. */
  async function leave(name: string, id: string, withRecord: boolean) {
    const database = await openDB<WeightsSchema>(name);
    if (withRecord) await database.put('downloads', intake(id));
    for (const index of [0, 1]) {
      await database.put('chunks', { ownerId: id, index, blob: new Blob(['half a file']), sha256: '0'.repeat(64) });
    }
    database.close();
  }
  async function entriesIn(name: string) {
    const database = await openDB<WeightsSchema>(name);
    const [downloads, chunks] = [await database.getAllKeys('downloads'), await database.getAllKeys('chunks')];
    database.close();
    return { downloads, owners: [...new Set(chunks.map(([owner]) => owner))] };
  }

  it('are swept when the store is opened, and files stay', async () => {
    const name = newName();
    const first = await open(name);
    const file = await first.download({ url: addressOf('file', 9 * mebibyte), name: 'kept' }, ignore, never);
    await first.close();
    await leave(name, 'a-dead-download', true);
    await leave(name, 'z-orphans', false);
    const second = await open(name);
    const { downloads, owners } = await entriesIn(name);
    expect(downloads).toEqual([]);
    expect(owners).toHaveLength(1);
    expect(await second.verify(file.sha256, ignore, never)).toEqual({ sound: true });
  });

  it('of a tab that still works on them are left alone', async () => {
    const name = newName();
    await (await open(name)).list();
    await leave(name, 'alive', true);
    await navigator.locks.request(lockName(name, 'intake alive'), async () => {
      await open(name);
      expect(await entriesIn(name)).toEqual({ downloads: ['alive'], owners: ['alive'] });
    });
    await open(name);
    expect(await entriesIn(name)).toEqual({ downloads: [], owners: [] });
  });

  it('are not made by opening the store while another one downloads', async () => {
    const name = newName();
    const first = await open(name);
    let reopened: Promise<WeightStore> | undefined;
    const file = await first.download(
      { url: addressOf('slow', 10 * mebibyte), name: 'x' },
      ({ loadedBytes }) => {
        if (loadedBytes > 9 * mebibyte) reopened ??= open(name);
      },
      never,
    );
    const second = (await reopened)!;
    expect(await second.verify(file.sha256, ignore, never)).toEqual({ sound: true });
  });
});

describe('a database that is taken away', () => {
  it('lets another tab delete it at once, and the store goes on with an empty one', async () => {
    const name = newName();
    const store = await open(name);
    await store.download({ url: addressOf('file', mebibyte), name: 'x' }, ignore, never);
    await deleteDB(name);
    expect(await store.list()).toEqual([]);
    const url = addressOf('file', mebibyte);
    expect((await store.download({ url, name: 'x' }, ignore, never)).bytes).toBe(mebibyte);
  });

  it('in the middle of a download fails that download, not the store', async () => {
    const name = newName();
    const store = await open(name);
    let deleted: Promise<void> | undefined;
    const work = store.download(
      { url: addressOf('slow', 18 * mebibyte), name: 'x' },
      ({ loadedBytes }) => {
        if (loadedBytes > 9 * mebibyte) deleted ??= deleteDB(name);
      },
      never,
    );
    expect(await failureOf(work)).toMatchObject({ code: 'storage-unavailable' });
    await deleted;
    expect(await store.list()).toEqual([]);
  });

  it('by a newer version says so instead of waiting', async () => {
    const name = newName();
    const store = await open(name);
    const newer = await openDB(name, 99);
    expect(await failureOf(store.list())).toMatchObject({ code: 'storage-unavailable' });
    newer.close();
  });

  it('is not waited for by other tabs for ever', { timeout: 20_000 }, async () => {
    const name = newName();
    // An old page that does not give way: the deletion waits for it, and every opening waits for the deletion.
    const stubborn = await openDB(name, 1, { upgrade: (database) => void database.createObjectStore('files') });
    const deleting = deleteDB(name);
    expect(await failureOf(openWeights({ name }))).toMatchObject({ code: 'storage-unavailable' });
    stubborn.close();
    await deleting;
    expect(await (await open(name)).list()).toEqual([]);
  });
});

describe('storage that is refused', () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
  afterEach(() => Object.defineProperty(globalThis, 'indexedDB', own));
  const replaceBy = (value: unknown) => Object.defineProperty(globalThis, 'indexedDB', { value, configurable: true });

  it.each([
    ['there is no IndexedDB', undefined],
    [
      'opening throws',
      {
        open() {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      },
    ],
  ])('is told: %s', async (_what, value) => {
    replaceBy(value);
    const failure = await failureOf(openWeights({ name: newName() }));
    expect(failedWith(failure, 'storage-unavailable')).toBe(true);
  });

  it('leaves the memory for this visit', async () => {
    replaceBy(undefined);
    const store = openMemoryWeights();
    const { sha256 } = await store.download({ url: addressOf('file', mebibyte), name: 'x' }, ignore, never);
    expect((await store.get(sha256)).size).toBe(mebibyte);
    expect(await store.usage()).toMatchObject({ storedBytes: mebibyte, persisted: false });
  });
});

describe('storage that is full', () => {
  it('is told before a byte is fetched', async () => {
    const store = await open(newName());
    const url = addressOf('file', mebibyte);
    const failure = await failureOf(store.download({ url, name: 'x', bytes: 1e15 }, ignore, never));
    expect(failedWith(failure, 'storage-full') && failure.facts.needBytes).toBe(1e15);
    expect(await requestsFor(url)).toBe(0);
  });

  it(
    'in the middle of a download is told, keeps nothing, and works again when there is room',
    { timeout: 120_000 },
    async () => {
      const store = await open(newName());
      // The estimate goes on to promise gigabytes, as on a disk that fills up meanwhile; only storing itself fails.
      const { usage = 0 } = await navigator.storage.estimate();
      // An absolute limit: what earlier tests left behind may be swept away meanwhile and make room.
      await quota({ quotaSize: 20 * mebibyte });
      const promised = navigator.storage.estimate;
      try {
        navigator.storage.estimate = async () => ({ usage, quota: usage + 10 * 2 ** 30 });
        const url = addressOf('file', 40 * mebibyte);
        // Chromium believes in the room it last saw for up to half a minute: downloads succeed until it looks again.
        let failure = await failureOf(store.download({ url, name: 'x' }, ignore, never));
        for (let attempt = 0; attempt < 25 && failure === succeeded; attempt++) {
          for (const { sha256 } of await store.list()) await store.remove(sha256);
          await new Promise((resolve) => setTimeout(resolve, 2_000));
          failure = await failureOf(store.download({ url, name: 'x' }, ignore, never));
        }
        expect(failure).toMatchObject({ code: 'storage-full', facts: { needBytes: 40 * mebibyte } });
        expect(await store.list()).toEqual([]);
      } finally {
        navigator.storage.estimate = promised;
        await quota({});
      }
      const url = addressOf('file', 40 * mebibyte);
      expect((await store.download({ url, name: 'x' }, ignore, never)).bytes).toBe(40 * mebibyte);
    },
  );
});

/** Without a size the browser's own limit applies again. */
async function quota(limit: { quotaSize?: number }): Promise<void> {
  const session = cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> };
  await session.send('Storage.overrideQuotaForOrigin', { origin: location.origin, ...limit });
}
