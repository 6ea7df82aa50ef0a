import type { DeviceReport, MemoryNeed, ModelRecord, ModelVariant, Plan, PlanReason } from '../../core';
import type { EngineWay } from './engine-ways';
import {
  contextThatFits,
  leastMemoryNeed,
  memoryForModels,
  memoryNeed,
  needsCompatBuild,
  weightBytesOf,
  type ContextShape,
} from './memory-need';
import { threadCounts } from './thread-counts';

/** A plan before anything is known of its speed and its past. */
export interface WayPlan extends Omit<Plan, 'files'> {
  readonly variant: ModelVariant;
  readonly memory: MemoryNeed;
  /** So slow that it is only for where nothing else is left. */
  readonly last: boolean;
}

/** A way that no plan of a model takes on this device, and why. */
export interface ClosedWay extends Pick<Plan, 'engine' | 'backend'> {
  readonly why: PlanReason;
}

/** The plans of one way to run a variant, or why there is none (what is only for want of a better one has both). */
export interface WayPlans {
  readonly plans: readonly WayPlan[];
  readonly closed?: ClosedWay;
}

/** What a way brings to mind: each thread count, in the largest shape that fits the memory. */
export function plansOfWay(
  device: DeviceReport,
  record: ModelRecord,
  variant: ModelVariant,
  way: EngineWay,
  wantedContextTokens: number,
): WayPlans {
  const { engine } = variant;
  const closed = (why: PlanReason): ClosedWay => ({ engine, backend: way.backend, why });
  if (way.state === 'closed') return { plans: [], closed: closed(way.why) };
  const haveBytes = memoryForModels(device, engine);
  const plans = threadsOf(device, variant, way).flatMap((threads): WayPlan[] => {
    const wanted = { contextTokens: wantedContextTokens, slots: slotsOf(variant, way, threads) };
    const shape = contextThatFits(record, variant, wanted, haveBytes);
    if (!shape) return [];
    const ids = { modelId: record.id, variantId: variant.id, engine, backend: way.backend };
    const why = [...wayReasons(device, variant, way, threads), ...shapeReasons(record, shape)];
    const memory = memoryNeed(record, variant, shape, haveBytes);
    return [{ ...ids, threads, ...shape, why, variant, memory, last: way.state === 'last' }];
  });
  if (plans.length > 0) return way.state === 'last' ? { plans, closed: closed(way.why) } : { plans };
  const { needBytes } = leastMemoryNeed(record, variant, haveBytes);
  return { plans, closed: closed({ code: 'memory-too-small', facts: { needBytes, haveBytes } }) };
}

function threadsOf(device: DeviceReport, variant: ModelVariant, { backend }: EngineWay): readonly number[] {
  if (backend === 'webgpu' || variant.engine === 'scripted') return [1];
  return threadCounts(device, weightBytesOf(variant));
}

/** Only llama.cpp works on several requests at a time. */
function slotsOf({ engine }: ModelVariant, { backend }: EngineWay, threads: number): number {
  if (engine !== 'llamacpp') return 1;
  if (backend === 'webgpu') return 4;
  // On one thread four requests at once took as long as one by one (1.03 s against 1.15 s); slots pay from two on.
  return threads > 1 ? 2 : 1;
}

function wayReasons(device: DeviceReport, variant: ModelVariant, way: EngineWay, threads: number): PlanReason[] {
  const { wasm, webgpu } = device;
  const compat: PlanReason[] =
    variant.engine === 'llamacpp' && needsCompatBuild(device) ? [{ code: 'compat-build' }] : [];
  if (way.backend === 'wasm') {
    const threadReason: PlanReason = wasm.threads
      ? { code: 'threads-from-table', facts: { threads } }
      : { code: 'threads-need-isolation' };
    return [way.why, threadReason, ...compat];
  }
  const gpu: PlanReason = way.state === 'last' ? { code: 'gpu-fallback-used' } : way.why;
  const isWide = webgpu.available && !webgpu.shaderF16;
  return [gpu, ...(isWide ? [{ code: 'variant-without-f16' } as const] : []), ...compat];
}

/** Why the context is as long as it is, and how it is kept. */
export function shapeReasons(
  record: ModelRecord,
  { contextTokens, cacheType }: ContextShape,
  code: 'context-of-memory' | 'context-stepped-down' = 'context-of-memory',
): PlanReason[] {
  const context: PlanReason = {
    code: contextTokens === record.contextTokens ? 'context-of-model' : code,
    facts: { contextTokens },
  };
  return cacheType === 'q8_0' ? [{ code: 'cache-quantized' }, context] : [context];
}
