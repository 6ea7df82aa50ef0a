import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  ignore,
  logOf,
  mebibyte,
  never,
  otherOrigin,
  rangedAddress,
  sha256Of,
} from '../../test/fixtures/bad-downloads';
import { emptyStore } from '../../test/fixtures/empty-store';
import { connectStore } from '../port';
import { openLastingStore, type LastingStore } from './lasting-store';

/** The real store in real workers, which the test can end. */
const workers: Worker[] = [];
let store: LastingStore;
async function opened(): Promise<LastingStore> {
  store = await openLastingStore(async () => {
    const worker = new Worker(new URL('../../workers/store.worker.ts', import.meta.url), { type: 'module' });
    workers.push(worker);
    return connectStore(worker);
  });
  return store;
}
/** An uncaught error is how a worker that dies looks to the page; its end makes sure that nobody answers any more. */
function kill(): void {
  const worker = workers.at(-1)!;
  worker.terminate();
  worker.dispatchEvent(new ErrorEvent('error', { message: 'ended by the test', cancelable: true }));
}
beforeAll(emptyStore);
afterEach(async () => {
  for (const { sha256 } of await store.list()) await store.remove(sha256);
  await store.close();
  workers.length = 0;
});

describe('a store whose worker is lost', () => {
  it('goes on with a download by another, from where it was', async () => {
    const { download } = await opened();
    const bytes = 40 * mebibyte;
    const url = rangedAddress('every=4', bytes);
    let killed = false;
    const report = ({ loadedBytes }: { readonly loadedBytes: number }) => {
      if (killed || loadedBytes < bytes / 2) return;
      killed = true;
      kill();
    };
    const file = await download({ url, name: 'model.bin', bytes }, report, never);
    expect(file.sha256).toBe(await sha256Of(bytes));
    expect(killed).toBe(true);
    expect(workers).toHaveLength(2);
    const sentBytes = (await logOf(url)).reduce((sum, one) => sum + one.sentBytes, 0);
    expect(sentBytes).toBeLessThan(2 * bytes);
  });

  it('is there for the next call', async () => {
    const { usage, list } = await opened();
    await usage();
    kill();
    expect(await list()).toEqual([]);
    expect(workers).toHaveLength(2);
  });

  it('keeps the network locked', async () => {
    const { networkLock, list, download } = await opened();
    await networkLock.setLocked(true);
    kill();
    await list();
    const url = rangedAddress('', mebibyte, await otherOrigin());
    await expect(download({ url, name: 'model.bin' }, ignore, never)).rejects.toMatchObject({ code: 'network-locked' });
    expect(await logOf(url)).toEqual([]);
  });

  it('says so when no other one can be had', async () => {
    const lasting = await openLastingStore(async () => {
      if (workers.length > 0) throw new Error('no more workers');
      workers.push(new Worker(new URL('../../workers/store.worker.ts', import.meta.url), { type: 'module' }));
      return connectStore(workers[0]!);
    });
    await lasting.list();
    kill();
    await expect(lasting.list()).rejects.toThrow('no more workers');
    workers.length = 0;
    await opened();
  });

  it('that was closed is opened no more', async () => {
    const first = await opened();
    await first.close();
    await expect(first.list()).rejects.toMatchObject({ code: 'closed' });
    expect(workers).toHaveLength(1);
    await opened();
  });
});
