import { describe, expect, it } from 'vitest';
import { parsePointer } from './file-facts';
import { formatsOf, groupFiles } from './file-groups';
import { readInfo, readTreePage } from './hub-answers';
import { cursorIn } from './repository';
import { quantizationOf } from './quantization-name';

const oid = 'a'.repeat(64);
const file = (path: unknown, more: object = {}) => ({ type: 'file', path, size: 10, ...more });

describe('a page of a tree', () => {
  it.each([[null], [{}], ['[]'], [{ error: 'x' }], [7]])('is no list: %j', (answer) => {
    expect(readTreePage(answer)).toBeUndefined();
  });

  it.each([
    [null],
    [[]],
    [{ type: 'directory', path: 'a', size: 0 }],
    [file('../secret.gguf')],
    [file('a/../../b.gguf')],
    [file('/a.gguf')],
    [file('a\\b.gguf')],
    [file('a\u0000.gguf')],
    [file('x'.repeat(513))],
    [file(7)],
    [file('a.gguf', { size: -1 })],
    [file('a.gguf', { size: 1e300 })],
    [file('a.gguf', { size: 1.5 })],
    [file('a.gguf', { size: '10' })],
    [file('a.gguf', { lfs: { oid: 'z'.repeat(64), size: 10 } })],
    [file('a.gguf', { lfs: { oid, size: -1 } })],
  ])('passes over what is no proper file: %j', (entry) => {
    expect(readTreePage([entry, file('good.gguf')])).toEqual({
      files: [{ path: 'good.gguf', bytes: 10 }],
      entries: 2,
    });
  });

  it('has size and hash of what lies in LFS', () => {
    const page = readTreePage([file('a.gguf', { size: 134, lfs: { oid, size: 99, pointerSize: 134 } })]);
    expect(page?.files).toEqual([{ path: 'a.gguf', bytes: 99, sha256: oid }]);
  });
});

describe('the next page', () => {
  it.each([
    ['<https://huggingface.co/api/models/a/b/tree/main?recursive=true&cursor=Zm9v>; rel="next"', 'Zm9v'],
    ['<https://evil.example/?cursor=x%3D>; rel="next"', 'x='],
    ['<https://a.example/?cursor=1>; rel="prev", <https://a.example/?cursor=2>; rel="next"', '2'],
    ['<https://a.example/?cursor=1>; rel="prev"', undefined],
    ['<https://a.example/>; rel="next"', undefined],
    ['nonsense', undefined],
    ['', undefined],
  ])('after %s', (link, cursor) => expect(cursorIn(link)).toBe(cursor));
});

describe('a hub’s word on a repository', () => {
  const page = 'https://huggingface.co/a/b';
  const nothing = { commit: '', gated: false, licence: { id: '', url: page }, languages: [] };

  it.each([[null], ['x'], [7]])('is none: %j', (answer) => expect(readInfo(answer, page)).toBeUndefined());

  it.each([
    [{}],
    [{ sha: 'main', gated: 'yes', tags: 7, cardData: 'x' }],
    [{ sha: 7, gated: 1, tags: [null, {}, 'license:' + 'x'.repeat(500)], cardData: { language: 7, license: {} } }],
    [{ cardData: { language: ['../x', '<b>', 'multilingual english'], license_link: 'javascript:alert(1)' } }],
    [{ cardData: null }],
  ])('counts for nothing where it is odd: %j', (answer) => expect(readInfo(answer, page)).toEqual(nothing));

  it.each([
    [{ tags: ['license:apache-2.0'] }, 'Apache-2.0', page],
    [{ cardData: { license: 'mit' } }, 'MIT', page],
    [{ cardData: { license: ['llama3.2'] } }, 'llama3.2', page],
    [
      { tags: ['license:other'], cardData: { license_name: 'qwen-research', license_link: 'https://x.example/L' } },
      'qwen-research',
      'https://x.example/L',
    ],
    [{ tags: ['license:cc-by-4.0'], cardData: { license_link: 'LICENSE' } }, 'CC-BY-4.0', page],
  ])('tells the licence: %j', (answer, id, url) => expect(readInfo(answer, page)?.licence).toEqual({ id, url }));

  it.each([
    [false, false],
    ['auto', true],
    ['manual', true],
  ])('gated %j', (gated, is) => expect(readInfo({ gated }, page)?.gated).toBe(is));

  it('tells languages, one or several', () => {
    expect(readInfo({ cardData: { language: 'en' } }, page)?.languages).toEqual(['en']);
    expect(readInfo({ cardData: { language: ['en', 'zh-Hans', 'x1'] } }, page)?.languages).toEqual(['en', 'zh-Hans']);
  });
});

describe('the quantization in a name', () => {
  it.each([
    ['Llama-3.2-1B-Instruct-Q4_K_M.gguf', 'Q4_K_M'],
    ['model.q8_0.gguf', 'Q8_0'],
    ['gemma-3-1b-it-UD-IQ1_S.gguf', 'UD-IQ1_S'],
    ['Qwen3-4B-UD-Q4_K_XL.gguf', 'UD-Q4_K_XL'],
    ['x-IQ3_XXS.gguf', 'IQ3_XXS'],
    ['x-IQ4_NL.gguf', 'IQ4_NL'],
    ['x-bf16.gguf', 'BF16'],
    ['x-BF16-00001-of-00004.gguf', 'BF16'],
    ['x.fp16.gguf', 'F16'],
    ['x-Q4_0_4_4.gguf', 'Q4_0_4_4'],
    ['gpt-oss-20b-mxfp4.gguf', 'MXFP4'],
    ['x-TQ1_0.gguf', 'TQ1_0'],
    ['Q8-notes-Q6_K.gguf', 'Q6_K'],
    ['Qwen2.5-7B.gguf', undefined],
    ['model.gguf', undefined],
  ])('%s: %s', (name, quantization) => expect(quantizationOf(name)).toBe(quantization));
});

describe('a repository’s files', () => {
  const group = (...paths: string[]) =>
    groupFiles(
      paths.map((path, index) => ({ path, bytes: 10 + index })),
      (path) => `https://huggingface.co/${path}`,
    );

  it('of one quantization twice keep their own names', () => {
    expect(group('a-Q4_0.gguf', 'b-Q4_0.gguf', 'x/b-Q4_0.gguf').groups.map(({ id }) => id)).toEqual([
      'q4_0',
      'b-q4_0',
      'x-b-q4_0.gguf',
    ]);
  });

  it('may tell their quantization by the folder', () => {
    expect(group('Q5_K_M/model.gguf').groups).toMatchObject([{ quantization: 'Q5_K_M' }]);
  });

  it('are joined in the order of their parts', () => {
    const { groups } = group('m-Q8_0-00002-of-00002.gguf', 'm-Q8_0-00001-of-00002.gguf');
    expect(groups).toMatchObject([
      { bytes: 21, files: [{ name: 'm-Q8_0-00001-of-00002.gguf' }, { name: 'm-Q8_0-00002-of-00002.gguf' }] },
    ]);
  });

  it('are torn where a part is missing, however many there should be', () => {
    const { groups, torn } = group('m-Q8_0-00002-of-99999.gguf');
    expect(groups).toEqual([]);
    expect(torn).toMatchObject([{ detail: '1, 3, 4, 5, 6, 7, 8, 9 / 99999' }]);
  });

  it('are no models where they are projectors or matrices', () => {
    const { groups, projectors } = group('mmproj-F16.gguf', 'imatrix.gguf', 'm-imatrix.gguf', 'm-imatrix-Q4_0.gguf');
    expect(groups.map(({ files }) => files[0]?.name)).toEqual(['m-imatrix-Q4_0.gguf']);
    expect(projectors).toHaveLength(1);
  });

  it('tell their formats once each', () => {
    const tree = ['a.safetensors', 'b.safetensors', 'c.onnx', 'README.md'].map((path) => ({ path, bytes: 1 }));
    expect(formatsOf(tree)).toBe('safetensors, onnx');
  });
});

describe('an LFS pointer', () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 807694464\n`;

  it('tells hash and size', () => expect(parsePointer(pointer)).toEqual({ sha256: oid, bytes: 807694464 }));

  it.each([
    '',
    'hello',
    pointer.replace('sha256:a', 'sha256:z'),
    pointer.replace('size', 'length'),
    pointer + 'x'.repeat(2000),
  ])('is refused when malformed (%#)', (text) => expect(parsePointer(text)).toBeUndefined());
});
