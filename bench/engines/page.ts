import { openHomebody } from '../../src/index';
import { BareEngine } from './bare';
import { engineCases, filesOf, type CaseName, type EngineCase, type EngineSide, type EngineTimes } from './cases';
import { OurEngine } from './ours';

export interface EnginesBench {
  readonly cases: readonly CaseName[];
  /** One load and a few answers of one side. */
  time(name: CaseName, side: 'ours' | 'bare'): Promise<EngineTimes>;
  /** Loads and unloads the embedded model so often, in an engine of its own each time. */
  cycle(engine: 'llamacpp' | 'transformers', times: number): Promise<void>;
  /** Opens Homebody with the embedded model. @returns milliseconds of the load */
  open(): Promise<number>;
  /** A long answer of the opened model; resolves with its text, and with the longest silence in it. */
  answer(): Promise<{ readonly text: string; readonly longestGapMs: number; readonly notices: readonly string[] }>;
  /** Characters of the answer that is being written. */
  readonly writtenCharacters: number;
}

declare global {
  interface Window {
    enginesBench?: EnginesBench;
  }
}

const answers = 3;
const never = new AbortController().signal;
let home: Awaited<ReturnType<typeof openHomebody>> | undefined;
let written = '';

async function timeWriting(side: EngineSide, { prompt, amount }: EngineCase) {
  let [firstTokenMs, decodeMs, tokens] = [0, 0, 0];
  for (let round = 0; round < answers; round++) {
    const startedAt = performance.now();
    let [firstAt, lastAt] = [0, 0];
    const count = await side.write(prompt, amount, () => {
      lastAt = performance.now();
      firstAt ||= lastAt;
    });
    firstTokenMs += firstAt - startedAt;
    decodeMs += lastAt - firstAt;
    tokens += count - 1;
  }
  return { firstTokenMs: firstTokenMs / answers, perSecond: (1000 * tokens) / decodeMs };
}

async function timeReading(side: EngineSide, { prompt, amount }: EngineCase) {
  const startedAt = performance.now();
  await side.embed([prompt]);
  const firstTokenMs = performance.now() - startedAt;
  const texts = Array.from({ length: amount }, (_, index) => `${prompt} ${index}`);
  const readAt = performance.now();
  await side.embed(texts);
  return { firstTokenMs, perSecond: (1000 * amount) / (performance.now() - readAt) };
}

window.enginesBench = {
  cases: Object.keys(engineCases) as CaseName[],
  async time(name, which) {
    const one: EngineCase = engineCases[name];
    const files = await filesOf(one);
    const side: EngineSide = which === 'ours' ? new OurEngine() : new BareEngine();
    try {
      const startedAt = performance.now();
      await side.load(one, files);
      const loadMs = performance.now() - startedAt;
      if (one.kind === 'embedding') {
        await side.embed(['Hello']);
        return { loadMs, ...(await timeReading(side, one)) };
      }
      await side.write('Hello', 8, () => undefined);
      return { loadMs, ...(await timeWriting(side, one)) };
    } finally {
      await side.end();
    }
  },
  async cycle(engine, times) {
    if (engine === 'llamacpp') {
      home ??= await openHomebody({ baseUrl: new URL('..', document.baseURI).href });
      for (let round = 0; round < times; round++) {
        await home.load();
        await home.runtime.unload();
      }
      return;
    }
    const files = await filesOf(engineCases.pocket);
    for (let round = 0; round < times; round++) {
      const side = new OurEngine();
      await side.load(engineCases.pocket, files);
      await side.write('Hello', 4, () => undefined);
      await side.end();
    }
  },
  async open() {
    home ??= await openHomebody({ baseUrl: new URL('..', document.baseURI).href });
    const startedAt = performance.now();
    await home.load();
    return performance.now() - startedAt;
  },
  async answer() {
    if (!home) throw new Error('Open first.');
    const notices: string[] = [];
    let [lastAt, longestGapMs] = [0, 0];
    written = '';
    const request = { prompt: '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,', maxTokens: 700, sampling: { temperature: 0 } };
    for await (const part of home.runtime.generate(request, { signal: never })) {
      if (part.type === 'notice') notices.push(part.code);
      if (part.type !== 'text') continue;
      const now = performance.now();
      if (lastAt > 0) longestGapMs = Math.max(longestGapMs, now - lastAt);
      lastAt = now;
      written += part.text;
    }
    return { text: written, longestGapMs, notices };
  },
  get writtenCharacters() {
    return written.length;
  },
};
