import { existsSync, openAsBlob, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failedWith } from '../../core';
import { readGgufHeader } from './gguf-header';

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

const vocabularies = resolve('../shared/families/vocabularies');
const present = existsSync(vocabularies);
if (!present) console.warn(`Vocabularies of other families are not here (${vocabularies}): their tests are skipped.`);

describe.runIf(present)('vocabulary files of other families', () => {
  const expected = [
    'ggml-vocab-bert-bge.gguf',
    'ggml-vocab-gpt-2.gguf',
    'ggml-vocab-llama-spm.gguf',
    'ggml-vocab-phi-3.gguf',
  ];
  it('are all covered', () => expect(readdirSync(vocabularies).sort()).toEqual(expected));

  it.each(expected)('%s is refused as a model, by its name', async (name) => {
    const file = await openAsBlob(resolve(vocabularies, name));
    const refusal = await readGgufHeader(file, name).catch((error: unknown) => error);
    expect(failedWith(refusal, 'model-file-invalid') && refusal.facts).toMatchObject({
      name,
      problem: 'vocabulary-only',
    });
  });
});
