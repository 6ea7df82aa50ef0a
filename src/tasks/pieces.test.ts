import { describe, expect, it } from 'vitest';
import { piecesOf } from './pieces';
import { oddText, testRuntime, tokensIn } from './test-runtime';

const never = new AbortController().signal;
const paragraph = 'The council met on Monday. It talked about the bridge. Nobody agreed on the price of the stones. ';

describe('pieces', () => {
  it(
    'are the text without gap or overlap, each within its tokens, and cut no character',
    { timeout: 30_000 },
    async () => {
      const runtime = testRuntime();
      for (let seed = 0; seed < 150; seed++) {
        const text = oddText(seed, 120);
        const pieces = await piecesOf(runtime, text, 20, 'und', never);
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of pieces) {
          expect(tokensIn(text.slice(start, end))).toBeLessThanOrEqual(20);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
        }
      }
    },
  );

  it('end at sentences, and at a paragraph where one is near', async () => {
    const text = `${paragraph.repeat(3).trim()}\n\n`.repeat(8);
    const pieces = await piecesOf(testRuntime(), text, 140, 'en', never);
    const ends = pieces.map(({ start, end }) => text.slice(start, end));
    expect(ends.length).toBeGreaterThan(3);
    expect(ends.every((piece) => piece.endsWith('\n\n'))).toBe(true);
  });

  it('are about as long as each other', async () => {
    const text = paragraph.repeat(34);
    const pieces = await piecesOf(testRuntime(), text, 300, 'en', never);
    const lengths = pieces.map(({ start, end }) => end - start);
    expect(Math.min(...lengths)).toBeGreaterThan(Math.max(...lengths) * 0.5);
  });

  it('take few counts', async () => {
    const runtime = testRuntime();
    const text = paragraph.repeat(4000);
    const pieces = await piecesOf(runtime, text, 280, 'en', never);
    expect(pieces.length).toBeGreaterThan(200);
    expect(runtime.counted.length).toBeLessThan(pieces.length / 10);
  });

  it('cut a sentence that is longer than a piece', async () => {
    const text = `${'word '.repeat(500)}end.`;
    const pieces = await piecesOf(testRuntime(), text, 50, 'en', never);
    expect(pieces.length).toBeGreaterThan(9);
    expect(pieces.every(({ start, end }) => tokensIn(text.slice(start, end)) <= 50)).toBe(true);
  });
});
