const people = [
  'Mina',
  'the baker',
  'Mr. Okada',
  'the head teacher',
  'Jonas',
  'the old gardener',
  'Leyla',
  'the driver',
];
const doings = ['repaired', 'painted', 'sold', 'carried home', 'wrote about', 'looked for', 'borrowed', 'forgot'];
const things = [
  'the red boat',
  'a basket of apples',
  'the school clock',
  'two chairs',
  'an old map',
  'the garden gate',
];
const places = ['near the river', 'in the market', 'behind the library', 'on the hill', 'at the station', 'by the sea'];
const reasons = [
  'because the rain would not stop',
  'so that the children could play',
  'although nobody had asked',
  'before the shop opened at nine',
  'while the others were asleep',
];

/** English prose of at least so many characters: always the same, no two sentences alike, in paragraphs. */
export function longText(characters: number): string {
  let state = 20_260;
  const pick = (words: readonly string[]): string => {
    state = (state * 48_271) % 2_147_483_647;
    return words[state % words.length]!;
  };
  let text = '';
  for (let sentence = 1; text.length < characters; sentence++) {
    const begin = pick(people);
    text += `On day ${sentence}, ${begin} ${pick(doings)} ${pick(things)} ${pick(places)} ${pick(reasons)}.`;
    text += sentence % 5 === 0 ? '\n\n' : ' ';
  }
  return text.trim();
}
