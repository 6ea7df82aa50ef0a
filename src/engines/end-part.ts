import type { EndPart, EndReason, Timings, Usage } from '../core';

/**
 * The last part of a stream, as every engine gives it.
 * @param readTokens tokens that the prefill's time was spent on
 */
export function endPart(
  reason: EndReason,
  usage: Usage,
  times: Pick<Timings, 'queueMs' | 'prefillMs' | 'decodeMs' | 'firstTokenMs'>,
  readTokens: number,
): EndPart {
  return {
    type: 'end',
    reason,
    usage,
    timings: {
      ...times,
      prefillTokensPerSecond: perSecond(readTokens, times.prefillMs),
      // The first token comes out of the prefill; decoding begins with the second.
      decodeTokensPerSecond: perSecond(usage.outputTokens - 1, times.decodeMs),
    },
  };
}

const perSecond = (tokens: number, milliseconds: number) =>
  tokens > 0 && milliseconds > 0 ? (tokens * 1000) / milliseconds : 0;
