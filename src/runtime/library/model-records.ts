import { checkRecord } from '../../catalog';
import { HomebodyError, type ModelRecord } from '../../core';
import type { DeviceMemory } from '../device-memory';
import type { Experience } from '../plans/choose-plan';
import type { PlanTrials } from '../plans/plan-trials';

/** The records of the catalogue and of the user's own models. */
export class ModelRecords {
  constructor(
    readonly catalogue: readonly ModelRecord[],
    private readonly memory: DeviceMemory,
    private readonly trials: Pick<PlanTrials, 'all'>,
  ) {}

  async all(): Promise<readonly ModelRecord[]> {
    return [...this.catalogue, ...(await this.own())];
  }

  /**
   * What a database holds may be older than today's rules or not ours; a record that breaks them, or that takes the place of
   * one of the catalogue, is as good as absent.
   */
  async own(): Promise<readonly ModelRecord[]> {
    return (await this.memory.ownModels()).filter((record) => {
      try {
        checkRecord(record);
        return this.catalogue.every(({ id }) => id !== record.id);
      } catch {
        return false;
      }
    });
  }

  /** @throws HomebodyError `unknown-model` */
  async byId(modelId: string): Promise<ModelRecord> {
    const record = (await this.all()).find(({ id }) => id === modelId);
    if (!record) throw new HomebodyError('unknown-model', { modelId });
    return record;
  }

  async isOwn(modelId: string): Promise<boolean> {
    return (await this.own()).some(({ id }) => id === modelId);
  }

  /** The model that has a file of this content, if any. */
  async byContent(sha256: string): Promise<ModelRecord | undefined> {
    return (await this.all()).find((record) =>
      record.variants.some((variant) => variant.files.some((file) => file.sha256 === sha256)),
    );
  }

  async experience(): Promise<Experience> {
    const [measurements, records, trials, pins] = await Promise.all([
      this.memory.measurements(),
      this.all(),
      this.trials.all(),
      this.memory.planPins(),
    ]);
    return { measurements, records, trials, pins };
  }
}
