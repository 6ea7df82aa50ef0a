import {
  failedWith,
  HomebodyError,
  type Engine,
  type EngineReady,
  type GoldenCase,
  type GoldenProbe,
  type LoadedModel,
  type ModelRecord,
  type ModelVariant,
  type Request,
} from '../../core';
import { nonsenseIn, nonsenseInVectors, type Written } from './nonsense';

/** Each case costs a few hundred milliseconds on a slow device; two tell sense from nonsense. */
const casesRun = 2;
const answerTokens = 64;
/** Enough to see one token over and over, and little enough for a large model on a slow device. */
const sanityTokens = 8;
/** Engines round differently; another vector differs by far more. */
const vectorTolerance = 0.02;

/** What the test asks of a loaded model. */
export interface TestedHost {
  readonly record: ModelRecord;
  readonly ready: EngineReady;
  generate: Engine['generate'];
  /** @param characters how much there is to read */
  run<T>(
    work: (engine: Required<Pick<Engine, 'embed' | 'fillMask' | 'classify'>>) => Promise<T>,
    characters: number,
  ): Promise<T>;
}

/**
 * Asks the loaded model what a sound engine answers in a known way. Catches what nothing else does: drivers that compute
 * nonsense, half-right kernels, damaged weights of the right size. A model without known answers is only looked at for
 * clear nonsense: numbers that are none, one token over and over, no text where it was trained to answer.
 * @returns `passed` if known answers were given, `untested` if there are none
 * @throws HomebodyError `self-test-failed` with the first answer that differs; or the signal's reason
 */
export async function selfTest(
  host: TestedHost,
  variant: ModelVariant,
  signal: AbortSignal,
): Promise<LoadedModel['selfTest']> {
  try {
    return await examine(host, variant, signal);
  } catch (error) {
    // Some engines see for themselves that what came out is nothing, e.g. a vector of no length.
    if (!failedWith(error, 'output-invalid')) throw error;
    const { detail, text } = error.facts;
    throw failure(host, 'an answer', text === '' ? detail : text, error);
  }
}

async function examine(
  host: TestedHost,
  { golden = [], probes = [] }: ModelVariant,
  signal: AbortSignal,
): Promise<LoadedModel['selfTest']> {
  const cases = host.ready.chatTemplate ? golden.slice(0, casesRun) : [];
  for (const one of cases) await checkAnswer(host, one, signal);
  const known = probes.slice(0, casesRun - cases.length);
  for (const one of known) await checkProbe(host, one, signal);
  if (cases.length + known.length > 0) return 'passed';
  try {
    await checkSanity(host, signal);
  } catch (error) {
    // What can't be asked so says nothing: a tiny context, a task of its own.
    if (!unasked.some((code) => failedWith(error, code))) throw error;
  }
  return 'untested';
}

const unasked = ['unsupported', 'request-invalid', 'context-overflow', 'no-chat-template'] as const;

async function checkAnswer(host: TestedHost, { messages, text }: GoldenCase, signal: AbortSignal): Promise<void> {
  const written = await write(host, { messages, maxTokens: answerTokens }, signal, text.trim());
  expectSame(host, text.trim(), written.text.trim());
}

async function checkProbe(host: TestedHost, probe: GoldenProbe, signal: AbortSignal): Promise<void> {
  switch (probe.kind) {
    case 'write': {
      const { text } = await write(host, { prompt: probe.prompt, maxTokens: answerTokens }, signal);
      // A model that never ends is compared as far as its known answer goes.
      return expectSame(host, probe.text.trim(), text.trim().slice(0, probe.text.trim().length));
    }
    case 'fill-mask': {
      const [guesses = []] = await host.run((engine) => engine.fillMask(probe.text, 1, signal), probe.text.length);
      return expectSame(host, probe.token, guesses[0]?.token ?? '');
    }
    case 'embed': {
      const [vector = new Float32Array()] = await host.run(
        (engine) => engine.embed([probe.text], signal),
        probe.text.length,
      );
      const found = [...vector.slice(0, probe.vector.length)];
      const isSame = probe.vector.every((value, index) => Math.abs(value - (found[index] ?? NaN)) <= vectorTolerance);
      return isSame ? undefined : expectSame(host, listOf(probe.vector), listOf(found));
    }
  }
}

async function checkSanity(host: TestedHost, signal: AbortSignal): Promise<void> {
  const { capabilities, chatTemplate, contextTokens } = host.ready;
  const { tasks } = host.record;
  if (capabilities.classify) {
    const scores = await host.run((engine) => engine.classify(greeting, {}, signal), greeting.length);
    return expectSense(host, nonsenseInVectors([Float32Array.from(scores.map(({ score }) => score))]));
  }
  // llama.cpp says that it can do everything with every model; one that reads only may end it in mid-sentence.
  if (
    capabilities.embeddings &&
    (!capabilities.logprobs || (tasks.length > 0 && tasks.every((one) => one === 'embed')))
  ) {
    const texts = [greeting, otherText];
    const vectors = await host.run((engine) => engine.embed(texts, signal), texts.join('').length);
    return expectSense(host, nonsenseInVectors(vectors));
  }
  if (capabilities.fillMask || capabilities.answer || contextTokens < leastContextTokens) return;
  const asked: Request = chatTemplate ? { messages: [{ role: 'user', content: greeting }] } : { prompt: greeting };
  const written = await write(
    host,
    { ...asked, maxTokens: sanityTokens, ...(capabilities.logprobs && { logprobs: 1 }) },
    signal,
  );
  // Of models that were not trained to answer anything may come, as long as it was computed.
  expectSense(host, nonsenseIn(written, chatTemplate && tasks.includes('chat')));
}

const greeting = 'Hello! How are you today?';
const otherText = 'The ship left the harbour at night.';
/** The greeting in a chat template, and an answer, have room in it. */
const leastContextTokens = 128;

/** @param known what is written is compared with this, and stopped where it parts from it */
async function write(host: TestedHost, request: Request, signal: AbortSignal, known?: string): Promise<Written> {
  const sampling = { temperature: 0, repeatPenalty: 1 };
  let text = '';
  let outputTokens = 0;
  const logprobs: number[] = [];
  const tokens: string[] = [];
  for await (const part of host.generate({ ...request, sampling }, signal)) {
    if (part.type === 'end') ({ outputTokens } = part.usage);
    if (part.type !== 'text') continue;
    text += part.text;
    if (known !== undefined && !known.startsWith(text.trim())) break;
    for (const one of part.logprobs ?? []) {
      logprobs.push(one.logprob);
      tokens.push(one.token);
    }
  }
  signal.throwIfAborted();
  return { text, outputTokens, logprobs, tokens };
}

const listOf = (numbers: readonly number[]) => numbers.map((one) => one.toFixed(3)).join(' ');

function expectSense(host: TestedHost, nonsense: ReturnType<typeof nonsenseIn>): void {
  if (nonsense) expectSame(host, nonsense.expected, nonsense.received);
}

function expectSame(host: TestedHost, expected: string, received: string): void {
  if (expected !== received) throw failure(host, expected, received);
}

function failure({ record }: TestedHost, expected: string, received: string, cause?: unknown): HomebodyError {
  return new HomebodyError('self-test-failed', { modelId: record.id, expected, received }, cause);
}
