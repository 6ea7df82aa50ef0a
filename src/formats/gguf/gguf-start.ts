import { BlobCursor } from './blob-cursor';
import { invalidFile } from './invalid-file';
import { limits } from './limits';

const magic = [0x47, 0x47, 0x55, 0x46];
const startBytes = 24;

export interface GgufStart {
  readonly version: number;
  readonly tensors: number;
  readonly entries: number;
  /** Stands at the first key. */
  readonly cursor: BlobCursor;
}

/**
 * Reads the first 24 bytes: magic, version and the two counts.
 * @throws HomebodyError `model-file-invalid`
 */
export async function readGgufStart(blob: Blob, name: string): Promise<GgufStart> {
  if (blob.size === 0) throw invalidFile(name, 'empty', 'the file has no bytes');
  const first = new Uint8Array(await blob.slice(0, magic.length).arrayBuffer());
  if (first.some((byte, index) => byte !== magic[index])) {
    throw invalidFile(name, 'wrong-magic', `it begins with ${[...first].map(asHexadecimal).join(' ')}`);
  }
  const cursor = new BlobCursor(blob, name);
  await cursor.need(startBytes);
  cursor.skip(magic.length);
  const version = cursor.uint32();
  if (version !== 2 && version !== 3) {
    // The version of a big-endian file has its low bytes at zero; WebAssembly is little-endian.
    const bigEndian = version !== 0 && (version & 0xffff) === 0;
    throw invalidFile(name, 'unsupported-version', bigEndian ? 'big-endian' : `version ${version}`);
  }
  const tensors = cursor.uint64();
  const entries = cursor.uint64();
  if (tensors > limits.tensors) throw invalidFile(name, 'absurd-count', `${tensors} tensors`);
  if (entries > limits.metadataEntries) throw invalidFile(name, 'absurd-count', `${entries} metadata entries`);
  return { version, tensors, entries, cursor };
}

const asHexadecimal = (byte: number) => byte.toString(16).padStart(2, '0');
