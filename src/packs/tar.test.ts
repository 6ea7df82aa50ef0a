import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { failedWith } from '../core';
import { blockBytes, checksumOf } from './tar-format';
import { headersOf } from './tar-writer';
import { isTar, readTar, writeTar, type TarEntry } from './index';

const entry = (name: string, content: BlobPart): TarEntry => ({ name, file: new Blob([content]) });
const longName = `${'weights-'.repeat(30)}.gguf`;
const entries = [
  entry('homebody.json', '{"version":1}'),
  entry('model.gguf', new Uint8Array(1234).fill(7)),
  entry('exactly-one-block', new Uint8Array(blockBytes).fill(1)),
  entry('empty', ''),
  entry(longName, 'long'),
  entry('모델 – Größe.gguf', 'letters of the world'),
  entry('../../etc/passwd', 'only a name'),
];
const contentOf = async (list: readonly TarEntry[]) =>
  Promise.all(list.map(async ({ name, file }) => [name, new TextDecoder().decode(await file.arrayBuffer())]));

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'homebody-tar-'))));
afterAll(() => rmSync(folder, { recursive: true }));
async function onDisk(pack: Blob, name = 'pack.tar'): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, new Uint8Array(await pack.arrayBuffer()));
  return path;
}

/** A pack with one byte or more changed, and with a right checksum in its first header unless that is what changed. */
async function changed(pack: Blob, change: (bytes: Uint8Array<ArrayBuffer>) => void, mend = true): Promise<Blob> {
  const bytes = new Uint8Array(await pack.arrayBuffer());
  change(bytes);
  if (mend) {
    const sum = checksumOf(bytes.subarray(0, blockBytes)).toString(8).padStart(6, '0');
    bytes.set(new TextEncoder().encode(`${sum}\0 `), 148);
  }
  return new Blob([bytes]);
}
const put = (at: number, text: string) => (bytes: Uint8Array) => bytes.set(new TextEncoder().encode(text), at);
async function refusal(pack: Blob): Promise<string> {
  const error: unknown = await readTar(pack, 'pack.tar').then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return failedWith(error, 'model-file-invalid') ? error.facts.problem : String(error);
}

describe('a pack', () => {
  it('gives back what was put in, in order', async () => {
    const read = await readTar(writeTar(entries), 'pack.tar');
    expect(await contentOf(read)).toEqual(await contentOf(entries));
  });

  it('is known by its content', async () => {
    expect(await isTar(writeTar(entries))).toBe(true);
    expect(await isTar(new Blob([new Uint8Array(4096)]))).toBe(false);
    expect(await isTar(new Blob(['GGUF']))).toBe(false);
  });

  it('can be opened by tar', async () => {
    const harmless = entries.filter(({ name }) => !name.includes('/'));
    const path = await onDisk(writeTar(harmless));
    const listed = execFileSync('tar', ['--quoting-style=literal', '-tvf', path], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    const lines = listed.trim().split('\n');
    expect(lines.map((line) => line.replace(/^(\S+\s+){5}/, ''))).toEqual(harmless.map(({ name }) => name));
    expect(lines[1]).toMatch(/^-rw-r--r--\s+\S+\s+1234 /);
    expect(execFileSync('tar', ['-xOf', path, longName], { encoding: 'utf8' })).toBe('long');
  });

  it('that tar has made can be read', async () => {
    writeFileSync(join(folder, 'a.txt'), 'made by tar');
    writeFileSync(join(folder, longName), 'long');
    const path = join(folder, 'made.tar');
    execFileSync('tar', ['--format=pax', '-cf', path, '-C', folder, 'a.txt', longName]);
    const read = await readTar(new Blob([readFileSync(path)]), 'made.tar');
    expect(await contentOf(read)).toEqual([
      ['a.txt', 'made by tar'],
      [longName, 'long'],
    ]);
  });

  it('holds a file of more than 8 GiB, which the old format can’t', async () => {
    // Nobody has such a Blob in a test: only what stands before it is real.
    const bytes = 9 * 2 ** 30;
    const pack = new Blob([...headersOf('huge.gguf', bytes), 'huge']);
    const path = await onDisk(pack, 'huge.tar');
    expect(readFileSync(path, 'latin1')).toContain(`size=${bytes}\n`);
    // tar reads the size from the pax header before it finds that the rest is not there.
    const listed = (() => {
      try {
        return execFileSync('tar', ['-tvf', path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      } catch (error) {
        return String((error as { stdout: unknown }).stdout);
      }
    })();
    expect(listed).toContain(` ${bytes} `);
    expect(await refusal(pack)).toBe('truncated');
  });
});

describe('a pack that is none', () => {
  const pack = writeTar([entry('a.gguf', new Uint8Array(600).fill(9)), entry('b.gguf', 'b')]);
  it.each<[string, () => Promise<Blob> | Blob, string]>([
    ['nothing', () => new Blob([]), 'truncated'],
    ['zeros', () => new Blob([new Uint8Array(100)]), 'truncated'],
    ['text', () => new Blob(['x'.repeat(2000)]), 'wrong-magic'],
    ['a wrong checksum', () => changed(pack, put(0, 'z'), false), 'bad-value'],
    ['a checksum of letters', () => changed(pack, put(148, 'abcdefgh'), false), 'bad-value'],
    ['a size of letters', () => changed(pack, put(124, 'abcdefghijk\0')), 'bad-value'],
    ['a size beyond its end', () => changed(pack, put(124, '77777777777\0')), 'truncated'],
    ['a link', () => changed(pack, put(156, '2')), 'bad-value'],
    ['an end in the middle of a file', () => pack.slice(0, blockBytes + 300), 'truncated'],
    ['no end', () => pack.slice(0, blockBytes + 1024), 'truncated'],
    ['two files of one name', () => writeTar([entry('a', '1'), entry('a', '2')]), 'bad-value'],
    ['a file without a name', () => changed(pack, (bytes) => bytes.fill(0, 0, 100)), 'bad-value'],
    ['a long header', () => changed(writeTar([entry('a', 'x'.repeat(70_000))]), put(156, 'x')), 'absurd-count'],
    ['a header that counts wrong', () => changed(writeTar([entry('a', '99 path=b\n')]), put(156, 'x')), 'bad-value'],
    ['a header without a length', () => changed(writeTar([entry('a', 'path=b\n')]), put(156, 'x')), 'bad-value'],
    ['too many files', () => writeTar(Array.from({ length: 2_100 }, (_, n) => entry(`f${n}`, ''))), 'absurd-count'],
  ])('is refused: %s', async (_what, make, problem) => {
    expect(await refusal(await make())).toBe(problem);
  });

  it('is refused or read, but never hangs or breaks, whatever bytes change', async () => {
    const whole = new Uint8Array(await writeTar(entries).arrayBuffer());
    let seed = 1;
    const random = (most: number) => (seed = (seed * 48_271) % 0x7fffffff) % most;
    for (let round = 0; round < 2_000; round++) {
      const bytes = whole.slice();
      for (let changes = 1 + random(4); changes > 0; changes--) bytes[random(bytes.length)] = random(256);
      const outcome = await readTar(new Blob([bytes]), 'fuzz.tar').catch((error: unknown) => error);
      expect(Array.isArray(outcome) || failedWith(outcome, 'model-file-invalid')).toBe(true);
    }
  });
});
