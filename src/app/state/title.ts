const longest = 60;

/** A title from the first question: its first sentence or line, without marks, cut at a word. */
export function titleFrom(question: string): string {
  const line = question
    .split('\n')
    .map((each) => each.replace(/^[\s>#*\-`]+/, '').trim())
    .find((each) => each !== '');
  const sentence = /^.*?[.?!。？！](?=\s|$)/.exec(line ?? '')?.[0] ?? line ?? '';
  const characters = [...sentence.replace(/\s+/g, ' ')];
  if (characters.length <= longest) return characters.join('').replace(/[.。]$/, '');
  const cut = characters.slice(0, longest).join('');
  const border = cut.lastIndexOf(' ');
  return `${border > longest / 2 ? cut.slice(0, border) : cut}…`;
}
