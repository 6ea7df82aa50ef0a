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
import { Embedder } from './embedder';
import { ownEngineFiles, type EngineFiles } from './engine-files';
import { generateParts } from './generation';
import { LoadedModel } from './loaded-model';
import { TokenCounter } from './token-count';

interface Running {
  readonly model: LoadedModel;
  readonly counter: TokenCounter;
  readonly embedder: Embedder;
}

/** GGUF models by llama.cpp's server inside WebAssembly, on the CPU or by WebGPU. */
export class LlamaCppEngine implements Engine {
  #running: Running | undefined;

  /** @param files where the engine's own files are; left out, beside this module */
  constructor(private readonly files: EngineFiles = ownEngineFiles) {}

  /**
   * Loads the plan's model; one that was loaded before is unloaded first.
   * @throws HomebodyError `model-file-invalid`, `architecture-unknown`, `model-load-failed`, `engine-file-missing`,
   *   `out-of-memory`, `worker-crashed`; or the signal's reason after an abort, with nothing left behind
   */
  async load(plan: Plan, weights: Weights, report: ReportLoad, signal: AbortSignal): Promise<EngineReady> {
    await this.unload();
    const model = await LoadedModel.load(plan, weights, this.files, report, signal);
    this.#running = { model, counter: new TokenCounter(model), embedder: new Embedder(model) };
    return model.ready;
  }

  /**
   * @throws HomebodyError `request-invalid`, `no-chat-template`, `context-overflow`, `output-invalid`, `worker-crashed`,
   *   `out-of-memory`, `closed`
   */
  async *generate(request: Request, signal: AbortSignal): AsyncGenerator<Part> {
    yield* generateParts(this.#loaded.model, request, signal);
  }

  /** @throws HomebodyError `request-invalid`, `context-overflow`; or the signal's reason */
  async embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]> {
    return this.#loaded.embedder.embed(texts, signal);
  }

  /** Exact; see TokenCounter. A text is counted without the tokens that stand before every prompt. */
  async countTokens(input: string | readonly Message[], signal: AbortSignal): Promise<number> {
    return this.#loaded.counter.count(input, signal);
  }

  async unload(): Promise<void> {
    this.#running?.embedder.stop();
    this.#running?.model.stop();
    this.#running = undefined;
  }

  get #loaded(): Running {
    if (!this.#running) throw new HomebodyError('closed', {});
    return this.#running;
  }
}
