import type {
  Backend,
  DeviceReport,
  MemoryNeed,
  ModelRecord,
  ModelVariant,
  Plan,
  PlanFile,
  PlanPin,
  PlanReason,
  SpeedMeasurement,
} from '../core';
import type { RememberedTrial } from './device-memory';
import {
  expectedSpeed,
  measuredModels,
  smallBelowBytes,
  type ExpectedSpeed,
  type MeasuredModel,
} from './expected-speed';
import {
  contextThatFits,
  leastMemoryNeed,
  memoryForModels,
  memoryNeed,
  needsCompatBuild,
  usualContextTokens,
  weightBytesOf,
} from './memory-need';

/** More threads than this fight over memory bandwidth in every browser we know figures of. */
const mostThreads = 8;

type VariantPlan = Omit<Plan, 'files'> & { readonly variant: ModelVariant; readonly memory: MemoryNeed };

export interface Candidate extends VariantPlan {
  /** Decode speed: measured here, or expected. */
  readonly tokensPerSecond: number;
  readonly measured: boolean;
  readonly expected: ExpectedSpeed;
}

/** The plan as plain data that can be stored and posted, with the files it will read. */
export function planOf(candidate: Candidate, files: readonly PlanFile[]): Plan {
  const { modelId, variantId, engine, backend, threads, slots, contextTokens, why } = candidate;
  return { modelId, variantId, engine, backend, threads, slots, contextTokens, files, why };
}

export interface Choice {
  /** Best first. Empty if nothing fits. */
  readonly candidates: readonly Candidate[];
  /** What the best candidate takes, or the least that any way to run the model would. */
  readonly memory: MemoryNeed;
}

/** What was timed here, and the records of all models, so that one model's speed can tell of another's. */
export interface Experience {
  readonly measurements: readonly SpeedMeasurement[];
  readonly records: readonly ModelRecord[];
  /** What became of plans before. */
  readonly trials?: readonly RememberedTrial[];
  /** What a person wants a model to run by. */
  readonly pins?: ReadonlyMap<string, PlanPin>;
}

/**
 * All ways this device could run a model, best first: measured speed before guesses.
 * Pure: devices are rows in a test.
 */
export function choosePlans(
  device: DeviceReport,
  record: ModelRecord,
  { measurements, records }: Experience,
  wantedContextTokens = usualContextTokens,
): Choice {
  const haveBytes = memoryForModels(device);
  const variants = record.variants.filter((variant) => variant.engine === 'llamacpp');
  const known = measuredModels(records, measurements);
  const candidates = variants
    .flatMap((variant) => plansOf(device, record, variant, wantedContextTokens, haveBytes))
    .map((plan) => withSpeed(plan, device, measurements, known))
    .sort((a, b) => b.tokensPerSecond - a.tokensPerSecond);
  const least = (variants.length > 0 ? variants : record.variants)
    .map((variant) => leastMemoryNeed(record, variant, haveBytes))
    .sort((a, b) => a.needBytes - b.needBytes);
  return { candidates, memory: candidates[0]?.memory ?? least[0]! };
}

function plansOf(
  device: DeviceReport,
  record: ModelRecord,
  variant: ModelVariant,
  wantedContextTokens: number,
  haveBytes: number,
): VariantPlan[] {
  const compat: PlanReason[] = needsCompatBuild(device) ? [{ code: 'compat-build' }] : [];
  const plan = (backend: Backend, threads: number, mostSlots: number, why: PlanReason[]): VariantPlan[] => {
    const wanted = { contextTokens: wantedContextTokens, slots: mostSlots };
    const shape = contextThatFits(record, variant, wanted, haveBytes);
    if (!shape) return [];
    const { contextTokens, slots } = shape;
    const contextWhy: PlanReason = {
      code: contextTokens === record.contextTokens ? 'context-of-model' : 'context-of-memory',
      facts: { contextTokens },
    };
    return [
      {
        modelId: record.id,
        variantId: variant.id,
        engine: variant.engine,
        backend,
        threads,
        slots,
        contextTokens,
        why: [...why, ...compat, contextWhy],
        variant,
        memory: memoryNeed(record, variant, contextTokens, slots, haveBytes),
      },
    ];
  };

  const gpu = gpuReason(device, variant);
  const plans = gpu.code === 'gpu-fits' ? plan('webgpu', 1, 4, [gpu]) : [];
  for (const threads of threadCounts(device, weightBytesOf(variant))) {
    // On one thread four requests at once took as long as one by one (1.03 s against 1.15 s); slots pay from two on.
    plans.push(...plan('wasm', threads, threads > 1 ? 2 : 1, [gpu, threadReason(device, threads)]));
  }
  return plans;
}

/** Thread counts worth trying, the table's favourite first. */
export function threadCounts(device: DeviceReport, weightBytes: number): readonly number[] {
  if (!device.wasm.threads) return [1];
  // hardwareConcurrency counts hyper-threads; matrix work gains from cores only.
  const cores = Math.max(1, Math.min(mostThreads, device.cores > 4 ? Math.ceil(device.cores / 2) : device.cores));
  const counts = weightBytes < smallBelowBytes ? [1, Math.min(2, cores), cores] : [cores, Math.ceil(cores / 2), 1];
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

function withSpeed(
  plan: VariantPlan,
  device: DeviceReport,
  measurements: readonly SpeedMeasurement[],
  known: readonly MeasuredModel[],
): Candidate {
  const { modelId, backend, threads } = plan;
  const question = { modelId, weightBytes: weightBytesOf(plan.variant), backend, threads };
  const expected = expectedSpeed(question, device, known);
  const measured = measurements.find(
    (one) =>
      one.modelId === modelId && one.variantId === plan.variantId && one.backend === backend && one.threads === threads,
  );
  if (!measured) return { ...plan, tokensPerSecond: expected.tokensPerSecond, expected, measured: false };
  const why = plan.why.map((reason): PlanReason =>
    reason.code === 'threads-from-table'
      ? { code: 'threads-measured', facts: { threads, tokensPerSecond: measured.decodeTokensPerSecond } }
      : reason,
  );
  return { ...plan, why, tokensPerSecond: measured.decodeTokensPerSecond, expected, measured: true };
}
