import {
  HomebodyError,
  type ClassifyOptions,
  type Engine,
  type EngineReady,
  type FoundAnswer,
  type LabelScore,
  type MaskGuess,
  type Message,
  type Part,
  type Plan,
  type ReportLoad,
  type Request,
  type Weights,
} from '../../core';
import { findAnswer } from './answer';
import { classifyText } from './classify';
import { embedTexts } from './embedding';
import { ownEngineFiles, type EngineFiles } from './engine-files';
import { fillMasks } from './fill-mask';
import { generateParts } from './generation';
import { LoadedModel } from './loaded-model';
import { tokensOfMessages, tokensOfText } from './prompt';
import { CrossReader, DecoderReader, type TokenReader } from './reader';

interface Running {
  readonly model: LoadedModel;
  readonly reader: TokenReader;
}

/**
 * ONNX models by transformers.js. One worker a model: what a model held is freed only when its worker ends, and after one
 * failed forward pass or one bad file the whole worker is of no use (`worker-crashed`), so it has to be replaced.
 */
export class TransformersEngine implements Engine {
  #running: Running | undefined;

  /** @param files where the engine's own files are; left out, beside this module */
  constructor(private readonly files: EngineFiles = ownEngineFiles) {}

  /**
   * Loads the plan's model; one that was loaded before is unloaded first. The plan's files are named as in the model's
   * repository, with the ONNX files of one precision.
   * @throws HomebodyError `model-file-invalid`, `architecture-unknown`, `model-load-failed`, `engine-file-missing`,
   *   `out-of-memory`, `unsupported`, `worker-crashed`; or the signal's reason after an abort
   */
  async load(plan: Plan, weights: Weights, report: ReportLoad, signal: AbortSignal): Promise<EngineReady> {
    await this.unload();
    const model = await LoadedModel.load(plan, weights, this.files, report, signal);
    this.#running = {
      model,
      reader: model.kind === 'encoder-decoder' ? new CrossReader(model) : new DecoderReader(model),
    };
    return model.ready;
  }

  /**
   * @throws HomebodyError `request-invalid`, `no-chat-template`, `unsupported`, `context-overflow`, `output-invalid`,
   *   `worker-crashed`, `out-of-memory`, `closed`
   */
  async *generate(request: Request, signal: AbortSignal): AsyncGenerator<Part> {
    const { model, reader } = this.#loaded;
    yield* generateParts(model, reader, request, signal);
  }

  /** @throws HomebodyError `unsupported`, `request-invalid`, `context-overflow`; or the signal's reason */
  async embed(texts: readonly string[], signal: AbortSignal): Promise<readonly Float32Array[]> {
    return embedTexts(this.#loaded.model, texts, signal);
  }

  /** Exact. A text is counted without the tokens that stand around every prompt. */
  async countTokens(input: string | readonly Message[], signal: AbortSignal): Promise<number> {
    const { model } = this.#loaded;
    signal.throwIfAborted();
    return (typeof input === 'string' ? tokensOfText(model, input) : tokensOfMessages(model, input)).length;
  }

  /** @throws HomebodyError `unsupported`, `request-invalid`, `context-overflow`; or the signal's reason */
  async fillMask(text: string, top: number, signal: AbortSignal): Promise<readonly (readonly MaskGuess[])[]> {
    return fillMasks(this.#loaded.model, text, top, signal);
  }

  /** @throws HomebodyError `unsupported`, `request-invalid`, `context-overflow`; or the signal's reason */
  async answer(question: string, text: string, signal: AbortSignal): Promise<FoundAnswer> {
    return findAnswer(this.#loaded.model, question, text, signal);
  }

  /** @throws HomebodyError `unsupported`, `request-invalid`, `context-overflow`; or the signal's reason */
  async classify(text: string, options: ClassifyOptions, signal: AbortSignal): Promise<readonly LabelScore[]> {
    return classifyText(this.#loaded.model, text, options, signal);
  }

  async unload(): Promise<void> {
    this.#running?.model.stop();
    this.#running = undefined;
  }

  get #loaded(): Running {
    if (!this.#running) throw new HomebodyError('closed', {});
    return this.#running;
  }
}
