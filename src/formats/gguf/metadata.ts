import type { ByteCursor } from '../byte-cursor';
import { invalidFile } from '../invalid-file';
import { limits } from './limits';

/** The numbers of GGUF's value types. @see https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
const valueTypes = {
  0: { bytes: 1, read: (cursor: ByteCursor) => cursor.uint8() },
  1: { bytes: 1, read: (cursor: ByteCursor) => cursor.int8() },
  2: { bytes: 2, read: (cursor: ByteCursor) => cursor.uint16() },
  3: { bytes: 2, read: (cursor: ByteCursor) => cursor.int16() },
  4: { bytes: 4, read: (cursor: ByteCursor) => cursor.uint32() },
  5: { bytes: 4, read: (cursor: ByteCursor) => cursor.int32() },
  6: { bytes: 4, read: (cursor: ByteCursor) => cursor.float32() },
  7: { bytes: 1, read: (cursor: ByteCursor) => cursor.uint8() !== 0 },
  10: { bytes: 8, read: (cursor: ByteCursor) => cursor.uint64() },
  11: { bytes: 8, read: (cursor: ByteCursor) => cursor.int64() },
  12: { bytes: 8, read: (cursor: ByteCursor) => cursor.float64() },
} as const;
type FixedType = keyof typeof valueTypes;
const stringType = 8;
const arrayType = 9;
const stringLengthBytes = 8;

/** An array: its length always, its items only where they were asked for or are a few numbers. */
export interface MetadataArray {
  readonly length: number;
  readonly items?: readonly string[] | Float64Array;
}
export type MetadataValue = number | boolean | string | MetadataArray;

export class Metadata {
  constructor(
    private readonly values: ReadonlyMap<string, MetadataValue>,
    private readonly fileName: string,
  ) {}

  /** @throws HomebodyError `model-file-invalid` (bad-value) if the key holds something else */
  text(key: string): string | undefined {
    const value = this.values.get(key);
    if (value === undefined || typeof value === 'string') return value;
    throw this.#wrong(key, 'a string');
  }

  flag(key: string): boolean | undefined {
    const value = this.values.get(key);
    if (value === undefined || typeof value === 'boolean') return value;
    throw this.#wrong(key, 'true or false');
  }

  /** A whole number from 0; of an array with one figure a layer, the largest. */
  figure(key: string, most: number = limits.figure): number | undefined {
    const value = this.values.get(key);
    if (value === undefined) return undefined;
    const figures = typeof value === 'object' ? value.items : [value];
    if (!figures) throw this.#wrong(key, 'a number');
    let largest = 0;
    for (const one of figures) {
      if (typeof one !== 'number' || !Number.isInteger(one) || one < 0 || one > most) {
        throw this.#wrong(key, `a whole number up to ${most}`);
      }
      if (one > largest) largest = one;
    }
    return largest;
  }

  array(key: string): MetadataArray | undefined {
    const value = this.values.get(key);
    if (value === undefined || typeof value === 'object') return value;
    throw this.#wrong(key, 'an array');
  }

  /** The items of an array that was asked for. */
  texts(key: string): readonly string[] | undefined {
    const items = this.array(key)?.items;
    if (items === undefined || Array.isArray(items)) return items as readonly string[] | undefined;
    if (items.length === 0) return [];
    throw this.#wrong(key, 'an array of strings');
  }

  numbers(key: string): Float64Array | undefined {
    const items = this.array(key)?.items;
    if (items === undefined || items instanceof Float64Array) return items;
    if (items.length === 0) return new Float64Array(0);
    throw this.#wrong(key, 'an array of numbers');
  }

  #wrong(key: string, expected: string): Error {
    return invalidFile(this.fileName, 'bad-value', `${key} is not ${expected}`);
  }
}

/**
 * Reads all key-value pairs. Arrays longer than a few numbers are walked over, unless `wanted` names them with the most
 * items they may have.
 * @param values what was read is put here as it comes, so that a reader of a first part has what came before its end
 * @throws HomebodyError `model-file-invalid`
 * @throws OutOfReach if the source may read no more
 */
export async function readMetadata(
  cursor: ByteCursor,
  entries: number,
  wanted: ReadonlyMap<string, number>,
  values = new Map<string, MetadataValue>(),
): Promise<Metadata> {
  const endsAt = cursor.position + limits.metadataBytes;
  let keptBytes = 0;
  let keptNumbers = 0;

  const textOf = async (what: string, mostBytes: number): Promise<string> => {
    if (!cursor.holds(stringLengthBytes)) await cursor.need(stringLengthBytes);
    const bytes = cursor.uint64();
    if (bytes > mostBytes) throw invalidFile(cursor.name, 'absurd-count', `${what} has ${bytes} bytes`);
    keptBytes += bytes;
    if (keptBytes > limits.keptStringBytes) {
      throw invalidFile(cursor.name, 'absurd-count', `the strings take more than ${limits.keptStringBytes} bytes`);
    }
    if (!cursor.holds(bytes)) await cursor.need(bytes);
    return cursor.text(bytes);
  };
  const skipText = async () => {
    if (!cursor.holds(stringLengthBytes)) await cursor.need(stringLengthBytes);
    cursor.skip(cursor.uint64());
    if (cursor.position > endsAt) {
      throw invalidFile(cursor.name, 'absurd-count', `the metadata takes more than ${limits.metadataBytes} bytes`);
    }
  };
  const fixed = (type: number, key: string) => {
    if (!(type in valueTypes)) throw invalidFile(cursor.name, 'bad-value', `${key} has the unknown type ${type}`);
    return valueTypes[type as FixedType];
  };

  const arrayOf = async (key: string): Promise<MetadataArray> => {
    await cursor.need(12);
    const type = cursor.uint32();
    const length = cursor.uint64();
    const most = Math.min(wanted.get(key) ?? limits.arrayItems, limits.arrayItems);
    if (length > most) throw invalidFile(cursor.name, 'absurd-count', `${key} has ${length} items`);
    const itemBytes = type === stringType ? stringLengthBytes : fixed(type, key).bytes;
    if (length * itemBytes > cursor.remaining) throw cursor.truncated(length * itemBytes);

    if (type === stringType) {
      if (!wanted.has(key)) {
        // A vocabulary may reach past what can be read; how long it is, is known already.
        values.set(key, { length });
        for (let index = 0; index < length; index++) await skipText();
        return { length };
      }
      const items: string[] = [];
      for (let index = 0; index < length; index++) items.push(await textOf(key, limits.stringBytes));
      return { length, items };
    }
    const { read } = fixed(type, key);
    if (!wanted.has(key) && (length > limits.keptNumbers || keptNumbers + length > limits.keptNumbersInAll)) {
      cursor.skip(length * itemBytes);
      return { length };
    }
    keptNumbers += length;
    const items = new Float64Array(length);
    for (let index = 0; index < length; index++) {
      if (!cursor.holds(itemBytes)) await cursor.need(itemBytes);
      items[index] = Number(read(cursor));
    }
    return { length, items };
  };

  for (let entry = 0; entry < entries; entry++) {
    const key = await textOf('a key', limits.keyBytes);
    if (values.has(key)) throw invalidFile(cursor.name, 'bad-value', `the key ${key} occurs twice`);
    await cursor.need(4);
    const type = cursor.uint32();
    if (type === arrayType) {
      values.set(key, await arrayOf(key));
    } else if (type === stringType) {
      values.set(key, await textOf(key, limits.stringBytes));
    } else {
      const { bytes, read } = fixed(type, key);
      await cursor.need(bytes);
      values.set(key, read(cursor));
    }
  }
  return new Metadata(values, cursor.name);
}
