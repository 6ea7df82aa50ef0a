import { asHomebodyError, type ErrorCode } from '../core';
import type { StoreConnection } from '../port';

/** How a worker is lost that another one can stand in for. */
const losses: readonly ErrorCode[] = ['worker-crashed', 'worker-silent'];

export type LastingStore = Omit<StoreConnection, 'lost'>;

/**
 * The store, whatever becomes of its worker: what a lost one was doing is asked once more of another. Every call may be made
 * twice, and a download goes on where it was. A network that was locked is locked before anything else is asked.
 * @param open starts a worker
 */
export async function openLastingStore(open: () => Promise<StoreConnection>): Promise<LastingStore> {
  let locked = false;
  let closed = false;
  let current = open();

  const openAgain = async () => {
    const store = await open();
    if (locked) await store.networkLock.setLocked(true);
    return store;
  };

  async function call<T>(work: (store: StoreConnection) => Promise<T>): Promise<T> {
    const used = current;
    try {
      return await work(await used);
    } catch (error) {
      if (closed || !losses.includes(asHomebodyError(error).code)) throw error;
      if (current === used) current = openAgain();
      return work(await current);
    }
  }

  await current;
  return {
    finder: {
      find: (source, access, signal) => call(({ finder }) => finder.find(source, access, signal)),
      fileFacts: (url, access, signal) => call(({ finder }) => finder.fileFacts(url, access, signal)),
      place: (url, access) => call(({ finder }) => finder.place(url, access)),
    },
    networkLock: {
      setLocked(wanted) {
        locked = wanted;
        return call(({ networkLock }) => networkLock.setLocked(wanted));
      },
    },
    get: (sha256) => call((store) => store.get(sha256)),
    list: () => call((store) => store.list()),
    has: (sha256) => call((store) => store.has(sha256)),
    findByUrl: (url) => call((store) => store.findByUrl(url)),
    download: (request, report, signal) => call((store) => store.download(request, report, signal)),
    downloads: () => call((store) => store.downloads()),
    dropDownload: (url) => call((store) => store.dropDownload(url)),
    importFile: (file, name, report, signal) => call((store) => store.importFile(file, name, report, signal)),
    verify: (sha256, report, signal) => call((store) => store.verify(sha256, report, signal)),
    repair: (sha256, report, signal, from) => call((store) => store.repair(sha256, report, signal, from)),
    remove: (sha256) => call((store) => store.remove(sha256)),
    usage: () => call((store) => store.usage()),
    async close() {
      closed = true;
      await (await current).close();
    },
  };
}
