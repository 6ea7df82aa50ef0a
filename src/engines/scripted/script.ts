import type { HomebodyError, Request, ToolCall } from '../../core';

/** What the scripted engine says to one request. */
export interface ScriptedAnswer {
  readonly text: string;
  /** Called after the text; the answer ends with `tool-call`. */
  readonly toolCalls?: readonly ToolCall[];
  /** Fails after this many tokens. `worker-crashed` and `out-of-memory` also close the engine, as they would. */
  readonly fail?: { readonly afterTokens: number; readonly error: HomebodyError };
  /** Says nothing more after this many tokens, until it is aborted or unloaded. */
  readonly hangAfterTokens?: number;
}

export interface Script {
  /** Left out: the same sentence about the request's last words, every time. */
  readonly answer?: (request: Request) => ScriptedAnswer | string;
  /** Time for each token written; a tenth of it for each token read. */
  readonly tokenMs?: number;
  readonly loadMs?: number;
  readonly failLoad?: HomebodyError;
  readonly chatTemplate?: boolean;
}

/** Words and single signs: coarse, but the same forwards and backwards (`tokensOf(text).join('') === text`). */
export function tokensOf(text: string): string[] {
  return text.match(/\s*[\p{L}\p{M}\p{N}]+|\s*[^\s\p{L}\p{M}\p{N}]|\s+/gu) ?? [];
}

/** The prompt that the imagined chat template makes. */
export function promptOf({ messages, prompt }: Pick<Request, 'messages' | 'prompt'>): string {
  if (!messages) return prompt ?? '';
  const last = messages.at(-1);
  const turns = messages.map(({ role, content }) => `<${role}> ${content}`);
  return last?.role === 'assistant' ? turns.join(' </> ') : `${turns.join(' </> ')} </> <assistant>`;
}

export function usualAnswer({ messages, prompt }: Request): string {
  const asked = messages?.findLast(({ role }) => role === 'user')?.content ?? prompt ?? '';
  const words = tokensOf(asked).slice(-6).join('').trim();
  return `You asked about "${words}" and this is the answer that the script always gives.`;
}
