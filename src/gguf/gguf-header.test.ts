import { existsSync, openAsBlob, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failedWith } from '../core';
import { readGgufHeader } from './gguf-header';
import { readGgufTokenizer } from './gguf-tokenizer';

const pocket = resolve('static/models/pocket/pocket-q8_0.gguf');

describe('the header of the embedded model', () => {
  it('says what the model card says', async () => {
    const header = await readGgufHeader(await openAsBlob(pocket), 'pocket-q8_0.gguf');
    expect(header).toMatchObject({
      version: 3,
      architecture: 'llama',
      parameters: 6_524_160,
      quantization: 'Q8_0',
      contextTokens: 1024,
      embeddingLength: 256,
      layers: 6,
      heads: 4,
      keyValueHeads: 2,
      keyLength: 64,
      valueLength: 64,
      vocabulary: 8192,
      tokenizerModel: 'gpt2',
      tokenizerPre: 'smollm',
      fileBytes: 7_217_888,
    });
    expect(header.chatTemplate).toContain('<|im_start|>');
    expect(header.dataOffset + header.tensorBytes).toBeLessThanOrEqual(header.fileBytes);
    expect(header.fileBytes - header.dataOffset - header.tensorBytes).toBeLessThan(32);
  });
});

describe('the tokenizer of the embedded model', () => {
  it('has tokens, merges and special tokens', async () => {
    const tokenizer = await readGgufTokenizer(await openAsBlob(pocket));
    expect(tokenizer).toMatchObject({ model: 'gpt2', pre: 'smollm', bosId: 0, eosId: 2 });
    expect(tokenizer.tokens).toHaveLength(8192);
    expect(tokenizer.tokens.slice(0, 3)).toEqual(['<|endoftext|>', '<|im_start|>', '<|im_end|>']);
    expect(tokenizer.types).toHaveLength(8192);
    expect(tokenizer.types[2]).toBe(3);
    expect(tokenizer.merges.length).toBeGreaterThan(7000);
    expect(tokenizer.merges.every((merge) => merge.split(' ').length === 2)).toBe(true);
  });
});

const vocabularies = resolve('../shared/families/vocabularies');
const present = existsSync(vocabularies);
if (!present) console.warn(`Vocabularies of other families are not here (${vocabularies}): their tests are skipped.`);

describe.runIf(present)('vocabulary files of other families', () => {
  const expected = {
    'ggml-vocab-gpt-2.gguf': { model: 'gpt2', tokens: 50_257 },
    'ggml-vocab-llama-spm.gguf': { model: 'llama', tokens: 32_000 },
    'ggml-vocab-phi-3.gguf': { model: 'llama', tokens: 32_064 },
    'ggml-vocab-bert-bge.gguf': { model: 'bert', tokens: 30_522 },
  };
  it('are all covered', () => expect(readdirSync(vocabularies).sort()).toEqual(Object.keys(expected).sort()));

  it.each(Object.entries(expected))('%s gives its tokenizer, and is refused as a model', async (name, known) => {
    const file = await openAsBlob(resolve(vocabularies, name));
    const tokenizer = await readGgufTokenizer(file, name);
    expect({ model: tokenizer.model, tokens: tokenizer.tokens.length }).toEqual(known);
    expect(new Set(tokenizer.tokens).size).toBeGreaterThan(known.tokens * 0.99);
    const refusal = await readGgufHeader(file, name).catch((error: unknown) => error);
    expect(failedWith(refusal, 'model-file-invalid') && refusal.facts).toMatchObject({
      name,
      problem: 'vocabulary-only',
    });
  });
});
