import { describe, expect, it } from 'vitest';
import { TokenText } from './token-text';

/** Tokens are bytes, as in byte-level vocabularies. */
const decodeBytes = (tokens: readonly number[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(tokens));

function pieces(bytes: Iterable<number>, decode = decodeBytes): string[] {
  const text = new TokenText(decode);
  return [...Array.from(bytes, (byte) => text.push(byte)), text.rest()];
}

describe('text of tokens', () => {
  it.each(['plain words, more than the window holds', '안녕하세요 👩‍👩‍👧 — “네”', '\ufeffa\ufffdb', ''])(
    'is whole: %j',
    (text) => {
      const shown = pieces(new TextEncoder().encode(text));
      expect(shown.join('')).toBe(text);
      expect(shown.every((piece) => piece.isWellFormed())).toBe(true);
    },
  );

  it('shows no character before its last byte', () => {
    expect(pieces(new TextEncoder().encode('é!'))).toEqual(['', 'é', '!', '']);
  });

  it('gives bytes that are no text as replacement characters, all of them', () => {
    const bytes = [97, 255, 254, 253, 252, 251, 98, 0xe3, 0x81, 99, 0xf0, 0x9f];
    expect(pieces(bytes).join('')).toBe(decodeBytes(bytes));
  });

  it('lets tokens depend on the one before, as a space between words does', () => {
    const words = ['▁The', '▁river', 's', '▁run', '▁on', '▁and', '▁on'];
    const decode = (tokens: readonly number[]) =>
      tokens
        .map((token) => words[token % words.length])
        .join('')
        .replaceAll('▁', ' ')
        .trimStart();
    const tokens = Array.from({ length: 60 }, (_, index) => index);
    expect(pieces(tokens, decode).join('')).toBe(decode(tokens));
  });
});
