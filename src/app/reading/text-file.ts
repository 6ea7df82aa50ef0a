import { HomebodyError } from '../../core';

const limitCharacters = 5_000_000;
/** More control characters than this share, and it is no text. */
const allowedControlShare = 0.01;

/**
 * The text of a file: UTF-8, UTF-16 by its mark, else EUC-KR or Western.
 * @throws HomebodyError `text-empty`, `text-too-long`, `text-binary`
 */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > limitCharacters * 4) {
    throw new HomebodyError('text-too-long', { characters: file.size, limitCharacters });
  }
  const text = decode(new Uint8Array(await file.arrayBuffer()))
    .replace(/\r\n?/g, '\n')
    .toWellFormed();
  if (text.trim() === '') throw new HomebodyError('text-empty', {});
  if (text.length > limitCharacters) {
    throw new HomebodyError('text-too-long', { characters: text.length, limitCharacters });
  }
  const share = controlShare(text);
  if (share > allowedControlShare) {
    throw new HomebodyError('text-binary', { name: file.name, controlShare: share });
  }
  return text;
}

/** Share of characters that stand in no text: controls other than tab and line ends, and replacements for bad bytes. */
export function controlShare(text: string): number {
  // eslint's rule against control characters in patterns is about mistakes; counting code units avoids it and is faster.
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 127 || code === 0xfffd)
      controls++;
  }
  return text.length === 0 ? 0 : controls / text.length;
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one may fit.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
