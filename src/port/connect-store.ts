import { proxy, wrap } from 'comlink';
import { HomebodyError, type ModelFinder, type NetworkLock, type VerifyResult, type WeightStore } from '../core';
import type { OutsideCalls } from './outside-calls';
import { installTransferHandlers } from './transfer-handlers';
import { WorkerLife } from './worker-life';

/** The store in its worker, and the way out that it shares with it. Once `lost` resolves every call fails with that error. */
export interface StoreConnection extends WeightStore {
  readonly finder: ModelFinder;
  /** Binds every request of the worker: the store's and the finder's. */
  readonly networkLock: NetworkLock;
  readonly lost: Promise<HomebodyError>;
}

/** Page side of `serveStore`. `close` also ends the worker. */
export function connectStore(worker: Worker): StoreConnection {
  installTransferHandlers();
  const remote = wrap<OutsideCalls>(worker);
  const life = new WorkerLife(worker, () => remote.ping());

  return {
    lost: life.lost,
    finder: {
      find: (source, access, signal) => life.during(remote.find(source, access, signal)),
      fileFacts: (url, access, signal) => life.during(remote.fileFacts(url, access, signal)),
      place: (url, access) => life.during(remote.place(url, access)),
    },
    networkLock: { setLocked: (locked) => life.during(remote.setLocked(locked)) },
    get: (sha256) => life.during(remote.get(sha256)),
    list: () => life.during(remote.list()),
    has: (sha256) => life.during(remote.has(sha256)),
    findByUrl: (url) => life.during(remote.findByUrl(url)),
    download: (request, report, signal) => life.during(remote.download(request, proxy(report), signal)),
    downloads: () => life.during(remote.downloads()),
    dropDownload: (url) => life.during(remote.dropDownload(url)),
    importFile: (file, name, report, signal) => life.during(remote.importFile(file, name, proxy(report), signal)),
    verify: (sha256, report, signal) => life.during<VerifyResult>(remote.verify(sha256, proxy(report), signal)),
    repair: (sha256, report, signal) => life.during(remote.repair(sha256, proxy(report), signal)),
    remove: (sha256) => life.during(remote.remove(sha256)),
    usage: () => life.during(remote.usage()),
    async close() {
      await life.during(remote.close());
      life.end(new HomebodyError('closed', {}));
    },
  };
}
