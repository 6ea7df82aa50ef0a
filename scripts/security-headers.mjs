/**
 * What the page may do, said once: the server sends it, the build writes the policy into the pages for hosts that can't
 * send headers, and the service worker adds it to what it answers.
 */

/**
 * 'wasm-unsafe-eval' compiles the engine; blob: are its nested workers. Nothing that sees what people write can reach another
 * origin: neither the pages nor the engines' workers, which all get this policy. See docs/decisions/0005.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Of the one worker that asks hubs and downloads models; it never sees what people write. Which hosts may answer, and whether
 * any may be asked, it decides by itself: people may name any server. A worker has the policy of its own script's response.
 */
export const storeWorkerPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "worker-src 'self'",
].join('; ');

/** The name that the build gives its script. */
const storeWorkerPath = /^assets\/store\.worker-[\w-]+\.js$/;

/** Makes a page cross-origin isolated, which WebAssembly threads need. */
const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
};

/**
 * Response headers of one file of the built app.
 * @param {string} path below the app's base, without a leading slash
 * @param {{ isolation?: boolean }} [options] without isolation, threads are not to be had
 * @returns {Record<string, string>}
 */
export function securityHeaders(path, { isolation = true } = {}) {
  // Other origins may frame the widget's page and run its loader; nobody may frame the app.
  const open = path.startsWith('embed/');
  const policy = storeWorkerPath.test(path)
    ? storeWorkerPolicy
    : `${contentSecurityPolicy}; frame-ancestors ${open ? '*' : "'none'"}`;
  return {
    ...commonHeaders,
    ...(isolation ? isolationHeaders : {}),
    'Cross-Origin-Resource-Policy': open ? 'cross-origin' : 'same-origin',
    'Content-Security-Policy': policy,
  };
}
