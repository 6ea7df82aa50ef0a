import { reloadForIsolation } from './isolation';

export interface ServiceWorkerEvents {
  /** A new version is here and waits; `applyUpdate()` switches to it. */
  onUpdateReady(): void;
  /** Everything needed without a network is kept. Called on every start on which that is so. */
  onOfflineReady(): void;
  /** False while work would be lost by a reload, which may bring threads on the first visit; left out, true. */
  mayReload?(): boolean;
}

const updateCheckMs = 60 * 60 * 1000;
let registration: ServiceWorkerRegistration | undefined;
let reloading = false;

/**
 * Keeps the app for offline use and says when a new version is ready. Does nothing where service workers are missing
 * (private windows of Firefox, pages without https). Call once, from the app's page.
 */
export async function registerServiceWorker(events: ServiceWorkerEvents): Promise<void> {
  const container = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  if (!container || !isSecureContext || import.meta.env.DEV) return;
  const wasControlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (reloading) return location.reload();
    // Another tab applied the update; this one goes on and offers it.
    if (wasControlled) events.onUpdateReady();
    else void whenControlled(events);
  });
  registration = await registered(container);
  if (!registration) return;
  if (wasControlled) void whenControlled(events);
  announceUpdates(registration, events);
}

/** @returns undefined where the browser's settings refuse it: the app works, only not offline */
async function registered(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration | undefined> {
  try {
    // What blocks service workers (extensions, test drivers) may answer with nothing instead of a refusal.
    return await container.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' });
  } catch {
    return undefined;
  }
}

/** Switches to the new version and reloads the page. */
export function applyUpdate(): void {
  if (!registration?.waiting) return location.reload();
  reloading = true;
  registration.waiting.postMessage('apply-update');
}

async function whenControlled(events: ServiceWorkerEvents): Promise<void> {
  if (await reloadForIsolation(() => events.mayReload?.() ?? true)) return;
  events.onOfflineReady();
}

function announceUpdates(found: ServiceWorkerRegistration, events: ServiceWorkerEvents): void {
  if (found.waiting && navigator.serviceWorker.controller) events.onUpdateReady();
  found.addEventListener('updatefound', () => {
    const next = found.installing;
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && navigator.serviceWorker.controller) events.onUpdateReady();
    });
  });
  let checkedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - checkedAt < updateCheckMs) return;
    checkedAt = Date.now();
    // Offline is no failure here.
    found.update().catch(() => undefined);
  });
}
