import { createSHA256 } from 'hash-wasm';
import { addressOf, mebibyte, type Contender, type Job } from './job';

/** The same chunks as our store's. */
const chunkBytes = 8 * mebibyte;

async function* piecesOf(job: Job): AsyncGenerator<Uint8Array> {
  const response = await fetch(addressOf(job, 'model.bin'), { cache: 'no-store' });
  if (!response.body) throw new Error('The answer has no body.');
  const reader = response.body.getReader();
  let receivedBytes = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    receivedBytes += next.value.length;
    yield next.value;
  }
  if (receivedBytes !== job.bytes) throw new Error(`${receivedBytes} of ${job.bytes} bytes arrived.`);
}

const nothing = async () => {};

/** One fetch, read and dropped. */
export const bareFetch: Contender = {
  prepare: nothing,
  async store(job) {
    for await (const _piece of piecesOf(job));
  },
  clear: nothing,
};

/** One fetch whose bytes are hashed as our store hashes them, each chunk and the whole, and dropped. */
export const hashedFetch: Contender = {
  prepare: nothing,
  async store(job) {
    const whole = await createSHA256();
    const chunk = new Uint8Array(chunkBytes);
    let filled = 0;
    for await (const piece of piecesOf(job)) {
      whole.update(piece);
      for (let at = 0; at < piece.length;) {
        const part = piece.subarray(at, at + chunkBytes - filled);
        chunk.set(part, filled);
        filled += part.length;
        at += part.length;
        if (filled < chunkBytes) continue;
        await crypto.subtle.digest('SHA-256', chunk);
        filled = 0;
      }
    }
    await crypto.subtle.digest('SHA-256', chunk.subarray(0, filled));
    whole.digest();
  },
  clear: nothing,
};
