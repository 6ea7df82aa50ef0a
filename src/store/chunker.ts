import { hashChunk, startHash } from './hash';
import { chunkBytes, type ChunkRecord } from './records';

export interface Chunked {
  readonly sha256: string;
  readonly bytes: number;
  readonly chunks: number;
}

/**
 * Cuts a stream of bytes into chunks and hashes each of them and the whole in the same pass. One chunk is stored while the
 * next one arrives, so at most two are in memory.
 * @param onBytes called with the length of every piece that arrived; may throw to refuse the rest
 */
export async function chunkStream(
  stream: AsyncIterable<Uint8Array>,
  ownerId: string,
  keep: (chunk: ChunkRecord) => Promise<void>,
  onBytes: (bytes: number) => void,
): Promise<Chunked> {
  const whole = await startHash();
  const buffer = new Uint8Array(chunkBytes);
  let filled = 0;
  let bytes = 0;
  let chunks = 0;
  let storing: Promise<void> = Promise.resolve();

  const flush = async () => {
    const piece = buffer.subarray(0, filled);
    // Both copy the buffer, so that it can be filled again.
    const blob = new Blob([piece]);
    const sha256 = await hashChunk(piece);
    await storing;
    storing = keep({ ownerId, index: chunks, blob, sha256 });
    // It is awaited later; until then a failure must not count as unhandled.
    storing.catch(() => undefined);
    chunks++;
    filled = 0;
  };

  try {
    for await (const part of stream) {
      bytes += part.length;
      onBytes(part.length);
      whole.update(part);
      for (let at = 0; at < part.length;) {
        const taken = part.subarray(at, at + chunkBytes - filled);
        buffer.set(taken, filled);
        filled += taken.length;
        at += taken.length;
        if (filled === chunkBytes) await flush();
      }
    }
    if (filled > 0) await flush();
  } catch (error) {
    await storing.catch(() => undefined);
    throw error;
  }
  await storing;
  return { sha256: whole.digest(), bytes, chunks };
}
