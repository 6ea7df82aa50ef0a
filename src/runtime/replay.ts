import {
  asHomebodyError,
  failedWith,
  type EndPart,
  type ErrorCode,
  type NoticePart,
  type Part,
  type Request,
} from '../core';
import { AnswerSoFar, endOf } from './answer-so-far';
import { canContinue, continuationOf, isComplete, isRepeatable } from './continuation';
import type { EngineHost } from './engine-host';
import { isLoss, isUnknown } from './failures';
import { isSamePlan } from './setbacks';

/** Engines a request may lose before it is given up: a person who waits for so many has waited long enough. */
const mostLosses = 6;

const mostOf = (error: unknown) => (isUnknown(error) ? 1 : mostLosses);

export interface Recovery {
  /** The engine that begins. */
  ready(): Promise<EngineHost>;
  /** The engine that takes the place of a lost one. */
  recover(host: EngineHost, error: unknown): Promise<EngineHost>;
  /** An engine is lost and nobody needs another one yet. */
  lose(host: EngineHost, error: unknown): void;
}

/** A call that leaves nothing behind: it is made again as it was when its engine is lost. */
export async function callReplayed<T>(
  { ready, recover, lose }: Recovery,
  signal: AbortSignal,
  work: (host: EngineHost) => Promise<T>,
): Promise<T> {
  let host = await ready();
  for (let losses = 1; ; losses++) {
    try {
      return await work(host);
    } catch (error) {
      if (!isLoss(error)) throw error;
      if (losses > mostOf(error) || signal.aborted) {
        lose(host, error);
        throw error;
      }
      host = await recover(host, error);
    }
  }
}

/** One request, whose stream goes on by another engine when it loses its own. */
export class ReplayedRequest {
  readonly #answer = new AnswerSoFar();
  /** The failure that no engine can make good. */
  #givenUp: unknown;

  constructor(
    private readonly request: Request,
    private readonly signal: AbortSignal,
    private readonly recovery: Recovery,
    /** Hears of the end of the request as its last engine saw it. */
    private readonly onEnd: (host: EngineHost, end: EndPart) => void,
  ) {}

  async *run(): AsyncGenerator<Part> {
    let host = await this.recovery.ready();
    let lost: { readonly host: EngineHost; readonly error: unknown } | undefined;
    for (let losses = 1; ; losses++) {
      try {
        yield* lost ? this.#goOn(host, lost) : this.#read(host, this.request, 0);
        return;
      } catch (error) {
        if (!isLoss(error) || error === this.#givenUp) throw error;
        if (this.signal.aborted || losses > mostOf(error) || !this.#canGoOn(host)) {
          this.recovery.lose(host, error);
          if (this.signal.aborted) return yield this.#cancelled();
          throw error;
        }
        lost = { host, error };
      }
      try {
        host = await this.recovery.recover(host, lost.error);
      } catch (error) {
        if (this.signal.aborted) return yield this.#cancelled();
        throw error;
      }
      yield noticeOf(lost.host, asHomebodyError(lost.error).code, host);
    }
  }

  /** Nobody is left who has counted; a part is a token, nearly always. */
  #cancelled(): EndPart {
    return endOf('cancelled', 0, this.#answer.parts);
  }

  #canGoOn({ ready }: EngineHost): boolean {
    if (this.#answer.calledTools) return false;
    if (this.#answer.text === '') return true;
    return isRepeatable(this.request) || (canContinue(this.request) && !ready.capabilities.textToText);
  }

  async *#goOn(host: EngineHost, lost: { readonly error: unknown }): AsyncGenerator<Part> {
    const { request, signal } = this;
    const written = this.#answer.text;
    const count = (text: string) => host.run((engine) => engine.countTokens(text, signal), text.length);
    if (written !== '' && (!canContinue(request) || host.ready.capabilities.textToText)) {
      this.#answer.startOver();
      yield* this.#read(host, request, 0, lost.error);
      return;
    }
    const writtenTokens = written === '' ? 0 : await count(written);
    if (isComplete(request, writtenTokens)) return yield endOf('length', 0, writtenTokens);
    const continuation = continuationOf(request, written, writtenTokens);
    if (!continuation) throw this.#giveUp(lost.error);
    try {
      yield* this.#read(host, continuation, writtenTokens);
    } catch (error) {
      // The answer has filled the context, here or of the smaller one it was moved to.
      if (written === '' || !failedWith(error, 'context-overflow')) throw error;
      yield endOf('context-full', error.facts.promptTokens - writtenTokens, writtenTokens);
    }
  }

  /** @param before tokens of the answer that were written by engines that are lost */
  async *#read(host: EngineHost, request: Request, before: number, lost?: unknown): AsyncGenerator<Part> {
    let end: EndPart | undefined;
    const attempt = {
      before,
      otherAnswer: () => this.#giveUp(lost),
      onEnd: (part: EndPart) => {
        end = part;
        return true;
      },
    };
    for await (const part of this.#answer.read(host.generate(request, this.signal), attempt)) {
      if (part.type === 'end' && end) {
        host.setbacks.forgive();
        this.onEnd(host, end);
      }
      yield part;
      // A worker that is lost after the end has done its work.
      if (part.type === 'end') return;
    }
  }

  #giveUp(error: unknown): unknown {
    this.#givenUp = error;
    return error;
  }
}

function noticeOf(lost: EngineHost, cause: ErrorCode, { asked, plan, ready }: EngineHost): NoticePart {
  if (isSamePlan(lost.asked, asked)) return { type: 'notice', code: 'restarted', detail: cause };
  const { contextTokens } = ready;
  return { type: 'notice', code: 'moved', cause, engine: plan.engine, backend: plan.backend, contextTokens };
}
