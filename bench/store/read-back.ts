import { mebibyte } from './job';

/** As much as the engine asks for at once, at most. */
const sliceBytes = 8 * mebibyte;

/** Reads a Blob once through, slice by slice. @returns milliseconds */
export async function readSlices(blob: Blob): Promise<number> {
  // A new Blob's bytes may still be on their way to the browser's process; its end is there last.
  await blob.slice(-1).arrayBuffer();
  const startedAt = performance.now();
  let readBytes = 0;
  for (let at = 0; at < blob.size; at += sliceBytes) {
    readBytes += (await blob.slice(at, at + sliceBytes).arrayBuffer()).byteLength;
  }
  if (readBytes !== blob.size) throw new Error(`${readBytes} of ${blob.size} bytes were read.`);
  return performance.now() - startedAt;
}
