import { openAsBlob } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FoundModel, ModelDescription } from '../core';
import { readGgufHeader } from '../formats';
import { loadCatalogue } from './catalogue';
import { checkRecord } from './check-record';
import { memoryNeedOf } from './memory-needs';
import { foundIdOf, recordFromFound } from './record-from-found';
import { renewedRecord } from './record-from-gguf';
import { bitsPerParameterOf, parametersNamedIn } from './size-guess';

const hub = 'https://huggingface.co/bartowski/Llama-3.2-1B-Instruct-GGUF/resolve/main/';
const group = (quantization: string, bytes: number, parts = 1) => ({
  id: quantization.toLowerCase(),
  quantization,
  bytes,
  files: Array.from({ length: parts }, (_, part) => {
    const name = parts === 1 ? `${quantization}.gguf` : `${quantization}-0000${part + 1}-of-0000${parts}.gguf`;
    return { name, url: hub + name, bytes: bytes / parts };
  }),
});
const description: ModelDescription = {
  format: 'gguf',
  architecture: 'llama',
  name: 'Llama 3.2 1B Instruct',
  contextTokens: 131_072,
  layers: 16,
  keyValueHeads: 8,
  keyLength: 64,
  valueLength: 64,
  vocabulary: 128_256,
  licence: 'llama3.2',
  licenceUrl: '',
  languages: ['en'],
  fileBytes: 807_694_464,
  complete: false,
};
const found: FoundModel = {
  source: 'bartowski/Llama-3.2-1B-Instruct-GGUF',
  title: 'Llama 3.2 1B Instruct',
  licence: { id: 'llama3.2', url: 'https://www.llama.com/llama3_2/license/' },
  languages: ['en', 'de', 'English'],
  gated: false,
  groups: [group('Q4_K_M', 807_694_464), group('Q8_0', 1_321_083_008), group('BF16', 2_479_595_648, 2)],
  projectors: [],
  description,
};

describe('the record of a model that a server has', () => {
  it('says what the catalogue says of the same model', () => {
    const known = loadCatalogue().models.find(({ id }) => id === 'llama-3.2-1b')!;
    const record = recordFromFound(found);
    expect(checkRecord(record)).toEqual(record);
    expect(record).toMatchObject({
      id: 'own-bartowski--llama-3.2-1b-instruct-gguf',
      family: known.family,
      title: found.title,
      parameters: 1e9,
      languages: ['en', 'de'],
      contextTokens: known.contextTokens,
      tasks: ['chat', 'summarize', 'translate', 'extract'],
    });
    expect(record.variants.map(({ id, files }) => [id, files.length])).toEqual([
      ['q4_k_m', 1],
      ['q8_0', 1],
      ['bf16', 2],
    ]);
    const { memoryBytes, cacheBytesPerToken } = known.variants[0]!.needs;
    expect(record.variants[0]!.needs).toEqual({ memoryBytes, cacheBytesPerToken });
  });

  it('guesses what nothing states, a little high', () => {
    const { description: _, ...undescribed } = found;
    const record = recordFromFound(undescribed);
    expect(checkRecord(record)).toEqual(record);
    expect(record).toMatchObject({ family: 'llama', parameters: 1e9, contextTokens: 4_096 });
    record.variants.forEach(({ needs }, index) => {
      const known = recordFromFound(found).variants[index]!.needs.memoryBytes;
      expect(needs.memoryBytes).toBeGreaterThanOrEqual(known);
    });
  });

  it('offers no chat where the whole header was read and has no template, and vectors where the kind makes them', () => {
    const tasks = (change: Partial<ModelDescription>) =>
      recordFromFound({ ...found, description: { ...description, ...change } }).tasks;
    expect(tasks({ complete: true })).toEqual([]);
    expect(tasks({ complete: true, chatTemplate: '{{ messages }}' })).toContain('chat');
    expect(tasks({ architecture: 'nomic-bert' })).toEqual(['embed']);
  });

  it('does not believe a name that the file could not hold', () => {
    const huge = recordFromFound({ ...found, title: 'Tiny 900B', source: 'someone/tiny-900B' });
    expect(huge.parameters).toBeGreaterThan(1e9);
    expect(huge.parameters).toBeLessThan(2e9);
  });

  it('survives names that would break a list', () => {
    const odd = {
      ...found,
      source: 'https://example.org/\u202e models/Ü ber.gguf',
      title: 'a\nb\u202e',
      licence: { id: '\n', url: 'javascript:alert(1)' },
      groups: [group('Q4', 100), { ...group('Q4', 100), id: 'Q4' }, { ...group('?', 100), id: '///' }],
    };
    const record = recordFromFound(odd);
    expect(checkRecord(record)).toEqual(record);
    expect(record.title).toBe('a b');
    expect(record.licence).toEqual({ id: '', url: '' });
    expect(new Set(record.variants.map(({ id }) => id)).size).toBe(3);
  });

  it('refuses an address that nobody may be sent to', () => {
    const file = { name: 'x.gguf', url: 'http://example.org/x.gguf', bytes: 1 };
    const groups = [{ id: 'q4', quantization: 'Q4', bytes: 1, files: [file] }];
    expect(() => recordFromFound({ ...found, groups })).toThrow('request-invalid');
    const own = [{ ...groups[0]!, files: [{ ...file, url: 'http://127.0.0.1:8080/x.gguf' }] }];
    expect(recordFromFound({ ...found, groups: own }).variants).toHaveLength(1);
    const disguised = [{ ...groups[0]!, files: [{ ...file, url: 'http://127.0.0.1.example.org/x.gguf' }] }];
    expect(() => recordFromFound({ ...found, groups: disguised })).toThrow('request-invalid');
  });
});

describe('the id of a source', () => {
  it('is the same however a repository is written, and never the same for two', () => {
    expect(foundIdOf('Owner/Name')).toBe(foundIdOf('owner/name'));
    const sources = [
      'owner/name',
      'owner/name-',
      'owner-/name',
      'own/er--name',
      'https://example.org/owner/name',
      'https://example.com/owner/name',
      'https://example.org/models/own-owner--name.gguf',
      `o/${'n'.repeat(120)}`,
      `o/${'n'.repeat(121)}`,
      'o/n',
      'ö/n',
      '',
    ];
    expect(new Set(sources.map(foundIdOf)).size).toBe(sources.length);
    for (const source of sources) expect(foundIdOf(source)).toMatch(/^own-[a-z0-9._-]{1,96}$/);
  });
});

describe('the renewed record', () => {
  const renewed = async () => {
    const header = await readGgufHeader(await openAsBlob(resolve('static/models/pocket/pocket-q8_0.gguf')));
    const record = recordFromFound(found);
    const stored = [{ name: 'Q4_K_M.gguf', bytes: 807_694_464, sha256: 'ab'.repeat(32) }];
    return { header, record, after: renewedRecord(record, header, 'q4_k_m', stored) };
  };

  it('has the figures of the header under the same id and title', async () => {
    const { header, record, after } = await renewed();
    expect(checkRecord(after)).toEqual(after);
    expect(after).toMatchObject({
      id: record.id,
      title: record.title,
      licence: record.licence,
      parameters: header.parameters,
      contextTokens: header.contextTokens,
    });
    expect(after.variants[0]).toMatchObject({
      quantization: 'Q8_0',
      files: [{ url: hub + 'Q4_K_M.gguf', sha256: 'ab'.repeat(32) }],
      needs: { storageBufferBytes: header.largestTensorBytes, cacheBytesPerToken: 3_072 },
    });
    expect(after.variants.slice(1)).toEqual(record.variants.slice(1));
  });

  it('is made of a variant that is there', async () => {
    const { header, record } = await renewed();
    expect(() => renewedRecord(record, header, 'q2_k')).toThrow(RangeError);
  });
});

describe('memory', () => {
  it('grows with the context up to the model’s own', () => {
    const shape = { ...description, fileBytes: 800, contextTokens: 8_192 } as Parameters<typeof memoryNeedOf>[0];
    expect(memoryNeedOf(shape, 4_096)).toEqual({
      weightBytes: 800,
      cacheBytes: 4_096 * 32_768,
      bufferBytes: 128_256 * 2_048 + 64 * 2 ** 20,
    });
    expect(memoryNeedOf(shape, 1_000_000).cacheBytes).toBe(8_192 * 32_768);
  });
});

describe('a size that is guessed', () => {
  it.each([
    ['Llama-3.2-3B-Instruct', 3e9],
    ['SmolLM2 135M', 135e6],
    ['Mixtral-8x7B', 56e9],
    ['qwen3-0.6b', 0.6e9],
    ['Phi-4-mini', undefined],
    ['v2Beta', undefined],
  ])('%s has %s parameters', (name, parameters) => expect(parametersNamedIn(name)).toBe(parameters));

  it('is near the true one for the files of the catalogue', () => {
    for (const { parameters, variants } of loadCatalogue().models) {
      for (const { files, quantization } of variants.filter(({ format }) => format === 'gguf')) {
        const guess = (files[0]!.bytes * 8) / bitsPerParameterOf(quantization);
        expect(guess / parameters, quantization).toBeGreaterThan(0.7);
        expect(guess / parameters, quantization).toBeLessThan(1.7);
      }
    }
  });
});
