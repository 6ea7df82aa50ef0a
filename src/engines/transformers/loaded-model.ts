import {
  AutoModel,
  AutoModelForCausalLM,
  AutoModelForSeq2SeqLM,
  AutoTokenizer,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  type Tensor,
} from '@huggingface/transformers';
import { HomebodyError, type EngineReady, type Plan, type ReportLoad, type Weights } from '../../core';
import { SlotQueue } from '../slot-queue';
import type { EngineFiles } from './engine-files';
import { loadFailure, missingFile, runFailure } from './failure';
import { ModelFiles, poolingFile } from './model-files';
import { architectureOf, encoderUseOf, kindOf, trainedTokens, type EncoderUse, type ModelKind } from './model-kind';
import { loadedName, setUpPackage } from './package-setup';
import { nextTurn } from './turn';

export type Outputs = Readonly<Record<string, Tensor>>;

/** The worker is of no use any more: the package chains every run behind the last one, and a failed one breaks the chain. */
let poison: HomebodyError | undefined;

/** A model that is ready, its tokenizer, and who may use it. */
export class LoadedModel {
  /** ONNX Runtime runs one thing at a time, whatever the plan says. */
  readonly slots = new SlotQueue(1);
  readonly #life = new AbortController();

  private constructor(
    readonly plan: Plan,
    readonly kind: ModelKind,
    readonly use: EncoderUse | undefined,
    readonly config: Readonly<Record<string, unknown>>,
    readonly tokenizer: PreTrainedTokenizer,
    readonly model: PreTrainedModel,
    readonly ready: EngineReady,
    /** A text's vector is its first token's, instead of the mean of all. */
    readonly firstTokenPooling: boolean,
  ) {}

  /** @throws HomebodyError, or the signal's reason */
  static async load(
    plan: Plan,
    weights: Weights,
    own: EngineFiles,
    report: ReportLoad,
    signal: AbortSignal,
  ): Promise<LoadedModel> {
    checkAlive();
    signal.throwIfAborted();
    const totalBytes = plan.files.reduce((sum, { bytes }) => sum + bytes, 0);
    let loadedBytes = 0;
    report({ phase: 'reading', loadedBytes, totalBytes });
    const files = await ModelFiles.open(plan, weights, (bytes) => {
      loadedBytes = Math.min(totalBytes, loadedBytes + bytes);
      report({ phase: 'reading', loadedBytes, totalBytes });
    });
    signal.throwIfAborted();
    const work = start(plan, files, own);
    // The package can't be stopped while it loads: what comes late is put away.
    const late = () => void work.then((model) => model.stop()).catch(() => undefined);
    signal.addEventListener('abort', late, { once: true });
    try {
      const model = await Promise.race([work, rejectedBy(signal)]);
      report({ phase: 'reading', loadedBytes: totalBytes, totalBytes });
      report({ phase: 'starting' });
      return model;
    } finally {
      signal.removeEventListener('abort', late);
    }
  }

  static async assemble(plan: Plan, files: ModelFiles, own: EngineFiles): Promise<LoadedModel> {
    const threads = setUpPackage(plan, own, files);
    const kind = kindOf(files.config);
    const tokenizer = await AutoTokenizer.from_pretrained(loadedName);
    tokenizer.chat_template ??= await files.text('chat_template.jinja');
    const loader = { decoder: AutoModelForCausalLM, 'encoder-decoder': AutoModelForSeq2SeqLM, encoder: AutoModel }[
      kind
    ];
    const model: PreTrainedModel = await loader.from_pretrained(loadedName, {
      device: plan.backend,
      dtype: { ...files.precision },
      ...(kind === 'decoder' && { model_file_name: files.decoderName }),
      use_external_data_format: { ...files.external },
    });
    const outputs = sessionOf(model, 'model').outputNames;
    const use = kind === 'encoder' ? encoderUseOf(files.config, outputs, plan.modelId) : undefined;
    const chatTemplate = kind === 'decoder' && !!tokenizer.chat_template;
    const writes = kind !== 'encoder';
    const ready: EngineReady = {
      contextTokens: Math.min(plan.contextTokens, trainedTokens(files.config) ?? Infinity, lengthOf(tokenizer)),
      vocabulary: vocabularyOf(files.config, tokenizer),
      threads,
      slots: 1,
      backend: plan.backend,
      chatTemplate,
      capabilities: {
        chat: chatTemplate,
        jsonSchema: kind === 'decoder',
        grammar: false,
        tools: chatTemplate,
        logprobs: writes,
        embeddings: use === 'embed',
        seed: writes,
        textToText: kind === 'encoder-decoder',
        fillMask: use === 'fill-mask',
        answer: use === 'answer',
        classify: use === 'classify',
      },
    };
    const pooling = JSON.parse((await files.text(poolingFile)) ?? '{}') as Readonly<Record<string, unknown>>;
    const firstToken = pooling['pooling_mode_cls_token'] === true;
    return new LoadedModel(plan, kind, use, files.config, tokenizer, model, ready, firstToken);
  }

  get stopped(): AbortSignal {
    return this.#life.signal;
  }

  get outputNames(): readonly string[] {
    return sessionOf(this.model, 'model').outputNames;
  }

  /** True if the decoder can be told to give the last token's logits only. */
  get keepsLastLogits(): boolean {
    const decoder = this.kind === 'encoder-decoder' ? 'decoder_model_merged' : 'model';
    return sessionOf(this.model, decoder).inputNames.includes('num_logits_to_keep');
  }

  /** One forward pass, after everybody else had a turn. @throws HomebodyError `worker-crashed`, `out-of-memory`, `closed` */
  async run(inputs: Readonly<Record<string, unknown>>): Promise<Outputs> {
    return this.guard(async () => (await this.model.forward(inputs)) as Outputs);
  }

  /** Runs what ends in ONNX Runtime; a failure there ends the worker's usefulness. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    await nextTurn();
    if (this.#life.signal.aborted) throw new HomebodyError('closed', {});
    checkAlive();
    try {
      return await work();
    } catch (error) {
      throw poisoned(runFailure(error));
    }
  }

  /** What it holds is freed when its last user has let go; all of it only when its worker ends. */
  stop(): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    void this.slots
      .takeAll()
      .then(() => this.model.dispose())
      .catch(() => undefined);
  }
}

/** @throws HomebodyError `worker-crashed` once something went wrong in this worker */
function checkAlive(): void {
  if (poison) throw new HomebodyError('worker-crashed', { detail: `after ${poison.message}` });
}

function poisoned(error: HomebodyError): HomebodyError {
  poison ??= error;
  return error;
}

async function start(plan: Plan, files: ModelFiles, own: EngineFiles): Promise<LoadedModel> {
  try {
    return await LoadedModel.assemble(plan, files, own);
  } catch (error) {
    if (error instanceof HomebodyError) throw error;
    const { mjs, wasm } = own[plan.backend === 'webgpu' ? 'jspi' : 'plain'];
    const missing = await missingFile(error, [mjs, wasm]);
    throw poisoned(missing ?? loadFailure(error, plan.modelId, architectureOf(files.config)));
  }
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
}

function sessionOf(model: PreTrainedModel, name: string): Session {
  return (model.sessions as Readonly<Record<string, Session>>)[name] ?? { inputNames: [], outputNames: [] };
}

/** Tokenizers without a limit state an absurd one. */
function lengthOf({ model_max_length: length }: PreTrainedTokenizer): number {
  return typeof length === 'number' && length > 0 && length < 2 ** 31 ? length : Infinity;
}

function vocabularyOf(config: Readonly<Record<string, unknown>>, tokenizer: PreTrainedTokenizer): number {
  const stated = config['vocab_size'];
  return typeof stated === 'number' ? stated : Object.keys(tokenizer.get_vocab()).length;
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
