import { createServer } from 'node:http';
import { resolve } from 'node:path';
import sirv from 'sirv';
import { securityHeaders } from './security-headers.mjs';

const appFolder = resolve(import.meta.dirname, '../dist/app');

/**
 * @typedef {object} ServerOptions
 * @property {number} [port] 0 takes any free one
 * @property {string} [folder] what is served; the built app by default
 * @property {string} [base] path the app stands under, with slashes at both ends
 * @property {'all' | 'no-isolation' | 'none'} [headers] `none` is a host that can't send any
 */

/** @param {string} path */
const withSlashes = (path) => `/${path.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

/**
 * Serves a built folder on this machine, with the headers that the app wants.
 * @param {ServerOptions} [options]
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects with EADDRINUSE on a taken port
 */
export async function startServer({ port = 0, folder = appFolder, base = '/', headers = 'all' } = {}) {
  const root = withSlashes(base);
  const files = sirv(folder, {
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders(response, path) {
      const file = path.slice(1);
      if (/\.gguf$/.test(file)) response.setHeader('Content-Type', 'application/octet-stream');
      if (/^assets\//.test(file)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      if (headers === 'none') return;
      for (const [name, value] of Object.entries(securityHeaders(file, { isolation: headers === 'all' }))) {
        response.setHeader(name, value);
      }
    },
  });
  const server = createServer((request, response) => {
    const refuse = (/** @type {number} */ status) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' });
      response.end(request.method === 'HEAD' ? undefined : `${status}\n`);
    };
    const address = request.url ?? '/';
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    if (root !== '/' && address === root.slice(0, -1)) return void response.writeHead(301, { Location: root }).end();
    if (!address.startsWith(root)) return refuse(404);
    request.url = `/${address.slice(root.length)}`;
    files(request, response, () => refuse(404));
  });
  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => listening(undefined));
  });
  const found = server.address();
  if (found === null || typeof found === 'string') throw new Error('The server has no port.');
  return {
    // localhost, not 127.0.0.1: both are secure contexts, but people read this one.
    url: `http://localhost:${found.port}${root}`,
    port: found.port,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * The same, on the next free port where the wished one is taken.
 * @param {ServerOptions} options
 */
export async function startServerNear(options) {
  for (let port = options.port ?? 4173; ; port++) {
    try {
      return await startServer({ ...options, port });
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || port > 65_000) throw error;
    }
  }
}
