import {
  AutoModelForCausalLM,
  AutoModelForSeq2SeqLM,
  AutoTokenizer,
  env,
  pipeline,
  TextStreamer,
  type FeatureExtractionPipeline,
  type PreTrainedModel,
  type PreTrainedTokenizer,
  type Tensor,
} from '@huggingface/transformers';
import { ownEngineFiles } from '../../src/engines/transformers/engine-files';
import type { EngineCase, EngineSide } from './cases';

/** The package as its own documentation uses it: on the page, nothing of ours around it, the same build of ONNX Runtime. */
export class BareEngine implements EngineSide {
  #tokenizer: PreTrainedTokenizer | undefined;
  #model: PreTrainedModel | undefined;
  #embedder: FeatureExtractionPipeline | undefined;

  async load({ folder, kind, onnx }: EngineCase, files: ReadonlyMap<string, Blob>): Promise<void> {
    env.allowRemoteModels = true;
    env.allowLocalModels = false;
    env.useBrowserCache = false;
    env.useWasmCache = false;
    env.useCustomCache = true;
    env.customCache = {
      async match(request: string) {
        const blob = files.get(request.slice(`/models/${folder}/`.length));
        return blob && new Response(blob, { headers: { 'content-length': String(blob.size) } });
      },
      put: async () => undefined,
    };
    env.fetch = () => Promise.resolve(new Response(null, { status: 404 }));
    const { wasm } = env.backends.onnx;
    if (!wasm) throw new Error('The package brought no WebAssembly backend.');
    wasm.wasmPaths = { ...ownEngineFiles.plain };
    wasm.numThreads = 1;
    const options = { device: 'wasm', dtype: onnx.includes('model_quantized.onnx') ? 'q8' : 'fp32' } as const;
    if (kind === 'embedding') {
      this.#embedder = await pipeline('feature-extraction', folder, options);
      return;
    }
    this.#tokenizer = await AutoTokenizer.from_pretrained(folder);
    const loader = kind === 'decoder' ? AutoModelForCausalLM : AutoModelForSeq2SeqLM;
    this.#model = await loader.from_pretrained(folder, options);
  }

  async write(prompt: string, tokens: number, onToken: () => void): Promise<number> {
    const [tokenizer, model] = [this.#tokenizer!, this.#model!];
    const inputs = tokenizer(prompt) as { input_ids: Tensor };
    let written = 0;
    const streamer = new TextStreamer(tokenizer, {
      skip_prompt: true,
      callback_function: () => undefined,
      // The text comes word by word, the tokens one by one.
      token_callback_function: () => {
        written++;
        onToken();
      },
    });
    await model.generate({ ...inputs, max_new_tokens: tokens, do_sample: false, repetition_penalty: 1, streamer });
    return written;
  }

  async embed(texts: readonly string[]): Promise<void> {
    await this.#embedder!([...texts], { pooling: 'mean', normalize: true });
  }

  async end(): Promise<void> {
    await this.#model?.dispose();
    await this.#embedder?.dispose();
    this.#model = this.#embedder = undefined;
  }
}
