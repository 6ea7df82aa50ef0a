import type { Backend, DeviceReport, ModelRecord, SpeedMeasurement } from '../core';
import { weightBytesOf } from './memory-need';

/** Below this a model is so small that fixed costs of each token, not bandwidth, set its speed (6.5 M parameters: measured). */
export const smallBelowBytes = 64 * 2 ** 20;
/** Two threads bring less than twice as much from the same memory. */
const threadGain = 0.7;
/** How far the speed of a small model may bend the guess for a large one. */
const mostBend = 4;

/** How one model was timed here: what its weights take, and the plan it ran by. */
export interface MeasuredModel {
  readonly modelId: string;
  readonly title: string;
  readonly weightBytes: number;
  readonly backend: Backend;
  readonly threads: number;
  readonly tokensPerSecond: number;
}

/** A way to run a model whose speed is asked for. */
export interface SpeedQuestion {
  readonly modelId: string;
  readonly weightBytes: number;
  readonly backend: Backend;
  readonly threads: number;
}

export interface ExpectedSpeed {
  readonly tokensPerSecond: number;
  /** The measured model whose bandwidth this is; missing for a guess. */
  readonly from?: { readonly title: string; readonly bytesPerSecond: number };
}

/** Joins measurements with the sizes of what was measured; models that are not known any more say nothing. */
export function measuredModels(
  records: readonly ModelRecord[],
  measurements: readonly SpeedMeasurement[],
): readonly MeasuredModel[] {
  return measurements.flatMap(({ modelId, variantId, backend, threads, decodeTokensPerSecond: tokensPerSecond }) => {
    const record = records.find(({ id }) => id === modelId);
    const variant = record?.variants.find(({ id }) => id === variantId);
    if (!record || !variant) return [];
    const weightBytes = weightBytesOf(variant);
    return [{ modelId, title: record.title, weightBytes, backend, threads, tokensPerSecond }];
  });
}

/**
 * Tokens a second to expect. Decoding reads all weights once a token, so speed is bandwidth over bytes, and the bandwidth is
 * what the largest model that was timed here in the same way reached. Small models say nothing of the bandwidth: they only
 * tell how much faster or slower than the table's device this one is.
 */
export function expectedSpeed(
  question: SpeedQuestion,
  device: DeviceReport,
  measured: readonly MeasuredModel[],
): ExpectedSpeed {
  const small = isSmall(question);
  const ofBackend = measured.filter(({ backend }) => backend === question.backend);
  // A model's own figures under other threads are no measure for these: threads that fight over busy cores are up to nine
  // times slower than one (measured). Only the table, which knows nothing of that, lets a better plan be tried.
  if (ofBackend.some(({ modelId }) => modelId === question.modelId))
    return { tokensPerSecond: guessTokensPerSecond(question, device) };
  const [alike] = ofBackend
    .filter((one) => isSmall(one) === small)
    .sort(
      (a, b) =>
        b.weightBytes - a.weightBytes ||
        Math.abs(a.threads - question.threads) - Math.abs(b.threads - question.threads),
    );
  if (alike) {
    const gain = (question.threads / alike.threads) ** (small ? -0.5 : threadGain);
    const bytesPerSecond = alike.weightBytes * alike.tokensPerSecond * gain;
    return { tokensPerSecond: bytesPerSecond / question.weightBytes, from: { title: alike.title, bytesPerSecond } };
  }
  const guess = guessTokensPerSecond(question, device);
  const [other] = ofBackend;
  if (!other || !isSmall(other)) return { tokensPerSecond: guess };
  const bend = other.tokensPerSecond / guessTokensPerSecond(other, device);
  return { tokensPerSecond: guess * Math.min(mostBend, Math.max(1 / mostBend, bend)) };
}

const isSmall = ({ weightBytes }: { readonly weightBytes: number }) => weightBytes < smallBelowBytes;

/** The bandwidths are what one WebAssembly thread and a small integrated GPU reach. */
function guessTokensPerSecond(
  { weightBytes, backend, threads }: Omit<SpeedQuestion, 'modelId'>,
  device: DeviceReport,
): number {
  const small = weightBytes < smallBelowBytes;
  if (backend === 'webgpu') return (device.mobile ? 10e9 : 30e9) / weightBytes / (small ? 20 : 1);
  const bytesPerSecond = small ? 1.2e9 / threads ** 0.5 : (device.mobile ? 1.2e9 : 2e9) * threads ** threadGain;
  return bytesPerSecond / weightBytes;
}
