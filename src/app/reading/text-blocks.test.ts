import { describe, expect, it } from 'vitest';
import { blocksOf, splitAtRanges } from './text-blocks';

const joined = (text: string) => {
  const blocks = blocksOf(text);
  return blocks
    .map(({ start, end }, index) => text.slice(start, end) + text.slice(end, blocks[index + 1]?.start ?? text.length))
    .join('');
};

describe('blocks of a long text', () => {
  it('are the text, cut at line breaks', () => {
    const text = Array.from({ length: 400 }, (_, line) => `Line ${line} of a text that goes on.`).join('\n');
    expect(joined(text)).toBe(text);
    expect(blocksOf(text).length).toBeGreaterThan(5);
    for (const { start } of blocksOf(text).slice(1)) expect(text[start - 1]).toBe('\n');
  });

  it('cut an endless line, never inside a surrogate pair', () => {
    const text = '👩'.repeat(10_000);
    expect(joined(text)).toBe(text);
    for (const { start, end } of blocksOf(text)) expect(text.slice(start, end).isWellFormed()).toBe(true);
  });

  it('take 5 MB in a moment', () => {
    const text = 'A sentence of some length, with a comma. '.repeat(125_000);
    const before = performance.now();
    expect(blocksOf(text).length).toBeLessThan(5000);
    expect(performance.now() - before).toBeLessThan(500);
  });

  it('are none for nothing, and keep empty lines', () => {
    expect(blocksOf('')).toEqual([]);
    for (const text of ['\n', '\n\n\na', 'a\n\n']) expect(joined(text)).toBe(text);
  });
});

describe('marks inside a block', () => {
  const text = 'one two three';
  it('cut it where they begin and end', () => {
    expect(splitAtRanges(text, { start: 0, end: 13 }, [{ start: 4, end: 7 }])).toEqual([
      { start: 0, text: 'one ', marked: false, faint: false },
      { start: 4, text: 'two', marked: true, faint: false },
      { start: 7, text: ' three', marked: false, faint: false },
    ]);
  });

  it('may overlap and reach beyond it', () => {
    const pieces = splitAtRanges(text, { start: 4, end: 13 }, [
      { start: 0, end: 6 },
      { start: 5, end: 99 },
    ]);
    expect(pieces.map((piece) => piece.text).join('')).toBe('two three');
    expect(pieces.every(({ marked }) => marked)).toBe(true);
  });
});
