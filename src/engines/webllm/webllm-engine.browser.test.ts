import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { codeOf, never, read } from '../../../test/contracts/engine-contract';
import { teaQuestion } from '../../../test/contracts/pocket';
import { compiledModel, json, pocketConfig, pocketTemplate } from '../../../test/fixtures/webllm/make-model';
import { recorded } from '../../../test/fixtures/webllm/recordings';
import { nextTask, standIn, type StandInEngine } from '../../../test/fixtures/webllm/stand-in-engine';
import type { Recording } from '../../../test/fixtures/webllm/stand-in-pipeline';
import type { Message, Part, Request } from '../../core';
import type { Gpu, GpuDevice } from './gpu-types';
import { WebLlmEngine } from './webllm-engine';

let tokenizer: Blob;
beforeAll(async () => {
  tokenizer = await (await fetch('/test/fixtures/pocket-onnx/tokenizer.json')).blob();
});
let engine: WebLlmEngine;
afterEach(() => engine.unload());

const greedy = { temperature: 0, repeatPenalty: 1 } as const;

interface Loaded {
  /** The package's engine behind ours. */
  readonly inner: StandInEngine;
  /** Each prompt as the model would read it. */
  readonly prompts: string[];
}

async function load(template: object = {}, recording: Recording = recorded, wait = nextTask): Promise<Loaded> {
  const prompts: string[] = [];
  const { make, engines } = standIn((prompt, options) => {
    prompts.push(prompt);
    return recording(prompt, options);
  }, wait);
  const config = json({ ...pocketConfig, conv_template: { ...pocketTemplate, ...template } });
  const { plan, weights } = compiledModel(tokenizer, { 'mlc-chat-config.json': config });
  engine = new WebLlmEngine(make);
  await engine.load(plan, weights, () => undefined, never);
  return { inner: engines[0]!, prompts };
}

const ask = (request: Request, signal = never, onPart?: (part: Part) => void) =>
  read(engine.generate({ sampling: greedy, ...request }, signal), onPart);
const say = (content: string): readonly Message[] => [{ role: 'user', content }];

describe('conversations, as the package writes them', () => {
  it('keep every sign of what people write', async () => {
    const { prompts } = await load({
      role_templates: { user: 'Q {user_message}{function_string}', assistant: '{assistant_message}' },
    });
    const content = "$& $1 $$ $` $' {user_message} {function_string} {assistant_message}";
    const messages: readonly Message[] = [
      { role: 'system', content: 'S $& {system_message}' },
      ...say(content),
      { role: 'assistant', content: 'A $& $$' },
      ...say('And?'),
    ];
    const { end } = await ask({ messages, maxTokens: 1 });
    const start = '<|im_start|>';
    const stop = '<|im_end|>\n';
    expect(prompts).toEqual([
      `${start}system\nS $& {system_message}${stop}${start}user\nQ ${content}${stop}` +
        `${start}assistant\nA $& $$${stop}${start}user\nQ And?${stop}${start}assistant\n`,
    ]);
    expect(end.usage.promptTokens).toBe(await engine.countTokens(messages, never));
  });

  it('have the template’s own system message where none is given, and may begin with tokens of their own', async () => {
    const { prompts } = await load({ system_message: 'Be kind.', system_prefix_token_ids: [0] });
    const { end } = await ask({ messages: teaQuestion, maxTokens: 1 });
    expect(prompts[0]).toMatch(/^<\|im_start\|>system\nBe kind\.<\|im_end\|>\n<\|im_start\|>user\n/);
    expect(end.usage).toMatchObject({
      promptTokens: 1 + (await engine.countTokens(prompts[0]!, never)),
      cachedTokens: 0,
    });
  });

  it('tell tool calls and their answers in plain words', async () => {
    const { prompts } = await load();
    const call = { id: '1', name: 'clock', arguments: { zone: 'UTC' } };
    await ask({
      messages: [
        ...say('What time is it?'),
        { role: 'assistant', content: '', toolCalls: [call] },
        { role: 'tool', content: '12:00', toolCallId: '1' },
      ],
      maxTokens: 1,
    });
    expect(prompts[0]).toContain('{"name":"clock","arguments":{"zone":"UTC"}}');
    expect(prompts[0]).toContain('Tool answer:\n12:00');
  });

  it.each<[string, readonly Message[]]>([
    ['a system message in the middle', [...teaQuestion, { role: 'system', content: 'Short.' }]],
    ['no question', [{ role: 'system', content: 'Short.' }]],
    ['an answer and no question', [{ role: 'assistant', content: 'Yes' }]],
  ])('are refused with %s', async (_name, messages) => {
    await load();
    expect(await codeOf(ask({ messages }))).toBe('request-invalid');
    expect(await codeOf(engine.countTokens(messages, never))).toBe('request-invalid');
  });
});

describe('what is read again', () => {
  const second = (text: string): readonly Message[] => [
    ...teaQuestion,
    { role: 'assistant', content: text },
    ...say('And then?'),
  ];

  it('is only the new turn after an answer that came to its end', async () => {
    const { inner } = await load();
    const { text, end } = await ask({ messages: teaQuestion });
    const { usage } = (await ask({ messages: second(text) })).end;
    expect(inner.pipeline!.reads[1]).toBeLessThan(20);
    expect(usage.cachedTokens).toBe(usage.promptTokens - inner.pipeline!.reads[1]!);
    expect(usage.cachedTokens).toBeGreaterThan(end.usage.promptTokens);
  });

  it.each<[string, Request, AbortSignal | undefined]>([
    ['was cut at its longest', { maxTokens: 8 }, undefined],
    ['was cut at a stop string', { stop: [' water'] }, undefined],
  ])('is everything after an answer that %s', async (_name, request) => {
    const { inner } = await load();
    const { text } = await ask({ messages: teaQuestion, ...request });
    const { usage } = (await ask({ messages: second(text) })).end;
    expect(usage.cachedTokens).toBe(0);
    expect(inner.pipeline!.reads[1]).toBe(usage.promptTokens);
  });

  it('is everything after an answer that was continued', async () => {
    const { inner, prompts } = await load();
    const begun = 'To make tea, boil';
    const { text } = await ask({ messages: [...teaQuestion, { role: 'assistant', content: begun }] });
    expect(prompts[0]!.endsWith(`assistant\n${begun}`)).toBe(true);
    await ask({ messages: second(text) });
    await ask({ messages: teaQuestion });
    expect(inner.pipeline!.reads[1]).toBe(await engine.countTokens(second(text), never));
    expect(prompts[2]!.endsWith('assistant\n')).toBe(true);
  });
});

describe('sampling', () => {
  it('keeps the logits on the graphics card unless it has to look at them', async () => {
    const { inner } = await load();
    const processors: unknown[] = [];
    const look = () => processors.push(inner.pipeline!.logitProcessor);
    for (const sampling of [
      greedy,
      { temperature: 0.7, topP: 0.9 },
      { temperature: 0, minP: 0.1 },
      { minP: 0.1 },
      { topK: 40 },
    ])
      await ask({ messages: teaQuestion, sampling, maxTokens: 2 }, never, (part) => {
        if (part.type === 'text') look();
      });
    const used = processors.map((processor) => processor !== undefined);
    expect(used).toEqual([false, false, false, false, false, false, true, true, true, true]);
    await vi.waitFor(() => expect(inner.pipeline!.logitProcessor).toBeUndefined());
  });

  it('hands the package what it is asked for', async () => {
    const { inner } = await load();
    const create = vi.spyOn(inner, 'chatCompletion');
    const sampling = { temperature: 0.5, topP: 0, repeatPenalty: 1.1, seed: 7 };
    await ask({ messages: teaQuestion, sampling, maxTokens: 4, stop: ['x'], logprobs: 0 });
    expect(create.mock.lastCall![0]).toMatchObject({
      temperature: 0.5,
      top_p: 1e-5,
      repetition_penalty: 1.1,
      seed: 7,
      max_tokens: 4,
      stop: ['x'],
      logprobs: true,
      top_logprobs: 1,
    });
    expect(inner.pipeline!.seeds[0]).toBe(7);
  });

  it('tells no alternatives that were not asked for, and refuses more than the package has', async () => {
    await load();
    const { parts } = await ask({ messages: teaQuestion, logprobs: 0, maxTokens: 3 });
    const told = parts.flatMap((part) => (part.type === 'text' ? part.logprobs! : []));
    expect(told).toHaveLength(3);
    expect(told.every(({ top }) => top.length === 0)).toBe(true);
    expect(await codeOf(ask({ messages: teaQuestion, logprobs: 6 }))).toBe('unsupported');
  });

  it('writes on after a bare prompt, without a shape', async () => {
    const { prompts } = await load();
    const { text, end } = await ask({ prompt: 'The river ran' });
    expect({ prompts, text }).toEqual({ prompts: ['The river ran'], text: 'It ran on.' });
    expect(end.usage.promptTokens).toBe(await engine.countTokens('The river ran', never));
    const constraint = { type: 'json-schema', schema: true } as const;
    expect(await codeOf(ask({ prompt: 'The river ran', constraint }))).toBe('unsupported');
  });
});

describe('text', () => {
  it('comes in whole characters, however many tokens they take', async () => {
    await load({}, () => '👩‍👩‍👧 안녕 🇰🇷 é');
    const { parts, text } = await ask({ messages: teaQuestion });
    expect(text).toBe('👩‍👩‍👧 안녕 🇰🇷 é');
    const texts = parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));
    expect(texts.some((each) => each.includes('\ufffd'))).toBe(false);
  });

  it('holds back what may be the beginning of the template’s own stop string', async () => {
    await load({ stop_str: ['### End'] }, () => 'Yes. ### End of it');
    const { text, end } = await ask({ messages: teaQuestion });
    expect({ text, reason: end.reason }).toEqual({ text: 'Yes. ', reason: 'stop' });
  });

  it('ends where the context is full', async () => {
    await load({}, () => 'word '.repeat(2000));
    const { end } = await ask({ messages: say('word '.repeat(900)) });
    expect(end.reason).toBe('context-full');
    expect(end.usage.promptTokens + end.usage.outputTokens).toBeLessThanOrEqual(1025);
  });
});

describe('a graphics card that is lost', () => {
  /** Keeps a device and waits for it as the package waits for its own. */
  async function loadOnDevice() {
    let device: GpuDevice | undefined;
    const { make, engines } = standIn(recorded, nextTask);
    engine = new WebLlmEngine((model, onStart) => {
      const inner = make(model, onStart);
      const reload = inner.reload.bind(inner);
      inner.reload = async (...given) => {
        const adapter = await (navigator as unknown as { gpu: Gpu }).gpu.requestAdapter({
          powerPreference: 'high-performance',
        });
        device = await adapter!.requestDevice();
        await reload(...given);
      };
      return inner;
    });
    const { plan, weights } = compiledModel(tokenizer);
    await engine.load(plan, weights, () => undefined, never);
    return { lose: () => device!.destroy(), engines, again: () => engine.load(plan, weights, () => undefined, never) };
  }

  it('ends what is written, is told to whoever asks next, and is no matter after another load', async () => {
    const { lose, again } = await loadOnDevice();
    const running = codeOf(ask({ messages: teaQuestion }, never, (part) => void (part.type === 'text' && lose())));
    expect(await running).toBe('device-lost');
    expect(await codeOf(ask({ messages: teaQuestion }))).toBe('device-lost');
    expect(await codeOf(engine.countTokens('x', never))).toBe('device-lost');
    await again();
    expect((await ask({ messages: teaQuestion })).end.reason).toBe('stop');
  });

  it('ends a load that would wait for it for ever', async () => {
    const { make } = standIn(recorded);
    engine = new WebLlmEngine((model, onStart) => {
      const inner = make(model, onStart);
      inner.reload = async () => {
        const { gpu } = navigator as unknown as { gpu: Gpu };
        const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
        (await adapter!.requestDevice()).destroy();
        await new Promise(() => undefined);
      };
      return inner;
    });
    const { plan, weights } = compiledModel(tokenizer);
    expect(await codeOf(engine.load(plan, weights, () => undefined, never))).toBe('device-lost');
    expect(await codeOf(ask({ messages: teaQuestion }))).toBe('closed');
  });

  it('is no failure where it was given back', async () => {
    const { lose } = await loadOnDevice();
    await engine.unload();
    lose();
    expect(await codeOf(ask({ messages: teaQuestion }))).toBe('closed');
  });

  it('takes its adapters back as they were', async () => {
    await loadOnDevice();
    expect(Object.keys(Object.getOwnPropertyDescriptors((navigator as unknown as { gpu: object }).gpu))).toEqual([]);
  });
});

describe('failures inside the package', () => {
  it('are told by what they mean', async () => {
    const { inner } = await load();
    const fail = (error: Error) => vi.spyOn(inner, 'chatCompletion').mockRejectedValueOnce(error);
    fail(new RangeError('Array buffer allocation failed'));
    expect(await codeOf(ask({ messages: teaQuestion }))).toBe('out-of-memory');
    fail(new Error('InternalError: failed to sample a valid token.'));
    expect(await codeOf(ask({ messages: teaQuestion }))).toBe('worker-crashed');
    expect((await ask({ messages: teaQuestion })).end.reason).toBe('stop');
  });
});
