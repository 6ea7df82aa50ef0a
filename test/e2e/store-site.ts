import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { badAnswers, bytesOf } from '../fixtures/bad-server.mjs';

export const mebibyte = 2 ** 20;
export const chunkBytes = 8 * mebibyte;
export const rangesInFlight = 4;

/** A page with the weight store on it, and the bad server on the same origin. */
export interface StoreSite {
  readonly url: string;
  /** A new address; `faults` as in ranged-file.mjs. */
  address(bytes: number, faults?: string): string;
  log(url: string): Promise<readonly { readonly range: string; readonly status: number; readonly sentBytes: number }[]>;
  sentBytes(url: string): Promise<number>;
  close(): Promise<void>;
}

/** Bundles the store as it is shipped and serves it; no app is needed. */
export async function serveStoreSite(): Promise<StoreSite> {
  const folder = await mkdtemp(join(tmpdir(), 'homebody-store-site-'));
  await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../..'),
    base: './',
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      rolldownOptions: {
        input: resolve(import.meta.dirname, '../fixtures/store-page.ts'),
        output: { entryFileNames: 'store-page.js' },
      },
    },
  });
  const answer = badAnswers();
  const server = createServer((request, response) =>
    answer(request, response, () => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      if (path === '/') {
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end('<!doctype html><title>Store</title><script type="module" src="store-page.js"></script>');
        return;
      }
      response.setHeader('content-type', 'text/javascript');
      createReadStream(join(folder, path))
        .on('error', () => response.writeHead(404).end())
        .pipe(response);
    }),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const log: StoreSite['log'] = async (url) => {
    const of = encodeURIComponent(url.split('/bad-server/')[1]!);
    return (await (await fetch(`${origin}/bad-server/log?of=${of}`)).json()) as Awaited<ReturnType<StoreSite['log']>>;
  };
  return {
    url: `${origin}/`,
    address: (bytes, faults = '') =>
      `${origin}/bad-server/ranged?bytes=${bytes}&seed=3&run=${crypto.randomUUID()}&${faults}`,
    log,
    sentBytes: async (url) => (await log(url)).reduce((sum, one) => sum + one.sentBytes, 0),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What a file of the bad server must hash to. */
export function sha256Of(bytes: number, seed = 3): string {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes; at += mebibyte) hash.update(bytesOf(at, Math.min(mebibyte, bytes - at), seed));
  return hash.digest('hex');
}
