import { isObject, parseBounded } from '../bounded-json';
import { ByteCursor } from '../byte-cursor';
import { OutOfReach, type ByteSource } from '../byte-source';
import { invalidFile } from '../invalid-file';

/** Where the header's length ends and its JSON begins. */
export const LENGTH_BYTES = 8;
/** A hundred bytes a tensor; the largest models have some ten thousand. */
const mostHeaderBytes = 4_194_304;
const mostTensors = 65_536;
const mostDimensions = 8;
const mostNameCharacters = 1_024;

/** Bits that a value takes. @see https://github.com/huggingface/safetensors, enum Dtype */
const bitsByType: ReadonlyMap<string, number> = new Map([
  ['BOOL', 8],
  ['F4', 4],
  ['F6_E2M3', 6],
  ['F6_E3M2', 6],
  ['U8', 8],
  ['I8', 8],
  ['F8_E5M2', 8],
  ['F8_E4M3', 8],
  ['F8_E8M0', 8],
  ['I16', 16],
  ['U16', 16],
  ['F16', 16],
  ['BF16', 16],
  ['I32', 32],
  ['U32', 32],
  ['F32', 32],
  ['C64', 64],
  ['F64', 64],
  ['I64', 64],
  ['U64', 64],
]);

export interface SafetensorsHeader {
  readonly tensors: number;
  readonly parameters: number;
  /** The type that most parameters have. */
  readonly commonType: string;
  readonly largestTensorBytes: number;
  /** The texts that whoever saved the file put beside the tensors. */
  readonly metadata: ReadonlyMap<string, string>;
}

interface Tensor {
  readonly name: string;
  readonly type: string;
  readonly items: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a safetensors header and checks that its tensors fill the rest of the file without gaps, as the format demands.
 * @returns undefined where the source may not be read as far as the header goes
 * @throws HomebodyError `model-file-invalid`
 */
export async function readSafetensorsHeader(source: ByteSource): Promise<SafetensorsHeader | undefined> {
  const { name } = source;
  const cursor = new ByteCursor(source);
  try {
    await cursor.need(LENGTH_BYTES);
    const headerBytes = cursor.uint64();
    if (headerBytes > mostHeaderBytes) throw invalidFile(name, 'absurd-count', `a header of ${headerBytes} bytes`);
    await cursor.need(headerBytes);
    const header = parseBounded(cursor.text(headerBytes), name);
    if (!isObject(header)) throw invalidFile(name, 'bad-value', 'its header is no JSON object');
    return summaryOf(header, cursor.remaining, name);
  } catch (error) {
    if (error instanceof OutOfReach) return undefined;
    throw error;
  }
}

function summaryOf(header: Readonly<Record<string, unknown>>, dataBytes: number, name: string): SafetensorsHeader {
  const { __metadata__: texts, ...entries } = header;
  const names = Object.keys(entries);
  if (names.length === 0) throw invalidFile(name, 'bad-value', 'there are no tensors');
  if (names.length > mostTensors) throw invalidFile(name, 'absurd-count', `${names.length} tensors`);
  const tensors = names.map((tensor) => tensorOf(tensor, entries[tensor], name));
  tensors.sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  let parameters = 0;
  let largestTensorBytes = 0;
  const parametersByType = new Map<string, number>();
  for (const tensor of tensors) {
    if (tensor.start !== end) {
      throw invalidFile(name, 'bad-offset', `the tensor ${tensor.name} lies at ${tensor.start}, ${end} expected`);
    }
    end = tensor.end;
    parameters += tensor.items;
    largestTensorBytes = Math.max(largestTensorBytes, tensor.end - tensor.start);
    parametersByType.set(tensor.type, (parametersByType.get(tensor.type) ?? 0) + tensor.items);
  }
  if (end > dataBytes) throw invalidFile(name, 'truncated', `the tensors take ${end} bytes, the file has ${dataBytes}`);
  if (end < dataBytes) throw invalidFile(name, 'bad-offset', `${dataBytes - end} bytes belong to no tensor`);
  const [common] = [...parametersByType].sort((a, b) => b[1] - a[1]);
  const metadata = new Map(
    isObject(texts)
      ? Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : []))
      : [],
  );
  return { tensors: tensors.length, parameters, commonType: common?.[0] ?? '', largestTensorBytes, metadata };
}

function tensorOf(tensor: string, entry: unknown, name: string): Tensor {
  const wrong = (what: string) => invalidFile(name, 'bad-value', `the tensor ${tensor.slice(0, 100)} ${what}`);
  if (tensor.length > mostNameCharacters)
    throw invalidFile(name, 'absurd-count', `a name of ${tensor.length} characters`);
  if (!isObject(entry)) throw wrong('is not described');
  const { dtype, shape, data_offsets: offsets } = entry;
  const bits = typeof dtype === 'string' ? bitsByType.get(dtype) : undefined;
  if (typeof dtype !== 'string' || bits === undefined) throw wrong(`has an unknown type`);
  if (!isSizes(shape) || shape.length > mostDimensions) throw wrong('has no shape');
  if (!isSizes(offsets)) throw wrong('has no place');
  const [start, end, ...more] = offsets;
  if (start === undefined || end === undefined || more.length > 0 || end < start) throw wrong('has no place');
  const items = shape.reduce((product, size) => product * size, 1);
  // Past 2^53 a product of sizes is no longer exact, and no file is that large.
  if (!Number.isSafeInteger(items * bits)) throw invalidFile(name, 'absurd-count', `the tensor ${tensor} is too large`);
  if (end - start !== Math.ceil((items * bits) / 8)) throw wrong(`takes ${end - start} bytes, not what its shape says`);
  return { name: tensor.slice(0, 100), type: dtype, items, start, end };
}

function isSizes(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}
