import { mkdtempSync, openAsBlob, readdirSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gguf } from '@huggingface/gguf';
import { afterAll, describe, expect, it } from 'vitest';
import {
  figures,
  makeGguf,
  makeSplitGguf,
  smallMetadata,
  smallTensors,
  texts,
  valueType,
  withName,
} from '../../../test/fixtures/make-gguf.mjs';
import { blobSource } from '../byte-source';
import { readGgufStart } from './gguf-start';
import { readMetadata } from './metadata';
import { readTensor } from './tensors';

const folder = mkdtempSync(join(tmpdir(), 'gguf-reference-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const everyType = { ...smallMetadata() };
for (const [name, type] of Object.entries(valueType)) {
  if (type === valueType.array) continue;
  everyType[`every.${name}`] = { type, value: 1 };
  everyType[`every.array.${name}`] = { type: valueType.array, itemType: type, value: [1, 0, 1] };
}
const tensorsOfTypes = [
  { name: 'flat', dimensions: [64], type: 8, data: new Uint8Array(68) },
  { name: 'deep', dimensions: [256, 2, 3, 1], type: 14, data: new Uint8Array(6 * 210) },
  { name: 'half', dimensions: [3, 5], type: 1, data: new Uint8Array(30) },
];
const small = makeGguf({ metadata: smallMetadata(), tensors: smallTensors() });
const generated: readonly (readonly [string, Uint8Array])[] = [
  ['small.gguf', small],
  ['version-2.gguf', makeGguf({ version: 2, metadata: smallMetadata(), tensors: smallTensors() })],
  ['every-type.gguf', makeGguf({ metadata: everyType, tensors: smallTensors() })],
  ['tensor-types.gguf', makeGguf({ metadata: smallMetadata(), tensors: tensorsOfTypes })],
  ['renamed.gguf', withName(small, '이름 🦙')],
  [
    'arrays.gguf',
    makeGguf({ metadata: { ...smallMetadata(), none: texts([]), some: figures([-1, 0, 7]) }, tensors: smallTensors() }),
  ],
  ...makeSplitGguf({ metadata: smallMetadata(), tensors: tensorsOfTypes, parts: 2 }).map(
    (bytes, part) => [`part-${part + 1}.gguf`, bytes] as const,
  ),
];

/** Numbers of any width as plain numbers, arrays of any kind as plain arrays of numbers and texts. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  // The hub's reader swallows a byte order mark, which is a token of its own in Llama's vocabulary.
  if (typeof value === 'string') return value.replace(/^\uFEFF/, '');
  return Array.isArray(value) || value instanceof Float64Array ? Array.from(value, plain) : value;
}

async function ours(path: string, keys: readonly string[]) {
  const { version, tensors, entries, cursor } = await readGgufStart(blobSource(await openAsBlob(path), path));
  const values: Parameters<typeof readMetadata>[3] = new Map();
  await readMetadata(cursor, entries, new Map(keys.map((key) => [key, 2_000_000])), values);
  const metadata = [...values].map(([key, value]) => [key, plain(typeof value === 'object' ? value.items : value)]);
  const infos = [];
  for (let index = 0; index < tensors; index++) {
    const { name, dimensions, offset, type } = await readTensor(cursor);
    infos.push({ name, dimensions, offset, type: type.name });
  }
  return { version, entries, metadata: Object.fromEntries(metadata) as Record<string, unknown>, infos };
}

async function theirs(path: string) {
  const { metadata, tensorInfos } = await gguf(path, { allowLocalFile: true });
  const { GGMLQuantizationType } = await import('@huggingface/gguf');
  const { version, tensor_count: _tensors, kv_count: entries, ...values } = metadata;
  return {
    version,
    entries: Number(entries),
    metadata: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, plain(value)])),
    infos: tensorInfos.map(({ name, shape, offset, dtype }) => ({
      name,
      dimensions: shape.map(Number),
      offset: Number(offset),
      type: GGMLQuantizationType[dtype],
    })),
  };
}

async function compared(path: string): Promise<void> {
  const reference = await theirs(path);
  expect(await ours(path, Object.keys(reference.metadata))).toEqual(reference);
}

describe('the same as the hub’s own reader says', () => {
  it.each(generated)('of %s', (name, bytes) => compared(written(name, bytes)));
  it('of the embedded model', () => compared(resolve('static/models/pocket/pocket-q8_0.gguf')));
});

const vocabularies = resolve('../shared/families/vocabularies');
const present = existsSync(vocabularies);
if (!present) console.warn(`Vocabularies of other families are not here (${vocabularies}): their tests are skipped.`);
describe.runIf(present)('the same of vocabularies of other families', () => {
  it.each(present ? readdirSync(vocabularies) : [])('%s', (name) => compared(join(vocabularies, name)));
});
