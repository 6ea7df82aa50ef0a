import { openDB } from 'idb';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  chunkBytes,
  closeAll,
  failureOf,
  ignore,
  logOf,
  mebibyte,
  never,
  newName,
  open,
  otherOrigin,
  rangedAddress,
  sha256Of,
} from '../../test/fixtures/bad-downloads';
import type { WeightStore } from '../core';
import { networkGate } from './network-gate';

const bytes = 20 * mebibyte + 77;
const token = 'secret-of-this-visit';
let other = '';
let otherHost = '';
beforeAll(async () => {
  other = await otherOrigin();
  otherHost = new URL(other).host;
});
afterEach(async () => {
  await networkGate.setLocked(false);
  await closeAll();
});
const redirecting = (faults = 'cors=all') => rangedAddress(`${faults}&to=${encodeURIComponent(other)}`, bytes);
const isEmpty = async (store: WeightStore) => {
  expect(await store.downloads()).toEqual([]);
  expect(await store.list()).toEqual([]);
};

describe('a redirect', () => {
  it('to a host nobody agreed to is refused, and nothing is kept', async () => {
    const store = await open();
    for (const hosts of [undefined, [], ['example.org', '*.example.org', `x${otherHost}`]]) {
      const url = redirecting();
      const work = store.download({ url, name: 'x', ...(hosts && { hosts }) }, ignore, never);
      expect(await failureOf(work)).toMatchObject({ code: 'host-refused', facts: { url, host: otherHost } });
    }
    await isEmpty(store);
  });

  it.each([['127.0.0.1'], ['*.0.0.1'], ['host and port']])(
    'to %s is followed where that is agreed to',
    async (host) => {
      const store = await open();
      const hosts = [host === 'host and port' ? otherHost : host];
      const file = await store.download({ url: redirecting(), name: 'x', hosts }, ignore, never);
      expect(file.sha256).toBe(await sha256Of(bytes));
    },
  );
});

describe('a token', () => {
  it('goes to the address’s own host alone, in a header, and into no record', async () => {
    const name = newName();
    const store = await open(name);
    const url = redirecting('cors=all&every=4');
    const pause = new AbortController();
    const report = ({ loadedBytes }: { readonly loadedBytes: number }) => {
      if (loadedBytes > 14 * mebibyte) pause.abort();
    };
    const request = { url, name: 'x', hosts: [otherHost], token };
    await failureOf(store.download(request, report, pause.signal));
    const database = await openDB(name);
    const records = [...(await database.getAll('downloads')), ...(await database.getAll('chunks'))];
    database.close();
    expect(records.length).toBeGreaterThan(1);
    expect(JSON.stringify(records)).not.toContain(token);
    await store.download({ ...request, token: 'another' }, ignore, never);
    const log = await logOf(url);
    const own = log.filter(({ host }) => host === location.host);
    const elsewhere = log.filter(({ host }) => host !== location.host);
    expect(new Set(own.map(({ authorization }) => authorization))).toEqual(
      new Set([`Bearer ${token}`, 'Bearer another']),
    );
    expect(elsewhere.length).toBeGreaterThanOrEqual(3);
    expect(elsewhere.filter(({ authorization }) => authorization !== '')).toEqual([]);
  });

  it('passes the preflight of another origin', async () => {
    const url = rangedAddress('cors=all', bytes, other);
    await (await open()).download({ url, name: 'x', token }, ignore, never);
    expect((await logOf(url)).map(({ authorization }) => authorization)).toEqual(Array(3).fill(`Bearer ${token}`));
  });
});

describe('another origin', () => {
  it.each([
    ['that tells of ranges', 'cors=all'],
    ['that hides its headers', 'cors=hidden'],
    ['that lets no preflight pass', 'cors=hidden&preflight=refuse'],
    ['that is cut at every tenth', 'cors=hidden&cut=10'],
  ])('%s is read by ranges', async (_what, faults) => {
    const store = await open();
    const url = rangedAddress(faults, bytes, other);
    // Where the headers are hidden the size must be known from elsewhere: the catalogue or the hub.
    const file = await store.download({ url, name: 'x', bytes }, ignore, never);
    expect(file.sha256).toBe(await sha256Of(bytes));
    const log = await logOf(url);
    expect(log.filter(({ status }) => status === 206)).toHaveLength(log.length);
    expect(log.length).toBeGreaterThanOrEqual(3);
  });

  it('that hides its headers, of a file of unknown size, is read in one stream', async () => {
    const file = await (
      await open()
    ).download({ url: rangedAddress('cors=hidden', bytes, other), name: 'x' }, ignore, never);
    expect(file.sha256).toBe(await sha256Of(bytes));
  });

  it('that lets nobody read is a download that failed', async () => {
    const work = (await open()).download({ url: rangedAddress('', mebibyte, other), name: 'x' }, ignore, never);
    expect(await failureOf(work)).toMatchObject({ code: 'download-failed', facts: { status: 0 } });
  });
});

describe('access', () => {
  it.each([
    ['401 of a plain server', 'fail=1-9&status=401', '', { status: 401, gated: false }],
    ['403 of a plain server', 'fail=1-9&status=403', '', { status: 403, gated: false }],
    ['403 that the hub says is for its terms', 'gated=1', '', { status: 403, gated: true }],
  ])('denied by %s is said once', async (_what, faults, _path, facts) => {
    const store = await open();
    const url = rangedAddress(faults, bytes);
    expect(await failureOf(store.download({ url, name: 'x' }, ignore, never))).toMatchObject({
      code: 'access-denied',
      facts: { url, ...facts },
    });
    expect(await logOf(url)).toHaveLength(1);
    await isEmpty(store);
  });

  it('denied under a hub’s path is a gated model', async () => {
    const url = new URL(`/bad-server/resolve/main/x.gguf?run=${crypto.randomUUID()}`, location.href).href;
    const failure = await failureOf((await open()).download({ url, name: 'x.gguf' }, ignore, never));
    expect(failure).toMatchObject({ code: 'access-denied', facts: { url, status: 401, gated: true } });
  });

  it('whose signed address expires in mid-download is had anew from the first address', async () => {
    const store = await open();
    const url = rangedAddress('signed=1&fail=2-3&status=403', bytes);
    const file = await store.download({ url, name: 'x' }, ignore, never);
    expect(file.sha256).toBe(await sha256Of(bytes));
    expect((await logOf(url)).filter(({ status }) => status === 403)).toHaveLength(2);
  });
});

describe('a mirror', () => {
  const canonicalUrl = `https://hub.example.org/${crypto.randomUUID()}/model.bin`;

  it('is asked for the bytes, and the file is known by its first address', async () => {
    const store = await open();
    const url = rangedAddress('every=1', bytes);
    const pause = new AbortController();
    const report = ({ loadedBytes }: { readonly loadedBytes: number }) => {
      if (loadedBytes > 18 * mebibyte) pause.abort();
    };
    await failureOf(store.download({ url, canonicalUrl, name: 'x' }, report, pause.signal));
    expect(await store.downloads()).toMatchObject([{ url: canonicalUrl, totalBytes: bytes }]);
    const file = await store.download({ url, canonicalUrl, name: 'x' }, ignore, never);
    expect(file.url).toBe(canonicalUrl);
    expect(await store.findByUrl(canonicalUrl)).toEqual(file);
    expect(await store.findByUrl(url)).toBeUndefined();
    const sent = (await logOf(url)).reduce((sum, { sentBytes }) => sum + sentBytes, 0);
    expect(sent).toBeLessThanOrEqual(bytes + 4 * chunkBytes);
    expect(await store.download({ url: canonicalUrl, name: 'x' }, ignore, never)).toEqual(file);
  });
});

describe('the network lock', () => {
  it('ends what is under way, keeps the half, and lets it go on later', async () => {
    const store = await open();
    const url = rangedAddress('cors=all&every=1', bytes, other);
    const report = ({ loadedBytes }: { readonly loadedBytes: number }) => {
      if (loadedBytes > 18 * mebibyte) void networkGate.setLocked(true);
    };
    const locked = { code: 'network-locked', facts: { url } };
    expect(await failureOf(store.download({ url, name: 'x' }, report, never))).toMatchObject(locked);
    expect(await store.downloads()).toMatchObject([{ url }]);
    const requests = (await logOf(url)).length;
    expect(await failureOf(store.download({ url, name: 'x' }, ignore, never))).toMatchObject(locked);
    expect(await logOf(url)).toHaveLength(requests);
    await networkGate.setLocked(false);
    expect((await store.download({ url, name: 'x' }, ignore, never)).sha256).toBe(await sha256Of(bytes));
  });

  it('ends a download that waits for its server at once', async () => {
    const store = await open(undefined, 60_000);
    const startedAt = performance.now();
    const url = rangedAddress('cors=all&fail=1-9', bytes, other);
    const report = ({ phase }: { readonly phase: string }) => {
      if (phase === 'waiting') void networkGate.setLocked(true);
    };
    expect(await failureOf(store.download({ url, name: 'x' }, report, never))).toMatchObject({
      code: 'network-locked',
    });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  it('leaves the app’s own files alone, but not where they lead elsewhere', async () => {
    const store = await open();
    await networkGate.setLocked(true);
    const url = rangedAddress('', mebibyte);
    expect((await store.download({ url, name: 'x' }, ignore, never)).bytes).toBe(mebibyte);
    const leading = redirecting();
    const work = store.download({ url: leading, name: 'x', hosts: [otherHost] }, ignore, never);
    expect(await failureOf(work)).toMatchObject({ code: 'download-failed' });
    expect((await logOf(leading)).filter(({ host }) => host === otherHost)).toEqual([]);
  });

  it('breaks off the body of an answer with the same failure', async () => {
    const response = await networkGate.fetch(rangedAddress('cors=all&every=20', bytes, other));
    const body = response.arrayBuffer();
    await networkGate.setLocked(true);
    expect(await failureOf(body)).toMatchObject({ code: 'network-locked' });
  });
});
