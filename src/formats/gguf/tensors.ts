import type { BlobCursor } from './blob-cursor';
import { invalidFile } from './invalid-file';
import { limits } from './limits';
import { TENSOR_TYPES, type TensorType } from './tensor-types';

export interface TensorSummary {
  readonly parameters: number;
  /** From the first tensor to the end of the last one. */
  readonly bytes: number;
  /** What the largest tensor takes: a GPU must bind it whole. */
  readonly largestBytes: number;
  /** Where the first tensor starts in the file. */
  readonly dataOffset: number;
  /** The type that most parameters have. */
  readonly commonType: string;
}

interface Tensor {
  readonly name: string;
  readonly items: number;
  readonly offset: number;
  readonly type: TensorType;
}

const padded = (bytes: number, alignment: number) => Math.ceil(bytes / alignment) * alignment;

/**
 * Reads the list of tensors and checks that they lie one after another inside the file, as llama.cpp demands: it loads a
 * file whose tensors lie outside without a word and then fails at the first question.
 * @throws HomebodyError `model-file-invalid`
 */
export async function readTensors(cursor: BlobCursor, count: number, alignment: number): Promise<TensorSummary> {
  const names = new Set<string>();
  const parametersByType = new Map<string, number>();
  let parameters = 0;
  let end = 0;
  let largestBytes = 0;
  let last = '';
  for (let index = 0; index < count; index++) {
    const tensor = await readTensor(cursor);
    if (names.has(tensor.name)) throw invalidFile(cursor.name, 'bad-value', `the tensor ${tensor.name} occurs twice`);
    names.add(tensor.name);
    const expected = padded(end, alignment);
    if (tensor.offset !== expected) {
      throw invalidFile(
        cursor.name,
        'bad-offset',
        `the tensor ${tensor.name} lies at ${tensor.offset}, ${expected} expected`,
      );
    }
    const bytes = (tensor.items / tensor.type.items) * tensor.type.bytes;
    largestBytes = Math.max(largestBytes, bytes);
    end = expected + bytes;
    last = tensor.name;
    parameters += tensor.items;
    parametersByType.set(tensor.type.name, (parametersByType.get(tensor.type.name) ?? 0) + tensor.items);
  }
  const dataOffset = padded(cursor.position, alignment);
  const fileBytes = cursor.position + cursor.remaining;
  if (dataOffset + end > fileBytes) {
    throw invalidFile(
      cursor.name,
      'truncated',
      `the tensor ${last} ends at ${dataOffset + end}, the file at ${fileBytes}`,
    );
  }
  const [commonType] = [...parametersByType].sort((a, b) => b[1] - a[1]);
  return { parameters, bytes: end, largestBytes, dataOffset, commonType: commonType?.[0] ?? '' };
}

async function readTensor(cursor: BlobCursor): Promise<Tensor> {
  await cursor.need(8);
  const nameBytes = cursor.uint64();
  if (nameBytes > limits.tensorNameBytes) {
    throw invalidFile(cursor.name, 'absurd-count', `a tensor's name has ${nameBytes} bytes`);
  }
  await cursor.need(nameBytes + 4);
  const name = cursor.text(nameBytes);
  const dimensions = cursor.uint32();
  if (dimensions > limits.dimensions) {
    throw invalidFile(cursor.name, 'absurd-count', `the tensor ${name} has ${dimensions} dimensions`);
  }
  await cursor.need(dimensions * 8 + 12);
  let items = 1;
  let rowItems = 1;
  for (let dimension = 0; dimension < dimensions; dimension++) {
    const size = cursor.uint64();
    if (dimension === 0) rowItems = size;
    items *= size;
  }
  // Past 2^53 a product of sizes is no longer exact, and no file is that large.
  if (!Number.isSafeInteger(items)) throw invalidFile(cursor.name, 'absurd-count', `the tensor ${name} is too large`);
  const typeId = cursor.uint32();
  const type = TENSOR_TYPES.get(typeId);
  if (!type) throw invalidFile(cursor.name, 'bad-value', `the tensor ${name} has the unknown type ${typeId}`);
  if (rowItems % type.items !== 0) {
    throw invalidFile(
      cursor.name,
      'bad-value',
      `rows of the tensor ${name} have ${rowItems} values, ${type.name} wants multiples of ${type.items}`,
    );
  }
  return { name, items, type, offset: cursor.uint64() };
}
