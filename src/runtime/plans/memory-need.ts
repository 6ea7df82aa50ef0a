import type { DeviceReport, EngineName, MemoryNeed, ModelRecord, ModelVariant, Plan } from '../../core';

/** Context that a request of any task fits in; a model is opened with it unless it or the memory has less. */
export const usualContextTokens = 4_096;
/** Contexts tried one after the other where memory is short. Below the last a conversation makes no sense. */
const contextSteps = [4_096, 2_048, 1_024] as const;
/** wasm32, which browsers without Memory64 need, addresses 4 GiB; half of it is free for weights in practice. */
const compatLimitBytes = 2 * 2 ** 30;
/** Every build of ONNX Runtime for browsers is 32-bit; what a record says a model needs counts the copies made at load. */
const onnxLimitBytes = 4 * 2 ** 30;
/** q8_0 keeps 32 values in 34 bytes, f16 in 64 (ggml). */
const quantizedShare = 34 / 64;

/** True where only llamacpp's 32-bit build runs. */
export function needsCompatBuild({ wasm }: DeviceReport): boolean {
  return !wasm.memory64 || !wasm.jspi;
}

/** What a page may hope to get: browsers round memory to 8 GiB at most and give one tab about half. */
export function memoryForModels(device: DeviceReport, engine: EngineName = 'llamacpp'): number {
  return Math.min(deviceShare(device), buildLimit(device, engine));
}

function buildLimit(device: DeviceReport, engine: EngineName): number {
  switch (engine) {
    case 'llamacpp':
      return needsCompatBuild(device) ? compatLimitBytes : Infinity;
    case 'transformers':
      return onnxLimitBytes;
    case 'webllm':
    case 'scripted':
      return Infinity;
  }
}

/** True where llamacpp's 32-bit build, and not the device, sets the limit. */
export function isLimitedByBuild(device: DeviceReport): boolean {
  return needsCompatBuild(device) && deviceShare(device) > compatLimitBytes;
}

/** The share of the device's memory that a page may hope for, whatever the engine. */
export function deviceShare(device: DeviceReport): number {
  const known = device.memoryBytes ?? (device.mobile ? 3 : 8) * 2 ** 30;
  return known * (device.mobile ? 0.4 : 0.6);
}

/** Files of the variant that the engine loads; a projector is kept beside them. */
export function weightFilesOf(variant: ModelVariant) {
  return variant.files.filter(({ role }) => role === undefined);
}

/** What all files of the variant take in the store. */
export function bytesOf(variant: ModelVariant): number {
  return variant.files.reduce((sum, file) => sum + file.bytes, 0);
}

/** What is read of the variant for each token: all its weights. */
export function weightBytesOf(variant: ModelVariant): number {
  return weightFilesOf(variant).reduce((sum, file) => sum + file.bytes, 0);
}

/** A context with the requests it serves at a time, and how its cache is kept. */
export interface ContextShape {
  readonly contextTokens: number;
  readonly slots: number;
  readonly cacheType?: NonNullable<Plan['cacheType']>;
}

/**
 * Memory to run a variant with a context of this shape. A record states the need at the usual context for one request;
 * what is left of it after weights and cache are working buffers.
 */
export function memoryNeed(
  record: ModelRecord,
  variant: ModelVariant,
  shape: ContextShape,
  haveBytes: number,
): MemoryNeed {
  const { memoryBytes, cacheBytesPerToken = 0 } = variant.needs;
  const { contextTokens, slots } = shape;
  const weightBytes = weightBytesOf(variant);
  const usualCacheBytes = Math.min(usualContextTokens, record.contextTokens) * cacheBytesPerToken;
  const bufferBytes = Math.max(0, memoryBytes - weightBytes - usualCacheBytes);
  const cacheBytes = Math.ceil(cacheTokens(shape) * slots * cacheBytesPerToken);
  const needBytes = weightBytes + cacheBytes + bufferBytes;
  return { contextTokens, weightBytes, cacheBytes, bufferBytes, needBytes, haveBytes };
}

/** What one request's cache takes, in tokens of an unquantized one. */
export function cacheTokens({ contextTokens, cacheType }: Pick<ContextShape, 'contextTokens' | 'cacheType'>): number {
  return contextTokens * (cacheType === 'q8_0' ? quantizedShare : 1);
}

/**
 * The longest context that fits the memory, with as many slots as still fit: a long conversation is worth more than two
 * short ones at a time, and exact keys and values more than both. Undefined if not even the shortest fits.
 */
export function contextThatFits(
  record: ModelRecord,
  variant: ModelVariant,
  wanted: ContextShape,
  haveBytes: number,
): ContextShape | undefined {
  const most = Math.min(record.contextTokens, wanted.contextTokens);
  const contexts = [most, ...contextSteps.filter((tokens) => tokens < most)];
  const shapes: ContextShape[] = contexts.flatMap((contextTokens) =>
    halvings(wanted.slots).map((slots) => ({ contextTokens, slots })),
  );
  if (canQuantizeCache(variant))
    shapes.push(...contexts.map((contextTokens) => ({ contextTokens, slots: 1, cacheType: 'q8_0' as const })));
  return shapes.find((shape) => memoryNeed(record, variant, shape, haveBytes).needBytes <= haveBytes);
}

/** A step down brings at least this much, or it is not worth a try. */
const worthwhileShare = 0.05;

/**
 * Shapes that take less and less memory, for when a plan failed for want of it: a shorter context for one request at a
 * time, then quantized keys and values, then both.
 */
export function lesserShapes(record: ModelRecord, variant: ModelVariant, shape: ContextShape): readonly ContextShape[] {
  const need = (one: ContextShape) => memoryNeed(record, variant, one, 0).needBytes;
  let leastBytes = need(shape);
  return ladderBelow(shape, canQuantizeCache(variant)).filter((one) => {
    if (need(one) > leastBytes * (1 - worthwhileShare)) return false;
    leastBytes = need(one);
    return true;
  });
}

function ladderBelow({ contextTokens, cacheType }: ContextShape, canQuantize: boolean): readonly ContextShape[] {
  const shorter = contextSteps.filter((tokens) => tokens < contextTokens);
  const exact = shorter.map((tokens): ContextShape => ({ contextTokens: tokens, slots: 1 }));
  const quantized = (tokens: number): ContextShape => ({ contextTokens: tokens, slots: 1, cacheType: 'q8_0' });
  if (cacheType === 'q8_0') return shorter.map(quantized);
  if (!canQuantize) return exact;
  const [next = contextTokens, ...rest] = shorter;
  return [...exact.slice(0, 1), quantized(next), ...rest.map(quantized)];
}

const canQuantizeCache = ({ engine }: ModelVariant) => engine === 'llamacpp';

function halvings(slots: number): readonly number[] {
  return slots <= 1 ? [1] : [slots, ...halvings(Math.floor(slots / 2))];
}

/** What the least demanding way to run a variant takes. */
export function leastMemoryNeed(record: ModelRecord, variant: ModelVariant, haveBytes: number): MemoryNeed {
  const contextTokens = Math.min(record.contextTokens, contextSteps.at(-1)!);
  const cacheType = canQuantizeCache(variant) ? 'q8_0' : 'f16';
  return memoryNeed(record, variant, { contextTokens, slots: 1, cacheType }, haveBytes);
}
