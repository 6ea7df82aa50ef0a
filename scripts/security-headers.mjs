/**
 * What the page may do, said once: the server sends it, the build writes the policy into the pages for hosts that can't
 * send headers, and the service worker adds it to what it answers.
 */

/** 'wasm-unsafe-eval' compiles the engine; blob: are its nested workers; the hub is where models are downloaded from. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self' blob: https://huggingface.co https://*.huggingface.co https://*.hf.co",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

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
  return {
    ...commonHeaders,
    ...(isolation ? isolationHeaders : {}),
    'Cross-Origin-Resource-Policy': open ? 'cross-origin' : 'same-origin',
    'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors ${open ? '*' : "'none'"}`,
  };
}
