import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import sirv from 'sirv';
import { securityHeaders } from '../security-headers.mjs';

/**
 * Serves the benchmark's page, and random bytes by Range as the hubs' servers do: etag, Content-Range, keep-alive. The bytes
 * lie in memory and the server has a thread of its own, so that the network is as fast as a machine of its own can make it.
 *
 * `/bytes/SEED/BYTES/START/any-name` is a file of that size; files of one seed are pieces of one endless row of bytes.
 */

/** A prime, so that no two chunks of a file are alike. */
const periodBytes = 67_108_859;
const pieceBytes = 1 << 20;

/** @param {string} seed @param {Buffer} random */
const shiftOf = (seed, random) => createHash('sha256').update(seed).digest().readUInt32LE(0) % random.length;

/** @param {Buffer} random @param {number} at @param {number} limit */
function pieceAt(random, at, limit) {
  const start = at % random.length;
  return random.subarray(start, Math.min(start + Math.min(limit, pieceBytes), random.length));
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {() => Buffer | undefined} next undefined at the end
 */
function pour(response, next) {
  const go = () => {
    for (;;) {
      if (response.destroyed) return;
      const piece = next();
      if (!piece) return void response.end();
      if (!response.write(piece)) return void response.once('drain', go);
    }
  };
  go();
}

/** @param {string} folder */
function serve(folder) {
  const random = randomBytes(periodBytes);
  const pages = sirv(folder, {
    dev: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(securityHeaders(path.slice(1)))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    const match = /^\/bytes\/(\w+)\/(\d+)\/(\d+)\//.exec(request.url ?? '');
    if (!match) return pages(request, response, () => void response.writeHead(404).end());
    const [, seed = '', size = '', from = ''] = match;
    const [bytes, offset] = [Number(size), Number(from) + shiftOf(seed, random)];
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
    const start = range ? Number(range[1]) : 0;
    const end = range?.[2] ? Math.min(Number(range[2]) + 1, bytes) : bytes;
    response.writeHead(range ? 206 : 200, {
      'content-type': 'application/octet-stream',
      'content-length': end - start,
      'accept-ranges': 'bytes',
      etag: `"${seed}-${size}-${from}"`,
      'last-modified': 'Sun, 01 Nov 2026 00:00:00 GMT',
      'cross-origin-resource-policy': 'same-origin',
      ...(range && { 'content-range': `bytes ${start}-${end - 1}/${bytes}` }),
    });
    if (request.method === 'HEAD') return void response.end();
    let at = start;
    pour(response, () => {
      if (at >= end) return undefined;
      const piece = pieceAt(random, offset + at, end - at);
      at += piece.length;
      return piece;
    });
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('The server has no port.');
    parentPort?.postMessage(`http://localhost:${address.port}/`);
  });
}

/**
 * Starts it in a thread.
 * @param {string} folder with the benchmark's page
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startByteServer(folder) {
  const thread = new Worker(new URL(import.meta.url), { workerData: resolve(folder) });
  const url = await new Promise((started, failed) => {
    thread.once('message', started);
    thread.once('error', failed);
  });
  return { url, close: async () => void (await thread.terminate()) };
}

if (!isMainThread && typeof workerData === 'string') serve(workerData);
