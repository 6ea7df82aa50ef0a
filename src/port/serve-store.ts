import { expose } from 'comlink';
import type { WeightStore } from '../core';
import { installTransferHandlers } from './transfer-handlers';

/** Worker side: lets the page use the weight store. It is opened at the first call; if that fails, each call tries again. */
export function serveStore(open: () => Promise<WeightStore>): void {
  installTransferHandlers();
  let opened: Promise<WeightStore> | undefined;
  const store = () => {
    opened ??= open();
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const calls: WeightStore = {
    get: async (sha256) => (await store()).get(sha256),
    list: async () => (await store()).list(),
    has: async (sha256) => (await store()).has(sha256),
    findByUrl: async (url) => (await store()).findByUrl(url),
    download: async (request, report, signal) => (await store()).download(request, report, signal),
    downloads: async () => (await store()).downloads(),
    dropDownload: async (url) => (await store()).dropDownload(url),
    importFile: async (file, name, report, signal) => (await store()).importFile(file, name, report, signal),
    verify: async (sha256, report, signal) => (await store()).verify(sha256, report, signal),
    repair: async (sha256, report, signal) => (await store()).repair(sha256, report, signal),
    remove: async (sha256) => (await store()).remove(sha256),
    usage: async () => (await store()).usage(),
    close: async () => (await store()).close(),
  };
  expose(calls);
}
