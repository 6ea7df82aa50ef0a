import { hashChunk } from './hash';
import { startHashElsewhere, type RunningHash } from './hash-worker';
import { chunkBytes, type ChunkRecord } from './records';

export interface Chunked {
  readonly sha256: string;
  readonly bytes: number;
  readonly chunks: number;
}

/**
 * Cuts a stream of bytes into chunks and hashes each of them and the whole in the same pass. One chunk is stored while the
 * next one arrives, and the one before is hashed, so at most three are in memory.
 * @param onBytes called with the length of every piece that arrived; may throw to refuse the rest
 */
export async function chunkStream(
  stream: AsyncIterable<Uint8Array>,
  ownerId: string,
  keep: (chunk: ChunkRecord) => Promise<void>,
  onBytes: (bytes: number) => void,
): Promise<Chunked> {
  let buffer = new Uint8Array(chunkBytes);
  let filled = 0;
  let bytes = 0;
  let chunks = 0;
  let storing: Promise<void> = Promise.resolve();
  let hashing: Promise<void> = Promise.resolve();
  let whole: RunningHash | undefined;
  let onlySha256 = '';

  const flush = async () => {
    const piece = buffer.subarray(0, filled);
    const blob = new Blob([piece]);
    const sha256 = await hashChunk(piece);
    await Promise.all([storing, hashing]);
    if (chunks === 0 && filled < chunkBytes) onlySha256 = sha256;
    else hashing = (whole ??= await startHashElsewhere()).update(piece);
    buffer = new Uint8Array(chunkBytes);
    storing = keep({ ownerId, index: chunks, blob, sha256 });
    // They are awaited later; until then a failure must not count as unhandled.
    storing.catch(() => undefined);
    hashing.catch(() => undefined);
    chunks++;
    filled = 0;
  };

  try {
    for await (const part of stream) {
      bytes += part.length;
      onBytes(part.length);
      for (let at = 0; at < part.length;) {
        const taken = part.subarray(at, at + chunkBytes - filled);
        buffer.set(taken, filled);
        filled += taken.length;
        at += taken.length;
        if (filled === chunkBytes) await flush();
      }
    }
    if (filled > 0) await flush();
    await Promise.all([storing, hashing]);
    return { sha256: (await whole?.digest()) ?? onlySha256, bytes, chunks };
  } catch (error) {
    await storing.catch(() => undefined);
    throw error;
  } finally {
    whole?.end();
  }
}
