import { HomebodyError, type EngineReady, type Plan, type ReportLoad, type Weights } from '../../core';
import { SlotQueue } from '../slot-queue';
import { serveFiles } from './cache-shim';
import type { ConversationTemplate } from './conversation';
import { loadFailure } from './failure';
import { lacking, needGpu } from './gpu-check';
import { ownGpu } from './gpu-types';
import { GpuWatch } from './gpu-watch';
import { ModelFiles } from './model-files';
import { checkLibrary } from './model-library';
import { pipelineOf, type PackageEngine, type Pipeline } from './package-engine';
import { rejectedBy } from './rejected-by';

/** What the package is told of its one model. */
export interface PackageModel {
  readonly model: string;
  readonly model_id: string;
  readonly model_lib: string;
}
/** @param onStart is called when the weights are read */
export type MakeEngine = (model: PackageModel, onStart: () => void) => PackageEngine;

/** The package's name for whatever is loaded. */
const loadedName = 'loaded';

/** Loads of this worker, one after the other: the package watches devices and asks for files without saying for whom. */
let lastLoad: Promise<unknown> = Promise.resolve();

/** A model that is ready, and who may use it. */
export class LoadedModel {
  /** The package interrupts whatever runs, so one request runs at a time. */
  readonly slots = new SlotQueue(1);
  /** The words that open an answer, behind the name of who answers. */
  readonly opening: string;
  readonly #life = new AbortController();

  private constructor(
    readonly plan: Plan,
    readonly engine: PackageEngine,
    readonly pipeline: Pipeline,
    readonly template: ConversationTemplate,
    readonly watch: GpuWatch,
    readonly ready: EngineReady,
  ) {
    this.opening = template.role_empty_sep ?? ': ';
  }

  /** @throws HomebodyError, or the signal's reason */
  static async load(
    plan: Plan,
    weights: Weights,
    make: MakeEngine,
    report: ReportLoad,
    signal: AbortSignal,
  ): Promise<LoadedModel> {
    signal.throwIfAborted();
    const totalBytes = plan.files.reduce((sum, { bytes }) => sum + bytes, 0);
    let loadedBytes = 0;
    report({ phase: 'reading', loadedBytes, totalBytes });
    const files = await ModelFiles.open(plan, weights, (bytes) => {
      loadedBytes = Math.min(totalBytes, loadedBytes + bytes);
      report({ phase: 'reading', loadedBytes, totalBytes });
    });
    if (plan.backend !== 'webgpu') throw lacking(plan.backend);
    if (plan.cacheType === 'q8_0') throw lacking('quantized cache');
    await needGpu(ownGpu(), files.needsF16);
    await checkLibrary(await files.library(), files.libraryName, plan.modelId);
    signal.throwIfAborted();
    const work = lastLoad.then(() => LoadedModel.#start(plan, files, make, () => report({ phase: 'starting' })));
    lastLoad = work.catch(() => undefined);
    // The package can't be stopped while it loads: what comes late is put away.
    const late = () => void work.then((model) => model.stop()).catch(() => undefined);
    signal.addEventListener('abort', late, { once: true });
    try {
      return await Promise.race([work, rejectedBy(signal)]);
    } finally {
      signal.removeEventListener('abort', late);
    }
  }

  static async #start(plan: Plan, files: ModelFiles, make: MakeEngine, onStart: () => void): Promise<LoadedModel> {
    const served = serveFiles(files);
    const watch = new GpuWatch();
    const uninstall = watch.install(ownGpu());
    const contextTokens = Math.min(plan.contextTokens, files.contextTokens);
    const model = { model: served.url, model_id: loadedName, model_lib: served.url + files.libraryName };
    const engine = make(model, onStart);
    const options = {
      context_window_size: contextTokens,
      // One of the two lengths may be set, and a window that slides forgets what a conversation began with.
      sliding_window_size: -1,
      attention_sink_size: -1,
      // The same object all the time: what an answer has already is put into it before each request.
      conv_template: files.template,
      conv_config: {},
    };
    try {
      await Promise.race([engine.reload(loadedName, options as object), watch.lost]);
      // A load that was broken off inside resolves like any other; then there is no pipeline.
      const pipeline = pipelineOf(engine, loadedName);
      if (watch.failure) throw watch.failure;
      const ready = readyOf(plan, contextTokens, Number(files.config['vocab_size']));
      return new LoadedModel(plan, engine, pipeline, files.template, watch, ready);
    } catch (error) {
      watch.leave();
      void engine.unload().catch(() => undefined);
      throw watch.failure ?? loadFailure(error, plan.modelId);
    } finally {
      uninstall();
      served.stop();
    }
  }

  get stopped(): AbortSignal {
    return this.#life.signal;
  }

  /** @throws HomebodyError `closed`, or why the graphics card is gone */
  checkAlive(): void {
    if (this.#life.signal.aborted) throw new HomebodyError('closed', {});
    if (this.watch.failure) throw this.watch.failure;
  }

  /** What it holds is freed when its last user has let go. */
  stop(): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    this.watch.leave();
    void this.slots
      .takeAll()
      .then(() => this.engine.unload())
      .catch(() => undefined);
  }
}

function readyOf(plan: Plan, contextTokens: number, vocabulary: number): EngineReady {
  return {
    contextTokens,
    vocabulary,
    threads: 1,
    slots: 1,
    backend: plan.backend,
    chatTemplate: true,
    capabilities: {
      chat: true,
      jsonSchema: true,
      grammar: true,
      tools: true,
      logprobs: true,
      embeddings: false,
      seed: true,
    },
  };
}
