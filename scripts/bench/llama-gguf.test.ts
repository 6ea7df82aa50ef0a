import { describe, expect, it } from 'vitest';
import { readGgufHeader } from '../../src/formats';
import { cutVocabulary, madeVocabulary } from '../../test/fixtures/make/byte-pairs.mjs';
import { llama1b, makeLlama } from '../../test/fixtures/make/llama-gguf.mjs';

const tiny = {
  layers: 2,
  width: 64,
  heads: 4,
  keyValueHeads: 2,
  feedForward: 128,
  vocabulary: 512,
  contextTokens: 256,
};

describe('a made vocabulary', () => {
  it('has as many different tokens as asked for, each but the bytes from a merge', () => {
    const { tokens, merges } = madeVocabulary(70_000);
    expect(new Set(tokens).size).toBe(70_000);
    expect(merges.map((merge) => merge.replace(' ', ''))).toEqual(tokens.slice(256));
  });

  it('cut from a real one keeps the merges of what it keeps', () => {
    const ids = { a: 0, b: 1, ab: 2, abb: 3 };
    expect(cutVocabulary(ids, '#version: 0.2\na b\nab b\n', 3)).toEqual({ tokens: ['a', 'b', 'ab'], merges: ['a b'] });
    expect(() => cutVocabulary(ids, '', 9)).toThrow('4 tokens of 9');
  });
});

describe('a made LLaMA', () => {
  it('is read back in its shape', async () => {
    const file = new Blob([...makeLlama(tiny, madeVocabulary(500))]);
    const header = await readGgufHeader(file);
    expect(header).toMatchObject({
      ...{ architecture: 'llama', layers: 2, embeddingLength: 64, heads: 4, keyValueHeads: 2, keyLength: 16 },
      ...{ vocabulary: 512, contextTokens: 256, tensors: 20 },
    });
    expect(header.dataOffset + header.tensorBytes).toBe(file.size);
  });

  it('is the same each time and another with another seed', async () => {
    const make = (seed: number) => new Blob([...makeLlama(tiny, madeVocabulary(500), seed)]).bytes();
    expect(await make(1)).toEqual(await make(1));
    expect(await make(1)).not.toEqual(await make(2));
  });

  it('of the 1B shape begins with a header of about a gigabyte of weights', () => {
    const [head] = makeLlama(llama1b, madeVocabulary(128_000));
    // The reader checks that the data is there; here it is the count of tensors that is looked at.
    expect(new DataView(head!.buffer).getBigUint64(8, true)).toBe(16n * 9n + 2n);
  });
});
