/** Links and e-mail addresses: no language, and useless if a single character changes. A final stop is the sentence's. */
const link = /(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”‘’「」『』()（）。、，]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
const number = /\d+(?:[.,:  ]\d+)*/gu;

/** Links and addresses as written, without the punctuation of the sentence around them. */
export function linksOf(text: string): string[] {
  return [...text.matchAll(link)].map(([found]) => found.replace(/[.,;:!?'*_]+$/u, ''));
}

/** A text cut at its links: the links themselves, and what stands between them. */
export function aroundLinks(text: string): { readonly text: string; readonly link: boolean }[] {
  const parts: { text: string; link: boolean }[] = [];
  let rest = text;
  for (const found of linksOf(text)) {
    const index = rest.indexOf(found);
    if (index > 0) parts.push({ text: rest.slice(0, index), link: false });
    parts.push({ text: found, link: true });
    rest = rest.slice(index + found.length);
  }
  if (rest !== '') parts.push({ text: rest, link: false });
  return parts;
}

export function lostLinks(source: string, translation: string): string[] {
  return linksOf(source).filter((found) => !translation.includes(found));
}

/** Numbers of the source, outside links, whose digits the translation does not have: `1,000` may become `1.000`. */
export function missingNumbers(source: string, translation: string): string[] {
  const there = new Map<string, number>();
  for (const digits of numbersOf(translation).map(digitsOf)) there.set(digits, (there.get(digits) ?? 0) + 1);
  return numbersOf(source).filter((written) => {
    const left = there.get(digitsOf(written)) ?? 0;
    there.set(digitsOf(written), left - 1);
    return left <= 0;
  });
}

/** True if a stretch has something to translate besides links, numbers and signs. */
export function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(link, ' '));
}

const numbersOf = (text: string) => [...text.replace(link, ' ').matchAll(number)].map(([found]) => found);
const digitsOf = (written: string) => written.replace(/\D/g, '');
