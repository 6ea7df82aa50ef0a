import { openAsBlob, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutChatTemplate } from '../../test/fixtures/make-gguf.mjs';
import { failedWith } from '../core';
import { readGgufHeader } from '../formats';
import { checkRecord } from './check-record';
import { loadCatalogue } from './catalogue';
import { recordFromGguf } from './record-from-gguf';

const pocket = resolve('static/models/pocket/pocket-q8_0.gguf');
const file = { name: 'mine.gguf', bytes: 7_217_888, sha256: 'ab'.repeat(32) };

describe('the record of a file of the user’s own', () => {
  it('says what its header says and passes the schema', async () => {
    const record = recordFromGguf(await readGgufHeader(await openAsBlob(pocket)), file);
    expect(checkRecord(record)).toEqual(record);
    expect(record).toMatchObject({
      family: 'llama',
      parameters: 6_524_160,
      contextTokens: 1024,
      tasks: ['chat', 'summarize', 'translate', 'extract'],
      variants: [{ quantization: 'Q8_0', files: [{ ...file, url: '' }] }],
    });
  });

  it('has the same id for the same content under another name', async () => {
    const header = await readGgufHeader(await openAsBlob(pocket));
    expect(recordFromGguf(header, { ...file, name: 'other.gguf' }).id).toBe(recordFromGguf(header, file).id);
  });

  it('names every part of a split model, and the projector beside it', async () => {
    const header = await readGgufHeader(await openAsBlob(pocket));
    const parts = ['ab', 'cd'].map((byte, part) => ({
      name: `mine-0000${part + 1}-of-00002.gguf`,
      bytes: 3_000_000,
      sha256: byte.repeat(32),
    }));
    const projector = { name: 'mmproj.gguf', bytes: 1_000_000, sha256: 'ef'.repeat(32), role: 'projector' as const };
    const alone = recordFromGguf({ ...header, name: '' }, parts);
    const record = recordFromGguf({ ...header, name: '' }, [...parts, projector]);
    expect(checkRecord(record)).toEqual(record);
    expect(record.title).toBe('mine');
    expect(record.id).toBe(alone.id);
    expect(record.id).not.toBe(recordFromGguf(header, parts[0]!).id);
    expect(record.variants[0]!.files.map(({ name, role }) => [name, role])).toEqual([
      ['mine-00001-of-00002.gguf', undefined],
      ['mine-00002-of-00002.gguf', undefined],
      ['mmproj.gguf', 'projector'],
    ]);
    const memory = (of: typeof record) => of.variants[0]!.needs.memoryBytes;
    // It is kept beside the model, and nothing loads it.
    expect(memory(record)).toBe(memory(alone));
  });

  it('offers no task without a chat template', async () => {
    const blob = new Blob([withoutChatTemplate(readFileSync(pocket))]);
    expect(recordFromGguf(await readGgufHeader(blob), file).tasks).toEqual([]);
  });

  it('survives names that would break a list', async () => {
    const header = await readGgufHeader(await openAsBlob(pocket));
    for (const name of ['', '\n\t', `a\nb${'x'.repeat(5000)}`, '\u202e\u202d']) {
      const record = recordFromGguf({ ...header, name, licenceUrl: 'javascript:alert(1)' }, file);
      expect(checkRecord(record)).toEqual(record);
      expect(record.title).not.toMatch(/\p{C}/u);
      expect(record.licence.url).toBe('');
    }
  });
});

describe('a record that a user brings', () => {
  const sound = loadCatalogue().models[1]!;
  const refusal = (change: object) => {
    try {
      checkRecord({ ...structuredClone(sound), ...change });
    } catch (error) {
      return failedWith(error, 'request-invalid') ? error.facts.field : error;
    }
    return 'accepted';
  };

  it('is taken if it is sound', () => expect(checkRecord(sound)).toEqual(sound));

  it.each([
    ['id', { id: 'Has Spaces' }],
    ['contextTokens', { contextTokens: 0 }],
    ['contextTokens', { contextTokens: '4096' }],
    ['languages.1', { languages: ['en', 'English'] }],
    ['tasks.0', { tasks: ['paint'] }],
    ['licence.url', { licence: { id: 'MIT', url: 'javascript:alert(1)' } }],
    ['colour', { colour: 'red' }],
    ['variants', { variants: [] }],
    ['variants', { variants: [sound.variants[0], sound.variants[0]] }],
    ['variants.0.files.0.url', { variants: [withFile({ url: 'http://example.org/x.gguf' })] }],
    ['variants.0.files.0.url', { variants: [withFile({ url: '../../secret' })] }],
    ['variants.0.files.0.sha256', { variants: [withFile({ sha256: 'ABC' })] }],
    ['variants.0.files.0.bytes', { variants: [withFile({ bytes: -1 })] }],
    ['profile.templates.extract', { profile: { templates: { extract: 'no place for the source' } } }],
  ])('is refused by the field %s', (field, change) => expect(refusal(change)).toBe(field));

  it('is refused if it is no record at all', () => {
    for (const value of [null, 'llama', 7, []]) expect(() => checkRecord(value)).toThrow('request-invalid');
  });

  function withFile(change: object) {
    const variant = sound.variants[0]!;
    return { ...variant, files: [{ ...variant.files[0], ...change }] };
  }
});
