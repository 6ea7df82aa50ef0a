import { failedWith, HomebodyError, type EndPart, type Part, type Request } from '../../core';
import { AnswerSoFar, endOf } from '../answer-so-far';
import { canContinue, continuationOf, isComplete, isRepeatable } from '../continuation';
import type { Seat } from './seat';

export interface Surroundings {
  /** Who answers now. */
  seat(): Promise<Seat>;
  countTokens(text: string): Promise<number>;
}

/** One request, whose answer goes on in another tab when the one that ran the model goes, however often that happens. */
export class HandedOverRequest {
  readonly #answer = new AnswerSoFar();

  constructor(
    private readonly request: Request,
    private readonly modelId: string,
    private readonly signal: AbortSignal,
    private readonly surroundings: Surroundings,
  ) {}

  /** @throws HomebodyError `worker-crashed` where the answer can't be gone on with: what was written is not the beginning of one */
  async *run(): AsyncGenerator<Part> {
    let request = this.request;
    let before = 0;
    for (;;) {
      const seat = await this.surroundings.seat();
      try {
        if (yield* this.#read(seat, request, before)) return;
      } catch (error) {
        if (!seat.lost.aborted) {
          // The answer has filled the context, and another tab may have a smaller one.
          if (before === 0 || !failedWith(error, 'context-overflow')) throw error;
          return yield endOf('context-full', error.facts.promptTokens - before, before);
        }
      }
      // Nobody is left to end what was stopped meanwhile.
      if (this.signal.aborted) return yield endOf('cancelled', 0, this.#answer.parts);
      ({ request, before } = await this.#rest());
      if (isComplete(this.request, before)) return yield endOf('length', 0, before);
      yield { type: 'notice', code: 'handed-over' };
    }
  }

  /** What is to be asked of the next tab, and how many tokens of the answer it brings along. */
  async #rest(): Promise<{ readonly request: Request; readonly before: number }> {
    const { request } = this;
    const { text, calledTools } = this.#answer;
    this.#answer.goOn();
    if (text === '' && !calledTools) return { request, before: 0 };
    if (!calledTools && canContinue(request)) {
      const before = await this.surroundings.countTokens(text);
      return { request: continuationOf(request, text, before) ?? request, before };
    }
    if (calledTools || !isRepeatable(request)) throw lostInAnswer();
    this.#answer.startOver();
    return { request, before: 0 };
  }

  /** @returns whether the answer is over; else the seat was lost */
  async *#read(seat: Seat, request: Request, before: number): AsyncGenerator<Part, boolean> {
    const { signal } = this;
    const over = yield* this.#answer.read(seat.generate(request, this.modelId, signal), {
      before,
      otherAnswer: lostInAnswer,
      // The end of what was broken off here is not the answer's.
      onEnd: ({ reason }: EndPart) => reason !== 'cancelled' || !seat.lost.aborted || signal.aborted,
    });
    return over || !seat.lost.aborted;
  }
}

function lostInAnswer(): HomebodyError {
  return new HomebodyError('worker-crashed', { detail: 'The tab that ran the model is gone in mid-answer.' });
}
