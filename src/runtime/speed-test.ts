import type { Engine, Plan, SpeedMeasurement } from '../core';

/** Plain prose goes on and on, so the model seldom ends before it was timed. */
const prompt = `The river came down from the hills and ran through the middle of the town. On the left bank stood the mill, and on
the right bank the market, where people sold bread, apples, wool and fish. Every morning the baker opened his door first, and the smell
of the bread went over the bridge. The children came to look at the boats, and the old men sat on the wall and talked about the weather.
In the evening the lamps were lit one after the other, and`;
const decodedTokens = 48;
/** Fewer than this say nothing about speed. */
const leastTokens = 8;

/** Times one prefill of about 110 tokens and 48 decoded tokens. @returns undefined if the model ended too early to tell */
export async function speedTest(
  engine: Engine,
  plan: Plan,
  loadMs: number,
  signal: AbortSignal,
): Promise<SpeedMeasurement | undefined> {
  for await (const part of engine.generate(
    { prompt, sampling: { temperature: 0 }, maxTokens: decodedTokens },
    signal,
  )) {
    if (part.type === 'end' && part.usage.outputTokens >= leastTokens) return measurementOf(plan, part.timings, loadMs);
  }
  return undefined;
}

export function measurementOf(
  plan: Plan,
  timings: { readonly decodeTokensPerSecond: number; readonly prefillTokensPerSecond: number },
  loadMs: number,
): SpeedMeasurement {
  const { modelId, variantId, engine, backend, threads } = plan;
  const { decodeTokensPerSecond, prefillTokensPerSecond } = timings;
  return {
    modelId,
    variantId,
    engine,
    backend,
    threads,
    decodeTokensPerSecond,
    prefillTokensPerSecond,
    loadMs,
    measuredAt: Date.now(),
  };
}
