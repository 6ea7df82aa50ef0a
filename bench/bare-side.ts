import { Wllama, type LoadModelParams } from '@wllama/wllama/esm/index.js';
import compatWorker from '@wllama/wllama-compat/wasm/wllama.js?url';
import compatWasm from '@wllama/wllama-compat/wasm/wllama.wasm?url';
import wasm from '@wllama/wllama/esm/wasm/wllama.wasm?url';
import type { Plan } from '../src/core';
import { Stopwatch, type Answer, type BenchRequest } from './measurement';

const quiet = { debug: () => {}, log: () => {}, warn: () => {}, error: () => {} };

/** The engine's package as its own readme uses it: on the page, nothing of ours around it. */
export class BareSide {
  #wllama: Wllama | undefined;

  constructor(private readonly model: Blob) {}

  static async open(): Promise<BareSide> {
    const response = await fetch(new URL('../models/pocket/pocket-q8_0.gguf', document.baseURI));
    return new BareSide(await response.blob());
  }

  /** Loads with the parameters that our plan chose. */
  async load(plan: Plan): Promise<{ loadMs: number }> {
    const startedAt = performance.now();
    const wllama = new Wllama({ default: wasm }, { logger: quiet });
    wllama.setCompat({ worker: compatWorker, wasm: compatWasm }, 'firefox_safari');
    await wllama.loadModel([this.model], parametersOf(plan));
    this.#wllama = wllama;
    return { loadMs: performance.now() - startedAt };
  }

  async unload(): Promise<void> {
    await this.#wllama?.exit();
    this.#wllama = undefined;
  }

  async complete({ prompt, maxTokens }: BenchRequest): Promise<Answer> {
    if (!this.#wllama) throw new Error('Load first.');
    const watch = new Stopwatch();
    let promptTokens = 0;
    let outputTokens = 0;
    await this.#wllama.createCompletion({
      prompt,
      max_tokens: maxTokens,
      temperature: 0,
      penalty_repeat: 1,
      stream: true,
      onData: ({ choices, usage, timings }) => {
        watch.took(choices[0]?.text ?? '');
        promptTokens = usage?.prompt_tokens ?? timings?.prompt_n ?? promptTokens;
        outputTokens = usage?.completion_tokens ?? timings?.predicted_n ?? outputTokens;
      },
    });
    return watch.answer(promptTokens, outputTokens);
  }
}

function parametersOf({ backend, threads, slots, contextTokens }: Plan): LoadModelParams {
  return {
    n_ctx: contextTokens,
    n_threads: threads,
    n_parallel: slots,
    n_gpu_layers: backend === 'webgpu' ? 99_999 : 0,
  };
}
