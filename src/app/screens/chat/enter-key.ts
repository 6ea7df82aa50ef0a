type Key = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey'>;

/** What Safari reports for the Enter that ends a composition, after `isComposing` is false again. */
const composingKeyCode = 229;

/**
 * Whether this key sends the message: Enter, but never the one that belongs to an input method; on phones only together
 * with Control or Command, since there Enter is a new line.
 */
export function sendsMessage(key: Key, onPhone: boolean): boolean {
  if (key.key !== 'Enter' || key.isComposing || key.keyCode === composingKeyCode) return false;
  if (key.ctrlKey || key.metaKey) return true;
  return !onPhone && !key.shiftKey && !key.altKey;
}
