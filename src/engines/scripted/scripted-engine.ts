import {
  HomebodyError,
  type EndReason,
  type Engine,
  type EngineReady,
  type Message,
  type Part,
  type Plan,
  type ReportLoad,
  type Request,
  type Timings,
  type Usage,
  type Weights,
} from '../../core';
import { checkMessages, checkRequest } from '../request-check';
import { SlotQueue } from '../slot-queue';
import { promptOf, tokensOf, usualAnswer, type Script, type ScriptedAnswer } from './script';

const batchTokens = 64;

/** Answers by a script instead of a model: every flow, delay and failure an engine can have, without the weights. */
export class ScriptedEngine implements Engine {
  #life: AbortController | undefined;
  #slots = new SlotQueue(1);
  #contextTokens = 0;
  #readTokens: readonly string[] = [];

  constructor(private readonly script: Script = {}) {}

  async load(plan: Plan, _weights: Weights, report: ReportLoad, signal: AbortSignal): Promise<EngineReady> {
    await this.unload();
    signal.throwIfAborted();
    report({ phase: 'starting' });
    await pause(this.script.loadMs ?? 0, signal);
    signal.throwIfAborted();
    if (this.script.failLoad) throw this.script.failLoad;
    this.#life = new AbortController();
    this.#slots = new SlotQueue(plan.slots);
    this.#contextTokens = plan.contextTokens;
    this.#readTokens = [];
    const { chatTemplate = true } = this.script;
    return {
      contextTokens: plan.contextTokens,
      vocabulary: 1,
      threads: plan.threads,
      slots: plan.slots,
      backend: plan.backend,
      chatTemplate,
      capabilities: {
        chat: chatTemplate,
        jsonSchema: false,
        grammar: false,
        tools: true,
        logprobs: false,
        embeddings: false,
        seed: true,
      },
    };
  }

  async *generate(request: Request, signal: AbortSignal): AsyncGenerator<Part> {
    const life = this.#loaded;
    checkRequest(request);
    this.#refuse(request);
    const arrivedAt = performance.now();
    let release = signal.aborted ? undefined : this.#slots.tryTake();
    if (!release && !signal.aborted) {
      yield { type: 'progress', phase: 'queued' };
      release = await this.#slots.take(AbortSignal.any([signal, life.signal]));
    }
    const queueMs = performance.now() - arrivedAt;
    try {
      if (release) yield* this.#run(request, AbortSignal.any([signal, life.signal]), arrivedAt, queueMs);
      else yield end('cancelled', { promptTokens: 0, cachedTokens: 0, outputTokens: 0 }, { ...noTimings, queueMs });
    } finally {
      release?.();
    }
    if (life.signal.aborted) throw new HomebodyError('closed', {});
  }

  async embed(): Promise<readonly Float32Array[]> {
    this.#loaded.signal.throwIfAborted();
    throw new HomebodyError('unsupported', { capability: 'embeddings', engine: 'scripted' });
  }

  async countTokens(input: string | readonly Message[], signal: AbortSignal): Promise<number> {
    this.#loaded.signal.throwIfAborted();
    signal.throwIfAborted();
    if (typeof input === 'string') return tokensOf(input).length;
    checkMessages(input);
    return tokensOf(promptOf({ messages: input })).length;
  }

  async unload(): Promise<void> {
    this.#life?.abort();
    this.#life = undefined;
  }

  get #loaded(): AbortController {
    if (!this.#life) throw new HomebodyError('closed', {});
    return this.#life;
  }

  #refuse(request: Request): void {
    const lacks = (capability: string): never => {
      throw new HomebodyError('unsupported', { capability, engine: 'scripted' });
    };
    if (request.constraint) lacks(request.constraint.type);
    if (request.logprobs !== undefined) lacks('logprobs');
    if (request.messages && this.script.chatTemplate === false)
      throw new HomebodyError('no-chat-template', { modelId: 'scripted' });
  }

  async *#run(request: Request, signal: AbortSignal, arrivedAt: number, queueMs: number): AsyncGenerator<Part> {
    const { tokenMs = 0 } = this.script;
    const prompt = tokensOf(promptOf(request));
    const promptTokens = prompt.length;
    if (promptTokens >= this.#contextTokens)
      throw new HomebodyError('context-overflow', { promptTokens, contextTokens: this.#contextTokens });
    const cachedTokens = Math.min(promptTokens - 1, commonLength(prompt, this.#readTokens));
    const startedAt = performance.now();
    for (let read = cachedTokens; read < promptTokens && !signal.aborted;) {
      const batch = Math.min(batchTokens, promptTokens - read);
      await pause((tokenMs * batch) / 10, signal);
      read += batch;
      yield { type: 'progress', phase: 'prefill', processedTokens: read, totalTokens: promptTokens, cachedTokens };
    }
    const readAt = performance.now();
    const answer = this.#answer(request);
    const written: string[] = [];
    const reason = yield* this.#write(request, answer, prompt, written, signal);
    this.#readTokens = [...prompt, ...written];
    const doneAt = performance.now();
    const usage = { promptTokens, cachedTokens, outputTokens: written.length };
    yield end(reason, usage, {
      queueMs,
      prefillMs: readAt - startedAt,
      decodeMs: doneAt - readAt,
      firstTokenMs: readAt - arrivedAt,
      prefillTokensPerSecond: perSecond(promptTokens - cachedTokens, readAt - startedAt),
      decodeTokensPerSecond: perSecond(written.length, doneAt - readAt),
    });
  }

  #answer(request: Request): ScriptedAnswer {
    const answer = (this.script.answer ?? usualAnswer)(request);
    const said: ScriptedAnswer = typeof answer === 'string' ? { text: answer } : answer;
    const last = request.messages?.at(-1);
    const begun = last?.role === 'assistant' && said.text.startsWith(last.content) ? last.content.length : 0;
    const choice = request.toolChoice;
    if (!request.tools?.length || said.toolCalls || typeof choice !== 'object')
      return { ...said, text: said.text.slice(begun) };
    const parameters = request.tools.find(({ name }) => name === choice.name)?.parameters?.['properties'] ?? {};
    const argumentsOf = Object.fromEntries(Object.keys(parameters).map((name) => [name, `a ${name}`]));
    return { text: '', toolCalls: [{ id: 'call-1', name: choice.name, arguments: argumentsOf }] };
  }

  async *#write(
    { maxTokens = Infinity, stop = [] }: Request,
    { text, toolCalls = [], fail, hangAfterTokens }: ScriptedAnswer,
    prompt: readonly string[],
    written: string[],
    signal: AbortSignal,
  ): AsyncGenerator<Part, EndReason> {
    const cut = Math.min(...stop.map((words) => text.indexOf(words)).filter((at) => at >= 0), text.length);
    for (const token of tokensOf(text.slice(0, cut))) {
      if (written.length >= maxTokens) return 'length';
      if (prompt.length + written.length >= this.#contextTokens) return 'context-full';
      if (fail && written.length >= fail.afterTokens) this.#fail(fail.error);
      if (written.length === hangAfterTokens) await pause(Infinity, signal);
      await pause(this.script.tokenMs ?? 0, signal);
      if (signal.aborted) return 'cancelled';
      written.push(token);
      yield { type: 'text', text: token.toWellFormed() };
    }
    if (fail) this.#fail(fail.error);
    if (signal.aborted) return 'cancelled';
    for (const call of toolCalls) yield { type: 'tool-call', ...call };
    return toolCalls.length > 0 ? 'tool-call' : 'stop';
  }

  #fail(error: HomebodyError): never {
    if (error.code === 'worker-crashed' || error.code === 'out-of-memory') void this.unload();
    throw error;
  }
}

const noTimings: Timings = {
  queueMs: 0,
  prefillMs: 0,
  decodeMs: 0,
  firstTokenMs: 0,
  prefillTokensPerSecond: 0,
  decodeTokensPerSecond: 0,
};

const end = (reason: EndReason, usage: Usage, timings: Timings): Part => ({ type: 'end', reason, usage, timings });
const perSecond = (tokens: number, ms: number) => (ms > 0 ? (tokens * 1000) / ms : 0);

function commonLength(a: readonly string[], b: readonly string[]): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

/** Waits, at least for one turn of the event loop, and no longer than until `signal` aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = ms === Infinity ? undefined : setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done, { once: true });
  });
}
