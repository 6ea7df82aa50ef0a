import { BareSide } from './bare-side';
import { OurSide } from './our-side';
import type { Answer } from './measurement';

/** Figures of one side in one round. */
export interface SideFigures {
  readonly loadMs: number;
  /** Long prompts, a few words in answer. */
  readonly reading: readonly Answer[];
  /** Short prompts, long answers. */
  readonly writing: readonly Answer[];
}

export interface RoundFigures {
  readonly ours: SideFigures;
  readonly bare: SideFigures;
  /** First tokens of a conversation of about 600 tokens, and of the turn after it. */
  readonly firstTurn: Answer;
  readonly secondTurn: Answer;
  readonly plan: string;
}

/** Plain everyday sentences, about 45 tokens. */
const story =
  'The weather is nice today. Let us go to the park. We will take some bread and a little cheese, and my sister brings ' +
  'her dog. In the evening we come home, make tea and read a book. ';

/** Several of each kind a round: one answer says little. Each begins anew, so nothing is taken from a cache. */
const toRead = ['Monday.', 'Tuesday.', 'Friday.'].map((day) => `${day} ${story.repeat(8)}`);
/** Beginnings that the embedded model goes on with until it is stopped; most other answers of its end after a sentence. */
const toWrite = [
  'Once upon a time there was a little girl who',
  'Dear friend,\n',
  '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,',
];
const writtenTokens = 128;
const warmUp = { prompt: 'Hello', maxTokens: 8 };

const question = (day: string) => `On ${day}: ${story.repeat(6)}`;
const history = [
  { role: 'user', content: question('Monday') },
  { role: 'assistant', content: 'That sounds like a good day.' },
  { role: 'user', content: question('Sunday') },
] as const;

declare global {
  interface Window {
    /** One round: our side and the bare package, one after the other; `oursFirst` turns the order. */
    benchRound?: (oursFirst: boolean) => Promise<RoundFigures>;
  }
}

const [ours, bare] = [await OurSide.open(), await BareSide.open()];
// The bare package is given what our plan chose.
const { plan } = await ours.load();
await ours.unload();

async function measureSide(
  load: () => Promise<{ loadMs: number }>,
  side: Pick<OurSide | BareSide, 'complete'>,
): Promise<SideFigures> {
  const { loadMs } = await load();
  await side.complete(warmUp);
  const reading: Answer[] = [];
  for (const prompt of toRead) reading.push(await side.complete({ prompt, maxTokens: 4 }));
  const writing: Answer[] = [];
  for (const prompt of toWrite) writing.push(await side.complete({ prompt, maxTokens: writtenTokens }));
  return { loadMs, reading, writing };
}

async function measureOurs() {
  const figures = await measureSide(() => ours.load(), ours);
  const firstTurn = await ours.chat(history, 24);
  const grown = [
    ...history,
    { role: 'assistant', content: firstTurn.text },
    { role: 'user', content: 'Thank you.' },
  ] as const;
  const secondTurn = await ours.chat(grown, 24);
  await ours.unload();
  return { figures, firstTurn, secondTurn };
}

async function measureBare() {
  const figures = await measureSide(() => bare.load(plan), bare);
  await bare.unload();
  return figures;
}

window.benchRound = async (oursFirst) => {
  const early = oursFirst ? await measureOurs() : undefined;
  const bareFigures = await measureBare();
  const { figures, firstTurn, secondTurn } = early ?? (await measureOurs());
  const { engine, backend, threads, slots, contextTokens } = plan;
  return {
    ours: figures,
    bare: bareFigures,
    firstTurn,
    secondTurn,
    plan: `${engine}, ${backend}, threads: ${threads}, slots: ${slots}, context: ${contextTokens}`,
  };
};
