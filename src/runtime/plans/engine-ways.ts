import type { Backend, DeviceReport, ModelVariant, PlanReason } from '../../core';

/** One way to run a variant. What is closed has the reason, what is open why it looks as it does. */
export interface EngineWay {
  readonly backend: Backend;
  /** `last`: it works, but so slowly that it is taken only where nothing else is left, or when a person asks for it. */
  readonly state: 'open' | 'last' | 'closed';
  readonly why: PlanReason;
}

type WebGpu = Extract<DeviceReport['webgpu'], { available: true }>;

/** Compiled models bind ten buffers in one shader (web-llm 0.2.86 asks for them and throws); the standard promises eight. */
const compiledBuffers = 10;
/** The least that web-llm 0.2.86 makes do with. */
const compiledBufferBytes = 128 * 2 ** 20;
/** Integer weights: on some graphics cards decoders make gibberish of them by ONNX Runtime (reported to transformers.js). */
const integerWeights = /^(q8|u?int8|quantized)$/i;
const halfWeights = /^(fp16|q\df16)$/i;

/** What a variant's engine can do here, and why not more: said aloud, because engines fall back without a word. */
export function engineWays(device: DeviceReport, variant: ModelVariant): readonly EngineWay[] {
  const gpu = gpuWay(device, variant);
  const processor = (closed?: PlanReason['code']): EngineWay =>
    closed
      ? { backend: 'wasm', state: 'closed', why: { code: closed } }
      : { backend: 'wasm', state: 'open', why: gpu.state === 'open' ? { code: 'gpu-possible' } : gpu.why };
  switch (variant.engine) {
    case 'llamacpp':
      return [gpu, processor()];
    case 'transformers':
      // Its processor kernels know no 16-bit numbers.
      return [gpu, processor(halfWeights.test(variant.quantization) ? 'variant-needs-gpu' : undefined)];
    case 'webllm':
      return [gpu, processor('engine-needs-gpu')];
    case 'scripted':
      return [processor()];
  }
}

function gpuWay(device: DeviceReport, variant: ModelVariant): EngineWay {
  const { webgpu } = device;
  if (!webgpu.available) return closed({ code: 'gpu-missing' });
  const obstacle = obstacleOf(device, webgpu, variant) ?? bufferObstacle(webgpu, variant);
  // A software adapter is named first: what else it lacks helps nobody.
  if (webgpu.fallback)
    return obstacle ? closed({ code: 'gpu-fallback-adapter' }) : { ...last, why: { code: 'gpu-fallback-adapter' } };
  return obstacle ? closed(obstacle) : { backend: 'webgpu', state: 'open', why: { code: 'gpu-fits' } };
}

const closed = (why: PlanReason): EngineWay => ({ backend: 'webgpu', state: 'closed', why });
const last = { backend: 'webgpu', state: 'last' } as const;

/** What the engine needs and the device lacks; what holds for every form of a model comes first. */
function obstacleOf({ browser, wasm }: DeviceReport, webgpu: WebGpu, variant: ModelVariant): PlanReason | undefined {
  switch (variant.engine) {
    case 'llamacpp':
      // llama.cpp gives wrong values on Firefox's WebGPU (reported to wllama).
      if (browser === 'firefox') return { code: 'gpu-wrong-values' };
      if (!webgpu.shaderF16) return { code: 'gpu-without-f16' };
      return wasm.jspi ? undefined : { code: 'gpu-without-jspi' };
    case 'transformers':
      // Of the builds of ONNX Runtime that know WebGPU, the one that is shipped waits by JSPI.
      if (!wasm.jspi) return { code: 'gpu-without-jspi' };
      if (integerWeights.test(variant.quantization)) return { code: 'gpu-unsound-quantization' };
      return needsF16(variant) && !webgpu.shaderF16 ? { code: 'gpu-without-f16' } : undefined;
    case 'webllm':
      if (webgpu.storageBuffersPerStage < compiledBuffers)
        return {
          code: 'gpu-too-few-buffers',
          facts: { needCount: compiledBuffers, haveCount: webgpu.storageBuffersPerStage },
        };
      return needsF16(variant) && !webgpu.shaderF16 ? { code: 'gpu-without-f16' } : undefined;
    case 'scripted':
      return { code: 'gpu-missing' };
  }
}

function bufferObstacle({ maxStorageBufferBytes: haveBytes }: WebGpu, { engine, needs }: ModelVariant) {
  const needBytes = Math.max(needs.storageBufferBytes ?? 0, engine === 'webllm' ? compiledBufferBytes : 0);
  return haveBytes < needBytes
    ? ({ code: 'gpu-buffer-too-small', facts: { needBytes, haveBytes } } as const)
    : undefined;
}

function needsF16({ engine, needs, quantization }: ModelVariant): boolean {
  return needs.f16 ?? (engine === 'transformers' && halfWeights.test(quantization));
}
