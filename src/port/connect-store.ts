import { proxy, wrap } from 'comlink';
import { HomebodyError, type VerifyResult, type WeightStore } from '../core';
import { installTransferHandlers } from './transfer-handlers';
import { WorkerLife } from './worker-life';

/** The store in its worker. Once `lost` resolves every call fails with that error. */
export interface StoreConnection extends WeightStore {
  readonly lost: Promise<HomebodyError>;
}

/** Page side of `serveStore`. `close` also ends the worker. */
export function connectStore(worker: Worker): StoreConnection {
  installTransferHandlers();
  const remote = wrap<WeightStore>(worker);
  // The store has no idle call of its own to ping; `has` of nothing is the cheapest true question.
  const life = new WorkerLife(worker, () => remote.has(''));

  return {
    lost: life.lost,
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
