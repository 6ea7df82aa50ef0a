export type EngineName = 'llamacpp' | 'webllm' | 'transformers' | 'scripted';
export type Backend = 'webgpu' | 'wasm';

/** A file of the plan's model, by its content. `sha256` is lower-case hexadecimal. */
export interface PlanFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Why a plan looks as it does: a code the app has a sentence for, with its figures. */
export interface PlanReason {
  readonly code:
    | 'gpu-fits'
    | 'gpu-missing'
    | 'gpu-without-f16'
    | 'gpu-fallback-adapter'
    | 'gpu-wrong-values'
    | 'gpu-buffer-too-small'
    | 'gpu-without-jspi'
    | 'gpu-too-few-buffers'
    | 'gpu-unsound-quantization'
    | 'gpu-fallback-used'
    | 'gpu-possible'
    | 'engine-needs-gpu'
    | 'variant-needs-gpu'
    | 'variant-without-f16'
    | 'memory-too-small'
    | 'not-stored'
    | 'engine-pinned'
    | 'failed-before'
    | 'cache-quantized'
    | 'context-stepped-down'
    | 'threads-measured'
    | 'threads-from-table'
    | 'threads-need-isolation'
    | 'compat-build'
    | 'context-of-model'
    | 'context-of-memory';
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** How one model will run here: plain data that can be shown, stored, posted and tested. */
export interface Plan {
  readonly modelId: string;
  readonly variantId: string;
  readonly engine: EngineName;
  readonly backend: Backend;
  /** 1 for WebGPU and wherever shared memory is missing. */
  readonly threads: number;
  /** Requests the engine works on at the same time. */
  readonly slots: number;
  readonly contextTokens: number;
  /** How keys and values are kept: `q8_0` takes about half of `f16`, which is meant where it is left out. */
  readonly cacheType?: 'f16' | 'q8_0';
  readonly files: readonly PlanFile[];
  readonly why: readonly PlanReason[];
}
