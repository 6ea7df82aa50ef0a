import { describe, expect, it } from 'vitest';
import { failedWith } from '../../core';
import { readTextFile } from './text-file';

const read = (...parts: BlobPart[]) => readTextFile(new File(parts, 'notes.txt'));
const codeOf = (promise: Promise<string>) =>
  promise.then(
    () => 'read',
    (error: unknown) => (failedWith(error, 'text-binary') ? error.facts : (error as { code: string }).code),
  );

describe('text files', () => {
  it('are read in the encodings people have', async () => {
    expect(await read('Grüße, 안녕')).toBe('Grüße, 안녕');
    expect(await read(new Uint8Array([0xff, 0xfe, 0x48, 0xc5]))).toBe('안');
    expect(await read(new Uint8Array([0xbe, 0xc8, 0xb3, 0xe7]))).toBe('안녕');
    expect(await read(new Uint8Array([0x47, 0x72, 0xfc]), '!')).toContain('Gr');
  });

  it('have one kind of line end', async () => {
    expect(await read('a\r\nb\rc')).toBe('a\nb\nc');
  });

  it('are refused when they are empty, binary or enormous', async () => {
    expect(await codeOf(read(' \n'))).toBe('text-empty');
    expect(await codeOf(read(new Uint8Array(1000)))).toMatchObject({ name: 'notes.txt', controlShare: 1 });
    expect(await codeOf(read('a'.repeat(5_000_001)))).toBe('text-too-long');
  });
});
