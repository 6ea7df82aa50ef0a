import { describe, expect, it } from 'vitest';
import type { SummaryMade } from '../../state/summarize-record';
import { itemsOf, markdownText, outside, plainText } from './summary-text';

const made: SummaryMade = {
  ...{ source: 'text', fileName: '', kind: 'key-points', length: 'short', language: 'auto', text: '- one\n- two' },
  ...{ pieces: [], read: [], notices: [] },
  points: [
    { text: 'one', sources: [] },
    { text: 'two\nlines', sources: [] },
  ],
};

describe('a summary as text', () => {
  it('is one point a line, or what was written', () => {
    expect(plainText(made)).toBe('• one\n• two\nlines');
    expect(plainText({ ...made, kind: 'tldr', text: ' In short. ' })).toBe('In short.');
    expect(plainText({ ...made, kind: 'tldr', text: '' })).toBe('one\ntwo\nlines');
  });

  it('keeps a point on one line in Markdown', () => {
    expect(markdownText(made, 'Report')).toBe('# Report\n\n- one\n- two lines\n');
  });

  it('shows items while they are written, without their marks', () => {
    expect(itemsOf('- One.\n2) Two.\n-')).toEqual(['One.', 'Two.']);
  });
});

describe('what was not read', () => {
  it('is everything between the ranges', () => {
    expect(outside([{ start: 2, end: 4 }], 6)).toEqual([
      { start: 0, end: 2 },
      { start: 4, end: 6 },
    ]);
    expect(outside([], 3)).toEqual([{ start: 0, end: 3 }]);
    expect(outside([{ start: 0, end: 3 }], 3)).toEqual([]);
  });
});
