import { HomebodyError, type Message } from '../../core';
import { checkMessages } from '../request-check';
import type { LoadedModel } from './loaded-model';
import { nativeMessage } from './native-body';
import type { NativeChunk } from './native-chunk';
import type { NativeBody } from './native-instance';

/** Filler beyond the context, so that the whole is surely too large. */
const spareTokens = 16;
const probe: readonly Message[] = [{ role: 'user', content: 'Hello' }];

interface Around {
  /** Tokens that stand before and after any prompt. */
  readonly promptTokens: number;
  /** What the template adds only when it opens a new answer. */
  readonly openingTokens: number;
}

/**
 * Counts tokens with the model's own tokenizer and chat template, and reads none of them: llama-server refuses a prompt
 * that is too large before it computes anything, and says how many tokens it has. So the text is sent with a tail of
 * special tokens, each of which is one token wherever it stands, and the tail is taken off the answer.
 */
export class TokenCounter {
  readonly #filler: string;
  readonly #fillerTokens: number;
  #around: Promise<Around | undefined> | undefined;

  constructor(private readonly model: LoadedModel) {
    this.#fillerTokens = model.ready.contextTokens + spareTokens;
    const token = model.native.log.find(/(?:EO[ST]|BOS) token\s*=\s*\d+ '(.+)'/)?.[1] ?? '';
    this.#filler = token.repeat(this.#fillerTokens);
  }

  async count(input: string | readonly Message[], signal: AbortSignal): Promise<number> {
    if (typeof input !== 'string') {
      if (!this.model.ready.chatTemplate)
        throw new HomebodyError('no-chat-template', { modelId: this.model.plan.modelId });
      checkMessages(input);
    }
    if (input === '') return 0;
    const release = await this.model.counts.take(signal);
    if (!release) throw signal.reason;
    const work = this.#count(input);
    // The slot is free when the native code has let go, which may be after the caller has left.
    void work.catch(() => undefined).then(release);
    return Promise.race([work, aborted(signal)]);
  }

  async #count(input: string | readonly Message[]): Promise<number> {
    this.#around ??= this.#measureAround().catch((error: unknown) => {
      this.#around = undefined;
      throw error;
    });
    const around = await this.#around;
    if (typeof input === 'string') {
      if (!around) return (await this.#read({ prompt: input.toWellFormed() })) - this.#addedTokens;
      return (await this.#total(this.#prompt(input))) - around.promptTokens;
    }
    if (!around) return this.#read({ messages: input.map(nativeMessage) });
    const opening = input.at(-1)?.role === 'assistant' ? 0 : around.openingTokens;
    return (await this.#total(this.#chat(input))) + opening;
  }

  /** @returns undefined where no special token can serve as a tail */
  async #measureAround(): Promise<Around | undefined> {
    if (this.#filler === '') return undefined;
    const promptTokens = await this.#total({ prompt: this.#filler });
    if (promptTokens !== this.#addedTokens) return undefined;
    if (!this.model.ready.chatTemplate) return { promptTokens, openingTokens: 0 };
    // Some templates write more when they open an answer (an empty thought) than when an answer is continued.
    const read = await this.#read({ messages: probe.map(nativeMessage) });
    return { promptTokens, openingTokens: read - (await this.#total(this.#chat(probe))) };
  }

  get #addedTokens(): number {
    const { add_bos_token: begin, add_eos_token: end } = this.model.native.info;
    return Number(begin) + Number(end);
  }

  #prompt = (text: string): NativeBody => ({ prompt: text.toWellFormed() + this.#filler });

  #chat(messages: readonly Message[]): NativeBody {
    const last = messages.at(-1);
    const continued = last?.role === 'assistant' ? last.content : '';
    const before = last?.role === 'assistant' ? messages.slice(0, -1) : messages;
    const tail: Message = { role: 'assistant', content: continued.toWellFormed() + this.#filler };
    return { messages: [...before, tail].map(nativeMessage) };
  }

  async #total(body: NativeBody): Promise<number> {
    try {
      await this.model.native.complete({ ...body, max_tokens: 1 }, () => undefined, new AbortController().signal);
    } catch (error) {
      if (error instanceof HomebodyError && error.code === 'context-overflow')
        return (error as HomebodyError<'context-overflow'>).facts.promptTokens - this.#fillerTokens;
      throw error;
    }
    throw new HomebodyError('internal', { detail: 'A prompt larger than the context was not refused.' });
  }

  /** The slower way: begin to read, and stop when llama-server tells how much there is; costs one batch at most. */
  async #read(body: NativeBody): Promise<number> {
    const told = new AbortController();
    let tokens = 0;
    const onChunk = (chunk: unknown) => {
      tokens = (chunk as NativeChunk).prompt_progress?.total ?? tokens;
      if (tokens > 0) told.abort();
    };
    try {
      await this.model.native.complete({ ...body, return_progress: true, max_tokens: 1 }, onChunk, told.signal);
    } catch (error) {
      if (tokens === 0) throw error;
    }
    return tokens;
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
}
