import type {
  GenerateOptions,
  LoadedModel,
  Message,
  ModelRecord,
  Part,
  PromptProfile,
  Request,
  Runtime,
  RuntimeState,
} from '../core';
import { HomebodyError } from '../core';

/** A Runtime for the tests of flows: a token is a word, and answers are by rule. It shows what was asked of it. */
export interface TestRuntime extends Runtime {
  readonly requests: Request[];
  readonly counted: (string | readonly Message[])[];
  /** Most requests at work at the same time. */
  mostAtOnce: number;
}

export interface TestRuntimeOptions {
  readonly answer?: (prompt: string, request: Request, asked: number) => string | Promise<string>;
  readonly contextTokens?: number;
  readonly slots?: number;
  readonly profile?: PromptProfile;
  readonly languages?: readonly string[];
  readonly translates?: ModelRecord['translates'];
  /** A model that reads a bare prompt and has no chat. */
  readonly textToText?: boolean;
}

/** What a template puts around each message, and once around all. */
const messageTokens = 4;
const onceTokens = 2;

const wordsOf = (text: string) => text.match(/\s*\S+/g) ?? [];

export function tokensIn(input: string | readonly Message[]): number {
  if (typeof input === 'string') return wordsOf(input).length;
  return input.reduce((sum, { content }) => sum + wordsOf(content).length + messageTokens, onceTokens);
}

export function testRuntime(options: TestRuntimeOptions = {}): TestRuntime {
  const model = loadedModel(options);
  const requests: Request[] = [];
  const counted: (string | readonly Message[])[] = [];
  let atOnce = 0;
  const refused = () => Promise.reject(new HomebodyError('unsupported', { capability: 'test', engine: 'test' }));

  async function* generate(request: Request, { signal }: GenerateOptions = {}): AsyncGenerator<Part> {
    requests.push(request);
    runtime.mostAtOnce = Math.max(runtime.mostAtOnce, ++atOnce);
    try {
      if (options.textToText && request.messages)
        throw new HomebodyError('no-chat-template', { modelId: model.record.id });
      const promptTokens = tokensIn(request.messages ?? request.prompt ?? '');
      if (promptTokens > model.contextTokens)
        throw new HomebodyError('context-overflow', { promptTokens, contextTokens: model.contextTokens });
      const prompt = request.messages?.at(-1)?.content ?? request.prompt ?? '';
      const words = wordsOf(await (options.answer ?? (() => 'Yes.'))(prompt, request, requests.length - 1));
      let outputTokens = 0;
      for (const word of words) {
        await new Promise((resolve) => setImmediate(resolve));
        if (signal?.aborted || outputTokens === request.maxTokens) break;
        outputTokens++;
        yield { type: 'text', text: word };
      }
      const reason = signal?.aborted ? 'cancelled' : outputTokens < words.length ? 'length' : 'stop';
      const timings = { queueMs: 0, prefillMs: 1, decodeMs: 1, firstTokenMs: 1 };
      yield {
        type: 'end',
        reason,
        usage: { promptTokens, cachedTokens: 0, outputTokens },
        timings: { ...timings, prefillTokensPerSecond: 1, decodeTokensPerSecond: 1 },
      };
    } finally {
      atOnce--;
    }
  }

  const runtime: TestRuntime = {
    requests,
    counted,
    mostAtOnce: 0,
    get device(): never {
      throw new Error('Tasks do not ask what the device is.');
    },
    get models(): never {
      throw new Error('Tasks do not ask for the library.');
    },
    state: { state: 'ready', model } satisfies RuntimeState,
    subscribe: () => () => undefined,
    load: () => Promise.resolve(model),
    generate,
    embed: refused,
    countTokens: (input) => {
      counted.push(input);
      return Promise.resolve(tokensIn(input));
    },
    fillMask: refused,
    answer: refused,
    classify: refused,
    diagnose: refused,
    loaded: [model],
    measure: refused,
    unload: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
  return runtime;
}

function loadedModel(options: TestRuntimeOptions): LoadedModel {
  const contextTokens = options.contextTokens ?? 1024;
  const record: ModelRecord = {
    id: 'test',
    family: 'llama',
    title: 'Test',
    parameters: 1,
    licence: { id: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    languages: options.languages ?? ['en', 'ko', 'de', 'fr', 'ja'],
    ...(options.translates ? { translates: options.translates } : {}),
    contextTokens,
    tasks: ['chat', 'summarize', 'translate', 'extract'],
    ...(options.profile ? { profile: options.profile } : {}),
    variants: [],
  };
  const slots = options.slots ?? 1;
  return {
    record,
    plan: {
      modelId: 'test',
      variantId: 'test',
      engine: 'scripted',
      backend: 'wasm',
      threads: 1,
      slots,
      contextTokens,
      files: [],
      why: [],
    },
    contextTokens,
    slots,
    chatTemplate: true,
    capabilities: {
      chat: true,
      jsonSchema: true,
      grammar: true,
      tools: true,
      logprobs: true,
      embeddings: false,
      seed: true,
      ...(options.textToText && { chat: false, textToText: true }),
    },
    loadMs: 1,
    selfTest: 'untested',
  };
}

export async function partsOf<P>(parts: AsyncIterable<P>): Promise<P[]> {
  const all: P[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

/** Random numbers that are the same in every run (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const scraps = [
  'The dog sleeps. ',
  'Dr. Kim came at 3 p.m. yesterday. ',
  'Really? ',
  'and then, ',
  '오늘은 날씨가 좋아요. ',
  '안녕하세요! ',
  '今日は晴れです。',
  '明日は雨でしょう。',
  '😀',
  '👨‍👩‍👧',
  'e\u0301',
  '\n',
  '\n\n',
  '\r\n',
  '  - item one\n',
  '1. first\n',
  '> quoted\n',
  '```\ncode x = 1;\n```\n',
  '\t',
  '   ',
  'https://example.org/a?b=1 ',
  'a@b.example ',
  '12,500 ',
  'z.B. hier. ',
  '| a | b |\n',
  'supercalifragilisticexpialidocious'.repeat(3),
  '𝕏𝕐ℤ ',
  '…',
  '# Heading\n',
  'a line that was wrapped by a mail program\nand goes on. ',
];

/** A text of odd scraps, different for every seed. */
export function oddText(seed: number, length = 40): string {
  const random = randomOf(seed);
  return Array.from(
    { length: 1 + Math.floor(random() * length) },
    () => scraps[Math.floor(random() * scraps.length)]!,
  ).join('');
}
