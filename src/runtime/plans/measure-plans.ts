import type { ModelRecord, SpeedMeasurement } from '../../core';
import { EngineHost } from '../engine-host';
import { anotherEngineMayHelp, anotherPlanMayHelp } from '../failures';
import { usablePlans } from '../load-model';
import type { RuntimeServices } from '../runtime-services';
import { Setbacks } from '../setbacks';
import { speedTest } from './speed-test';

const ignore = () => undefined;
const never = new AbortController().signal;

/**
 * Times every plan of a model in a worker of its own, one after the other, and remembers the figures.
 * @param makeRoom called before each, with what it takes
 */
export async function measurePlans(
  services: RuntimeServices,
  record: ModelRecord,
  signal: AbortSignal,
  makeRoom: (needBytes: number) => Promise<void>,
): Promise<readonly SpeedMeasurement[]> {
  const found: SpeedMeasurement[] = [];
  for (const { candidate, plan } of await usablePlans(services, questionOf(record, signal))) {
    try {
      await makeRoom(candidate.memory.needBytes);
      const host = await EngineHost.load(services, record, candidate.variant, plan, ignore, signal);
      const measured = await speedTest(host, signal).finally(() => host.end());
      if (!measured) continue;
      await services.memory.remember(measured);
      found.push(measured);
    } catch (error) {
      // A plan that does not run here has no speed.
      if (!anotherPlanMayHelp(error) && !anotherEngineMayHelp(error)) throw error;
    }
  }
  return found;
}

/** Whether a model that is here could run in ways that were never timed. */
export async function hasUntimedPlans(services: RuntimeServices, record: ModelRecord): Promise<boolean> {
  const plans = await usablePlans(services, questionOf(record, never));
  return plans.length > 1 && plans.some(({ candidate }) => !candidate.measured);
}

function questionOf(record: ModelRecord, signal: AbortSignal) {
  return { record, contextTokens: undefined, setbacks: new Setbacks(), report: ignore, signal };
}
