import type { LoadModelParams } from '@wllama/wllama/esm/index.js';
import { HomebodyError, type EngineReady, type Plan, type ReportLoad, type Weights } from '../../core';
import { blobSource, readGgufHeader, readSplitHeader } from '../../formats';
import { SlotQueue } from '../slot-queue';
import type { EngineFiles } from './engine-files';
import { missingWasm } from './missing-wasm';
import { loadFailure } from './native-failure';
import { NativeInstance } from './native-instance';
import { NativeLog } from './native-log';
import { countReads } from '../read-blob';

/**
 * Tokens read at a time: the native code hears of an abort, and we of its progress, between two such batches. Where a batch
 * takes seconds anyway it is small (speed is the same from 64 up); where reading is fast, a turn of messages would be felt.
 */
const batchTokens = { fast: 512, slow: 128 } as const;
const fastUpToBytes = 64 * 2 ** 20;
/**
 * llama-server keeps the state of conversations it puts aside, up to 8 GiB, and nothing in the package lowers that.
 * A native worker that may have kept this much is replaced by a fresh one.
 */
const mostKeptBytes = 256 * 2 ** 20;

/** A model that is ready to answer, and the native worker it runs in at the moment. */
export class LoadedModel {
  readonly #life = new AbortController();
  #keptBytes = 0;
  #lastTokens = 0;

  private constructor(
    readonly plan: Plan,
    readonly files: EngineFiles,
    readonly blobs: readonly Blob[],
    private current: NativeInstance,
    readonly ready: EngineReady,
    readonly slots: SlotQueue,
    /** Counting takes a slot of its own where there is a spare one. */
    readonly counts: SlotQueue,
  ) {}

  static async load(
    plan: Plan,
    weights: Weights,
    files: EngineFiles,
    report: ReportLoad,
    signal: AbortSignal,
  ): Promise<LoadedModel> {
    signal.throwIfAborted();
    const given = await Promise.all(plan.files.map(({ sha256 }) => weights.get(sha256)));
    // The native code takes a damaged file for a loaded model; the header tells before it is asked.
    const blobs = await inOrder(plan, given);
    const totalBytes = blobs.reduce((sum, { size }) => sum + size, 0);
    signal.throwIfAborted();
    let loadedBytes = 0;
    report({ phase: 'reading', loadedBytes, totalBytes });
    const counted = blobs.map((blob) =>
      countReads(blob, (bytes) => {
        loadedBytes = Math.min(totalBytes, loadedBytes + bytes);
        report({ phase: 'reading', loadedBytes, totalBytes });
      }),
    );
    const native = await startNative(plan, files, counted, generationParameters(plan), signal);
    report({ phase: 'starting' });
    const slots = new SlotQueue(plan.slots);
    const counts = plan.slots === 1 ? new SlotQueue(1) : slots;
    return new LoadedModel(plan, files, blobs, native, readyFrom(plan, native), slots, counts);
  }

  get native(): NativeInstance {
    return this.current;
  }

  get chatTemplate(): string {
    return this.current.info.metadata['tokenizer.chat_template'] ?? '';
  }

  get template(): { readonly tools: boolean } {
    return { tools: /\btools\b/.test(this.chatTemplate) };
  }

  /** Guesses from above what the native code has put aside: the last conversation, if this one did not go on with it. */
  noteUse(tokens: number, cachedTokens: number): void {
    if (cachedTokens < this.#lastTokens / 2) this.#keptBytes += this.#lastTokens * bytesPerToken(this.current.log);
    this.#lastTokens = tokens;
  }

  /** Replaces a native worker that has put aside too much, when nobody uses it. */
  async renewIfHeavy(): Promise<void> {
    if (this.#keptBytes < mostKeptBytes || this.#life.signal.aborted) return;
    this.#keptBytes = 0;
    this.#lastTokens = 0;
    const release = await this.slots.takeAll();
    const releaseCounts = this.counts === this.slots ? undefined : await this.counts.takeAll();
    const old = this.current;
    try {
      // The old one goes first: two would not fit where one is too heavy. If no fresh one starts, this is what is said.
      old.stop(new HomebodyError('worker-crashed', { detail: 'No fresh native worker could be started.' }));
      const parameters = generationParameters(this.plan);
      this.current = await startNative(this.plan, this.files, [...this.blobs], parameters, this.#life.signal);
    } catch {
      // Said above, to whoever asks next.
    } finally {
      release();
      releaseCounts?.();
    }
  }

  stop(): void {
    this.#life.abort();
    this.current.stop();
  }
}

/** The parts as their headers number them: the native code finds the parts after the first by their place alone. */
async function inOrder({ files }: Plan, blobs: readonly Blob[]): Promise<readonly Blob[]> {
  const [only, ...others] = blobs;
  if (only && others.length === 0) {
    await readGgufHeader(only, files[0]!.name);
    return blobs;
  }
  const { order } = await readSplitHeader(blobs.map((blob, index) => blobSource(blob, files[index]!.name)));
  return order.map((index) => blobs[index]!);
}

/** Starts a native worker and makes sure that a model is in it. @throws HomebodyError with the native reason */
export async function startNative(
  plan: Plan,
  files: EngineFiles,
  blobs: Blob[],
  parameters: LoadModelParams,
  signal: AbortSignal,
): Promise<NativeInstance> {
  const log = new NativeLog();
  const name = plan.files[0]?.name ?? plan.modelId;
  try {
    const native = await NativeInstance.start(files, blobs, parameters, signal, log);
    if (native.info.n_vocab > 0) return native;
    native.stop();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof HomebodyError && error.code === 'engine-file-missing') throw error;
    throw (await missingWasm(files)) ?? loadFailure(error, log.errorsSince(0), plan.modelId, name);
  }
  throw loadFailure(undefined, log.errorsSince(0), plan.modelId, name);
}

function generationParameters({
  backend,
  threads,
  slots,
  contextTokens,
  cacheType = 'f16',
  files,
}: Plan): LoadModelParams {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return {
    n_threads: threads,
    n_gpu_layers: backend === 'webgpu' ? 99_999 : 0,
    n_batch: batchTokens[backend === 'webgpu' || bytes <= fastUpToBytes ? 'fast' : 'slow'],
    // One slot shares its context with a spare one, in which tokens are counted while an answer is written. More slots
    // have a context each: shared, one could take it from the others, and attention would look at everybody's tokens.
    n_parallel: slots === 1 ? 2 : slots,
    kv_unified: slots === 1,
    n_ctx: contextTokens * slots,
    // llama.cpp keeps quantized values only where it works with flash attention.
    ...(cacheType !== 'f16' && { cache_type_k: cacheType, cache_type_v: cacheType, flash_attn: true }),
    // Thinking aloud first is more than a small device can bear; a model that does it anyway is shown as it writes.
    reasoning: false,
    reasoning_format: 'none',
  };
}

function readyFrom(plan: Plan, native: NativeInstance): EngineReady {
  const { info, log } = native;
  const ofSlot = Number(log.find(/n_ctx_seq\s*=\s*(\d+)/)?.[1] ?? info.n_ctx);
  const layersOnGpu = Number(log.find(/offloaded (\d+)\/\d+ layers to GPU/)?.[1] ?? 0);
  const chatTemplate = !!info.metadata['tokenizer.chat_template'];
  return {
    contextTokens: Math.min(ofSlot, info.n_ctx_train),
    vocabulary: info.n_vocab,
    threads: native.threads,
    slots: plan.slots,
    // Without shader-f16 the native code runs on the CPU and says so nowhere but here.
    backend: layersOnGpu > 0 ? 'webgpu' : 'wasm',
    chatTemplate,
    capabilities: {
      chat: chatTemplate,
      jsonSchema: true,
      grammar: true,
      tools: chatTemplate,
      logprobs: true,
      embeddings: true,
      seed: true,
    },
  };
}

/** From the native log: `llama_kv_cache: size = 3.00 MiB ( 1024 cells, …`. */
function bytesPerToken(log: NativeLog): number {
  const [, mebibytes, cells] = log.find(/llama_kv_cache: size =\s*([\d.]+) MiB \(\s*(\d+) cells/) ?? [];
  return mebibytes && cells ? (Number(mebibytes) * 2 ** 20) / Number(cells) : 0;
}
