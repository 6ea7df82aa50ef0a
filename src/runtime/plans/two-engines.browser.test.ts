import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchPocketOnnx, fetchPocketReference, type PocketCase } from '../../../test/contracts/families';
import { loadCatalogue } from '../../catalog';
import type { Runtime, TokenLogprob } from '../../core';
import { openRuntime } from '../open-runtime';

/** The likelier word is at most this much likelier where answers part (0.53 measured); elsewhere it is several times that. */
const largestTie = 0.6;

let cases: readonly PocketCase[];
let runtime: Runtime;
beforeAll(async () => {
  cases = await fetchPocketReference();
  runtime = await openRuntime({
    baseUrl: `${location.origin}/`,
    memoryName: `test-${crypto.randomUUID()}`,
    catalogue: loadCatalogue().models.filter(({ id }) => id === 'pocket'),
  });
});
afterAll(async () => {
  for (const { record, own } of await runtime.models.list()) if (own) await runtime.models.remove(record.id);
  await runtime.close();
});

interface Answer {
  readonly text: string;
  readonly tokens: readonly TokenLogprob[];
}

async function answers(): Promise<readonly Answer[]> {
  const all: Answer[] = [];
  for (const { question: content } of cases) {
    let text = '';
    const tokens: TokenLogprob[] = [];
    const sampling = { temperature: 0, repeatPenalty: 1 } as const;
    const request = { messages: [{ role: 'user', content } as const], sampling, maxTokens: 48, logprobs: 2 };
    for await (const part of runtime.generate(request)) {
      if (part.type !== 'text') continue;
      text += part.text;
      tokens.push(...(part.logprobs ?? []));
    }
    all.push({ text, tokens });
  }
  return all;
}

/** How much likelier the taken token was than the next one, at the place where two answers part. */
function marginsAtFork(one: Answer, other: Answer): readonly [number, number] {
  const at = one.tokens.findIndex(({ token }, place) => token !== other.tokens[place]?.token);
  const margin = ({ tokens }: Answer) => {
    const [first, second] = tokens[at]?.top ?? [];
    return first && second ? first.logprob - second.logprob : Infinity;
  };
  return [margin(one), margin(other)];
}

async function loadOnnx(precision: 'q8' | 'q4'): Promise<void> {
  const { files } = await fetchPocketOnnx(precision);
  const dropped = [...files].map(([path, content]) => {
    const file = new File([content], path.split('/').at(-1)!);
    Object.defineProperty(file, 'webkitRelativePath', { value: `pocket-${precision}/${path}` });
    return file;
  });
  const [id] = await runtime.models.addFiles(dropped);
  expect((await runtime.load(id)).plan.engine).toBe('transformers');
}

it('the embedded model says the same on two engines, or parts where two words are about as likely', async () => {
  await runtime.load('pocket');
  const native = await answers();
  await loadOnnx('q8');
  const onnx = await answers();
  const different = native.flatMap((one, index) => (one.text === onnx[index]!.text ? [] : [index]));
  // Measured: 15 of 21 are the same. Q8_0 rounds 32 weights together, the ONNX file whole rows of them.
  expect(different.length).toBeLessThanOrEqual(6);
  for (const index of different)
    for (const margin of marginsAtFork(native[index]!, onnx[index]!)) expect(margin).toBeLessThan(largestTie);
});

it('with its weights in 4 bits the embedded model says what ONNX Runtime outside a browser says', async () => {
  await loadOnnx('q4');
  const onnx = await answers();
  expect(onnx.map(({ text }) => text)).toEqual(cases.map((one) => one.answers.q4.text));
});
