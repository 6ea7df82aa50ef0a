import { describe, expect, it } from 'vitest';
import { fileProblem } from '../../../test/fixtures/file-problem';
import { figure, makeGguf, makeSplitGguf, smallMetadata, text } from '../../../test/fixtures/make-gguf.mjs';
import { failedWith } from '../../core';
import { blobSource } from '../byte-source';
import { describeGguf } from './describe-gguf';
import { readGgufHeader } from './gguf-header';
import { readSplitHeader } from './split-header';
import { isProjectorName, splitNameOf } from './split-parts';

const tensor = (name: string, rows: number) => ({ name, dimensions: [8, rows], data: new Uint8Array(8 * rows * 4) });
const tensors = [tensor('token_embd.weight', 4), tensor('a', 8), tensor('b', 2), tensor('c', 1), tensor('d', 1)];
const set = (parts = 3, content = { metadata: smallMetadata(), tensors }) =>
  makeSplitGguf({ ...content, parts }).map(
    (bytes, part) => new File([bytes], `small-0000${part + 1}-of-0000${parts}.gguf`),
  );

describe('a model in several files', () => {
  it('is read as the one it was', async () => {
    const parts = set();
    const { header, order } = await readSplitHeader(parts);
    const whole = await readGgufHeader(new Blob([makeGguf({ metadata: smallMetadata(), tensors })]));
    const ofSet = { dataOffset: header.dataOffset, tensorBytes: header.tensorBytes, fileBytes: header.fileBytes };
    expect(header).toEqual({ ...whole, ...ofSet });
    expect(header.tensorBytes).toBe(16 * 8 * 4);
    expect(header.fileBytes).toBe(parts.reduce((sum, { size }) => sum + size, 0));
    expect(order).toEqual([0, 1, 2]);
  });

  it('is put in order, whatever order it came in', async () => {
    const [first, second, third] = set() as [File, File, File];
    const inOrder = await readSplitHeader([first, second, third]);
    const mixed = await readSplitHeader([third, first, second]);
    expect(mixed).toEqual({ header: inOrder.header, order: [1, 2, 0] });
  });

  it('may have all its tensors after the first file', async () => {
    const split = (number: number) => ({
      'split.no': figure(number),
      'split.count': figure(2),
      'split.tensors.count': figure(tensors.length),
    });
    const parts = [
      new Blob([makeGguf({ metadata: { ...smallMetadata(), ...split(0) } })]),
      new Blob([makeGguf({ metadata: split(1), tensors })]),
    ];
    expect((await readSplitHeader(parts)).header.parameters).toBe(16 * 8);
  });

  it.each([
    ['the first', 0, '2, 3 / 3'],
    ['the second', 1, '1, 3 / 3'],
  ])('is told which are missing where %s comes alone', async (_which, part, detail) => {
    const file = set()[part]!;
    for (const reading of [readGgufHeader(file), readSplitHeader([file])]) {
      const failure = await reading.catch((error: unknown) => error);
      expect(failedWith(failure, 'model-file-invalid') && failure.facts).toEqual({
        name: file.name,
        problem: 'part-missing',
        detail,
      });
    }
  });

  it('is refused if its parts do not belong together', async () => {
    const [first, second, third] = set() as [File, File, File];
    const [, strange] = set(2) as [File, File];
    const fewer = set(3, { metadata: smallMetadata(), tensors: tensors.slice(0, 4) })[2]!;
    const problem = (...files: Blob[]) => fileProblem(readSplitHeader(files));
    expect(await problem(first, strange, third)).toBe('bad-value');
    expect(await problem(first, second, fewer)).toBe('bad-value');
    expect(await problem(first, second, second)).toBe('bad-value');
    expect(await problem(first, second, third, third)).toBe('bad-value');
    expect(await problem(first, second, new Blob([makeGguf({ metadata: smallMetadata(), tensors })]))).toBe(
      'bad-value',
    );
    expect(await problem(first, second, third.slice(0, -8))).toBe('truncated');
    const unknown = { ...smallMetadata(), 'general.architecture': text('imaginary') };
    expect(await problem(...set(3, { metadata: unknown, tensors }))).toBe('imaginary');
  });

  it('is refused if a tensor is in two parts', async () => {
    const twice = [tensor('token_embd.weight', 4), tensor('a', 8), tensor('b', 2), tensor('a', 1)];
    expect(await fileProblem(readSplitHeader(set(2, { metadata: smallMetadata(), tensors: twice })))).toBe('bad-value');
  });

  it('is described by its first part, without what only all parts know', async () => {
    const [first, second] = set() as [File, File, File];
    const description = await describeGguf(blobSource(first));
    expect(description).toMatchObject({ architecture: 'llama', layers: 1, tensors: 5, complete: false });
    expect(description).not.toHaveProperty('parameters');
    expect(await fileProblem(describeGguf(blobSource(second)))).toBe('part-missing');
  });
});

describe('a projector', () => {
  const projector = (name: string, metadata: Parameters<typeof makeGguf>[0]['metadata']) =>
    new File([makeGguf({ metadata, tensors })], name);
  const files = [
    projector('eyes.gguf', { 'general.architecture': text('clip') }),
    projector('ears.gguf', { 'general.architecture': text('clip'), 'general.type': text('mmproj') }),
    projector('mmproj-model-f16.gguf', smallMetadata()),
  ];

  it.each(files)('is described as one: $name', async (file) => {
    expect(await describeGguf(blobSource(file))).toMatchObject({ role: 'projector', complete: true });
  });

  it('is never taken for a model', async () => {
    expect(await fileProblem(readGgufHeader(files[0]!))).toBe('projector-only');
    expect(await fileProblem(readGgufHeader(files[1]!))).toBe('projector-only');
  });
});

describe('a file’s name', () => {
  it('says its place in a set', () => {
    expect(splitNameOf('Big-Q4_K_M-00002-of-00010.gguf')).toEqual({ stem: 'Big-Q4_K_M', part: 2, parts: 10 });
    expect(splitNameOf('Big-Q4_K_M.gguf')).toBeUndefined();
  });

  it('says that it is a projector', () => {
    const projectors = ['mmproj-model-f16.gguf', 'gemma-3-4b-it.mmproj-Q8_0.gguf', 'model_mmproj.gguf', 'MMPROJ.gguf'];
    expect(projectors.every(isProjectorName)).toBe(true);
    expect(['commproject.gguf', 'model.gguf'].some(isProjectorName)).toBe(false);
  });
});
