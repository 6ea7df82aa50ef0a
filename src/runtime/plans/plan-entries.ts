import type { DeviceReport, PlanEntry, PlanPin, PlanTrial, SpeedMeasurement } from '../../core';
import { choosePlans, planOf, type Candidate, type SkippedCandidate } from './choose-plan';
import type { DeviceMemory, RememberedTrial } from '../device-memory';
import type { ModelFiles } from '../library/model-files';
import type { ModelRecords } from '../library/model-records';
import type { PlanTrials } from './plan-trials';

export interface PlanEntryServices {
  readonly device: DeviceReport;
  readonly memory: DeviceMemory;
  readonly files: ModelFiles;
  readonly records: ModelRecords;
  readonly trials: PlanTrials;
}

/** Every way a model could run here with what became of it, and what a person wants of it. */
export class PlanEntries {
  constructor(private readonly services: PlanEntryServices) {}

  /** Best first; those that are left out for what they did come last. @throws HomebodyError `unknown-model` */
  async of(modelId: string): Promise<readonly PlanEntry[]> {
    const { device, files, records } = this.services;
    const record = await records.byId(modelId);
    const experience = await records.experience();
    const { candidates, skipped } = choosePlans(device, record, experience);
    const { measurements, trials = [] } = experience;
    return Promise.all(
      [...candidates, ...skipped].map(async (one): Promise<PlanEntry> => {
        const plan = planOf(one, (await files.stored(one.variant)) ?? []);
        const measured = measurements.find((measurement) => isOfPlan(measurement, one));
        const trial = trialOf(one, trials);
        return {
          plan,
          expectedTokensPerSecond: one.tokensPerSecond,
          ...(measured && { measured }),
          ...(trial && { trial }),
          skipped: 'fault' in one,
        };
      }),
    );
  }

  /** Also gives what failed another chance: whoever asks for something wants to see it tried. */
  async pin(modelId: string, pin: PlanPin | undefined): Promise<void> {
    const { memory, records, trials } = this.services;
    await records.byId(modelId);
    await memory.setPlanPin(modelId, pin);
    await trials.forget(modelId);
  }

  async pinOf(modelId: string): Promise<PlanPin | undefined> {
    return (await this.services.memory.planPins()).get(modelId);
  }
}

type Way = Pick<SpeedMeasurement, 'modelId' | 'variantId' | 'engine' | 'backend' | 'threads'>;

function isOfPlan(a: Way, b: Way): boolean {
  return (
    a.modelId === b.modelId &&
    a.variantId === b.variantId &&
    a.engine === b.engine &&
    a.backend === b.backend &&
    a.threads === b.threads
  );
}

/** The latest trial of the plan; of one that is left out, the trial that is the reason. */
function trialOf(one: Candidate | SkippedCandidate, trials: readonly RememberedTrial[]): PlanTrial | undefined {
  const ofWay = trials.filter((trial) => isOfPlan(trial, one)).sort((a, b) => b.triedAt - a.triedAt);
  if ('fault' in one) return ofWay.find(({ outcome }) => outcome === 'failed' || outcome === 'unfinished') ?? ofWay[0];
  return ofWay.find(
    ({ contextTokens, cacheType }) => contextTokens === one.contextTokens && cacheType === (one.cacheType ?? 'f16'),
  );
}
