import { MLCEngine } from '@mlc-ai/web-llm';
import {
  HomebodyError,
  type Engine,
  type EngineReady,
  type Message,
  type Part,
  type Plan,
  type ReportLoad,
  type Request,
  type Weights,
} from '../../core';
import { lacking } from './gpu-check';
import { generateParts } from './generation';
import { LoadedModel, type MakeEngine } from './loaded-model';
import { tokensOfMessages, tokensOfText } from './token-count';

/** The weights are read by then, and what takes long is to compile the shaders. */
const makePackageEngine: MakeEngine = (model, onStart) =>
  new MLCEngine({
    appConfig: { model_list: [model], cacheBackend: 'cache' },
    initProgressCallback: ({ text }) => {
      if (/shader/i.test(text)) onStart();
    },
    logLevel: 'SILENT',
  });

/**
 * Models that were compiled for WebGPU, by WebLLM. One worker a model: a load can't be broken off inside the package, so
 * to cancel one is to end its worker.
 */
export class WebLlmEngine implements Engine {
  #model: LoadedModel | undefined;

  /** @param make the package's engine; left out, the package itself */
  constructor(private readonly make: MakeEngine = makePackageEngine) {}

  /**
   * Loads the plan's model; one that was loaded before is unloaded first. The plan's files are named as in the model's
   * repository (`mlc-chat-config.json`, `tokenizer.json`, `tensor-cache.json`, `params_shard_0.bin` …), with the compiled
   * library (`….wasm`) among them.
   * @throws HomebodyError `unsupported` where WebGPU, 16-bit shaders or a limit is missing, `model-file-invalid`,
   *   `model-load-failed` for a library of another version, `device-lost`, `out-of-memory`; or the signal's reason
   */
  async load(plan: Plan, weights: Weights, report: ReportLoad, signal: AbortSignal): Promise<EngineReady> {
    await this.unload();
    this.#model = await LoadedModel.load(plan, weights, this.make, report, signal);
    return this.#model.ready;
  }

  /**
   * @throws HomebodyError `request-invalid`, `unsupported`, `context-overflow`, `output-invalid`, `device-lost`,
   *   `out-of-memory`, `worker-crashed`, `closed`
   */
  async *generate(request: Request, signal: AbortSignal): AsyncGenerator<Part> {
    yield* generateParts(this.#loaded, request, signal);
  }

  /** @throws HomebodyError `unsupported`: the package's embedding models leave out what their authors ask for */
  async embed(): Promise<readonly Float32Array[]> {
    this.#loaded.checkAlive();
    throw lacking('embeddings');
  }

  /** Exact. A text is counted alone. */
  async countTokens(input: string | readonly Message[], signal: AbortSignal): Promise<number> {
    const model = this.#loaded;
    signal.throwIfAborted();
    // With its card the package gives up its tokenizer too.
    model.checkAlive();
    return typeof input === 'string' ? tokensOfText(model, input).length : tokensOfMessages(model, input);
  }

  async unload(): Promise<void> {
    this.#model?.stop();
    this.#model = undefined;
  }

  get #loaded(): LoadedModel {
    if (!this.#model) throw new HomebodyError('closed', {});
    return this.#model;
  }
}
