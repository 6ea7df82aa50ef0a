import { PrecacheController } from 'workbox-precaching';
import { fileAt, filesFor, isKeptOnUse, runsModernEngine, type KeptFile } from './kept-files';
import { headersFor, inRange, withHeaders, type HeadersByKind } from './responses';

declare const self: ServiceWorkerGlobalScope;
/** Written by the build. */
declare const __PRECACHE__: readonly KeptFile[];
declare const __HEADERS__: HeadersByKind;

const kept = new PrecacheController({ cacheName: `homebody-files-${self.registration.scope}` });
kept.addToCacheList(filesFor(runsModernEngine(), __PRECACHE__));

/** Engines that were used; their files' names have a hash, so what is in it is never out of date. */
const usedName = `homebody-used-${self.registration.scope}`;
const keptOnUse = new Set(__PRECACHE__.filter(isKeptOnUse).map(({ url }) => url));

self.addEventListener('install', (event) => {
  event.waitUntil(kept.install(event));
});

self.addEventListener('activate', (event) => {
  // The first visit is offline-ready without a reload.
  event.waitUntil(
    kept
      .activate(event)
      .then(forgetOldEngines)
      .then(() => self.clients.claim()),
  );
});

// A new version waits until the reader agrees: half an answer must not vanish under an update.
self.addEventListener('message', (event) => {
  if (event.data === 'apply-update') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const file = fileAt(request.url, self.registration.scope);
  // Model downloads go to other origins: they pass by here untouched and are never cached.
  if (request.method !== 'GET' || file === undefined) return;
  if (request.cache === 'only-if-cached' && request.mode !== 'same-origin') return;
  event.respondWith(answer(request, file, (work) => event.waitUntil(work)));
});

/** What an earlier version of the app used and this one has not. */
async function forgetOldEngines(): Promise<void> {
  const used = await caches.open(usedName);
  for (const request of await used.keys()) {
    if (!keptOnUse.has(fileAt(request.url, self.registration.scope) ?? '')) await used.delete(request);
  }
}

async function answer(request: Request, file: string, later: (work: Promise<unknown>) => void): Promise<Response> {
  const headers = headersFor(file, __HEADERS__);
  const found = await kept.matchPrecache(self.registration.scope + file);
  if (found) return withHeaders(await inRange(found, request.headers.get('range')), headers);
  if (keptOnUse.has(file)) return withHeaders(await engineFile(request, file, later), headers);
  try {
    return withHeaders(await fetch(request), headers);
  } catch (error) {
    const app =
      request.mode === 'navigate' ? await kept.matchPrecache(`${self.registration.scope}index.html`) : undefined;
    if (app) return withHeaders(app, __HEADERS__.app);
    throw error;
  }
}

/** From its first use on a file of an engine is kept: models that were fetched for it run without a network too. */
async function engineFile(request: Request, file: string, later: (work: Promise<unknown>) => void): Promise<Response> {
  const address = self.registration.scope + file;
  const used = await caches.open(usedName);
  const found = await used.match(address);
  if (found) return found;
  const response = await fetch(request);
  // A storage that is full is no reason not to run the engine.
  if (response.status === 200) later(used.put(address, response.clone()).catch(() => undefined));
  return response;
}
