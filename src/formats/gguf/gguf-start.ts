import { ByteCursor } from '../byte-cursor';
import type { ByteSource } from '../byte-source';
import { invalidFile } from '../invalid-file';
import { limits } from './limits';

const magic = [0x47, 0x47, 0x55, 0x46];
const startBytes = 24;

export interface GgufStart {
  readonly version: number;
  readonly tensors: number;
  readonly entries: number;
  /** Stands at the first key. */
  readonly cursor: ByteCursor;
}

/**
 * Reads the first 24 bytes: magic, version and the two counts.
 * @throws HomebodyError `model-file-invalid`
 */
export async function readGgufStart(source: ByteSource): Promise<GgufStart> {
  const { name } = source;
  if (source.bytes === 0) throw invalidFile(name, 'empty', 'the file has no bytes');
  const cursor = new ByteCursor(source);
  const firstBytes = Math.min(magic.length, source.bytes);
  await cursor.need(firstBytes);
  const first = Array.from({ length: firstBytes }, () => cursor.uint8());
  if (first.some((byte, index) => byte !== magic[index])) {
    throw invalidFile(name, 'wrong-magic', `it begins with ${first.map(asHexadecimal).join(' ')}`);
  }
  await cursor.need(startBytes - firstBytes);
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
