import type { DownloadProgress, ModelRecord, Plan, PlanFile, ReportLoad } from '../core';
import { HomebodyError } from '../core';
import { choosePlans, planOf, type Candidate } from './plans/choose-plan';
import { EngineHost } from './engine-host';
import { anotherEngineMayHelp, anotherPlanMayHelp } from './failures';
import { bytesOf } from './plans/memory-need';
import { nothingRuns } from './plans/nothing-runs';
import type { RuntimeServices } from './runtime-services';
import { isSamePlan, type Setbacks } from './setbacks';

/** A way to run a model whose files are here. */
export interface UsablePlan {
  readonly candidate: Candidate;
  readonly plan: Plan;
}

export interface ModelLoad {
  readonly record: ModelRecord;
  readonly contextTokens: number | undefined;
  readonly setbacks: Setbacks;
  readonly report: ReportLoad;
  readonly signal: AbortSignal;
  /** Called before each plan is loaded, with what it takes. */
  makeRoom(needBytes: number): Promise<void>;
}

/**
 * Walks the plans from best to worst until one loads and passes its self-test.
 * @throws HomebodyError `plans-exhausted`, `model-does-not-fit`, `model-not-stored`, and whatever no other plan can mend
 */
export async function loadModel(services: RuntimeServices, load: ModelLoad): Promise<EngineHost> {
  const { record, contextTokens, setbacks, report, signal, makeRoom } = load;
  let first: unknown;
  let isPlanToBlame = setbacks.tried.length > 0;
  for (;;) {
    const plans = await usablePlans(services, load);
    const { spared } = setbacks;
    const usable = (spared && plans.find(({ plan }) => isSamePlan(plan, spared))) ?? plans[0];
    if (!usable) {
      if (first !== undefined && !isPlanToBlame) throw first;
      throw await exhausted(services, load);
    }
    const { candidate, plan } = usable;
    try {
      await makeRoom(candidate.memory.needBytes);
      const host = await EngineHost.load(services, record, candidate.variant, plan, report, signal);
      host.setbacks = setbacks;
      host.wantedContextTokens = contextTokens;
      return host;
    } catch (error) {
      const planFailed = anotherPlanMayHelp(error);
      if (signal.aborted || !(planFailed || anotherEngineMayHelp(error))) throw error;
      first ??= error;
      isPlanToBlame ||= planFailed;
      setbacks.note(plan, error);
    }
  }
}

/**
 * The ways to run a model that are left and whose files are here, best first.
 * @throws HomebodyError `model-does-not-fit`, `unsupported`, `model-not-stored`
 */
export async function usablePlans(
  services: RuntimeServices,
  { record, contextTokens, setbacks, report, signal }: Omit<ModelLoad, 'makeRoom'>,
): Promise<readonly UsablePlan[]> {
  const { device, files, records } = services;
  const { candidates } = choosePlans(device, record, await records.experience(), contextTokens, setbacks.tried);
  const [best] = candidates;
  if (!best) return [];
  const stored = new Map<Candidate['variant'], readonly PlanFile[] | undefined>();
  for (const { variant } of candidates) if (!stored.has(variant)) stored.set(variant, await files.stored(variant));
  const usable = candidates.flatMap((candidate) => {
    const found = stored.get(candidate.variant);
    return found ? [{ candidate, plan: planOf(candidate, found) }] : [];
  });
  if (usable.length > 0) return usable;
  // What is stored is used; only the embedded model may be fetched without having been asked for.
  if (!record.embedded) {
    if (setbacks.tried.length > 0) return [];
    throw new HomebodyError('model-not-stored', { modelId: record.id, bytes: bytesOf(best.variant) });
  }
  // To who waits for a load, a network that is away is still fetching.
  const reportFetch = ({ phase, ...progress }: DownloadProgress) =>
    report({ ...progress, phase: phase === 'waiting' ? 'fetching' : phase });
  await files.fetch(best.variant, reportFetch, signal);
  const fetched = (await files.stored(best.variant)) ?? [];
  return candidates
    .filter(({ variant }) => variant === best.variant)
    .map((candidate) => ({ candidate, plan: planOf(candidate, fetched) }));
}

async function exhausted(
  { device, records, models }: RuntimeServices,
  { record, contextTokens, setbacks }: ModelLoad,
): Promise<HomebodyError> {
  const choice = choosePlans(device, record, await records.experience(), contextTokens, setbacks.tried);
  return nothingRuns(record, choice, await models.list());
}
