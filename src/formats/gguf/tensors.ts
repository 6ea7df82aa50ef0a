import type { ByteCursor } from '../byte-cursor';
import { invalidFile } from '../invalid-file';
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

export interface Tensor {
  readonly name: string;
  readonly dimensions: readonly number[];
  readonly items: number;
  /** From where the first tensor starts. */
  readonly offset: number;
  readonly type: TensorType;
}

const padded = (bytes: number, alignment: number) => Math.ceil(bytes / alignment) * alignment;

/**
 * Reads the list of tensors and checks that they lie one after another inside the file, as llama.cpp demands: it loads a
 * file whose tensors lie outside without a word and then fails at the first question.
 * @param names of the tensors in other parts of the model; those of this file are added
 * @throws HomebodyError `model-file-invalid`
 */
export async function readTensors(
  cursor: ByteCursor,
  count: number,
  alignment: number,
  names: Set<string>,
): Promise<TensorSummary> {
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
  // Without tensors (a first part may have none) nothing pads the file to where they would start.
  if (count > 0 && dataOffset + end > fileBytes) {
    throw invalidFile(
      cursor.name,
      'truncated',
      `the tensor ${last} ends at ${dataOffset + end}, the file at ${fileBytes}`,
    );
  }
  const [commonType] = [...parametersByType].sort((a, b) => b[1] - a[1]);
  return { parameters, bytes: end, largestBytes, dataOffset, commonType: commonType?.[0] ?? '' };
}

/** @throws HomebodyError `model-file-invalid` */
export async function readTensor(cursor: ByteCursor): Promise<Tensor> {
  await cursor.need(8);
  const nameBytes = cursor.uint64();
  if (nameBytes > limits.tensorNameBytes) {
    throw invalidFile(cursor.name, 'absurd-count', `a tensor's name has ${nameBytes} bytes`);
  }
  await cursor.need(nameBytes + 4);
  const name = cursor.text(nameBytes);
  const rank = cursor.uint32();
  if (rank > limits.dimensions) {
    throw invalidFile(cursor.name, 'absurd-count', `the tensor ${name} has ${rank} dimensions`);
  }
  await cursor.need(rank * 8 + 12);
  const dimensions = Array.from({ length: rank }, () => cursor.uint64());
  const items = dimensions.reduce((product, size) => product * size, 1);
  const rowItems = dimensions[0] ?? 1;
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
  return { name, dimensions, items, type, offset: cursor.uint64() };
}
