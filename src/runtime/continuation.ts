import type { Request } from '../core';

/**
 * The request that goes on where a lost one stopped: what was written is given back as the beginning of the answer.
 * @returns undefined where that is impossible, because a grammar, a schema or tools would start over in mid-answer
 */
export function continuationOf(request: Request, written: string, writtenTokens: number): Request | undefined {
  if (written === '') return request;
  if (request.constraint || request.tools) return undefined;
  const left = request.maxTokens === undefined ? undefined : request.maxTokens - writtenTokens;
  if (left !== undefined && left <= 0) return undefined;
  const rest = left === undefined ? request : { ...request, maxTokens: left };
  if (request.prompt !== undefined) return { ...rest, prompt: request.prompt + written };
  const messages = request.messages ?? [];
  const last = messages.at(-1);
  if (last?.role === 'assistant') {
    return { ...rest, messages: [...messages.slice(0, -1), { ...last, content: last.content + written }] };
  }
  return { ...rest, messages: [...messages, { role: 'assistant', content: written }] };
}
