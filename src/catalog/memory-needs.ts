import type { ModelNeeds } from '../core';
import type { GgufHeader } from '../formats';

/** The context a model is usually opened with; a longer one costs more memory than this estimate. */
const usualContextTokens = 4_096;
const bytesPerCachedValue = 2;
/** llama.cpp computes at most this many tokens at once and keeps room for the logits of each. */
const batchTokens = 512;
const bytesPerLogit = 4;
/** The module itself, its stacks and the buffers between layers. */
const fixedBytes = 64 * 2 ** 20;

/** What a header must say for an estimate; `fileBytes` is the size of all weights. */
export type ModelShape = Pick<
  GgufHeader,
  'fileBytes' | 'layers' | 'keyValueHeads' | 'keyLength' | 'valueLength' | 'vocabulary' | 'contextTokens'
>;

/** Memory to run a model, in bytes. */
export interface MemoryParts {
  readonly weightBytes: number;
  readonly cacheBytes: number;
  readonly bufferBytes: number;
}

/** What each token of context takes in the KV cache, in 16-bit numbers. */
export function cacheBytesPerTokenOf(shape: ModelShape): number {
  return shape.layers * shape.keyValueHeads * (shape.keyLength + shape.valueLength) * bytesPerCachedValue;
}

/** Memory to run a model at a context of that many tokens. An estimate, meant to be a little high. */
export function memoryNeedOf(shape: ModelShape, contextTokens: number): MemoryParts {
  return {
    weightBytes: shape.fileBytes,
    cacheBytes: cacheBytesPerTokenOf(shape) * Math.min(contextTokens, shape.contextTokens),
    bufferBytes: shape.vocabulary * batchTokens * bytesPerLogit + fixedBytes,
  };
}

/** What a record says of a variant's needs: memory at the usual context. A projector is no part of it: it is kept, not loaded. */
export function needsOf(shape: ModelShape): Pick<ModelNeeds, 'memoryBytes' | 'cacheBytesPerToken'> {
  const { weightBytes, cacheBytes, bufferBytes } = memoryNeedOf(shape, usualContextTokens);
  return {
    memoryBytes: weightBytes + cacheBytes + bufferBytes,
    cacheBytesPerToken: cacheBytesPerTokenOf(shape),
  };
}
