/** Where a token stands in its text (UTF-16 units). */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Finds where tokens stand in the text they were made of, as the package does not tell. Each word is looked for after the
 * one before, in the text with case, accents and spaces taken away, which remembers where its characters came from.
 * @param words the tokens' own text, without the marks of their kind; undefined for unknown ones
 */
export function placesOf(words: readonly (string | undefined)[], text: string): readonly (Place | undefined)[] {
  const { plain, origin } = plainText(text);
  let at = 0;
  let lastEnd = 0;
  return words.map((word, index) => {
    const searched = word === undefined ? '' : plainText(word).plain;
    if (searched === '') return word === undefined ? unknownPlace(index) : undefined;
    const found = plain.indexOf(searched, at);
    if (found < 0) return undefined;
    at = found + searched.length;
    const start = origin[found]!.start;
    lastEnd = origin[at - 1]!.end;
    return { start, end: lastEnd };
  });

  /** What no token exists for lasts until the next known one, less the spaces between. */
  function unknownPlace(index: number): Place | undefined {
    const next = words.slice(index + 1).find((word) => word !== undefined && plainText(word).plain !== '');
    const found = next === undefined ? plain.length : plain.indexOf(plainText(next).plain, at + 1);
    const rest = text.slice(lastEnd, found < 0 || found >= plain.length ? text.length : origin[found]!.start);
    const word = /\S+/.exec(rest);
    if (!word) return undefined;
    const start = lastEnd + word.index;
    lastEnd = start + word[0].length;
    while (at < plain.length && origin[at]!.start < lastEnd) at++;
    return { start, end: lastEnd };
  }
}

function plainText(text: string): { readonly plain: string; readonly origin: readonly Place[] } {
  let plain = '';
  const origin: Place[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    const bare = character
      .normalize('NFKD')
      .replace(/[\p{Mn}\s]/gu, '')
      .toLowerCase();
    for (let unit = 0; unit < bare.length; unit++) origin.push({ start, end });
    plain += bare;
    start = end;
  }
  return { plain, origin };
}
