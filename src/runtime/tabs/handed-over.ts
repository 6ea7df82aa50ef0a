import { failedWith, HomebodyError, type Part, type Request, type TextPart } from '../../core';
import { canContinue, continuationOf, isComplete, isRepeatable, Retracing } from '../continuation';
import { endOf, withWritten } from '../replay';
import type { Seat } from './seat';

export interface Surroundings {
  /** Who answers now. */
  seat(): Promise<Seat>;
  countTokens(text: string): Promise<number>;
}

/** One request, whose answer goes on in another tab when the one that ran the model goes, however often that happens. */
export class HandedOverRequest {
  #written = '';
  /** A part is a token, nearly always. */
  #writtenParts = 0;
  #calledTools = false;
  #retracing: Retracing | undefined;

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
      if (this.signal.aborted) return yield endOf('cancelled', 0, this.#writtenParts);
      ({ request, before } = await this.#rest());
      if (isComplete(this.request, before)) return yield endOf('length', 0, before);
      yield { type: 'notice', code: 'handed-over' };
    }
  }

  /** What is to be asked of the next tab, and how many tokens of the answer it brings along. */
  async #rest(): Promise<{ readonly request: Request; readonly before: number }> {
    const { request } = this;
    this.#retracing = undefined;
    if (this.#written === '' && !this.#calledTools) return { request, before: 0 };
    if (!this.#calledTools && canContinue(request)) {
      const before = await this.surroundings.countTokens(this.#written);
      return { request: continuationOf(request, this.#written, before) ?? request, before };
    }
    if (this.#calledTools || !isRepeatable(request)) throw lostInAnswer();
    this.#retracing = new Retracing(this.#written);
    return { request, before: 0 };
  }

  /** @returns whether the answer is over; else the seat was lost */
  async *#read(seat: Seat, request: Request, before: number): AsyncGenerator<Part, boolean> {
    for await (const part of seat.generate(request, this.modelId, this.signal)) {
      switch (part.type) {
        case 'text': {
          const fresh = this.#fresh(part);
          if (fresh.text === '') break;
          this.#written += fresh.text;
          this.#writtenParts++;
          yield fresh;
          break;
        }
        case 'end':
          // The end of what was broken off here is not the answer's.
          if (part.reason === 'cancelled' && seat.lost.aborted && !this.signal.aborted) return false;
          if (this.#retracing && !this.#retracing.done && part.reason !== 'cancelled') throw lostInAnswer();
          yield before === 0 ? part : withWritten(part, before);
          return true;
        case 'tool-call':
          this.#calledTools = true;
          yield part;
          break;
        case 'progress':
        case 'notice':
          yield part;
      }
    }
    return !seat.lost.aborted;
  }

  #fresh(part: TextPart): TextPart {
    const text = this.#retracing ? this.#retracing.fresh(part.text) : part.text;
    if (text === undefined) throw lostInAnswer();
    return { ...part, text };
  }
}

function lostInAnswer(): HomebodyError {
  return new HomebodyError('worker-crashed', { detail: 'The tab that ran the model is gone in mid-answer.' });
}
