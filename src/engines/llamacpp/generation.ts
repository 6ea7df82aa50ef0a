import { HomebodyError, type EndReason, type Message, type Part, type Request } from '../../core';
import { checkRequest } from '../request-check';
import { slotFor } from '../slot-queue';
import { AnswerReader, Echo } from './answer-reader';
import { ChunkQueue } from './chunk-queue';
import type { LoadedModel } from './loaded-model';
import { nativeBody } from './native-body';
import { finishOf, logprobsOf, textOf, type NativeChunk } from './native-chunk';
import { BrokenText } from './native-failure';
import { Tally } from './tally';

/** Enough tokens for any one character, to get past a place whose alternatives can't be told. */
const stepTokens = 8;

/** Queues, runs and reports one request. An abort ends it at once; the native code gets its slot back when it has let go. */
export async function* generateParts(model: LoadedModel, request: Request, signal: AbortSignal): AsyncGenerator<Part> {
  checkRequest(request);
  if (request.messages && !model.ready.chatTemplate)
    throw new HomebodyError('no-chat-template', { modelId: model.plan.modelId });
  const tally = new Tally(performance.now());
  const release = yield* slotFor(model.slots, signal);
  if (!release) {
    yield tally.end('cancelled');
    return;
  }
  tally.start();
  const left = new AbortController();
  const generation = new Generation(model, request, AbortSignal.any([signal, left.signal]), tally);
  try {
    const reason = yield* generation.run();
    yield tally.end(reason);
  } finally {
    left.abort();
    void generation.settled.then(() => {
      model.noteUse(tally.promptTokens + tally.outputTokens, tally.cachedTokens);
      release();
      return model.renewIfHeavy();
    });
  }
}

class Generation {
  /** Resolves when no native request is under way any more. */
  settled: Promise<unknown> = Promise.resolve();
  #written = '';

  constructor(
    private readonly model: LoadedModel,
    private readonly request: Request,
    private readonly signal: AbortSignal,
    private readonly tally: Tally,
  ) {}

  /**
   * One native request, nearly always. The native code gives up when it has to say half a character: for a plain prompt
   * in the text itself, with log probabilities in an alternative. Then another request goes on from what was written.
   */
  async *run(): AsyncGenerator<Part, EndReason, undefined> {
    const { maxTokens = Infinity, constraint, tools, logprobs } = this.request;
    let step: 'whole' | 'past-alternatives' = 'whole';
    for (;;) {
      const left = maxTokens - this.tally.outputTokens;
      if (left <= 0) return 'length';
      const cap = step === 'past-alternatives' ? Math.min(left, stepTokens) : left;
      const before = this.#written;
      try {
        const reason = yield* this.#native(this.#continued(cap, step === 'whole'));
        if (step === 'whole' || reason !== 'length' || cap === left) return reason;
        step = 'whole';
        this.tally.goOn(0);
        if (this.#written !== before) continue;
      } catch (error) {
        if (!(error instanceof BrokenText)) throw error;
        if (constraint || tools?.length)
          throw new HomebodyError('output-invalid', { detail: error.message, text: this.#written });
        if (logprobs !== undefined && step === 'whole') {
          step = 'past-alternatives';
          this.tally.goOn(0);
          continue;
        }
        step = 'whole';
        this.tally.goOn(1);
      }
      yield this.#text('\ufffd');
    }
  }

  /** The request that writes on after what was written. */
  #continued(cap: number, withLogprobs: boolean): Request {
    const { messages, prompt, logprobs: _logprobs, ...rest } = this.request;
    return {
      ...rest,
      ...(messages && { messages: continueMessages(messages, this.#written) }),
      ...(prompt !== undefined && { prompt: prompt + this.#written }),
      ...(cap !== Infinity && { maxTokens: cap }),
      ...(withLogprobs && _logprobs !== undefined && { logprobs: _logprobs }),
    };
  }

  async *#native(request: Request): AsyncGenerator<Part, EndReason, undefined> {
    const { model, signal, tally } = this;
    const writtenBefore = tally.outputTokens;
    const chunks = new ChunkQueue<NativeChunk>();
    const work = model.native.complete(
      nativeBody(request, model.template),
      (chunk) => chunks.push(chunk as NativeChunk),
      signal,
    );
    this.settled = work.catch(() => undefined);
    work.then(
      () => chunks.close(),
      (error: unknown) => chunks.close(signal.aborted ? undefined : error),
    );
    const stop = () => chunks.close();
    signal.addEventListener('abort', stop, { once: true });
    // llama-server repeats the words it was told to continue.
    const last = request.messages?.at(-1);
    const echo = new Echo(last?.role === 'assistant' ? last.content.toWellFormed() : '');
    const answer = new AnswerReader(request, model.template.tools);
    let finish: string | undefined;
    try {
      for await (const chunk of chunks.read()) {
        tally.see(chunk);
        finish = finishOf(chunk) ?? finish;
        if (chunk.prompt_progress && this.#written === '') {
          const { total, cache, processed } = chunk.prompt_progress;
          yield {
            type: 'progress',
            phase: 'prefill',
            processedTokens: processed,
            totalTokens: total,
            cachedTokens: cache,
          };
        }
        const text = answer.take(chunk, echo.strip(textOf(chunk)));
        if (text === '') continue;
        this.#written += text;
        yield request.logprobs === undefined
          ? { type: 'text', text }
          : { type: 'text', text, logprobs: logprobsOf(chunk, request.logprobs) };
        if (signal.aborted) break;
      }
    } finally {
      signal.removeEventListener('abort', stop);
    }
    if (signal.aborted) {
      yield* answer.rest();
      return 'cancelled';
    }
    const whole = finish !== 'length';
    yield* whole ? answer.end() : answer.rest();
    if (answer.called) return 'tool-call';
    if (whole) return 'stop';
    return tally.outputTokens - writtenBefore >= (request.maxTokens ?? Infinity) ? 'length' : 'context-full';
  }

  #text(text: string): Part {
    this.#written += text;
    return { type: 'text', text };
  }
}

function continueMessages(messages: readonly Message[], written: string): readonly Message[] {
  if (written === '') return messages;
  const last = messages.at(-1);
  return last?.role === 'assistant'
    ? [...messages.slice(0, -1), { ...last, content: last.content + written }]
    : [...messages, { role: 'assistant', content: written }];
}
