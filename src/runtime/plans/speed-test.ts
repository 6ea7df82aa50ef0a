import { failedWith, type SpeedMeasurement } from '../../core';
import type { EngineHost } from '../engine-host';
import { measurementOf } from './measurement';

/** Plain prose goes on and on, so the model seldom ends before it was timed. */
const prompt = `The river came down from the hills and ran through the middle of the town. On the left bank stood the mill, and on
the right bank the market, where people sold bread, apples, wool and fish. Every morning the baker opened his door first, and the smell
of the bread went over the bridge. The children came to look at the boats, and the old men sat on the wall and talked about the weather.
In the evening the lamps were lit one after the other, and`;
const mostTokens = 48;
/** Fewer than this say nothing about speed. */
const leastTokens = 8;
/** A large model on a slow device is not kept busy for longer. */
const enoughMs = 1_000;

type Timed = Pick<EngineHost, 'generate' | 'plan' | 'loadMs'>;

/**
 * Times one prefill of about 110 tokens, and decoding for a second (at least 8 tokens, at most 48).
 * @returns undefined if the model ended too early to tell, or can't be timed so: it reads only, or less than the prompt
 */
export async function speedTest(host: Timed, signal: AbortSignal): Promise<SpeedMeasurement | undefined> {
  const enough = new AbortController();
  const request = { prompt, sampling: { temperature: 0 }, maxTokens: mostTokens };
  let parts = 0;
  let firstAt = 0;
  try {
    for await (const part of host.generate(request, AbortSignal.any([signal, enough.signal]))) {
      signal.throwIfAborted();
      if (part.type === 'end' && part.usage.outputTokens >= leastTokens)
        return measurementOf(host.plan, part.timings, host.loadMs);
      if (part.type !== 'text') continue;
      if (parts++ === 0) firstAt = performance.now();
      if (parts > leastTokens && performance.now() - firstAt > enoughMs) enough.abort();
    }
  } catch (error) {
    if (!failedWith(error, 'unsupported') && !failedWith(error, 'context-overflow')) throw error;
  }
  signal.throwIfAborted();
  return undefined;
}
