import { describe, expect, it } from 'vitest';
import { StopWatch } from './stop-watch';

/** What is shown of text that comes in these pieces. */
function shown(stops: readonly string[], pieces: readonly string[]): { text: string; stopped: boolean } {
  const watch = new StopWatch(stops);
  let text = '';
  for (const piece of pieces) if (!watch.stopped) text += watch.push(piece);
  return { text: text + watch.rest(), stopped: watch.stopped };
}

describe('stop strings', () => {
  it.each([
    ['in one piece', ['END'], ['a END b'], 'a ', true],
    ['over three pieces', ['END'], ['a E', 'N', 'D b'], 'a ', true],
    ['that only seems to come', ['END'], ['a EN', 'X'], 'a ENX', false],
    ['that is half there at the end', ['END'], ['a EN'], 'a EN', false],
    ['the first of two', ['two', 'one'], ['one two'], '', true],
    ['one inside another', ['abc', 'b'], ['xab', 'c'], 'xa', true],
    ['after a false start', ['aab'], ['aaa', 'ab!'], 'aa', true],
    ['none', [], ['anything'], 'anything', false],
  ] as const)('%s', (_name, stops, pieces, text, stopped) => {
    expect(shown(stops, pieces)).toEqual({ text, stopped });
  });

  it('keeps back no more than it must', () => {
    const watch = new StopWatch(['END']);
    expect(watch.push('the E')).toBe('the ');
    expect(watch.push('xit')).toBe('Exit');
  });
});
