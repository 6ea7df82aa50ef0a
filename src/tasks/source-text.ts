import { HomebodyError } from '../core';
import { cleanText, refuseBinary, type CleanText } from './clean-text';

/**
 * The longest text taken, in UTF-16 units: about 3,000 pages. A tiny model needs hours for it, a larger one days;
 * beyond it even the list of pieces gets in the way.
 */
export const LIMIT_CHARACTERS = 20_000_000;

/**
 * The text to work on: a string, or a file decoded by its byte order mark, as UTF-8, or as UTF-16 where every other
 * byte is zero.
 * @throws text-empty, text-too-long, text-binary
 */
export async function readSource(source: string | Blob): Promise<CleanText> {
  const name = 'name' in Object(source) ? (source as File).name : '';
  const text = typeof source === 'string' ? source : await decode(source, name);
  if (text.length > LIMIT_CHARACTERS)
    throw new HomebodyError('text-too-long', { characters: text.length, limitCharacters: LIMIT_CHARACTERS });
  const clean = cleanText(text, name);
  if (clean.text.trim() === '') throw new HomebodyError('text-empty', {});
  return clean;
}

async function decode(file: Blob, name: string): Promise<string> {
  // UTF-8 needs three bytes at most for one UTF-16 unit.
  if (file.size > LIMIT_CHARACTERS * 3)
    throw new HomebodyError('text-too-long', {
      characters: Math.ceil(file.size / 3),
      limitCharacters: LIMIT_CHARACTERS,
    });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  refuseBinary(text.match(/\uFFFD/g)?.length ?? 0, text.length, name);
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  const head = bytes.subarray(0, 512);
  const zeros = [0, 0];
  head.forEach((byte, index) => (zeros[index % 2]! += byte === 0 ? 1 : 0));
  const half = head.length / 2;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return 'utf-16le';
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05) return 'utf-16be';
  return 'utf-8';
}
