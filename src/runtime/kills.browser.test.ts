import { afterEach, expect, it } from 'vitest';
import { HomebodyError, type Notice, type Part, type Request, type Runtime } from '../core';
import { TestWorkers } from '../../test/fixtures/test-workers';
import { openRuntime } from './open-runtime';

const { HOMEBODY_KILLS, HOMEBODY_SEED } = import.meta.env as Readonly<Record<string, string | undefined>>;
const kills = Number(HOMEBODY_KILLS ?? 9);
const seed = Number(HOMEBODY_SEED ?? Date.now() % 1_000_000);

const greedy = { temperature: 0, repeatPenalty: 1 } as const;
const longText = Array.from(
  { length: 22 },
  (_, at) => `Room ${at} of the house has ${at + 3} chairs and a small lamp.`,
);
/** What is asked in each phase: a prompt that takes long to read, and answers that take long to write. */
const requests: Readonly<Record<'load' | 'prefill' | 'decode', Request>> = {
  load: { messages: [{ role: 'user', content: 'What is the capital of France?' }], sampling: greedy },
  prefill: {
    messages: [{ role: 'user', content: `Summarize:\n${longText.join(' ')}` }],
    sampling: greedy,
    maxTokens: 24,
  },
  decode: { messages: [{ role: 'user', content: 'How do I make tea?' }], sampling: greedy },
};
type Phase = keyof typeof requests;
const phases = Object.keys(requests) as Phase[];

/** Mulberry32: the same moments again for the same seed. */
function randomFrom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let runtime: Runtime | undefined;
afterEach(() => runtime?.close());

async function read(parts: AsyncIterable<Part>, onPart: (part: Part) => void = () => undefined) {
  let text = '';
  const notices: Notice[] = [];
  let ends = 0;
  for await (const part of parts) {
    if (part.type === 'text') text += part.text;
    if (part.type === 'notice') notices.push(part);
    if (part.type === 'end') ends++;
    onPart(part);
  }
  return { text, notices, ends };
}

it(
  'answers every request whose worker is killed, or ends it by a typed error, and leaves no worker behind',
  { timeout: 60_000 + kills * 20_000 },
  async () => {
    const random = randomFrom(seed);
    const workers = new TestWorkers();
    runtime = await openRuntime({
      baseUrl: `${location.origin}/`,
      memoryName: `test-${crypto.randomUUID()}`,
      shareTabs: false,
      startEngine: () => workers.llamacpp(),
    });
    const whole: Partial<Record<Phase, string>> = {};
    await runtime.load('pocket');
    for (const phase of phases) whole[phase] = (await read(runtime.generate(requests[phase]))).text;
    const outcomes = { answered: 0, restarted: 0, moved: 0, failed: [] as string[] };
    const struck: Record<Phase, number> = { load: 0, prefill: 0, decode: 0 };
    const all = () => struck.load + struck.prefill + struck.decode;

    // An answer that was there before the blow is asked for again.
    for (let round = 0; all() < kills; round++) {
      expect(round).toBeLessThan(4 * kills);
      const phase = phases[round % phases.length]!;
      const place = `round ${round} of seed ${seed}, in ${phase}`;
      const loudly = random() < 0.5;
      const moment = random();
      if (phase === 'load') await runtime.unload();
      const before = workers.started.length;
      let done = false;
      let texts = 0;
      const strike = () => {
        if (done) return;
        done = true;
        struck[phase]++;
        TestWorkers.kill(workers.last!, loudly);
      };
      const answer = read(runtime.generate(requests[phase]), (part) => {
        if (phase === 'prefill' && part.type === 'progress') setTimeout(strike, moment * 60);
        if (phase === 'decode' && part.type === 'text' && ++texts > moment * 30) strike();
      });
      if (phase === 'load') {
        while (workers.started.length === before) await new Promise((resolve) => setTimeout(resolve, 1));
        setTimeout(strike, moment * 900);
      }
      const outcome = await answer.catch((error: unknown) => error);
      if (outcome instanceof Error) {
        expect(outcome, place).toBeInstanceOf(HomebodyError);
        outcomes.failed.push(`${outcome.message} (${place})`);
      } else {
        const { text, notices, ends } = outcome as Awaited<typeof answer>;
        expect(text, `${place}: ${JSON.stringify(notices)}`).toBe(whole[phase]);
        expect(ends, place).toBe(1);
        outcomes.answered++;
        for (const { code } of notices) if (code === 'restarted' || code === 'moved') outcomes[code]++;
      }
      done = true;
      expect(workers.live, place).toBeLessThanOrEqual(1);
    }
    console.log(
      `seed ${seed}: kills ${JSON.stringify(struck)}, outcomes ${JSON.stringify(outcomes)}, ${workers.started.length} workers`,
    );
    // One kill is an accident, and an answer that can be gone on with is gone on with.
    expect(outcomes.failed).toEqual([]);
    await runtime.unload();
    expect(workers.live).toBe(0);
    expect(runtime.loaded).toEqual([]);
  },
);
