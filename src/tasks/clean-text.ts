import { HomebodyError } from '../core';

/** `\p{Cc}` is what no model reads; tab, line feed, form feed, carriage return are white space. `\p{Cs}` is half a pair. */
const unreadable = /(?![\t\n\f\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** More than this share of control characters, zeros or undecodable bytes, and it is no text. */
const binaryShare = 0.05;
/** A few odd characters in a short text are a slip of the keyboard, not a binary file. */
const binaryCharacters = 8;

export interface CleanText {
  readonly text: string;
  readonly removedCharacters: number;
}

/**
 * Replaces what no model can read: control characters by a space, lone surrogates by U+FFFD. One UTF-16 unit for
 * another, so that positions in the clean text are positions in the original.
 * @throws text-binary if so much is unreadable that this can't be text
 */
export function cleanText(text: string, name = ''): CleanText {
  const removedCharacters = text.match(unreadable)?.length ?? 0;
  if (removedCharacters === 0) return { text, removedCharacters };
  refuseBinary(removedCharacters, text.length, name);
  const cleaned = text.replace(unreadable, (character) => (/\p{Cs}/u.test(character) ? '\uFFFD' : ' '));
  return { text: cleaned, removedCharacters };
}

/** @throws text-binary if the share of unreadable characters is beyond a text's */
export function refuseBinary(unreadableCharacters: number, characters: number, name: string): void {
  const controlShare = unreadableCharacters / characters;
  if (unreadableCharacters >= binaryCharacters && controlShare > binaryShare)
    throw new HomebodyError('text-binary', { controlShare, name });
}
