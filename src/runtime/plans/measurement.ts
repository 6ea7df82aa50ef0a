import type { Plan, SpeedMeasurement } from '../../core';

/** What is remembered of a plan's speed. */
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
