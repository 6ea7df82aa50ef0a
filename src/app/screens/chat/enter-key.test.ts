import { describe, expect, it } from 'vitest';
import { sendsMessage } from './enter-key';

const enter = {
  key: 'Enter',
  keyCode: 13,
  isComposing: false,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
};

describe('Enter', () => {
  it('sends on a laptop and is a new line on a phone', () => {
    expect(sendsMessage(enter, false)).toBe(true);
    expect(sendsMessage(enter, true)).toBe(false);
    expect(sendsMessage({ ...enter, ctrlKey: true }, true)).toBe(true);
  });

  it('is a new line with Shift', () => {
    expect(sendsMessage({ ...enter, shiftKey: true }, false)).toBe(false);
  });

  it('never sends while an input method is composing', () => {
    expect(sendsMessage({ ...enter, isComposing: true }, false)).toBe(false);
    expect(sendsMessage({ ...enter, keyCode: 229 }, false)).toBe(false);
    expect(sendsMessage({ ...enter, isComposing: true, ctrlKey: true }, false)).toBe(false);
  });
});
