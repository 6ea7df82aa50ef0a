import { describe, expect, it } from 'vitest';
import { placesOf } from './token-places';

const found = (words: readonly (string | undefined)[], text: string) =>
  placesOf(words, text).map((place) => place && text.slice(place.start, place.end));

describe('places of tokens', () => {
  it('follow one another', () => {
    expect(found(['the', 'cat', 's', 'and', 'the', 'dog'], 'The cats  and the dog')).toEqual([
      'The',
      'cat',
      's',
      'and',
      'the',
      'dog',
    ]);
  });

  it('see through case, accents and decomposed syllables', () => {
    expect(found(['cafe', 'est', 'deja'], 'CAFÉ est déjà')).toEqual(['CAFÉ', 'est', 'déjà']);
    expect(found(['ᄒ', 'ᅡᆫ', '국'], '한국')).toEqual(['한', '한', '국']);
  });

  it('go past what no token exists for', () => {
    expect(found(['a', undefined, 'b'], 'a 😀 b')).toEqual(['a', '😀', 'b']);
    expect(found([undefined, 'b', undefined], '“ b ”')).toEqual(['“', 'b', '”']);
  });

  it('are unknown where the text has no such word', () => {
    expect(placesOf(['x'], 'abc')).toEqual([undefined]);
  });
});
