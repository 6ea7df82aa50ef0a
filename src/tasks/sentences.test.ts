import { describe, expect, it } from 'vitest';
import { cutLong, sentencesOf } from './sentences';
import { oddText } from './test-runtime';

const written = (text: string, locale?: string) =>
  sentencesOf(text, locale).map(({ start, end }) => text.slice(start, end).trim());

const seeds = Array.from({ length: 300 }, (_, seed) => seed);

describe('sentences', () => {
  it.each([
    ['abbreviations', 'Dr. Kim met Mr. J. Smith at 3 p.m. in St. Louis. They talked.', 2],
    ['German abbreviations and dates', 'Das gilt z.B. am 3. Oktober. Danach nicht mehr.', 2],
    ['Korean', '오늘은 날씨가 좋아요. 공원에 가요! 같이 갈래요?', 3],
    ['Japanese without spaces', '今日は晴れです。明日は雨でしょう。', 2],
    ['lists', '- one thing\n- another thing\n- a third', 3],
    ['wrapped lines', 'This is a long line that a mail program has cut\nand it goes on here. The end.', 2],
    ['short lines', 'Roses are red\nviolets are blue', 2],
  ])('ends %s where people would', (_, text, count) => {
    expect(written(text)).toHaveLength(count);
  });

  it('are the text, whatever it is, and cut no character', { timeout: 30_000 }, () => {
    for (const seed of seeds) {
      const text = oddText(seed);
      const ranges = sentencesOf(text);
      expect(ranges.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      expect(ranges.every(({ start, end }) => text.slice(start, end).isWellFormed())).toBe(true);
    }
  });

  it('cuts what has no border between characters as people see them', () => {
    const text = '👨‍👩‍👧'.repeat(40);
    const cuts = cutLong(text, { start: 0, end: text.length }, 25);
    expect(cuts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    expect(cuts.every(({ start, end }) => /^(👨‍👩‍👧)+$/u.test(text.slice(start, end)))).toBe(true);
  });

  it('cuts at clauses, then at words', () => {
    const text = 'one two three four, five six seven eight nine ten eleven';
    const cuts = cutLong(text, { start: 0, end: text.length }, 30).map(({ start, end }) => text.slice(start, end));
    expect(cuts).toEqual(['one two three four, ', 'five six seven eight nine ', 'ten eleven']);
  });

  it('reads a megabyte on one line', { timeout: 30_000 }, () => {
    expect(sentencesOf('The dog sleeps by the fire. '.repeat(37_000))).toHaveLength(37_000);
  });
});
