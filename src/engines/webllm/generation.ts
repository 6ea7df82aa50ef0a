import { HomebodyError, type EndReason, type Part, type Request, type TokenLogprob } from '../../core';
import { checkRequest } from '../request-check';
import { slotFor } from '../slot-queue';
import { StopWatch } from '../stop-watch';
import { readShapedAnswer } from '../tool-calls';
import { AnswerText } from './answer-text';
import { dialogueOf, type Dialogue } from './conversation';
import { requestFailure } from './failure';
import type { LoadedModel } from './loaded-model';
import { logitFilterOf } from './logit-filter';
import type { Chunk, TokenInfo } from './package-engine';
import { chatRequest, isShaped, promptRequest, refuseUnsupported, toldMessages } from './package-request';
import { rejectedBy } from './rejected-by';
import { Tally } from './tally';
import { prefixTokensOf, tokensOfDialogue, tokensOfText } from './token-count';

/** Queues, runs and reports one request. */
export async function* generateParts(model: LoadedModel, request: Request, signal: AbortSignal): AsyncGenerator<Part> {
  checkRequest(request);
  refuseUnsupported(request);
  const dialogue = request.messages && dialogueOf(toldMessages(request), model.template);
  const tally = new Tally(performance.now());
  const release = yield* slotFor(model.slots, signal);
  if (!release) {
    yield tally.end('cancelled');
    return;
  }
  const generation = new Generation(model, request, dialogue, signal, tally);
  try {
    tally.start();
    model.checkAlive();
    const reason = yield* generation.run();
    yield tally.end(reason);
  } finally {
    // The package lets go between two tokens only, so the slot is free a little after the reader has left.
    void generation
      .leave()
      .catch(() => undefined)
      .finally(release);
  }
}

class Generation {
  readonly #shaped: boolean;
  readonly #stops: StopWatch;
  readonly #text: AnswerText;
  readonly #untold: TokenLogprob[] = [];
  #chunks: AsyncIterator<Chunk> | undefined;
  #step: Promise<unknown> = Promise.resolve();
  #over = false;
  #kept = '';
  #called = false;

  constructor(
    private readonly model: LoadedModel,
    private readonly request: Request,
    private readonly dialogue: Dialogue | undefined,
    private readonly signal: AbortSignal,
    private readonly tally: Tally,
  ) {
    this.#shaped = isShaped(request);
    this.#stops = new StopWatch([...(request.stop ?? []), ...model.template.stop_str]);
    this.#text = new AnswerText(model.pipeline, dialogue?.begun ?? '');
  }

  async *run(): AsyncGenerator<Part, EndReason, undefined> {
    const { model, tally, signal, request } = this;
    const { contextTokens } = model.ready;
    tally.promptTokens = this.dialogue
      ? tokensOfDialogue(model, this.dialogue)
      : tokensOfText(model, request.prompt!).length;
    if (tally.promptTokens >= contextTokens)
      throw new HomebodyError('context-overflow', { promptTokens: tally.promptTokens, contextTokens });
    let finish: string | null = null;
    let first = true;
    try {
      this.#chunks = await this.#open();
      for (;;) {
        const chunk = await this.#next();
        if (chunk === 'aborted') return yield* this.#finish('cancelled');
        if (!chunk) break;
        tally.see(model.pipeline, prefixTokensOf(model));
        if (first) yield this.#prefilled();
        first = false;
        const [choice] = chunk.choices;
        finish = choice?.finish_reason ?? finish;
        yield* this.#write(choice?.logprobs?.content ?? []);
        if (this.#stops.stopped) return yield* this.#finish('stop');
        if (signal.aborted) return yield* this.#finish('cancelled');
      }
    } catch (error) {
      model.checkAlive();
      throw requestFailure(error);
    }
    const whole = tally.outputTokens >= (request.maxTokens ?? Infinity);
    return yield* this.#finish(finish === 'stop' ? 'stop' : whole ? 'length' : 'context-full');
  }

  /** Ends what still runs in the package. */
  async leave(): Promise<void> {
    const { engine, pipeline, template, opening } = this.model;
    const chunks = this.#chunks;
    if (chunks && !this.#over) {
      await engine.interruptGenerate();
      await this.#step.catch(() => undefined);
      await chunks.return?.().catch(() => undefined);
    }
    pipeline.logitProcessor = undefined;
    template.role_empty_sep = opening;
    // What was cut or went on is not what a later conversation has, though it may look the same.
    const odd = this.#stops.stopped || this.dialogue?.begun !== '';
    if (odd && !this.model.stopped.aborted) await engine.resetChat().catch(() => undefined);
  }

  async #open(): Promise<AsyncIterator<Chunk>> {
    const { model, request, dialogue } = this;
    const { engine, template, pipeline } = model;
    pipeline.logitProcessor = logitFilterOf(request.sampling ?? {});
    if (!dialogue) return (await engine.completion(promptRequest(request)))[Symbol.asyncIterator]();
    if (dialogue.begun !== '') {
      // The words that open an answer are read with the conversation; what the answer has already is put behind them.
      template.role_empty_sep = model.opening + dialogue.begun;
      await engine.resetChat();
    }
    return (await engine.chatCompletion(chatRequest(request, dialogue, template)))[Symbol.asyncIterator]();
  }

  /** The next step, unless the reader leaves, the model is unloaded or the graphics card is lost first. */
  async #next(): Promise<Chunk | 'aborted' | undefined> {
    const { model, signal } = this;
    if (signal.aborted) return 'aborted';
    const step = this.#chunks!.next();
    this.#step = step;
    const left = new AbortController();
    const leaving = AbortSignal.any([signal, model.stopped, left.signal]);
    try {
      const { done, value } = await Promise.race([step, rejectedBy(leaving), model.watch.lost]);
      this.#over = done === true;
      return done ? undefined : value;
    } catch (error) {
      if (signal.aborted && !model.stopped.aborted) return 'aborted';
      throw error;
    } finally {
      left.abort();
    }
  }

  #prefilled(): Part {
    const { promptTokens, cachedTokens } = this.tally;
    return {
      type: 'progress',
      phase: 'prefill',
      processedTokens: promptTokens,
      totalTokens: promptTokens,
      cachedTokens,
    };
  }

  *#write(told: readonly TokenInfo[]): Generator<Part> {
    if (this.request.logprobs !== undefined)
      this.#untold.push(...told.map((info) => logprobOf(info, this.request.logprobs!)));
    yield* this.#show(this.#stops.push(this.#text.next()));
  }

  *#show(text: string): Generator<Part> {
    if (text === '') return;
    if (this.#shaped) {
      this.#kept += text;
      return;
    }
    const logprobs = this.#untold.splice(0);
    yield this.request.logprobs === undefined ? { type: 'text', text } : { type: 'text', text, logprobs };
  }

  /** What was kept back until it was clear what it is. */
  *#finish(reason: EndReason): Generator<Part, EndReason, undefined> {
    if (!this.#stops.stopped && reason !== 'cancelled') yield* this.#show(this.#stops.push(this.#text.rest()));
    yield* this.#show(this.#stops.rest());
    if (!this.#shaped || this.#kept === '') return reason;
    if (reason !== 'stop') {
      yield { type: 'text', text: this.#kept };
      return reason;
    }
    const answer = readShapedAnswer(this.#kept);
    this.#called = answer.type === 'tool-call';
    yield answer;
    return this.#called ? 'tool-call' : reason;
  }
}

function logprobOf({ token, logprob, top_logprobs: top }: TokenInfo, most: number): TokenLogprob {
  return { token, logprob, top: top.slice(0, most).map((each) => ({ token: each.token, logprob: each.logprob })) };
}
