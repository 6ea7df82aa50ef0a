import { HomebodyError } from '../../core';
import type { LoadModelParams } from '@wllama/wllama/esm/index.js';
import { SlotQueue } from '../slot-queue';
import { startNative, type LoadedModel } from './loaded-model';
import type { NativeInstance } from './native-instance';

/**
 * Embeds texts in a native worker of its own: llama.cpp makes a context for one or the other. It is started with the
 * first text, so the weights stand in memory twice only for those who embed.
 */
export class Embedder {
  #native: Promise<NativeInstance> | undefined;
  readonly #turns = new SlotQueue(1);
  readonly #life = new AbortController();

  constructor(private readonly model: LoadedModel) {}

  /** One vector of length 1 a text; the mean of its tokens, unless the model was made for another way. */
  async embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]> {
    texts.forEach((text, index) => {
      if (typeof text !== 'string' || text === '')
        throw new HomebodyError('request-invalid', { field: 'texts', detail: `text ${index} is empty` });
    });
    const release = await this.#turns.take(signal);
    if (!release) throw signal.reason;
    try {
      const native = await this.#started();
      const vectors: Float32Array[] = [];
      for (const text of texts) {
        signal.throwIfAborted();
        vectors.push(unitLength(await native.embed(text.toWellFormed(), signal)));
      }
      return vectors;
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      release();
    }
  }

  stop(): void {
    this.#life.abort();
    void this.#native?.then((native) => native.stop()).catch(() => undefined);
  }

  #started(): Promise<NativeInstance> {
    const { plan, files, blobs, native, ready } = this.model;
    this.#native ??= startNative(
      plan,
      files,
      [...blobs],
      embeddingParameters(plan.threads, plan.backend === 'webgpu', ready.contextTokens, native.info.metadata),
      this.#life.signal,
    ).catch((error: unknown) => {
      this.#native = undefined;
      throw error;
    });
    return this.#native;
  }
}

function embeddingParameters(
  threads: number,
  gpu: boolean,
  contextTokens: number,
  metadata: Readonly<Record<string, string>>,
): LoadModelParams {
  const pooled = Object.keys(metadata).some((key) => key.endsWith('.pooling_type'));
  return {
    embeddings: true,
    pooling_type: pooled ? 'unspecified' : 'mean',
    n_threads: threads,
    n_gpu_layers: gpu ? 99_999 : 0,
    n_parallel: 1,
    n_ctx: contextTokens,
    // The mean is taken over what is computed together, so a text has to fit one batch.
    n_batch: contextTokens,
    n_ubatch: contextTokens,
  };
}

/** llama-server says it normalizes; single precision and models with other habits are no reason to trust it. */
function unitLength(values: readonly number[]): Float32Array {
  const length = Math.hypot(...values);
  if (!(length > 0 && Number.isFinite(length)))
    throw new HomebodyError('output-invalid', { detail: 'The embedding has no length.', text: '' });
  return Float32Array.from(values, (value) => value / length);
}
