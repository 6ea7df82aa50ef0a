import { expose } from 'comlink';
import type { ModelFinder, NetworkLock, WeightStore } from '../core';
import type { OutsideCalls } from './outside-calls';
import { installTransferHandlers } from './transfer-handlers';

/** What the worker that reaches other hosts is made of. */
export interface OutsideParts {
  /** Called at the first use of the store; if it fails, each use tries again. */
  openStore(): Promise<WeightStore>;
  readonly finder: ModelFinder;
  readonly networkLock: NetworkLock;
}

/** Worker side: lets the page use the weight store, ask servers what they have, and lock the network. */
export function serveStore({ openStore, finder, networkLock }: OutsideParts): void {
  installTransferHandlers();
  let opened: Promise<WeightStore> | undefined;
  const store = () => {
    opened ??= openStore();
    opened.catch(() => (opened = undefined));
    return opened;
  };
  const calls: OutsideCalls = {
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
    find: (source, access, signal) => finder.find(source, access, signal),
    fileFacts: (url, access, signal) => finder.fileFacts(url, access, signal),
    place: (url, access) => finder.place(url, access),
    setLocked: (locked) => networkLock.setLocked(locked),
    ping: () => undefined,
  };
  expose(calls);
}
