import type { GgufHeader } from '../formats';

/** The context a model is usually opened with; a longer one costs more memory than this estimate. */
const usualContextTokens = 4_096;
const bytesPerCachedValue = 2;
/** llama.cpp computes at most this many tokens at once and keeps room for the logits of each. */
const batchTokens = 512;
const bytesPerLogit = 4;
/** The module itself, its stacks and the buffers between layers. */
const fixedBytes = 64 * 2 ** 20;

type Shape = Pick<
  GgufHeader,
  'fileBytes' | 'layers' | 'keyValueHeads' | 'keyLength' | 'valueLength' | 'vocabulary' | 'contextTokens'
>;

/** Memory to run a model: weights, KV cache at the usual context, working buffers. An estimate, meant to be a little high. */
export function memoryBytesOf(shape: Shape): number {
  const contextTokens = Math.min(shape.contextTokens, usualContextTokens);
  const cachedValues = shape.layers * shape.keyValueHeads * (shape.keyLength + shape.valueLength);
  return (
    shape.fileBytes +
    cachedValues * bytesPerCachedValue * contextTokens +
    shape.vocabulary * batchTokens * bytesPerLogit +
    fixedBytes
  );
}
