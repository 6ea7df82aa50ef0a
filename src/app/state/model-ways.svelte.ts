import { asHomebodyError, type HomebodyError, type ModelRecord, type PlanEntry, type PlanPin } from '../../core';
import { closedWays } from '../../runtime';
import type { LibrarySession } from './library-session';

type ClosedWays = ReturnType<typeof closedWays>;

/** The ways one model could run here, what became of them, and which one the person wants. */
export class ModelWays {
  /** Best first; undefined until they are read. */
  entries = $state.raw<readonly PlanEntry[]>();
  pin = $state.raw<PlanPin>();
  closed = $state.raw<ClosedWays>([]);
  error = $state.raw<HomebodyError>();
  /** Shown even where no plan of it is left. */
  readonly engines: readonly PlanPin['engine'][];
  /** What is pinned has changed since the ways were opened. */
  changed = $state(false);
  readonly #session: LibrarySession;
  readonly #record: ModelRecord;

  constructor(session: LibrarySession, record: ModelRecord) {
    this.#session = session;
    this.#record = record;
    const engines = record.variants.map(({ engine }) => engine);
    this.engines = engines.filter((engine, index) => engines.indexOf(engine) === index);
  }

  /** A failure stands in `error`. */
  async refresh(): Promise<void> {
    try {
      const { models, runtime } = await this.#session.ready();
      const [entries, pin] = await Promise.all([models.plans(this.#record.id), models.pinOf(this.#record.id)]);
      this.closed = closedWays(runtime.device, this.#record).filter(
        (way) => !entries.some(({ plan }) => plan.engine === way.engine && plan.backend === way.backend),
      );
      this.entries = entries;
      this.pin = pin;
      this.error = undefined;
    } catch (error) {
      this.error = asHomebodyError(error);
    }
  }

  /** Chooses an engine for the next load (undefined: the best one); what failed before gets another chance. */
  async setPin(pin: PlanPin | undefined): Promise<void> {
    try {
      const { models } = await this.#session.ready();
      await models.pin(this.#record.id, pin);
      this.changed = true;
      await this.#session.refreshModels();
    } catch (error) {
      this.error = asHomebodyError(error);
      return;
    }
    await this.refresh();
  }
}
