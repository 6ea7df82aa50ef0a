import { createSHA256, sha256 } from 'hash-wasm';
import type { ChunkRecord } from './records';

const asHexadecimal = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of one chunk. crypto.subtle is three times as fast but only there on secure pages. */
export async function hashChunk(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return sha256(bytes);
  return asHexadecimal(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}

/** SHA-256 of a whole file, fed as it comes: crypto.subtle can't do that. */
export const startHash = createSHA256;

/** Browsers have lost the bytes behind a Blob and said so only when it was read. */
export async function isSound({ blob, sha256: expected }: ChunkRecord): Promise<boolean> {
  try {
    return (await hashChunk(new Uint8Array(await blob.arrayBuffer()))) === expected;
  } catch {
    return false;
  }
}
