import { describe, expect, it } from 'vitest';
import { asNotes, firstUnread, mergeRanges, pointsBefore, shiftPoints, throughNotes } from './summarize-continuation';

const pieces = [
  { start: 0, end: 10 },
  { start: 10, end: 20 },
  { start: 20, end: 30 },
];

describe('going on with a stopped summary', () => {
  it('begins at the first piece that was not read', () => {
    expect(firstUnread(pieces, [{ start: 0, end: 10 }], 30)).toBe(10);
    expect(firstUnread(pieces, [{ start: 20, end: 30 }], 30)).toBe(0);
    expect(firstUnread(pieces, [{ start: 0, end: 30 }], 30)).toBe(30);
    expect(firstUnread([], [], 30)).toBe(0);
  });

  it('keeps only points that will not be made again', () => {
    const early = { text: 'a', sources: [{ start: 0, end: 10 }] };
    const late = { text: 'b', sources: [{ start: 20, end: 30 }] };
    expect(pointsBefore([early, late], 10)).toEqual([early]);
  });

  it('counts the ranges of the rest in the whole text', () => {
    expect(shiftPoints([{ text: 'a', sources: [{ start: 1, end: 2 }] }], 10)[0]?.sources).toEqual([
      { start: 11, end: 12 },
    ]);
  });

  it('traces a point made of notes back to the source of its notes', () => {
    const notes = [
      { text: 'first\nnote', sources: [{ start: 0, end: 10 }] },
      { text: 'second', sources: [{ start: 40, end: 50 }] },
    ];
    expect(asNotes(notes)).toBe('first note\nsecond');
    const made = [
      { text: 'both', sources: [{ start: 0, end: 17 }] },
      { text: 'second only', sources: [{ start: 11, end: 17 }] },
    ];
    expect(throughNotes(made, notes).map(({ sources }) => sources)).toEqual([
      [
        { start: 0, end: 10 },
        { start: 40, end: 50 },
      ],
      [{ start: 40, end: 50 }],
    ]);
  });

  it('names each stretch once', () => {
    expect(
      mergeRanges([
        { start: 5, end: 9 },
        { start: 0, end: 6 },
        { start: 20, end: 21 },
      ]),
    ).toEqual([
      { start: 0, end: 9 },
      { start: 20, end: 21 },
    ]);
  });
});
