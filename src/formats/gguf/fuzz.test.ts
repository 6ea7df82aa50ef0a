import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { makeGguf, smallMetadata, smallTensors } from '../../../test/fixtures/make-gguf.mjs';
import { HomebodyError } from '../../core';
import { readGgufHeader } from './gguf-header';

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

function mutated(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change++) {
    const at = Math.floor(random() * (copy.length - 8));
    const kind = random();
    if (kind < 0.4) copy[at] = Math.floor(random() * 256);
    else if (kind < 0.7) view.setBigUint64(at, nasty[Math.floor(random() * nasty.length)]!, true);
    else if (kind < 0.85) view.setUint32(at, Math.floor(random() * 2 ** 32), true);
    else copy.copyWithin(at, Math.floor(random() * copy.length), copy.length);
  }
  return random() < 0.1 ? copy.slice(0, Math.floor(random() * copy.length)) : copy;
}

/** A Blob that counts what is read of it at a time and altogether. */
class WatchedBlob extends Blob {
  largestSlice = 0;
  readBytes = 0;
  override slice(start?: number, end?: number, type?: string): Blob {
    const slice = super.slice(start, end, type);
    this.largestSlice = Math.max(this.largestSlice, slice.size);
    this.readBytes += slice.size;
    return slice;
  }
}

/** The head of the embedded model is mutated more often than its long vocabulary. */
const pocket = readFileSync(resolve('static/models/pocket/pocket-q8_0.gguf'));
const samples = [
  { name: 'a small file', bytes: makeGguf({ metadata: smallMetadata(), tensors: smallTensors() }), rounds: 3000 },
  { name: 'the embedded model', bytes: pocket, rounds: 150 },
];

it.each(samples)(
  'mutations of $name are read or refused, never worse',
  { timeout: 60_000 },
  async ({ bytes, rounds }) => {
    const outcomes = { accepted: 0, refused: 0 };
    for (let seed = 1; seed <= rounds; seed++) {
      const file = new WatchedBlob([mutated(bytes, randomFrom(seed))]);
      try {
        await readGgufHeader(file, 'mutated.gguf');
        outcomes.accepted++;
      } catch (error) {
        if (!(error instanceof HomebodyError)) throw new Error(`seed ${seed} broke the reader`, { cause: error });
        expect(['model-file-invalid', 'architecture-unknown']).toContain(error.code);
        outcomes.refused++;
      }
      expect(file.largestSlice).toBeLessThanOrEqual(2 ** 21);
      expect(file.readBytes).toBeLessThanOrEqual(4 * (file.size + 2 ** 18));
    }
    expect(outcomes.accepted).toBeGreaterThan(0);
    expect(outcomes.refused).toBeGreaterThan(rounds / 10);
  },
);
