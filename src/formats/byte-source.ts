/** Bytes of a file, wherever it lies. */
export interface ByteSource {
  /** For error facts. */
  readonly name: string;
  /** Size of the file. */
  readonly bytes: number;
  /**
   * Bytes from `start` at least up to `end`, and what was read ahead besides. Fewer only where the file ends, or where the
   * source may read no more.
   */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A source that holds a first part only was asked for more. Never leaves this room. */
export class OutOfReach extends Error {
  override readonly name = 'OutOfReach';
}

/** One slice at a time is in memory. A quarter of a mebibyte holds most headers without their vocabulary. */
const readAheadBytes = 262_144;

/** @param name for error facts; left out, the File's own */
export function blobSource(blob: Blob, name = nameOf(blob)): ByteSource {
  return {
    name,
    bytes: blob.size,
    async read(start, end) {
      return new Uint8Array(await blob.slice(start, Math.max(end, start + readAheadBytes)).arrayBuffer());
    },
  };
}

/** The file's own name, where the Blob is a File and the caller gave none. */
function nameOf(blob: Blob): string {
  return 'name' in blob && typeof blob.name === 'string' ? blob.name : '';
}
