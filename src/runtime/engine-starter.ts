import {
  HomebodyError,
  type DownloadProgress,
  type ModelEntry,
  type ModelRecord,
  type PlanFile,
  type ReportLoad,
  type SpeedMeasurement,
} from '../core';
import { EngineHost } from './engine-host';
import { anotherPlanMayHelp } from './failures';
import { bytesOf } from './memory-need';
import { choosePlans, planOf, type Candidate } from './choose-plan';
import type { RuntimeServices } from './runtime-services';
import { speedTest } from './speed-test';

interface Usable {
  readonly candidates: readonly Candidate[];
  readonly files: readonly PlanFile[];
}

/**
 * Finds the files of a model and the ways to run it.
 * @throws HomebodyError `model-does-not-fit`, `model-not-stored`
 */
export async function usablePlans(
  services: RuntimeServices,
  record: ModelRecord,
  contextTokens: number | undefined,
  report: ReportLoad,
  signal: AbortSignal,
): Promise<Usable> {
  const { device, files, records } = services;
  const { candidates, memory } = choosePlans(device, record, await records.experience(), contextTokens);
  const [best] = candidates;
  if (!best) {
    const { needBytes, haveBytes } = memory;
    throw new HomebodyError('model-does-not-fit', { modelId: record.id, needBytes, haveBytes });
  }
  const ofVariant = (wanted: Candidate['variant']) => candidates.filter(({ variant }) => variant === wanted);
  for (const { variant } of candidates) {
    const stored = await files.stored(variant);
    if (stored) return { candidates: ofVariant(variant), files: stored };
  }
  // What is stored is used; only the embedded model may be fetched without having been asked for.
  if (!record.embedded)
    throw new HomebodyError('model-not-stored', { modelId: record.id, bytes: bytesOf(best.variant) });
  // To who waits for a load, a network that is away is still fetching.
  const reportFetch = ({ phase, ...progress }: DownloadProgress) =>
    report({ ...progress, phase: phase === 'waiting' ? 'fetching' : phase });
  await files.fetch(best.variant, reportFetch, signal);
  return { candidates: ofVariant(best.variant), files: (await files.stored(best.variant)) ?? [] };
}

/** Walks the plans from best to worst until one loads and passes its self-test. @throws the first failure if none does */
export async function firstThatWorks(
  services: RuntimeServices,
  record: ModelRecord,
  { candidates, files }: Usable,
  report: ReportLoad,
  signal: AbortSignal,
): Promise<EngineHost> {
  const failures: unknown[] = [];
  for (const candidate of candidates) {
    try {
      return await EngineHost.load(services, record, candidate.variant, planOf(candidate, files), report, signal);
    } catch (error) {
      if (!anotherPlanMayHelp(error)) throw error;
      failures.push(error);
    }
  }
  throw failures[0];
}

/** Times every plan of a model in a second worker, one after the other, and remembers the figures. */
export async function measurePlans(
  services: RuntimeServices,
  record: ModelRecord,
  signal: AbortSignal,
): Promise<readonly SpeedMeasurement[]> {
  const found: SpeedMeasurement[] = [];
  const usable = await usablePlans(services, record, undefined, () => undefined, signal);
  for (const candidate of usable.candidates) {
    const one = { ...usable, candidates: [candidate] };
    const host = await firstThatWorks(services, record, one, () => undefined, signal).catch((error: unknown) => {
      if (anotherPlanMayHelp(error)) return undefined;
      throw error;
    });
    if (!host) continue;
    const measured = await speedTest(host, signal).finally(() => host.connection.terminate());
    if (!measured) continue;
    await services.memory.remember(measured);
    found.push(measured);
  }
  return found;
}

/** The model used last if it is still here, else the largest stored one that runs well, else the embedded one. */
export function defaultModel(entries: readonly ModelEntry[], last: string | undefined): string {
  const usable = entries.filter((entry) => (entry.stored || entry.record.embedded) && entry.plan);
  if (last !== undefined && usable.some(({ record }) => record.id === last)) return last;
  const [best] = usable.sort(
    (a, b) =>
      Number(b.fit === 'runs-well') - Number(a.fit === 'runs-well') || b.record.parameters - a.record.parameters,
  );
  if (!best) throw new HomebodyError('unknown-model', { modelId: '' });
  return best.record.id;
}
