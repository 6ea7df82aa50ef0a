import { afterEach, expect, it } from 'vitest';
import {
  chunkBytes,
  closeAll,
  ignore,
  logOf,
  mebibyte,
  never,
  newName,
  open,
  rangedAddress,
  sha256Of,
} from '../../test/fixtures/bad-downloads';

afterEach(closeAll);

const asHex = (digest: ArrayBuffer) =>
  [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const hashOf = async (bytes: Uint8Array<ArrayBuffer>) => asHex(await crypto.subtle.digest('SHA-256', bytes));

/** Frozen: how version 1 made its database. It stays as it is whatever the store does later. */
function openVersion1(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore('files', { keyPath: 'sha256' }).createIndex('url', 'urls', { multiEntry: true });
      database.createObjectStore('chunks', { keyPath: ['ownerId', 'index'] });
      database.createObjectStore('downloads', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error as Error);
  });
}

/** Frozen: the records of version 1. */
function write(database: IDBDatabase, records: readonly (readonly [store: string, record: object])[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(['files', 'chunks', 'downloads'], 'readwrite');
    for (const [store, record] of records) transaction.objectStore(store).put(record);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error as Error);
  });
}
async function chunksOf(ownerId: string, bytes: Uint8Array<ArrayBuffer>, indexes?: readonly number[]) {
  const all = indexes ?? [...Array(Math.ceil(bytes.length / chunkBytes)).keys()];
  return Promise.all(
    all.map(async (index) => {
      const piece = bytes.slice(index * chunkBytes, (index + 1) * chunkBytes);
      return ['chunks', { ownerId, index, blob: new Blob([piece]), sha256: await hashOf(piece) }] as const;
    }),
  );
}

it('a database of version 1 keeps its models, and its half download goes on', async () => {
  const name = newName();
  const halfBytes = 36 * mebibyte + 9;
  const halfUrl = rangedAddress('', halfBytes);
  const halfContent = new Uint8Array(await (await fetch(`/bad-server/file?bytes=${halfBytes}&seed=3`)).arrayBuffer());
  const models = [
    {
      name: 'first.gguf',
      urls: ['https://example.org/first.gguf', 'https://mirror.example.org/first.gguf'],
      bytes: new Uint8Array(20 * mebibyte + 5).fill(7),
    },
    { name: 'own.gguf', urls: [], bytes: new Uint8Array(1234).fill(9) },
  ];
  const old = await openVersion1(name);
  const hashes: string[] = [];
  for (const [place, { name: title, urls, bytes }] of models.entries()) {
    const sha256 = await hashOf(bytes);
    hashes.push(sha256);
    const chunks = await chunksOf(`owner-${place}`, bytes);
    const file = {
      sha256,
      bytes: bytes.length,
      name: title,
      urls,
      storedAt: 1000 + place,
      ownerId: `owner-${place}`,
      chunks: chunks.length,
    };
    await write(old, [...chunks, ['files', file]]);
  }
  const half = {
    id: 'half',
    url: halfUrl,
    name: 'half.bin',
    bytes: halfBytes,
    etag: `"3-${halfBytes}"`,
    lastModified: '',
    resumable: true,
    startedAt: 5,
    touchedAt: 6,
  };
  await write(old, [['downloads', half], ...(await chunksOf('half', halfContent, [0, 2, 3]))]);
  old.close();

  const store = await open(name);
  expect((await store.list()).map((file) => [file.sha256, file.name, file.url, file.storedAt])).toEqual([
    [hashes[0], 'first.gguf', 'https://example.org/first.gguf', 1000],
    [hashes[1], 'own.gguf', '', 1001],
  ]);
  for (const [place, { bytes, urls }] of models.entries()) {
    const sha256 = hashes[place]!;
    expect(await store.has(sha256)).toBe(true);
    expect(await store.verify(sha256, ignore, never)).toEqual({ sound: true });
    expect(await hashOf(new Uint8Array(await (await store.get(sha256)).arrayBuffer()))).toBe(sha256);
    expect((await store.get(sha256)).size).toBe(bytes.length);
    for (const url of urls) expect((await store.findByUrl(url))?.sha256).toBe(sha256);
  }
  const keptBytes = 3 * chunkBytes;
  expect(await store.downloads()).toEqual([
    { url: halfUrl, name: 'half.bin', loadedBytes: keptBytes, totalBytes: halfBytes, startedAt: 5, touchedAt: 6 },
  ]);
  const file = await store.download({ url: halfUrl, name: 'half.bin' }, ignore, never);
  expect(file.sha256).toBe(await sha256Of(halfBytes));
  const log = await logOf(halfUrl);
  expect(log.map(({ range }) => range).sort()).toEqual(
    [`bytes=${chunkBytes}-${2 * chunkBytes - 1}`, `bytes=${4 * chunkBytes}-${halfBytes - 1}`].sort(),
  );
  expect(await store.downloads()).toEqual([]);
});

it('a tab of version 1 that still has the database open is not waited for when it gives way', async () => {
  const name = newName();
  const old = await openVersion1(name);
  old.onversionchange = () => old.close();
  expect(await (await open(name)).list()).toEqual([]);
});
