import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeGguf, makeSplitGguf, smallMetadata, smallTensors, text } from '../../test/fixtures/make-gguf.mjs';
import { makeOnnx, onnxType, smallDecoder } from '../../test/fixtures/make-onnx.mjs';
import { makeSafetensors } from '../../test/fixtures/make-safetensors.mjs';
import { HomebodyError } from '../core';
import type { ByteSource } from './byte-source';
import { describeModelFile } from './describe-model-file';
import { readGgufHeader } from './gguf/gguf-header';
import { readSplitHeader } from './gguf/split-header';

/** Mutated headers of all kinds together; they take some twenty seconds. `HOMEBODY_FUZZ` asks for another number. */
const rounds = Number(process.env['HOMEBODY_FUZZ'] ?? 200_000);
const mostBuiltBytes = 64 * 2 ** 20;
/** Numbers read of one file. Every loop of every reader reads one at least, so a loop without end ends here. */
const mostSteps = 1_000_000;

/** Small, seeded, good enough to choose places: mulberry32. */
function randomFrom(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const nasty = [
  0n,
  1n,
  0x7fn,
  0xffn,
  0xffffn,
  0x7fff_ffffn,
  0xffff_ffffn,
  2n ** 40n,
  2n ** 53n,
  2n ** 63n,
  2n ** 64n - 1n,
];
const nastyTexts = ['{', '[', '"', '\\', '-', 'e9', '99999999', 'null', ',', ':'].map((word) => Buffer.from(word));

function mutated(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  const place = (room: number) => Math.floor(random() * Math.max(1, copy.length - room));
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change++) {
    const kind = random();
    if (kind < 0.35) copy[place(1)] = Math.floor(random() * 256);
    else if (kind < 0.55) view.setBigUint64(place(8), nasty[Math.floor(random() * nasty.length)]!, true);
    else if (kind < 0.7) view.setUint32(place(4), Math.floor(random() * 2 ** 32), true);
    else if (kind < 0.85) copy.set(nastyTexts[Math.floor(random() * nastyTexts.length)]!, place(8));
    else copy.copyWithin(place(1), place(1), copy.length);
  }
  return random() < 0.1 ? copy.slice(0, Math.floor(random() * copy.length)) : copy;
}

/** What reading one file built and did, seen from outside the readers: they can't forget to count. */
const spent = { builtBytes: 0, steps: 0, mostBuiltBytes: 0, mostSteps: 0 };
function spend(bytes: number): void {
  spent.builtBytes += bytes;
  if (spent.builtBytes > mostBuiltBytes) throw new Error(`More than ${mostBuiltBytes} bytes were built.`);
}
function step(): void {
  if (++spent.steps > mostSteps) throw new Error(`More than ${mostSteps} numbers were read.`);
}
const restorers: (() => void)[] = [];

/** Lets every call of a built-in pass and reports it. The readers look built-ins up when they call them. */
function watch<T extends object, K extends keyof T>(owner: T, key: K, handler: ProxyHandler<T[K] & object>): void {
  const original = owner[key];
  owner[key] = new Proxy(original as T[K] & object, handler);
  restorers.push(() => (owner[key] = original));
}

const countSize: ProxyHandler<object> = {
  construct(target, [size, ...more]: unknown[], newTarget) {
    if (typeof size === 'number') spend(size * 8);
    return Reflect.construct(target as new (...values: unknown[]) => object, [size, ...more], newTarget);
  },
};

beforeAll(() => {
  for (const kind of ['Uint8Array', 'Float64Array', 'ArrayBuffer'] as const) watch(globalThis, kind, countSize);
  watch(TextDecoder.prototype, 'decode', {
    apply(target, decoder, call: unknown[]) {
      const decoded = Reflect.apply(target as TextDecoder['decode'], decoder, call as [Uint8Array]);
      spend(decoded.length * 2);
      return decoded;
    },
  });
  watch(JSON, 'parse', {
    apply(target, json, call: unknown[]) {
      // What is built of a value is larger than its text: an empty list of three characters takes some forty bytes.
      spend(String(call[0]).length * 16);
      return Reflect.apply(target as typeof JSON.parse, json, call as [string]) as unknown;
    },
  });
  for (const key of ['getUint8', 'getUint32', 'getBigInt64', 'getFloat32', 'getFloat64', 'getUint16'] as const) {
    watch(DataView.prototype, key, {
      apply(target, view, call: unknown[]) {
        step();
        return Reflect.apply(target as (at: number) => number, view, call as [number]);
      },
    });
  }
});
afterAll(() => {
  for (const restore of restorers) restore();
  console.info(`Most of one file: ${spent.mostBuiltBytes} bytes built, ${spent.mostSteps} numbers read.`);
});

/** @param reach how far the source may be read */
function watched(bytes: Uint8Array, reach = Infinity): ByteSource {
  return {
    name: 'mutated',
    bytes: bytes.length,
    read(start, end) {
      step();
      const part = bytes.slice(start, Math.min(end + 4_096, reach));
      spend(part.length);
      return Promise.resolve(part);
    },
  };
}

const tensors = [...smallTensors(), { name: 'more', dimensions: [8, 2], data: new Uint8Array(64) }];
const metadata = { ...smallMetadata(), 'tokenizer.chat_template': text('{{ messages }}') };
const gguf = makeGguf({ metadata, tensors });
const split = makeSplitGguf({ metadata, tensors, parts: 2 });
const safetensors = makeSafetensors(
  { a: { dtype: 'F16', shape: [4, 8] }, b: { dtype: 'BF16', shape: [8] }, c: { dtype: 'I64', shape: [] } },
  { format: 'pt' },
);
const branch = { nodes: [{ operator: 'MatMulNBits', inputs: ['x', 'w'], attributes: { K: 8, N: 8, bits: 4 } }] };
const decoder = smallDecoder(onnxType.float16);
const onnx = makeOnnx({
  ...decoder,
  nodes: [...decoder.nodes, { operator: 'If', attributes: { then_branch: branch } }],
  tensors: [...decoder.tensors, { name: 'far', dimensions: [9], type: 1, external: 'weights.bin' }],
});
const config = JSON.stringify({ architectures: ['LlamaForCausalLM'], num_hidden_layers: 2, hidden_size: 8 });
const pocket = readFileSync(resolve('static/models/pocket/pocket-q8_0.gguf')).subarray(0, 450_000);

type Read = (random: () => number) => Promise<unknown>;
const kinds: readonly { readonly name: string; readonly share: number; readonly read: Read }[] = [
  { name: 'GGUF', share: 0.25, read: (random) => readGgufHeader(watched(mutated(gguf, random))) },
  { name: 'GGUF described', share: 0.1, read: (random) => describeModelFile(watched(mutated(gguf, random))) },
  {
    name: 'GGUF by a first part',
    share: 0.1,
    read: (random) => describeModelFile(watched(mutated(gguf, random), Math.floor(random() * gguf.length))),
  },
  {
    name: 'split GGUF',
    share: 0.2,
    read: (random) => readSplitHeader(split.map((part) => watched(random() < 0.6 ? mutated(part, random) : part))),
  },
  { name: 'safetensors', share: 0.15, read: (random) => describeModelFile(watched(mutated(safetensors, random))) },
  {
    name: 'safetensors and its config',
    share: 0.05,
    read: (random) =>
      describeModelFile(watched(safetensors), { config: Buffer.from(mutated(Buffer.from(config), random)).toString() }),
  },
  { name: 'ONNX', share: 0.1, read: (random) => describeModelFile(watched(mutated(onnx, random))) },
  {
    name: 'ONNX by a first part',
    share: 0.05,
    read: (random) => describeModelFile(watched(mutated(onnx, random), Math.floor(random() * onnx.length))),
  },
];

async function outcome(read: Read, seed: number, kind: string): Promise<'accepted' | 'refused'> {
  const random = randomFrom(seed);
  spent.builtBytes = 0;
  spent.steps = 0;
  try {
    await read(random);
    return 'accepted';
  } catch (error) {
    const refused =
      error instanceof HomebodyError && ['model-file-invalid', 'architecture-unknown'].includes(error.code);
    if (!refused) throw new Error(`seed ${seed} broke the reader of ${kind}`, { cause: error });
    return 'refused';
  } finally {
    spent.mostBuiltBytes = Math.max(spent.mostBuiltBytes, spent.builtBytes);
    spent.mostSteps = Math.max(spent.mostSteps, spent.steps);
  }
}

describe(`${rounds} mutated headers`, () => {
  it.each(kinds)('of $name are read or refused, never worse', { timeout: 600_000 }, async ({ name, share, read }) => {
    const count = Math.ceil(rounds * share);
    const outcomes = { accepted: 0, refused: 0 };
    for (let seed = 1; seed <= count; seed++) outcomes[await outcome(read, seed, name)]++;
    console.info(`${name}: seeds 1 to ${count}, ${outcomes.accepted} accepted, ${outcomes.refused} refused`);
    expect(outcomes.accepted).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(count / 20);
  });

  it('of the embedded model, whose vocabulary is a real one, are read or refused', { timeout: 60_000 }, async () => {
    const count = Math.ceil(rounds / 400);
    for (let seed = 1; seed <= count; seed++) {
      await outcome((random) => describeModelFile(watched(mutated(pocket, random), 450_000)), seed, 'Pocket');
    }
  });
});

/** A sound file with thousands of lists more, each short enough to be kept. */
function withLists(count: number, items: number): Uint8Array {
  const pairs = Array.from({ length: count }, (_, index) => {
    const key = `k${String(index).padStart(4, '0')}`;
    const pair = Buffer.alloc(8 + key.length + 4 + 4 + 8 + items, 1);
    pair.writeBigUInt64LE(BigInt(key.length), 0);
    pair.write(key, 8);
    pair.writeUInt32LE(9, 8 + key.length);
    pair.writeUInt32LE(0, 12 + key.length);
    pair.writeBigUInt64LE(BigInt(items), 16 + key.length);
    return pair;
  });
  const start = Buffer.from(gguf.subarray(0, 24));
  start.writeBigUInt64LE(start.readBigUInt64LE(16) + BigInt(count), 16);
  return Buffer.concat([start, ...pairs, gguf.subarray(24)]);
}

/** A sound file with a list of one number that promises two million. */
function withPromise(): Uint8Array {
  const bytes = makeGguf({ metadata: { ...metadata, list: { type: 9, itemType: 0, value: [1] } }, tensors });
  const at = Buffer.from(bytes).indexOf('list') + 4 + 4 + 4;
  new DataView(bytes.buffer).setBigUint64(at, 2_000_000n, true);
  return bytes;
}

describe('a file that was made to hurt', () => {
  const lists = withLists(4_000, 4_096);
  const promise = withPromise();
  const read = (bytes: Uint8Array) => outcome(() => describeModelFile(watched(bytes)), 0, 'a hostile file');

  it('gets no more memory for its lists of numbers than for any', async () => {
    await read(lists);
    expect(spent.builtBytes).toBeGreaterThan(lists.length);
    expect(spent.builtBytes).toBeLessThan(mostBuiltBytes);
  });

  it('gets none for a list that it only promises', async () => {
    expect(await read(promise)).toBe('refused');
    expect(spent.builtBytes).toBeLessThan(65_536);
  });
});
