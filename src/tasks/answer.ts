import { isAbort, type EndReason, type LoadedModel, type Request, type Runtime } from '../core';

export interface Answer {
  readonly text: string;
  /** `enough`: the reader wanted no more of it. */
  readonly reason: EndReason | 'enough';
  readonly promptTokens: number;
  readonly outputTokens: number;
}

export const noAnswer: Answer = { text: '', reason: 'cancelled', promptTokens: 0, outputTokens: 0 };

/**
 * The whole answer to one request. A stop by `signal` ends it with reason `cancelled` and what was written.
 * @param isEnough looks at the text so far after every part; true ends the answer
 */
export async function answerTo(
  runtime: Runtime,
  request: Request,
  signal: AbortSignal,
  isEnough: (text: string) => boolean = () => false,
): Promise<Answer> {
  if (signal.aborted) return noAnswer;
  const enough = new AbortController();
  let answer = noAnswer;
  let text = '';
  try {
    for await (const part of runtime.generate(request, { signal: AbortSignal.any([signal, enough.signal]) })) {
      if (part.type === 'text') {
        text += part.text;
        if (!enough.signal.aborted && isEnough(text)) enough.abort();
      }
      if (part.type === 'end')
        answer = {
          text,
          reason: enough.signal.aborted && !signal.aborted ? 'enough' : part.reason,
          promptTokens: part.usage.promptTokens,
          outputTokens: part.usage.outputTokens,
        };
    }
  } catch (error) {
    if (!isAbort(error)) throw error;
    return { ...noAnswer, text, reason: signal.aborted ? 'cancelled' : 'enough' };
  }
  return { ...answer, text };
}

/** The model that will answer, loaded first if need be; nothing if `signal` aborts meanwhile. */
export async function modelFor(runtime: Runtime, signal: AbortSignal): Promise<LoadedModel | undefined> {
  if (signal.aborted) return undefined;
  try {
    return runtime.state.state === 'ready' ? runtime.state.model : await runtime.load(undefined, { signal });
  } catch (error) {
    if (isAbort(error) && signal.aborted) return undefined;
    throw error;
  }
}

/** Reasoning models think aloud before they answer. */
export function withoutThought(answer: string): string {
  return answer.replace(/<think>[\s\S]*?(?:<\/think>|$)/g, '').trimStart();
}

/** The end of a text in which the same words come again and again, four times at least. */
const loop = /([\s\S]{4,80}?)\1{3,}$/u;
const loopCharacters = 400;

/** Where a model that has lost itself begins to repeat the same words, after having said them once; else nothing. */
export function loopIn(text: string): number | undefined {
  const tailStart = Math.max(0, text.length - loopCharacters);
  const found = loop.exec(text.slice(tailStart));
  return found && found[1]!.trim() !== '' ? tailStart + found.index + found[1]!.length : undefined;
}
