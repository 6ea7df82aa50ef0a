import type { Sampling } from '../../core';
import type { LogitProcessor } from './package-engine';

/**
 * What the package can't do by itself: to draw from the `topK` likeliest tokens only, and from those that are at least
 * `minP` times as likely as the likeliest. Undefined where neither changes anything, since it costs a copy of all logits
 * from the GPU and back at every token.
 */
export function logitFilterOf({ temperature, topK = 0, minP = 0 }: Sampling): LogitProcessor | undefined {
  if (temperature === 0 || (topK === 0 && minP === 0)) return undefined;
  return {
    processLogits(logits) {
      const floor = Math.max(floorOfMinP(logits, minP), floorOfTopK(logits, topK));
      for (let token = 0; token < logits.length; token++) if (logits[token]! < floor) logits[token] = -Infinity;
      return logits;
    },
    processSampledToken: () => undefined,
    resetState: () => undefined,
  };
}

function floorOfMinP(logits: Float32Array, minP: number): number {
  if (minP === 0) return -Infinity;
  let most = -Infinity;
  for (const logit of logits) if (logit > most) most = logit;
  return most + Math.log(minP);
}

/** The `topK`th largest logit. */
function floorOfTopK(logits: Float32Array, topK: number): number {
  if (topK === 0 || topK >= logits.length) return -Infinity;
  // A sorted row of the largest: most logits are below its end, and are passed over at once.
  const largest = new Float32Array(topK).fill(-Infinity);
  for (const logit of logits) {
    if (!(logit > largest[topK - 1]!)) continue;
    let place = topK - 1;
    for (; place > 0 && largest[place - 1]! < logit; place--) largest[place] = largest[place - 1]!;
    largest[place] = logit;
  }
  return largest[topK - 1]!;
}
