import type {
  Backend,
  DeviceReport,
  ModelRecord,
  ModelVariant,
  Plan,
  PlanFile,
  PlanReason,
  SpeedMeasurement,
} from '../core';

/** Below this a model is so small that waking other threads costs more than they bring (6.5 M parameters: measured). */
const threadsPayFromBytes = 64 * 2 ** 20;
/** More threads than this fight over memory bandwidth in every browser we know figures of. */
const mostThreads = 8;
/** wasm32, which browsers without Memory64 need, addresses 4 GiB; half of it is free for weights in practice. */
const compatLimitBytes = 2 * 2 ** 30;
const usualContextTokens = 4096;

type VariantPlan = Omit<Plan, 'files'> & { readonly variant: ModelVariant };

export interface Candidate extends VariantPlan {
  /** Decode speed: measured here, or guessed from the size of the weights. */
  readonly tokensPerSecond: number;
  readonly measured: boolean;
}

/** The plan as plain data that can be stored and posted, with the files it will read. */
export function planOf(
  { variant: _variant, tokensPerSecond: _speed, measured: _measured, ...plan }: Candidate,
  files: readonly PlanFile[],
): Plan {
  return { ...plan, files };
}

export interface Choice {
  /** Best first. Empty if nothing fits. */
  readonly candidates: readonly Candidate[];
  readonly needBytes: number;
  readonly haveBytes: number;
}

/**
 * All ways this device could run a model, best first: measured speed before guesses.
 * Pure: devices are rows in a test.
 */
export function choosePlans(
  device: DeviceReport,
  record: ModelRecord,
  measurements: readonly SpeedMeasurement[],
  wantedContextTokens = usualContextTokens,
): Choice {
  const haveBytes = memoryForModels(device);
  const variants = record.variants.filter((variant) => variant.engine === 'llamacpp');
  const smallest = Math.min(...variants.map((variant) => variant.needs.memoryBytes));
  const candidates = variants
    .filter((variant) => variant.needs.memoryBytes <= haveBytes)
    .flatMap((variant) => plansOf(device, record, variant, wantedContextTokens))
    .map((plan) => withSpeed(plan, device, measurements))
    .sort((a, b) => b.tokensPerSecond - a.tokensPerSecond);
  return { candidates, needBytes: smallest, haveBytes };
}

/** What a page may hope to get: browsers round memory to 8 GiB at most and give one tab about half. */
export function memoryForModels(device: DeviceReport): number {
  const known = device.memoryBytes ?? (device.mobile ? 3 : 8) * 2 ** 30;
  const share = device.mobile ? 0.4 : 0.6;
  const limit = device.wasm.memory64 && device.wasm.jspi ? Infinity : compatLimitBytes;
  return Math.min(known * share, limit);
}

function plansOf(device: DeviceReport, record: ModelRecord, variant: ModelVariant, wanted: number): VariantPlan[] {
  const contextTokens = Math.min(record.contextTokens, wanted);
  const contextWhy: PlanReason = {
    code: contextTokens === record.contextTokens ? 'context-of-model' : 'context-of-memory',
    facts: { contextTokens },
  };
  const compat: PlanReason[] = device.wasm.jspi && device.wasm.memory64 ? [] : [{ code: 'compat-build' }];
  const base = { modelId: record.id, variantId: variant.id, engine: variant.engine, contextTokens, variant };
  const plan = (backend: Backend, threads: number, slots: number, why: PlanReason[]): VariantPlan => ({
    ...base,
    backend,
    threads,
    slots,
    why: [...why, ...compat, contextWhy],
  });

  const gpu = gpuReason(device, variant);
  const plans = gpu.code === 'gpu-fits' ? [plan('webgpu', 1, 4, [gpu])] : [];
  for (const threads of threadCounts(device, bytesOf(variant))) {
    // On one thread four requests at once took as long as one by one (1.03 s against 1.15 s); slots pay from two on.
    const slots = threads > 1 ? 2 : 1;
    plans.push(plan('wasm', threads, slots, [gpu, threadReason(device, threads)]));
  }
  return plans;
}

/** Thread counts worth trying, the table's favourite first. */
export function threadCounts(device: DeviceReport, weightBytes: number): readonly number[] {
  if (!device.wasm.threads) return [1];
  // hardwareConcurrency counts hyper-threads; matrix work gains from cores only.
  const cores = Math.max(1, Math.min(mostThreads, device.cores > 4 ? Math.ceil(device.cores / 2) : device.cores));
  const counts = weightBytes < threadsPayFromBytes ? [1, Math.min(2, cores), cores] : [cores, Math.ceil(cores / 2), 1];
  return [...new Set(counts)];
}

/** Why the GPU is used, or why not: said aloud, because the engine itself falls back without a word. */
export function gpuReason(device: DeviceReport, variant: ModelVariant): PlanReason {
  const { webgpu } = device;
  if (!webgpu.available) return { code: 'gpu-missing' };
  // llama.cpp gives wrong values on Firefox's WebGPU (reported to wllama), and it needs JSPI to wait for the GPU.
  if (device.browser === 'firefox') return { code: 'gpu-wrong-values' };
  if (webgpu.fallback) return { code: 'gpu-fallback-adapter' };
  if (!webgpu.shaderF16 || !device.wasm.jspi) return { code: 'gpu-without-f16' };
  const needed = variant.needs.storageBufferBytes ?? 0;
  if (webgpu.maxStorageBufferBytes < needed) {
    return { code: 'gpu-buffer-too-small', facts: { needBytes: needed, haveBytes: webgpu.maxStorageBufferBytes } };
  }
  return { code: 'gpu-fits' };
}

function threadReason(device: DeviceReport, threads: number): PlanReason {
  return device.wasm.threads ? { code: 'threads-from-table', facts: { threads } } : { code: 'threads-need-isolation' };
}

export function bytesOf(variant: ModelVariant): number {
  return variant.files.reduce((sum, file) => sum + file.bytes, 0);
}

function withSpeed(plan: VariantPlan, device: DeviceReport, measurements: readonly SpeedMeasurement[]): Candidate {
  const measured = measurements.find(
    (one) =>
      one.modelId === plan.modelId &&
      one.variantId === plan.variantId &&
      one.backend === plan.backend &&
      one.threads === plan.threads,
  );
  if (!measured) return { ...plan, tokensPerSecond: guessTokensPerSecond(plan, device), measured: false };
  const why = plan.why.map((reason): PlanReason =>
    reason.code === 'threads-from-table'
      ? { code: 'threads-measured', facts: { threads: plan.threads, tokensPerSecond: measured.decodeTokensPerSecond } }
      : reason,
  );
  return { ...plan, why, tokensPerSecond: measured.decodeTokensPerSecond, measured: true };
}

/**
 * Decoding reads all weights once a token, so speed is bandwidth over bytes. The bandwidths are what one WebAssembly
 * thread and a small integrated GPU reach; a measurement replaces the guess as soon as there is one.
 */
function guessTokensPerSecond({ backend, threads, variant }: VariantPlan, device: DeviceReport): number {
  const wasmBytesPerSecond = (device.mobile ? 1.2e9 : 2e9) * threads ** 0.7;
  const small = bytesOf(variant) < threadsPayFromBytes;
  if (backend === 'webgpu') return (device.mobile ? 10e9 : 30e9) / bytesOf(variant) / (small ? 20 : 1);
  return (small ? 1.2e9 / threads ** 0.5 : wasmBytesPerSecond) / bytesOf(variant);
}
