import {
  encodeError,
  HomebodyError,
  type DiagnosedPlan,
  type DiagnoseOptions,
  type Diagnosis,
  type EncodedError,
  type ModelRecord,
  type Plan,
  type PlanFile,
} from '../../core';
import { choosePlans, planOf, type Candidate, type SkippedCandidate } from './choose-plan';
import { EngineHost, type HostServices } from '../engine-host';
import type { RuntimeServices } from '../runtime-services';
import { speedTest } from './speed-test';
import type { ClosedWay } from './way-plans';

type Services = Pick<RuntimeServices, 'device' | 'memory' | 'files' | 'records' | 'trials'> & HostServices;

const never = new AbortController().signal;
const ignore = () => undefined;

/**
 * Runs every plan of a model whose files are here, one after the other, each in a worker of its own: what is left out for
 * having failed is run too, but for what took the whole page with it.
 * @param makeRoom called before each, with what it takes
 * @throws the signal's reason after an abort
 */
export async function diagnosePlans(
  services: Services,
  record: ModelRecord,
  { signal = never, onProgress = ignore }: DiagnoseOptions,
  makeRoom: (needBytes: number) => Promise<void>,
): Promise<Diagnosis> {
  const { device, files, records } = services;
  const { candidates, skipped, closed } = choosePlans(device, record, await records.experience());
  const found = await Promise.all(
    [...candidates, ...skipped].map(async (one) => ({ one, stored: await files.stored(one.variant) })),
  );
  const runnable = found.flatMap(({ one, stored }) => (stored ? [{ one, plan: planOf(one, stored) }] : []));
  const plans: DiagnosedPlan[] = [];
  for (const [done, { one, plan }] of runnable.entries()) {
    signal.throwIfAborted();
    onProgress(done, runnable.length, plan);
    await makeRoom(one.memory.needBytes);
    plans.push(withoutFileNames(await diagnosed(services, record, one, plan, signal)));
  }
  signal.throwIfAborted();
  const last = runnable.at(-1);
  if (last) onProgress(runnable.length, runnable.length, last.plan);
  const absent = found
    .filter(({ stored }) => !stored)
    .map(({ one: { engine, backend } }): ClosedWay => ({ engine, backend, why: { code: 'not-stored' } }));
  return { device, modelId: record.id, plans, closed: [...closed, ...oneEach(absent, plans)], madeAt: Date.now() };
}

async function diagnosed(
  services: Services,
  record: ModelRecord,
  one: Candidate | SkippedCandidate,
  plan: Plan,
  signal: AbortSignal,
): Promise<DiagnosedPlan> {
  if ('fault' in one && one.fault.code === 'page-lost') return { plan, outcome: 'failed', error: pageLost };
  try {
    const host = await EngineHost.load(services, record, one.variant, plan, ignore, signal);
    return await timed(services, host, plan, signal).finally(() => host.end());
  } catch (error) {
    signal.throwIfAborted();
    return { plan, outcome: 'failed', error: encodeError(error) };
  }
}

async function timed(
  { memory, trials }: Services,
  host: EngineHost,
  plan: Plan,
  signal: AbortSignal,
): Promise<DiagnosedPlan> {
  const { loadMs, selfTest: outcome } = host.model;
  try {
    const measured = await speedTest(host, signal);
    if (!measured) return { plan, outcome, loadMs };
    await memory.remember(measured);
    const { prefillTokensPerSecond, decodeTokensPerSecond } = measured;
    return { plan, outcome, loadMs, prefillTokensPerSecond, decodeTokensPerSecond };
  } catch (error) {
    await trials.failed(plan, error);
    throw error;
  }
}

const pageLost = encodeError(new HomebodyError('worker-crashed', { detail: 'The page was lost in it before.' }));

/** Ways of variants that are not here, one each, unless another variant took the way. */
function oneEach(absent: readonly ClosedWay[], plans: readonly DiagnosedPlan[]): readonly ClosedWay[] {
  const isAlike = (a: ClosedWay) => (b: Pick<Plan, 'engine' | 'backend'>) =>
    a.engine === b.engine && a.backend === b.backend;
  return absent.filter(
    (way, index) => absent.findIndex(isAlike(way)) === index && !plans.some(({ plan }) => isAlike(way)(plan)),
  );
}

/** A file of the user's own may be called anything; whoever reads a bug report need not know. */
function withoutFileNames({ plan, error, ...rest }: DiagnosedPlan): DiagnosedPlan {
  const files = plan.files.map((file, index): PlanFile => ({ ...file, name: `file ${index + 1}` }));
  const clean = error && cleanOf(error, plan.files);
  return { ...rest, plan: { ...plan, files }, ...(clean && { error: clean }) };
}

function cleanOf({ code, facts }: EncodedError, files: readonly PlanFile[]): EncodedError {
  const clean = Object.entries(facts).map(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return [key, value];
    return [key, files.reduce((text, { name }, index) => text.replaceAll(name, `file ${index + 1}`), value)];
  });
  return { code, facts: Object.fromEntries(clean) } as EncodedError;
}
