import type { DeviceReport, MemoryNeed, ModelRecord, ModelVariant } from '../core';

/** Context that a request of any task fits in; a model is opened with it unless it or the memory has less. */
export const usualContextTokens = 4_096;
/** Contexts tried one after the other where memory is short. Below the last a conversation makes no sense. */
const contextSteps = [4_096, 2_048, 1_024] as const;
/** wasm32, which browsers without Memory64 need, addresses 4 GiB; half of it is free for weights in practice. */
const compatLimitBytes = 2 * 2 ** 30;

/** True where only the engine's 32-bit build runs. */
export function needsCompatBuild({ wasm }: DeviceReport): boolean {
  return !wasm.memory64 || !wasm.jspi;
}

/** What a page may hope to get: browsers round memory to 8 GiB at most and give one tab about half. */
export function memoryForModels(device: DeviceReport): number {
  return Math.min(deviceShare(device), needsCompatBuild(device) ? compatLimitBytes : Infinity);
}

/** True where the 32-bit build, and not the device, sets the limit. */
export function isLimitedByBuild(device: DeviceReport): boolean {
  return needsCompatBuild(device) && deviceShare(device) > compatLimitBytes;
}

function deviceShare(device: DeviceReport): number {
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

/**
 * Memory to run a variant with a context of this length for each of `slots` requests at a time. A record states the need
 * at the usual context for one request; what is left of it after weights and cache are working buffers.
 */
export function memoryNeed(
  record: ModelRecord,
  variant: ModelVariant,
  contextTokens: number,
  slots: number,
  haveBytes: number,
): MemoryNeed {
  const { memoryBytes, cacheBytesPerToken = 0 } = variant.needs;
  const weightBytes = weightBytesOf(variant);
  const usualCacheBytes = Math.min(usualContextTokens, record.contextTokens) * cacheBytesPerToken;
  const bufferBytes = Math.max(0, memoryBytes - weightBytes - usualCacheBytes);
  const cacheBytes = contextTokens * slots * cacheBytesPerToken;
  const needBytes = weightBytes + cacheBytes + bufferBytes;
  return { contextTokens, weightBytes, cacheBytes, bufferBytes, needBytes, haveBytes };
}

/** A context with the requests it serves at a time. */
export interface ContextShape {
  readonly contextTokens: number;
  readonly slots: number;
}

/**
 * The longest context that fits the memory, with as many slots as still fit: a long conversation is worth more than two
 * short ones at a time. Undefined if not even the shortest fits.
 */
export function contextThatFits(
  record: ModelRecord,
  variant: ModelVariant,
  wanted: ContextShape,
  haveBytes: number,
): ContextShape | undefined {
  const most = Math.min(record.contextTokens, wanted.contextTokens);
  const contexts = [most, ...contextSteps.filter((tokens) => tokens < most)];
  for (const contextTokens of contexts) {
    for (let slots = wanted.slots; slots >= 1; slots = Math.floor(slots / 2)) {
      if (memoryNeed(record, variant, contextTokens, slots, haveBytes).needBytes <= haveBytes)
        return { contextTokens, slots };
    }
  }
  return undefined;
}

/** What the least demanding way to run a variant takes. */
export function leastMemoryNeed(record: ModelRecord, variant: ModelVariant, haveBytes: number): MemoryNeed {
  const shortest = Math.min(record.contextTokens, contextSteps.at(-1)!);
  return memoryNeed(record, variant, shortest, 1, haveBytes);
}
