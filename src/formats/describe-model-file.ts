import type { ModelDescription } from '../core';
import type { ByteSource } from './byte-source';
import { describeGguf } from './gguf/describe-gguf';
import { invalidFile } from './invalid-file';
import type { ConfigTexts } from './model-config';
import { describeOnnx } from './onnx/describe-onnx';
import { describeSafetensors } from './safetensors/describe-safetensors';
import { LENGTH_BYTES } from './safetensors/safetensors-header';

const ggufMagic = [0x47, 0x47, 0x55, 0x46];
const openBrace = 0x7b;
/** The tag of `ir_version`, which every writer of ONNX puts first, and the versions there may be. */
const irVersionTag = 0x08;
const mostIrVersion = 64;

/**
 * What a model's file says of its model: GGUF, safetensors or ONNX, told by how it begins. Of a source that may be read only in
 * its first part, what stands there; `complete` is false then.
 * @param texts of the files beside it, which say what safetensors and ONNX do not
 * @throws HomebodyError `model-file-invalid`, `architecture-unknown` (GGUF only: of no other format the kind is judged here)
 */
export async function describeModelFile(source: ByteSource, texts: ConfigTexts = {}): Promise<ModelDescription> {
  if (source.bytes === 0) throw invalidFile(source.name, 'empty', 'the file has no bytes');
  const start = await source.read(0, Math.min(LENGTH_BYTES + 1, source.bytes));
  if (ggufMagic.every((byte, index) => start[index] === byte)) return describeGguf(source);
  if (start[LENGTH_BYTES] === openBrace && start[LENGTH_BYTES - 1] === 0) return describeSafetensors(source, texts);
  if (start[0] === irVersionTag && (start[1] ?? 0) > 0 && (start[1] ?? 0) <= mostIrVersion) {
    return describeOnnx(source, texts);
  }
  const begins = [...start.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  throw invalidFile(source.name, 'wrong-magic', `it begins with ${begins}`);
}
