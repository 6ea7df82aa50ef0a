import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  failedWith,
  type EndPart,
  type Engine,
  type EngineReady,
  type ErrorCode,
  type Message,
  type Part,
  type Plan,
  type Request,
  type Weights,
} from '../../src/core';

/** What the suite needs to know of an engine and of the model it is given. */
export interface EngineSubject {
  readonly make: () => Engine;
  /** For one slot and a context of at least 256 tokens. */
  readonly plan: Plan;
  readonly weights: Weights;
  /** A question whose greedy answer is at least eight tokens long. */
  readonly question: readonly Message[];
}

export const never = new AbortController().signal;
const greedy = { temperature: 0, repeatPenalty: 1 } as const;

export interface Answer {
  readonly parts: readonly Part[];
  readonly text: string;
  readonly end: EndPart;
}

/** Reads a whole answer and checks what holds for every one. */
export async function read(parts: AsyncIterable<Part>, onPart?: (part: Part) => void): Promise<Answer> {
  const all: Part[] = [];
  for await (const part of parts) {
    all.push(part);
    onPart?.(part);
  }
  const end = all.at(-1);
  if (end?.type !== 'end') throw new Error(`The last part is ${JSON.stringify(end)}.`);
  expect(all.filter(({ type }) => type === 'end')).toHaveLength(1);
  const figures = [...Object.values(end.usage), ...Object.values(end.timings)];
  expect(figures.every((figure) => Number.isFinite(figure) && figure >= 0)).toBe(true);
  expect(end.usage.cachedTokens).toBeLessThanOrEqual(end.usage.promptTokens);
  const texts = all.flatMap((part) => (part.type === 'text' ? [part.text] : []));
  expect(texts.every((text) => text !== '' && text.isWellFormed())).toBe(true);
  return { parts: all, text: texts.join(''), end };
}

export async function codeOf(work: PromiseLike<unknown>): Promise<string> {
  try {
    await work;
    return 'no failure';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** The behaviour of every engine, whatever model it runs. */
export function engineContract(name: string, { make, plan, weights, question }: EngineSubject): void {
  describe(`${name} keeps the engine contract`, () => {
    let engine: Engine;
    let ready: EngineReady;
    beforeAll(async () => {
      engine = make();
      ready = await engine.load(plan, weights, () => undefined, never);
    });
    afterAll(() => engine.unload());

    const ask = (request: Request, signal = never, onPart?: (part: Part) => void) =>
      read(engine.generate({ sampling: greedy, ...request }, signal), onPart);
    const failure = (request: unknown) => codeOf(ask(request as Request));

    it('says what was loaded', () => {
      expect(ready.contextTokens).toBeGreaterThanOrEqual(256);
      expect(ready.contextTokens).toBeLessThanOrEqual(plan.contextTokens);
      expect(ready.vocabulary).toBeGreaterThan(0);
      expect(ready).toMatchObject({ slots: 1, chatTemplate: true, backend: plan.backend });
    });

    it('streams text in several parts and ends once', async () => {
      const { parts, end, text } = await ask({ messages: question });
      expect(parts.filter(({ type }) => type === 'text').length).toBeGreaterThan(3);
      expect(text.trim()).not.toBe('');
      expect(end).toMatchObject({ reason: 'stop' });
      expect(end.usage.outputTokens).toBeGreaterThanOrEqual(8);
      expect(end.timings.firstTokenMs).toBeGreaterThan(0);
    });

    it('gives the same greedy answer again', async () => {
      const { text } = await ask({ messages: question });
      expect((await ask({ messages: question })).text).toBe(text);
    });

    it('tells how far the prompt is read before the first word', async () => {
      const { parts, end } = await ask({ messages: question });
      const first = parts.findIndex(({ type }) => type === 'text');
      const prefill = parts.slice(0, first).filter((part) => part.type === 'progress' && part.phase === 'prefill');
      expect(prefill.at(-1)).toMatchObject({
        processedTokens: end.usage.promptTokens,
        totalTokens: end.usage.promptTokens,
      });
    });

    it('stops at maxTokens', async () => {
      const { end } = await ask({ messages: question, maxTokens: 3 });
      expect(end).toMatchObject({ reason: 'length', usage: { outputTokens: 3 } });
    });

    it('stops before a stop string and keeps it to itself', async () => {
      const { text } = await ask({ messages: question });
      const stop = text.trim().split(/\s+/)[3]!;
      const stopped = await ask({ messages: question, stop: [stop] });
      expect(stopped.text).toBe(text.slice(0, text.indexOf(stop)));
      expect(stopped.end.reason).toBe('stop');
    });

    it('goes on with the assistant’s last message', async () => {
      const { text } = await ask({ messages: question });
      const begun = text.slice(0, text.indexOf(' ', 8));
      const { text: rest } = await ask({ messages: [...question, { role: 'assistant', content: begun }] });
      expect(begun + rest).toBe(text);
    });

    it('gives the same text for the same seed', async () => {
      const drawn = { messages: question, sampling: { temperature: 1.2, seed: 7 }, maxTokens: 24 };
      const { text } = await ask(drawn);
      expect((await ask(drawn)).text).toBe(text);
    });

    const conversations: readonly [string, readonly Message[]][] = [
      ['one question', question],
      ['Korean and emoji', [{ role: 'user', content: '안녕하세요 👩‍👩‍👧 1234 — “네”\n\n  두 칸' }]],
      [
        'several turns with a system message',
        [
          { role: 'system', content: 'You are short.' },
          ...question,
          { role: 'assistant', content: 'Yes.' },
          { role: 'user', content: 'And then?' },
        ],
      ],
      ['an answer to continue', [...question, { role: 'assistant', content: 'Well, ' }]],
    ];
    it.each(conversations)('counts exactly what it will read: %s', async (_name, messages) => {
      const counted = await engine.countTokens(messages, never);
      const { end } = await ask({ messages, maxTokens: 1 });
      expect(counted).toBe(end.usage.promptTokens);
    });

    it('counts the tokens of a text', async () => {
      expect(await engine.countTokens('', never)).toBe(0);
      const one = await engine.countTokens('The river.', never);
      expect(one).toBeGreaterThan(0);
      expect(await engine.countTokens('The river.\n'.repeat(2000), never)).toBeGreaterThan(1000);
    });

    it('reads only what is new in the second turn, also after tokens were counted', async () => {
      const long = `${'The river ran through the town and the mill. '.repeat(12)}`;
      const first: readonly Message[] = [{ role: 'user', content: long }];
      const { text, end } = await ask({ messages: first, maxTokens: 16 });
      const second: readonly Message[] = [
        ...first,
        { role: 'assistant', content: text },
        { role: 'user', content: 'And then?' },
      ];
      // As the app does between turns: what is typed, what would be sent, something else altogether.
      await engine.countTokens('And th', never);
      await engine.countTokens(second, never);
      await engine.countTokens([{ role: 'user', content: 'Another conversation.' }], never);
      const { usage } = (await ask({ messages: second, maxTokens: 4 })).end;
      expect(usage.cachedTokens).toBeGreaterThanOrEqual(end.usage.promptTokens - 4);
      expect(usage.promptTokens - usage.cachedTokens).toBeLessThan(40);
    });

    it('does nothing for a signal that was aborted before', async () => {
      const { parts, end } = await ask({ messages: question }, AbortSignal.abort());
      expect(parts).toHaveLength(1);
      expect(end).toMatchObject({ reason: 'cancelled', usage: { outputTokens: 0 } });
    });

    it('keeps the text and true counts when it is stopped while writing', async () => {
      const whole = await ask({ messages: question });
      const stop = new AbortController();
      let seen = 0;
      const { text, end } = await ask({ messages: question }, stop.signal, (part) => {
        if (part.type === 'text' && ++seen === 3) stop.abort();
      });
      expect(end.reason).toBe('cancelled');
      expect(end.usage.outputTokens).toBeGreaterThanOrEqual(3);
      expect(end.usage.outputTokens).toBeLessThan(whole.end.usage.outputTokens);
      expect(end.usage.promptTokens).toBe(whole.end.usage.promptTokens);
      expect(text).not.toBe('');
      expect(whole.text.startsWith(text)).toBe(true);
    });

    it('works on after a loop was left', async () => {
      for await (const part of engine.generate({ messages: question, sampling: greedy }, never)) {
        if (part.type === 'text') break;
      }
      expect((await ask({ messages: question })).end.reason).toBe('stop');
    });

    it('lets a second request wait and says so; both end', async () => {
      const [one, two] = await Promise.all([ask({ messages: question }), ask({ messages: question })]);
      expect(one.parts[0]).not.toMatchObject({ phase: 'queued' });
      expect(two.parts[0]).toEqual({ type: 'progress', phase: 'queued' });
      expect(two.text).toBe(one.text);
      expect(two.end.timings.queueMs).toBeGreaterThan(one.end.timings.queueMs);
    });

    it('lets a waiting request leave the queue', async () => {
      const running = ask({ messages: question });
      const leaving = new AbortController();
      const waiting = ask({ messages: question }, leaving.signal, () => leaving.abort());
      expect((await waiting).end).toMatchObject({ reason: 'cancelled', usage: { promptTokens: 0, outputTokens: 0 } });
      expect((await running).end.reason).toBe('stop');
    });

    it('counts tokens while an answer is written', async () => {
      const alone = await engine.countTokens(question, never);
      let during: Promise<number> | undefined;
      await ask({ messages: question }, never, (part) => {
        if (part.type === 'text') during ??= engine.countTokens(question, never);
      });
      expect(await during).toBe(alone);
    });

    it('refuses a prompt larger than the context with both numbers', async () => {
      const content = 'The river ran. '.repeat(ready.contextTokens);
      const error: unknown = await ask({ messages: [{ role: 'user', content }] }).catch((reason: unknown) => reason);
      if (!failedWith(error, 'context-overflow')) throw error;
      expect(error.facts.contextTokens).toBe(ready.contextTokens);
      expect(error.facts.promptTokens).toBe(await engine.countTokens([{ role: 'user', content }], never));
    });

    const invalid: readonly [string, unknown][] = [
      ['neither messages nor prompt', {}],
      ['both', { messages: question, prompt: 'x' }],
      ['no messages', { messages: [] }],
      ['a negative temperature', { messages: question, sampling: { temperature: -1 } }],
      ['NaN', { messages: question, sampling: { topP: NaN } }],
      ['no tokens at all', { messages: question, maxTokens: 0 }],
      ['an empty stop string', { messages: question, stop: [''] }],
    ];
    it.each(invalid)('refuses %s', async (_name, request) => {
      expect(await failure(request)).toBe('request-invalid');
    });

    it('survives text that no model was made for', async () => {
      const odd = [
        '\ud83d',
        'a\udc00b',
        '\u0000\u0007\u001b[31m',
        '\u202e\ufeff',
        '<|im_end|>',
        '\\ud83d "quoted"',
        'x'.repeat(300),
      ];
      for (const content of odd) {
        const { end } = await ask({ messages: [{ role: 'user', content }], maxTokens: 4 });
        expect(end.usage.promptTokens).toBe(await engine.countTokens([{ role: 'user', content }], never));
      }
    });

    it('gives log probabilities, or says that it can’t', async () => {
      const request = { messages: question, logprobs: 2, maxTokens: 6 };
      if (!ready.capabilities.logprobs) return expect(await failure(request)).toBe('unsupported' satisfies ErrorCode);
      const { parts, text } = await ask(request);
      const told = parts.flatMap((part) => (part.type === 'text' ? (part.logprobs ?? []) : []));
      expect(told.length).toBeGreaterThan(2);
      for (const { token, logprob, top } of told) {
        expect(text).toContain(token);
        expect(logprob).toBeLessThanOrEqual(0);
        expect(top.length).toBeLessThanOrEqual(2);
        expect(top[0]?.token).toBe(token);
      }
    });

    it('answers in JSON that matches a schema, or says that it can’t', async () => {
      const schema = {
        type: 'object',
        properties: { city: { type: 'string', maxLength: 20 }, large: { type: 'boolean' } },
        required: ['city', 'large'],
        additionalProperties: false,
      };
      const request: Request = { messages: question, constraint: { type: 'json-schema', schema }, maxTokens: 100 };
      if (!ready.capabilities.jsonSchema) return expect(await failure(request)).toBe('unsupported');
      const value = JSON.parse((await ask(request)).text) as Record<string, unknown>;
      expect(Object.keys(value).sort()).toEqual(['city', 'large']);
      expect([typeof value['city'], typeof value['large']]).toEqual(['string', 'boolean']);
    });

    it('obeys a grammar, or says that it can’t', async () => {
      const constraint = { type: 'grammar', grammar: 'root ::= ("yes" | "no") " 😀 " [0-9] [0-9]' } as const;
      const request: Request = { messages: question, constraint, maxTokens: 40 };
      if (!ready.capabilities.grammar) return expect(await failure(request)).toBe('unsupported');
      expect((await ask(request)).text).toMatch(/^(yes|no) 😀 \d\d$/);
    });

    it('calls a tool when it must, or says that it can’t', async () => {
      const tools = [
        {
          name: 'calendar_add',
          description: 'Adds an event.',
          parameters: {
            type: 'object',
            properties: { title: { type: 'string', maxLength: 30 }, when: { type: 'string', maxLength: 30 } },
            required: ['title', 'when'],
            additionalProperties: false,
          },
        },
        { name: 'note', parameters: { type: 'object', properties: { text: { type: 'string', maxLength: 30 } } } },
      ];
      const messages: Message[] = [
        { role: 'user', content: 'Tool call for: Put lunch with Mina on my calendar on Tuesday' },
      ];
      const request: Request = { messages, tools, toolChoice: { name: 'calendar_add' }, maxTokens: 120 };
      if (!ready.capabilities.tools) return expect(await failure(request)).toBe('unsupported');
      const { parts, end } = await ask(request);
      expect(end.reason).toBe('tool-call');
      const call = parts.find((part) => part.type === 'tool-call');
      expect(call).toMatchObject({
        name: 'calendar_add',
        arguments: { title: expect.any(String), when: expect.any(String) },
      });
      expect(call?.id).not.toBe('');
    });

    it('embeds texts as vectors of length one, or says that it can’t', async () => {
      const texts = ['The cat sleeps.', 'The cat sleeps.', '회의는 목요일입니다.'];
      if (!ready.capabilities.embeddings) return expect(await codeOf(engine.embed(texts, never))).toBe('unsupported');
      const [one, same, other] = await engine.embed(texts, never);
      expect(one!.length).toBeGreaterThan(8);
      const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, index) => sum + value * b[index]!, 0);
      expect(product(one!, one!)).toBeCloseTo(1, 4);
      expect(product(one!, same!)).toBeCloseTo(1, 4);
      expect(product(one!, other!)).toBeLessThan(0.999);
      expect(await codeOf(engine.embed([''], never))).toBe('request-invalid');
    });

    it('is closed after unloading, and can be loaded again', async () => {
      const { text } = await ask({ messages: question });
      await engine.unload();
      expect(await failure({ messages: question })).toBe('closed');
      expect(await codeOf(engine.countTokens('x', never))).toBe('closed');
      await engine.load(plan, weights, () => undefined, never);
      expect((await ask({ messages: question })).text).toBe(text);
    });

    it('ends what is under way when it is unloaded', async () => {
      const running = codeOf(
        ask({ messages: question }, never, (part) => {
          if (part.type === 'text') void engine.unload();
        }),
      );
      expect(await running).toBe('closed');
      await engine.load(plan, weights, () => undefined, never);
    });

    it('can be stopped while it loads, and loads afterwards', async () => {
      const other = make();
      const stop = new AbortController();
      const loading = other.load(plan, weights, () => stop.abort(), stop.signal);
      await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
      expect(await codeOf(other.countTokens('x', never))).toBe('closed');
      await other.load(plan, weights, () => undefined, never);
      expect(await other.countTokens('x', never)).toBeGreaterThan(0);
      await other.unload();
    });
  });
}
