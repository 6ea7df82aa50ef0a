import { HomebodyError, type EndReason, type Message, type Part, type Request, type TokenLogprob } from '../../core';
import { checkRequest } from '../request-check';
import { slotFor } from '../slot-queue';
import { describeTools, readShapedAnswer, schemaOfCalls } from '../tool-calls';
import type { LoadedModel } from './loaded-model';
import { LogprobTeller } from './logprob-teller';
import { tokensOfMessages, tokensOfPrompt } from './prompt';
import type { TokenReader } from './reader';
import { Sampler } from './sampler';
import { SchemaMask } from './schema-mask';
import { StopWatch } from '../stop-watch';
import { Tally } from './tally';
import { tokenRulesOf } from './token-rules';
import { TokenText } from './token-text';

/** Queues, runs and reports one request. */
export async function* generateParts(
  model: LoadedModel,
  reader: TokenReader,
  request: Request,
  signal: AbortSignal,
): AsyncGenerator<Part> {
  checkRequest(request);
  refuseUnsupported(model, request);
  const tally = new Tally(performance.now());
  const release = yield* slotFor(model.slots, signal);
  if (!release) {
    yield tally.end('cancelled');
    return;
  }
  try {
    tally.start();
    const generation = new Generation(model, reader, request, signal, tally);
    const reason = yield* generation.run();
    yield tally.end(reason);
  } finally {
    release();
  }
}

function refuseUnsupported({ kind, ready, plan }: LoadedModel, { constraint, tools, messages }: Request): void {
  const refuse = (capability: string): never => {
    throw new HomebodyError('unsupported', { capability, engine: 'transformers' });
  };
  if (kind === 'encoder') refuse('generate');
  if (messages && !ready.chatTemplate) throw new HomebodyError('no-chat-template', { modelId: plan.modelId });
  if (constraint?.type === 'grammar') refuse('grammar');
  if (constraint?.type === 'json-schema' && !ready.capabilities.jsonSchema) refuse('jsonSchema');
  if (tools?.length && !ready.capabilities.tools) refuse('tools');
}

class Generation {
  readonly #shaped: boolean;
  readonly #mask: SchemaMask | undefined;
  readonly #stops: StopWatch;
  readonly #text: TokenText;
  readonly #teller: LogprobTeller | undefined;
  readonly #untold: TokenLogprob[] = [];
  #kept = '';

  constructor(
    private readonly model: LoadedModel,
    private readonly reader: TokenReader,
    private readonly request: Request,
    private readonly signal: AbortSignal,
    private readonly tally: Tally,
  ) {
    const { tools, toolChoice, constraint, stop, logprobs } = request;
    this.#shaped = !!tools?.length && toolChoice !== 'none';
    if (this.#shaped) this.#mask = new SchemaMask(model, schemaOfCalls(tools!, toolChoice ?? 'auto'));
    else if (constraint?.type === 'json-schema') this.#mask = new SchemaMask(model, constraint.schema);
    this.#stops = new StopWatch(stop ?? []);
    const decode = (tokens: readonly number[]) =>
      model.tokenizer.decode([...tokens], { skip_special_tokens: true, clean_up_tokenization_spaces: false });
    this.#text = new TokenText(decode);
    this.#teller = logprobs === undefined ? undefined : new LogprobTeller(decode, logprobs);
  }

  async *run(): AsyncGenerator<Part, EndReason, undefined> {
    const { tally, model, request } = this;
    const prompt = this.#promptTokens();
    tally.promptTokens = prompt.length;
    const { contextTokens } = model.ready;
    const shared = model.kind === 'decoder';
    if (prompt.length >= contextTokens + (shared ? 0 : 1))
      throw new HomebodyError('context-overflow', { promptTokens: prompt.length, contextTokens });
    const logits = yield* this.#prefill(prompt);
    if (!logits) return 'cancelled';
    // An encoder's text and the answer to it stand in two places, each of the model's length.
    const room = contextTokens - (shared ? prompt.length : 1);
    const reason = yield* this.#decode(prompt, logits, Math.min(request.maxTokens ?? Infinity, room));
    yield* this.#finish(reason);
    if (this.#shaped && reason === 'stop') return this.#called ? 'tool-call' : 'stop';
    return reason === 'length' && tally.outputTokens < (request.maxTokens ?? Infinity) ? 'context-full' : reason;
  }

  #called = false;

  /** A seed promises the same text, and weights in 8 bits compute a little differently what is read in other portions. */
  get #repeatable(): boolean {
    const { seed, temperature } = this.request.sampling ?? {};
    return seed !== undefined && temperature !== 0;
  }

  #promptTokens(): readonly number[] {
    const { messages, prompt, tools, toolChoice } = this.request;
    if (!messages) return tokensOfPrompt(this.model, prompt!);
    const told: readonly Message[] = this.#shaped ? describeTools(messages, tools!, toolChoice ?? 'auto') : messages;
    return tokensOfMessages(this.model, told);
  }

  async *#prefill(prompt: readonly number[]): AsyncGenerator<Part, Float32Array | undefined, undefined> {
    const { tally, reader, signal } = this;
    let at = (tally.cachedTokens = await reader.open(prompt, this.#repeatable));
    let logits: Float32Array | undefined;
    while (at < prompt.length) {
      if (signal.aborted) return undefined;
      const startedAt = performance.now();
      const chunk = prompt.slice(at, Math.min(prompt.length, at + reader.chunkTokens));
      logits = await reader.read(chunk);
      at += chunk.length;
      tally.read(chunk.length, performance.now() - startedAt);
      yield {
        type: 'progress',
        phase: 'prefill',
        processedTokens: at,
        totalTokens: prompt.length,
        cachedTokens: tally.cachedTokens,
      };
    }
    return logits;
  }

  async *#decode(
    prompt: readonly number[],
    first: Float32Array,
    most: number,
  ): AsyncGenerator<Part, EndReason, undefined> {
    const { model, tally, signal, reader } = this;
    const rules = tokenRulesOf(model);
    const ends = this.#mask ? new Set([...rules.ends, model.tokenizer.eos_token_id]) : rules.ends;
    const sampler = new Sampler(this.request.sampling ?? {});
    const tokens = model.kind === 'decoder' ? [...prompt] : [];
    for (let logits = first; ;) {
      if (signal.aborted) return 'cancelled';
      const raw = this.#teller && logits.slice();
      for (const banned of rules.banned) logits[banned] = -Infinity;
      this.#mask?.apply(logits);
      const token = tally.outputTokens === 0 && rules.first !== undefined ? rules.first : sampler.draw(logits, tokens);
      tally.wrote();
      if (ends.has(token)) return 'stop';
      this.#mask?.wrote(token);
      tokens.push(token);
      if (raw) this.#untold.push(this.#teller!.tell(raw, token));
      yield* this.#write(this.#text.push(token));
      if (this.#stops.stopped) return 'stop';
      if (tally.outputTokens >= most) return 'length';
      if (signal.aborted) return 'cancelled';
      if (model.stopped.aborted) throw new HomebodyError('closed', {});
      const startedAt = performance.now();
      logits = await reader.read([token]);
      tally.decoded(performance.now() - startedAt);
    }
  }

  *#write(text: string): Generator<Part> {
    yield* this.#show(this.#stops.push(text));
  }

  *#show(text: string): Generator<Part> {
    if (text === '') return;
    if (this.#shaped) {
      this.#kept += text;
      return;
    }
    yield this.#teller ? { type: 'text', text, logprobs: this.#untold.splice(0) } : { type: 'text', text };
  }

  /** What was kept back until it was clear what it is. */
  *#finish(reason: EndReason): Generator<Part> {
    if (!this.#stops.stopped) yield* this.#write(this.#text.rest());
    yield* this.#show(this.#stops.rest());
    if (!this.#shaped || this.#kept === '') return;
    if (reason !== 'stop') {
      yield { type: 'text', text: this.#kept };
      return;
    }
    const answer = readShapedAnswer(this.#kept);
    this.#called = answer.type === 'tool-call';
    yield answer;
  }
}
