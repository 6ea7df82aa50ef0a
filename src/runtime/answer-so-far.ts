import type { EndPart, Part, TextPart } from '../core';
import { Retracing } from './continuation';

/** How one attempt at an answer is read. */
export interface Attempt {
  /** Tokens of the answer that this attempt was given as its beginning. */
  readonly before: number;
  /** Why it can't be gone on with, should the answer turn out to be another one than was begun. */
  otherAnswer(): unknown;
  /** Hears of the end as the attempt tells it. @returns false if it is not the end of the answer: it is passed over */
  onEnd(end: EndPart): boolean;
}

/** What has been written of one answer, by however many engines or tabs one after the other. */
export class AnswerSoFar {
  #text = '';
  #parts = 0;
  #calledTools = false;
  #retracing: Retracing | undefined;

  get text(): string {
    return this.#text;
  }

  /** Pieces of text; a piece is a token, nearly always. */
  get parts(): number {
    return this.#parts;
  }

  /** A call can't be taken back, nor made twice. */
  get calledTools(): boolean {
    return this.#calledTools;
  }

  /** The next attempt goes on where this stands. */
  goOn(): void {
    this.#retracing = undefined;
  }

  /** The next attempt begins at the beginning; what is known already is kept back. */
  startOver(): void {
    this.#retracing = new Retracing(this.#text);
  }

  /** Passes on what an attempt brings that is new. @returns whether the answer is over */
  async *read(parts: AsyncIterable<Part>, { before, otherAnswer, onEnd }: Attempt): AsyncGenerator<Part, boolean> {
    for await (const part of parts) {
      switch (part.type) {
        case 'text': {
          const fresh = this.#fresh(part);
          if (!fresh) throw otherAnswer();
          if (fresh.text === '') break;
          this.#text += fresh.text;
          this.#parts++;
          yield fresh;
          break;
        }
        case 'end':
          if (!onEnd(part)) return false;
          if (this.#retracing && !this.#retracing.done && part.reason !== 'cancelled') throw otherAnswer();
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
    return false;
  }

  /** What of the part was not written before; undefined if the answer is another one this time. */
  #fresh(part: TextPart): TextPart | undefined {
    if (!this.#retracing) return part;
    const text = this.#retracing.fresh(part.text);
    return text === undefined ? undefined : { ...part, text };
  }
}

/** The prompt of a continuation holds what was written; to who asked it is part of the answer. */
function withWritten(end: EndPart, writtenTokens: number): EndPart {
  const { promptTokens, outputTokens } = end.usage;
  const usage = {
    ...end.usage,
    promptTokens: Math.max(0, promptTokens - writtenTokens),
    outputTokens: outputTokens + writtenTokens,
  };
  return { ...end, usage: { ...usage, cachedTokens: Math.min(usage.cachedTokens, usage.promptTokens) } };
}

/** The end of an answer whose last engine was lost before it could tell: no times are known. */
export function endOf(reason: EndPart['reason'], promptTokens: number, outputTokens: number): EndPart {
  return {
    type: 'end',
    reason,
    usage: { promptTokens: Math.max(0, promptTokens), cachedTokens: 0, outputTokens },
    timings: {
      queueMs: 0,
      prefillMs: 0,
      decodeMs: 0,
      firstTokenMs: 0,
      prefillTokensPerSecond: 0,
      decodeTokensPerSecond: 0,
    },
  };
}
