import type { Request } from '../core';

/**
 * The request that goes on where a lost one stopped: what was written is given back as the beginning of the answer.
 * @returns undefined where that is impossible: a grammar, a schema or tools would start over in mid-answer, or `isComplete`
 */
export function continuationOf(request: Request, written: string, writtenTokens: number): Request | undefined {
  if (written === '') return request;
  if (!canContinue(request) || isComplete(request, writtenTokens)) return undefined;
  const rest = request.maxTokens === undefined ? request : { ...request, maxTokens: request.maxTokens - writtenTokens };
  if (request.prompt !== undefined) return { ...rest, prompt: request.prompt + written };
  const messages = request.messages ?? [];
  const last = messages.at(-1);
  if (last?.role === 'assistant') {
    return { ...rest, messages: [...messages.slice(0, -1), { ...last, content: last.content + written }] };
  }
  return { ...rest, messages: [...messages, { role: 'assistant', content: written }] };
}

/** Nothing is left to write: all that the loss has cost is the last word about it. */
export function isComplete({ maxTokens = Infinity }: Request, writtenTokens: number): boolean {
  return writtenTokens >= maxTokens;
}

/** A constraint holds for a whole answer, not for the rest of one; tools are offered at its beginning. */
export function canContinue({ constraint, tools }: Request): boolean {
  return !constraint && !tools?.length;
}

/** Whether the same answer comes again when the same is asked: then it can be read again up to where it stopped. */
export function isRepeatable({ sampling }: Request): boolean {
  return sampling?.temperature === 0;
}

/** Reads an answer again and keeps back what was written before. */
export class Retracing {
  #left: string;

  constructor(written: string) {
    this.#left = written;
  }

  /** @returns what is new of `text`; undefined if it is another answer */
  fresh(text: string): string | undefined {
    const known = this.#left.slice(0, text.length);
    if (!text.startsWith(known)) return undefined;
    this.#left = this.#left.slice(known.length);
    return text.slice(known.length);
  }

  /** All that was written came again. */
  get done(): boolean {
    return this.#left === '';
  }
}
