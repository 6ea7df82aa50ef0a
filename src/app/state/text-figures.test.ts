import { describe, expect, it } from 'vitest';
import { textFigures } from './text-figures';

describe('figures of a text', () => {
  it('count words by white space, in any script that has it', () => {
    expect(textFigures('  one two\n\nthree ')).toEqual({ characters: 17, words: 3 });
    expect(textFigures('대기 명단은 96명이다').words).toBe(3);
    expect(textFigures('')).toEqual({ characters: 0, words: 0 });
  });

  it('count a surrogate pair once and a lone half too', () => {
    expect(textFigures('a👩b').characters).toBe(3);
    expect(textFigures('\udc00\ud800').characters).toBe(2);
  });
});
