import type { Backend, DeviceReport, EngineName, ModelRecord, SpeedMeasurement } from '../../core';
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
  readonly engine: EngineName;
  readonly quantization: string;
  readonly backend: Backend;
  readonly threads: number;
  readonly tokensPerSecond: number;
}

/** A way to run a model whose speed is asked for. */
export interface SpeedQuestion {
  readonly modelId: string;
  readonly weightBytes: number;
  readonly engine: EngineName;
  readonly quantization: string;
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
  return measurements.flatMap((one) => {
    const { modelId, variantId, engine, backend, threads, decodeTokensPerSecond: tokensPerSecond } = one;
    const record = records.find(({ id }) => id === modelId);
    const variant = record?.variants.find(({ id }) => id === variantId);
    if (!record || !variant) return [];
    const weightBytes = weightBytesOf(variant);
    const { quantization } = variant;
    return [{ modelId, title: record.title, weightBytes, engine, quantization, backend, threads, tokensPerSecond }];
  });
}

/**
 * Tokens a second to expect. Decoding reads all weights once a token, so speed is bandwidth over bytes, and the bandwidth is
 * what the largest model that was timed here in the same way (by the same engine, if there is one) reached. Small models say nothing of the bandwidth: they only
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
  if (ofBackend.some(({ modelId, engine }) => modelId === question.modelId && engine === question.engine))
    return { tokensPerSecond: guessTokensPerSecond(question, device) };
  const [alike] = ofBackend
    .filter((one) => isSmall(one) === small)
    .sort(
      (a, b) =>
        Number(b.engine === question.engine) - Number(a.engine === question.engine) ||
        b.weightBytes - a.weightBytes ||
        Math.abs(a.threads - question.threads) - Math.abs(b.threads - question.threads),
    );
  if (alike) {
    const threads = (question.threads / alike.threads) ** (small ? -0.5 : threadGain);
    const gain = (threads * shareOf(question)) / shareOf(alike);
    const bytesPerSecond = alike.weightBytes * alike.tokensPerSecond * gain;
    return { tokensPerSecond: bytesPerSecond / question.weightBytes, from: { title: alike.title, bytesPerSecond } };
  }
  const guess = guessTokensPerSecond(question, device);
  const [other] = ofBackend;
  if (!other || !isSmall(other)) return { tokensPerSecond: guess };
  const bend = other.tokensPerSecond / guessTokensPerSecond(other, device);
  return { tokensPerSecond: guess * Math.min(mostBend, Math.max(1 / mostBend, bend)) };
}

/**
 * What an engine makes of the bandwidth, as a share of llama.cpp's: guesses until one has run here. WebLLM may be the faster
 * one on graphics cards, but llama.cpp does more, so it comes first until measured.
 */
const shares: Readonly<Record<Backend, Readonly<Record<EngineName, number>>>> = {
  webgpu: { llamacpp: 1, webllm: 0.8, transformers: 0.7, scripted: 1 },
  wasm: { llamacpp: 1, webllm: 1, transformers: 0.5, scripted: 1 },
};
/** ONNX Runtime's processor kernels are made for 8-bit integers; smaller ones are unpacked first. */
const unpackedShare = 0.6;

function shareOf({
  engine,
  backend,
  quantization,
}: Pick<SpeedQuestion, 'engine' | 'backend' | 'quantization'>): number {
  const isUnpacked = engine === 'transformers' && backend === 'wasm' && quantization.startsWith('q4');
  return shares[backend][engine] * (isUnpacked ? unpackedShare : 1);
}

const isSmall = ({ weightBytes }: { readonly weightBytes: number }) => weightBytes < smallBelowBytes;

/** The bandwidths are what one WebAssembly thread, a small integrated GPU and a GPU imitated by a processor reach. */
function guessTokensPerSecond(question: Omit<SpeedQuestion, 'modelId'>, { mobile, webgpu }: DeviceReport): number {
  const { weightBytes, backend, threads } = question;
  const small = isSmall(question);
  const perSecond = shareOf(question) / weightBytes;
  if (backend === 'wasm')
    return perSecond * (small ? 1.2e9 / threads ** 0.5 : (mobile ? 1.2e9 : 2e9) * threads ** threadGain);
  if (webgpu.available && webgpu.fallback) return perSecond * 0.3e9;
  return (perSecond * (mobile ? 10e9 : 30e9)) / (small ? 20 : 1);
}
