import { describe, expect, it } from 'vitest';
import type { TranslatedSegment } from '../../../tasks';
import { piecesBySegment } from './segment-pieces';

const segments: TranslatedSegment[] = [
  { source: { start: 2, end: 5 }, target: { start: 2, end: 4 }, text: '하나' },
  { source: { start: 6, end: 9 }, target: { start: 5, end: 6 }, text: '둘' },
];

describe('segments of a text', () => {
  it('are all of it, with what stands between them', () => {
    const source = '- One Two\n';
    const pieces = piecesBySegment(source, segments, 'source');
    expect(pieces.map(({ text }) => text).join('')).toBe(source);
    expect(pieces.filter(({ segment }) => segment !== undefined).map(({ text }) => text)).toEqual(['One', 'Two']);
  });

  it('keep what is still being written behind the last one', () => {
    expect(piecesBySegment('- 하나 둘 세', segments, 'target').at(-1)).toEqual({
      key: 'rest',
      text: ' 세',
      segment: undefined,
    });
  });
});
