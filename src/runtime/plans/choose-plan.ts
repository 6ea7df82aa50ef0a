import type {
  DeviceReport,
  MemoryNeed,
  ModelRecord,
  Plan,
  PlanFile,
  PlanPin,
  PlanReason,
  SpeedMeasurement,
} from '../../core';
import type { RememberedTrial } from '../device-memory';
import { engineWays } from './engine-ways';
import { expectedSpeed, measuredModels, type ExpectedSpeed, type MeasuredModel } from './expected-speed';
import {
  leastMemoryNeed,
  lesserShapes,
  memoryForModels,
  memoryNeed,
  usualContextTokens,
  weightBytesOf,
} from './memory-need';
import { faultsOf, rulesOut, type PlanFault, type TriedPlan } from './plan-faults';
import { plansOfWay, shapeReasons, type ClosedWay, type WayPlan } from './way-plans';

export interface Candidate extends WayPlan {
  /** Decode speed: measured here, or expected. */
  readonly tokensPerSecond: number;
  readonly measured: boolean;
  readonly expected: ExpectedSpeed;
}

/** A candidate that is left out for what it did before. */
export interface SkippedCandidate extends Candidate {
  readonly fault: PlanFault;
}

export interface Choice {
  /** Best first. Empty if nothing is left. */
  readonly candidates: readonly Candidate[];
  readonly skipped: readonly SkippedCandidate[];
  /** One reason for each engine and backend that no plan uses. */
  readonly closed: readonly ClosedWay[];
  /** What the best candidate takes, or the least that any way to run the model would. */
  readonly memory: MemoryNeed;
}

/** What was timed here, and the records of all models, so that one model's speed can tell of another's. */
export interface Experience {
  readonly measurements: readonly SpeedMeasurement[];
  readonly records: readonly ModelRecord[];
  /** What became of plans before. */
  readonly trials?: readonly RememberedTrial[];
  /** By model: what a person wants it to run by. */
  readonly pins?: ReadonlyMap<string, PlanPin>;
}

/** The plan as plain data that can be stored and posted, with the files it will read. */
export function planOf(candidate: Omit<Plan, 'files'>, files: readonly PlanFile[]): Plan {
  const { modelId, variantId, engine, backend, threads, slots, contextTokens, cacheType, why } = candidate;
  const shape = { slots, contextTokens, ...(cacheType && { cacheType }) };
  return { modelId, variantId, engine, backend, threads, ...shape, files, why };
}

/**
 * All ways this device could run a model, best first: what a person asked for, then measured speed before guesses. A plan
 * that failed makes way for a smaller context, then for quantized keys and values, then for other backends and engines.
 * Pure: devices are rows in a test.
 * @param tried plans that failed just now, in addition to those remembered
 */
export function choosePlans(
  device: DeviceReport,
  record: ModelRecord,
  experience: Experience,
  wantedContextTokens = usualContextTokens,
  tried: readonly TriedPlan[] = [],
): Choice {
  const { measurements, records, trials = [], pins } = experience;
  const pin = pins?.get(record.id);
  const known = measuredModels(records, measurements);
  const faults = faultsOf(record.id, trials, tried);
  const ways = record.variants.flatMap((variant) =>
    engineWays(device, variant).map((way) => plansOfWay(device, record, variant, way, wantedContextTokens)),
  );
  const all = ways
    .flatMap(({ plans }) => plans)
    .map((plan) => withoutFaults(record, withSpeed(plan, device, measurements, known), faults))
    .sort((a, b) => rank(b, pin) - rank(a, pin) || b.tokensPerSecond - a.tokensPerSecond);
  const skipped = all.filter(isSkipped);
  const usable = all.filter((one) => !isSkipped(one));
  // What only imitates a graphics card is no choice where something real runs.
  const candidates = usable
    .filter((one) => !one.last || isPinned(one, pin) || usable.every(({ last }) => last))
    .map((one) => explained(one, pin, skipped));
  const closed = ways.flatMap((one) => one.closed ?? []);
  return { candidates, skipped, closed: unused(closed, [...candidates, ...skipped]), memory: leastOf() };

  function leastOf(): MemoryNeed {
    const [least] = record.variants
      .map((variant) => leastMemoryNeed(record, variant, memoryForModels(device, variant.engine)))
      .sort((a, b) => a.needBytes - b.needBytes);
    return candidates[0]?.memory ?? least!;
  }
}

const isSkipped = (one: Candidate | SkippedCandidate): one is SkippedCandidate => 'fault' in one;

export function isPinned({ engine, backend }: Pick<Plan, 'engine' | 'backend'>, pin: PlanPin | undefined): boolean {
  return pin?.engine === engine && (pin.backend ?? backend) === backend;
}

function rank(one: Candidate, pin: PlanPin | undefined): number {
  return (isPinned(one, pin) ? 2 : 0) - (one.last && pin?.backend === undefined ? 1 : 0);
}

function withSpeed(
  plan: WayPlan,
  device: DeviceReport,
  measurements: readonly SpeedMeasurement[],
  known: readonly MeasuredModel[],
): Candidate {
  const { modelId, variantId, engine, backend, threads } = plan;
  const { quantization } = plan.variant;
  const question = { modelId, weightBytes: weightBytesOf(plan.variant), engine, quantization, backend, threads };
  const expected = expectedSpeed(question, device, known);
  const measured = measurements.find(
    (one) =>
      one.modelId === modelId &&
      one.variantId === variantId &&
      one.engine === engine &&
      one.backend === backend &&
      one.threads === threads,
  );
  if (!measured) return { ...plan, tokensPerSecond: expected.tokensPerSecond, expected, measured: false };
  const why = plan.why.map((reason): PlanReason =>
    reason.code === 'threads-from-table'
      ? { code: 'threads-measured', facts: { threads, tokensPerSecond: measured.decodeTokensPerSecond } }
      : reason,
  );
  return { ...plan, why, tokensPerSecond: measured.decodeTokensPerSecond, expected, measured: true };
}

/** The plan, or the most of it that no failure speaks against. */
function withoutFaults(
  record: ModelRecord,
  plan: Candidate,
  faults: readonly PlanFault[],
): Candidate | SkippedCandidate {
  const faultOf = (one: Candidate) => faults.find((fault) => rulesOut(fault, one));
  const fault = faultOf(plan);
  if (!fault) return plan;
  const ownWhy = plan.why.filter(({ code }) => code !== 'cache-quantized' && !code.startsWith('context-'));
  const lesser = lesserShapes(record, plan.variant, plan).map((shape): Candidate => {
    const why = [...ownWhy, ...shapeReasons(record, shape, 'context-stepped-down')];
    return { ...plan, ...shape, why, memory: memoryNeed(record, plan.variant, shape, plan.memory.haveBytes) };
  });
  return lesser.find((one) => !faultOf(one)) ?? { ...plan, fault };
}

/** With what a person asked for in front, and what was left out before it. */
function explained(one: Candidate, pin: PlanPin | undefined, skipped: readonly SkippedCandidate[]): Candidate {
  const better = skipped.find(({ tokensPerSecond, last }) => !last && tokensPerSecond > one.tokensPerSecond);
  const before: PlanReason[] = isPinned(one, pin) ? [{ code: 'engine-pinned' }] : [];
  const after: PlanReason[] = better
    ? [
        {
          code: 'failed-before',
          facts: { engine: better.engine, backend: better.backend, threads: better.threads, cause: better.fault.code },
        },
      ]
    : [];
  return { ...one, why: [...before, ...one.why, ...after] };
}

/** One a way, of those that nothing takes. */
function unused(
  closed: readonly ClosedWay[],
  taken: readonly Pick<Plan, 'engine' | 'backend'>[],
): readonly ClosedWay[] {
  const isAlike = (a: Pick<Plan, 'engine' | 'backend'>) => (b: Pick<Plan, 'engine' | 'backend'>) =>
    a.engine === b.engine && a.backend === b.backend;
  return closed.filter((way, index) => closed.findIndex(isAlike(way)) === index && !taken.some(isAlike(way)));
}
