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
} from '../../test/fixtures/bad-downloads';
import type { WeightStore } from '../core';
import { networkGate } from './network-gate';
import type { WeightsSchema } from './weights-database';

const bytes = 36 * mebibyte + 12_345;
let other = '';
beforeAll(async () => void (other = await otherOrigin()));
afterEach(async () => {
  await networkGate.setLocked(false);
  await closeAll();
});

async function stored(faults = ''): Promise<{ store: WeightStore; name: string; url: string; sha256: string }> {
  const name = newName();
  const store = await open(name);
  const url = rangedAddress(faults, bytes);
  const { sha256 } = await store.download({ url, name: 'x', hosts: [new URL(other).host] }, ignore, never);
  return { store, name, url, sha256 };
}
/** Does to single chunks what a browser or a disk may do behind the store's back. */
async function damage(name: string, sha256: string, bad: readonly number[], missing: readonly number[]) {
  const database = await openDB<WeightsSchema>(name);
  const { ownerId } = (await database.get('files', sha256))!;
  for (const index of bad) {
    const chunk = (await database.get('chunks', [ownerId, index]))!;
    const changed = new Uint8Array(await chunk.blob.arrayBuffer());
    changed[100]! ^= 1;
    await database.put('chunks', { ...chunk, blob: new Blob([changed]) });
  }
  for (const index of missing) await database.delete('chunks', [ownerId, index]);
  database.close();
}

const rangeOf = (index: number) => `bytes=${index * chunkBytes}-${Math.min((index + 1) * chunkBytes, bytes) - 1}`;
const laterRanges = async (url: string, before: number) => (await logOf(url)).slice(before).map(({ range }) => range);

describe('repair', () => {
  it.each([
    ['a changed chunk', [2], []],
    ['a chunk the browser dropped', [], [1]],
    ['the first and the last', [0], [4]],
    ['several of both', [3, 1], [2]],
  ])('of %s asks for those ranges alone', async (_what, bad, missing) => {
    const { store, name, url, sha256 } = await stored();
    await damage(name, sha256, bad, missing);
    expect(await store.verify(sha256, ignore, never)).toEqual({
      sound: false,
      badChunks: [...bad].sort(),
      missingChunks: missing,
    });
    const before = (await logOf(url)).length;
    const file = await store.repair(sha256, ignore, never);
    expect(file.sha256).toBe(sha256);
    expect(await laterRanges(url, before)).toEqual([...bad, ...missing].sort().map(rangeOf));
    expect(await store.verify(sha256, ignore, never)).toEqual({ sound: true });
    expect(await store.has(sha256)).toBe(true);
    expect((await store.get(sha256)).size).toBe(bytes);
  });

  it('of a sound file asks for nothing', async () => {
    const { store, url, sha256 } = await stored();
    const before = (await logOf(url)).length;
    expect((await store.repair(sha256, ignore, never)).sha256).toBe(sha256);
    expect(await laterRanges(url, before)).toEqual([]);
  });

  it.each([[[2], []] as const, [[], [2]] as const])(
    'never mixes in another file (bad %j, missing %j)',
    async (bad, missing) => {
      const { store, name, url, sha256 } = await stored('change=6');
      await damage(name, sha256, bad, missing);
      const failure = await failureOf(store.repair(sha256, ignore, never));
      expect(failure).toMatchObject({ code: 'download-mismatch', facts: { url, what: 'sha256' } });
      expect(await store.verify(sha256, ignore, never)).toEqual({
        sound: false,
        badChunks: bad,
        missingChunks: missing,
      });
      const database = await openDB(name);
      expect(await database.count('downloads')).toBe(0);
      expect(await database.count('chunks')).toBe(5 - missing.length);
      database.close();
    },
  );

  it('goes on through a cut, and follows only the redirects that were agreed to', async () => {
    const { store, name, url, sha256 } = await stored(`cors=all&cut=10&to=${encodeURIComponent(other)}`);
    await damage(name, sha256, [2], []);
    await store.repair(sha256, ignore, never);
    expect(await store.verify(sha256, ignore, never)).toEqual({ sound: true });
    const elsewhere = rangedAddress(`cors=all&to=${encodeURIComponent(other)}`, bytes);
    const database = await openDB<WeightsSchema>(name);
    await database.put('files', {
      ...(await database.get('files', sha256))!,
      urls: [elsewhere],
      hosts: ['example.org'],
    });
    database.close();
    await damage(name, sha256, [1], []);
    expect(await failureOf(store.repair(sha256, ignore, never))).toMatchObject({ code: 'host-refused' });
    expect(await logOf(url)).not.toEqual([]);
  });

  it('is bound by the network lock', async () => {
    const { store, name, sha256 } = await stored();
    const database = await openDB<WeightsSchema>(name);
    const urls = [rangedAddress('cors=all', bytes, other)];
    await database.put('files', { ...(await database.get('files', sha256))!, urls });
    database.close();
    await damage(name, sha256, [1], []);
    await networkGate.setLocked(true);
    expect(await failureOf(store.repair(sha256, ignore, never))).toMatchObject({ code: 'network-locked' });
    await networkGate.setLocked(false);
    await store.repair(sha256, ignore, never);
    expect(await store.verify(sha256, ignore, never)).toEqual({ sound: true });
  });

  it('of a file of the user’s own can’t be', async () => {
    const name = newName();
    const store = await open(name);
    const { sha256 } = await store.importFile(new Blob([new Uint8Array(9 * mebibyte)]), 'mine', ignore, never);
    await damage(name, sha256, [1], []);
    expect(await failureOf(store.repair(sha256, ignore, never))).toMatchObject({ code: 'storage-damaged' });
  });
});
