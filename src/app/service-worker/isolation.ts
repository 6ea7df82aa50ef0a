const triedKey = 'homebody-isolation-tried';
let touched = false;

// From the first moment, long before there is a service worker: a reload must not take away what the reader has begun.
for (const type of ['keydown', 'pointerdown', 'paste', 'drop', 'input']) {
  addEventListener(type, () => (touched = true), { capture: true, once: true, passive: true });
}

/**
 * Threads need an isolated page. On a host that can't send the headers the service worker can, but only from the next load
 * on: so the page reloads, at most once a tab, untouched, and only if the worker's answer would bring isolation.
 * @param mayReload false forbids it; asked again at the last moment
 * @returns whether the page is about to reload
 */
export async function reloadForIsolation(mayReload: () => boolean): Promise<boolean> {
  const wanted = () => !touched && mayReload();
  if (crossOriginIsolated || !wanted() || window.top !== window) return false;
  try {
    if (sessionStorage.getItem(triedKey) !== null) return false;
    sessionStorage.setItem(triedKey, 'yes');
  } catch {
    // Without memory of the attempt it could repeat for ever.
    return false;
  }
  const { headers } = await fetch(location.href, { headers: { Accept: 'text/html' } });
  const isolates =
    headers.get('Cross-Origin-Opener-Policy') === 'same-origin' && headers.has('Cross-Origin-Embedder-Policy');
  if (!isolates || !wanted()) return false;
  location.reload();
  return true;
}
