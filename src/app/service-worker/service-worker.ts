import { PrecacheController } from 'workbox-precaching';
import { fileAt, filesFor, runsModernEngine, type KeptFile } from './kept-files';
import { headersFor, inRange, withHeaders, type HeadersByKind } from './responses';

declare const self: ServiceWorkerGlobalScope;
/** Written by the build. */
declare const __PRECACHE__: readonly KeptFile[];
declare const __HEADERS__: HeadersByKind;

const kept = new PrecacheController({ cacheName: `homebody-files-${self.registration.scope}` });
kept.addToCacheList(filesFor(runsModernEngine(), __PRECACHE__));

self.addEventListener('install', (event) => {
  event.waitUntil(kept.install(event));
});

self.addEventListener('activate', (event) => {
  // The first visit is offline-ready without a reload.
  event.waitUntil(kept.activate(event).then(() => self.clients.claim()));
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
  event.respondWith(answer(request, file));
});

async function answer(request: Request, file: string): Promise<Response> {
  const headers = headersFor(file, __HEADERS__);
  const found = await kept.matchPrecache(self.registration.scope + file);
  if (found) return withHeaders(await inRange(found, request.headers.get('range')), headers);
  try {
    return withHeaders(await fetch(request), headers);
  } catch (error) {
    const app =
      request.mode === 'navigate' ? await kept.matchPrecache(`${self.registration.scope}index.html`) : undefined;
    if (app) return withHeaders(app, __HEADERS__.app);
    throw error;
  }
}
