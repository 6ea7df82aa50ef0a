import type { ModelEntry } from '../../../core';

/** Slower than this is no conversation. */
const comfortableTokensPerSecond = 8;

/**
 * What to load for real work on this device: the largest chat model that runs well and fast enough; where none does, the
 * smallest that runs at all. The embedded model is never the answer.
 */
export function betterModel(models: readonly ModelEntry[]): ModelEntry | undefined {
  const able = models
    .filter(({ record, fit }) => !record.embedded && fit !== 'does-not-fit' && record.tasks.includes('chat'))
    .sort((a, b) => b.record.parameters - a.record.parameters);
  const comfortable = able.filter(
    ({ fit, measured, expectedTokensPerSecond }) =>
      fit === 'runs-well' && (measured?.decodeTokensPerSecond ?? expectedTokensPerSecond) >= comfortableTokensPerSecond,
  );
  // One that is here already costs no download.
  return comfortable.find(({ stored }) => stored) ?? comfortable[0] ?? able.at(-1);
}
