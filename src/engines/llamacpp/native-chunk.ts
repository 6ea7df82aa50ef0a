import type { TokenLogprob } from '../../core';

interface NativeLogprob {
  readonly token: string;
  readonly logprob: number;
  readonly top_logprobs?: readonly { readonly token: string; readonly logprob: number }[];
}

interface NativeToolCall {
  readonly index: number;
  readonly id?: string;
  readonly function?: { readonly name?: string; readonly arguments?: string };
}

/** One chunk of llama-server's stream: what chat and plain completions have in common. */
export interface NativeChunk {
  readonly choices?: readonly [
    {
      readonly finish_reason?: string | null;
      readonly text?: string;
      readonly delta?: { readonly content?: string | null; readonly tool_calls?: readonly NativeToolCall[] };
      readonly logprobs?: { readonly content?: readonly NativeLogprob[] | null } | null;
    }?,
  ];
  readonly timings?: NativeTimings;
  readonly prompt_progress?: { readonly total: number; readonly cache: number; readonly processed: number };
}

export interface NativeTimings {
  readonly cache_n: number;
  readonly prompt_n: number;
  readonly prompt_ms: number;
  readonly predicted_n: number;
  readonly predicted_ms: number;
}

export const textOf = ({ choices }: NativeChunk) => choices?.[0]?.delta?.content ?? choices?.[0]?.text ?? '';
export const toolCallsOf = ({ choices }: NativeChunk) => choices?.[0]?.delta?.tool_calls ?? [];
export const finishOf = ({ choices }: NativeChunk) => choices?.[0]?.finish_reason ?? undefined;

/** @param alternatives how many to tell; the native code may bring one more than was asked for */
export function logprobsOf({ choices }: NativeChunk, alternatives: number): TokenLogprob[] {
  return (choices?.[0]?.logprobs?.content ?? []).map(({ token, logprob, top_logprobs = [] }) => ({
    token,
    logprob,
    top: top_logprobs.slice(0, alternatives).map((one) => ({ token: one.token, logprob: one.logprob })),
  }));
}
