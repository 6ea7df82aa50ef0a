import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  absurdCounts,
  figure,
  figures,
  makeGguf,
  smallMetadata,
  smallTensors,
  text,
  truncated,
  valueType,
  vocabularyOnly,
  withArchitecture,
  withoutChatTemplate,
  wrongMagic,
} from '../../../test/fixtures/make-gguf.mjs';
import { failedWith } from '../../core';
import { KNOWN_ARCHITECTURES } from './architectures';
import { readGgufHeader } from './gguf-header';

const pocket = readFileSync(resolve('static/models/pocket/pocket-q8_0.gguf'));
const small = () => ({ metadata: smallMetadata(), tensors: smallTensors() });

async function problemOf(bytes: Uint8Array<ArrayBuffer>, read: (blob: Blob) => Promise<unknown> = readGgufHeader) {
  const failure = await read(new Blob([bytes])).then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure === undefined) return 'accepted';
  if (failedWith(failure, 'architecture-unknown')) return failure.facts.architecture;
  return failedWith(failure, 'model-file-invalid') ? failure.facts.problem : failure;
}

describe('the header of a small file', () => {
  it('is read', async () => {
    expect(await readGgufHeader(new Blob([makeGguf(small())]))).toMatchObject({
      name: 'Small',
      parameters: 32,
      vocabulary: 4,
      heads: 2,
      keyValueHeads: 2,
      keyLength: 4,
      quantization: 'F32',
      tensorBytes: 128,
      largestTensorBytes: 128,
    });
  });

  it('is read in version 2 too', async () => {
    expect(await problemOf(makeGguf({ ...small(), version: 2 }))).toBe('accepted');
  });

  it('takes the largest of figures that differ by layer', async () => {
    const metadata = { ...smallMetadata(), 'llama.attention.head_count_kv': figures([1, 2, 1]) };
    const header = await readGgufHeader(new Blob([makeGguf({ ...small(), metadata })]));
    expect(header.keyValueHeads).toBe(2);
  });

  it('survives every value type in keys nobody asked for', async () => {
    const metadata = { ...smallMetadata() };
    for (const [name, type] of Object.entries(valueType)) {
      if (type !== valueType.array && type !== valueType.string) metadata[`odd.${name}`] = { type, value: 1 };
      if (type !== valueType.array)
        metadata[`odd.array.${name}`] = { type: valueType.array, itemType: type, value: [1, 0] };
    }
    expect(await problemOf(makeGguf({ ...small(), metadata }))).toBe('accepted');
  });
});

describe('variants of the embedded model', () => {
  const headerBytes = 400_000;
  it('tell their fault', async () => {
    expect(await problemOf(new Uint8Array())).toBe('empty');
    expect(await problemOf(new Uint8Array(4096))).toBe('wrong-magic');
    expect(await problemOf(wrongMagic(pocket))).toBe('wrong-magic');
    expect(await problemOf(absurdCounts(pocket))).toBe('absurd-count');
    expect(await problemOf(vocabularyOnly(pocket))).toBe('vocabulary-only');
    expect(await problemOf(withArchitecture(pocket, 'imaginary'))).toBe('imaginary');
  });

  it.each([4, 23, 100, 5_000, headerBytes, pocket.length - 1_000_000, pocket.length - 40])(
    'are called truncated after %i bytes',
    async (keep) => expect(await problemOf(truncated(pocket, keep))).toBe('truncated'),
  );

  it('are sound without a chat template', async () => {
    const blob = new Blob([withoutChatTemplate(pocket)]);
    const header = await readGgufHeader(blob);
    expect('chatTemplate' in header).toBe(false);
    expect(header.parameters).toBe(6_524_160);
  });
});

describe('a file with', () => {
  const withMetadata = (change: ReturnType<typeof smallMetadata>) =>
    makeGguf({ ...small(), metadata: { ...smallMetadata(), ...change } });
  const withTensor = (change: object) => makeGguf({ ...small(), tensors: [{ ...smallTensors()[0]!, ...change }] });
  const patched = (at: number, value: bigint) => {
    const bytes = makeGguf(small());
    new DataView(bytes.buffer).setBigUint64(at, value, true);
    return bytes;
  };
  const firstKeyLengthAt = 24;

  it.each([
    ['an unknown version', 'unsupported-version', makeGguf({ ...small(), version: 1 })],
    ['big-endian numbers', 'unsupported-version', makeGguf({ ...small(), version: 0x03000000 })],
    ['no metadata', 'bad-value', makeGguf({ metadata: {}, tensors: smallTensors() })],
    ['no tensors and no vocabulary', 'bad-value', makeGguf({ metadata: { 'general.architecture': text('llama') } })],
    ['too many key-value pairs', 'absurd-count', patched(16, 5_000n)],
    ['too many tensors', 'absurd-count', patched(8, 100_000n)],
    ['an endless key', 'absurd-count', patched(firstKeyLengthAt, 2n ** 40n)],
    ['a key past the end', 'truncated', patched(firstKeyLengthAt, 60_000n)],
    ['a number for a name', 'bad-value', withMetadata({ 'general.name': figure(7) })],
    ['a context of none', 'bad-value', withMetadata({ 'llama.context_length': figure(0) })],
    ['a negative width', 'bad-value', withMetadata({ 'llama.embedding_length': { type: valueType.int32, value: -8 } })],
    [
      'a width that is no number',
      'bad-value',
      withMetadata({ 'llama.embedding_length': { type: valueType.float32, value: NaN } }),
    ],
    ['too many layers', 'bad-value', withMetadata({ 'llama.block_count': figure(1_000_000) })],
    ['an odd alignment', 'bad-value', withMetadata({ 'general.alignment': figure(24) })],
    ['no alignment', 'bad-value', withMetadata({ 'general.alignment': figure(0) })],
    ['one part of several', 'part-missing', withMetadata({ 'split.count': figure(3) })],
    ['an unknown value type', 'bad-value', withMetadata({ odd: { type: 13, value: 0 } })],
    [
      'arrays in arrays',
      'bad-value',
      withMetadata({ odd: { type: valueType.array, itemType: valueType.array, value: [] } }),
    ],
    ['an unknown tensor type', 'bad-value', withTensor({ type: 4 })],
    ['rows that no block fits', 'bad-value', withTensor({ type: 8 })],
    ['five dimensions', 'absurd-count', withTensor({ dimensions: [8, 4, 1, 1, 1] })],
    ['a tensor larger than any file', 'absurd-count', withTensor({ dimensions: [2 ** 31, 2 ** 31] })],
    ['a tensor larger than this file', 'truncated', withTensor({ dimensions: [8, 400] })],
    ['a tensor at an odd place', 'bad-offset', withTensor({ offset: 8 })],
    ['a tensor far away', 'bad-offset', withTensor({ offset: 2 ** 40 })],
    ['an endless tensor name', 'absurd-count', withTensor({ name: 'x'.repeat(200) })],
    ['a tensor twice', 'bad-value', makeGguf({ ...small(), tensors: [...smallTensors(), ...smallTensors()] })],
  ])('%s is refused: %s', async (_what, problem, bytes) => expect(await problemOf(bytes)).toBe(problem));

  it('the same key twice is refused', async () => {
    const metadata = smallMetadata();
    const bytes = makeGguf({ ...small(), metadata: { ...metadata, 'general.nama': text('x') } });
    const at = Buffer.from(bytes).indexOf('general.nama');
    bytes[at + 11] = 'e'.charCodeAt(0);
    expect(await problemOf(bytes)).toBe('bad-value');
  });
});

describe('the known architectures', () => {
  const wasm = readFileSync(resolve('node_modules/@wllama/wllama/esm/wasm/wllama.wasm'));
  it('stand in the engine’s own wasm', () => {
    expect(existsSync('node_modules/@wllama/wllama')).toBe(true);
    expect(KNOWN_ARCHITECTURES.filter((name) => !wasm.includes(`${name}\0`))).toEqual([]);
  });
});
