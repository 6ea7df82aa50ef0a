import { version as appVersion } from '../../../package.json';
import { encodeError, isAbort, type DeviceReport, type LoadedModel, type Plan } from '../../core';
import type { DeviceMemory, RememberedTrial } from '../device-memory';
import { anotherPlanMayHelp } from '../failures';

/**
 * What became of plans on this device. A load is announced before it begins: one that takes the whole page with it (an
 * iPhone does so at 1.5 GB) is then known after the reload, and is not walked into again and again.
 */
export interface PlanTrials {
  /** Call before a plan is loaded, and wait for it. */
  begin(plan: Plan): Promise<void>;
  passed(plan: Plan, selfTest: LoadedModel['selfTest']): Promise<void>;
  /** Call with whatever ended the load, an own stop too; only what the plan itself is to blame for is held against it. */
  failed(plan: Plan, error: unknown): Promise<void>;
  /** Trials in this version of the browser and the app; those under way in this page as they were before. */
  all(): Promise<readonly RememberedTrial[]>;
  /** Gives every plan of the model another chance. */
  forget(modelId: string): Promise<void>;
}

/** The plan a trial is of, whatever became of it. */
function trialOf(plan: Plan, madeBy: string): Omit<RememberedTrial, 'outcome' | 'failures'> {
  const { modelId, variantId, engine, backend, threads, contextTokens, cacheType = 'f16' } = plan;
  return { modelId, variantId, engine, backend, threads, contextTokens, cacheType, madeBy, triedAt: Date.now() };
}

type Tried = Pick<Plan, 'modelId' | 'variantId' | 'engine' | 'backend' | 'threads' | 'contextTokens' | 'cacheType'>;

function keyOf({ modelId, variantId, engine, backend, threads, contextTokens, cacheType = 'f16' }: Tried): string {
  return [modelId, variantId, engine, backend, threads, contextTokens, cacheType].join(' ');
}

/** @param version of the app; another one gives every plan another chance */
export function openPlanTrials(
  memory: DeviceMemory,
  { browser, browserVersion }: Pick<DeviceReport, 'browser' | 'browserVersion'>,
  version: string = appVersion,
): PlanTrials {
  const madeBy = `${browser} ${browserVersion} ${version}`;
  /** What was known before a trial that is under way in this page. */
  const before = new Map<string, RememberedTrial | undefined>();
  const ofNow = (trial: RememberedTrial | undefined) => (trial?.madeBy === madeBy ? trial : undefined);
  const failuresOf = (trial: RememberedTrial | undefined) => ofNow(trial)?.failures ?? 0;
  // Who closes or leaves a page in the middle of a load means no harm to the plan; a page that dies says no goodbye.
  globalThis.addEventListener?.('pagehide', () => {
    if (before.size > 0) memory.setTrials(before);
  });

  return {
    async begin(plan) {
      const key = keyOf(plan);
      await memory.changeTrial(key, (old) => {
        // Timing a plan in a second worker is no second try in a row.
        if (before.has(key)) return old;
        before.set(key, ofNow(old));
        return { ...trialOf(plan, madeBy), outcome: 'unfinished', failures: failuresOf(old) + 1 };
      });
    },
    async passed(plan, selfTest) {
      const key = keyOf(plan);
      before.delete(key);
      await memory.changeTrial(key, () => ({ ...trialOf(plan, madeBy), outcome: selfTest, failures: 0 }));
    },
    async failed(plan, error) {
      const key = keyOf(plan);
      const begun = before.has(key);
      const known = before.get(key);
      before.delete(key);
      await memory.changeTrial(key, (old) => {
        if (isAbort(error) || !anotherPlanMayHelp(error)) return begun ? known : old;
        const failures = begun ? failuresOf(known) : failuresOf(old);
        return { ...trialOf(plan, madeBy), outcome: 'failed', error: encodeError(error), failures: failures + 1 };
      });
    },
    async all() {
      const found = new Map<string, RememberedTrial>();
      for (const trial of await memory.trials()) if (ofNow(trial)) found.set(keyOf(trial), trial);
      for (const [key, trial] of before) {
        if (trial) found.set(key, trial);
        else found.delete(key);
      }
      return [...found.values()];
    },
    async forget(modelId) {
      await memory.forgetTrials(modelId);
    },
  };
}
