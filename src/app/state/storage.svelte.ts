import { asHomebodyError, type HomebodyError, type ModelEntry } from '../../core';
import type { Homebody } from '../../index';
import type { ImportReport, UserData } from '../../user-data';

export type StorageJob =
  | { readonly state: 'idle' }
  | { readonly state: 'working'; readonly what: 'export' | 'import' | 'delete' }
  | { readonly state: 'exported' }
  | { readonly state: 'imported'; readonly report: ImportReport }
  | { readonly state: 'deleted' }
  | { readonly state: 'failed'; readonly what: 'export' | 'import' | 'delete'; readonly error: HomebodyError };

interface StorageServices {
  readonly userData: UserData;
  readonly session: {
    readonly models: readonly ModelEntry[];
    ready(): Promise<Pick<Homebody, 'models'>>;
    refreshModels(): Promise<void>;
  };
  /** Everything on screen is read again. */
  readAgain(): Promise<void>;
}

/** What the deletion of everything would take away. */
export interface Belongings {
  readonly conversations: number;
  readonly summaries: number;
  readonly translations: number;
  readonly models: number;
  readonly modelBytes: number;
}

/** The reader's data as a whole: saved as a file, read back, deleted. */
export class StorageState {
  job = $state.raw<StorageJob>({ state: 'idle' });
  belongings = $state.raw<Belongings>();
  readonly #services: StorageServices;

  constructor(services: StorageServices) {
    this.#services = services;
  }

  async count(): Promise<void> {
    const { userData, session } = this.#services;
    const [conversations, summaries, translations] = await Promise.all([
      userData.conversations(),
      userData.recents('summarize'),
      userData.recents('translate'),
    ]);
    const stored = session.models.filter((entry) => removable(entry));
    this.belongings = {
      conversations: conversations.length,
      summaries: summaries.length,
      translations: translations.length,
      models: stored.length,
      modelBytes: stored.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  /** @returns the file with everything the reader made; undefined if it could not be made, which then stands in `job` */
  async export(): Promise<Blob | undefined> {
    return this.#work('export', async () => {
      const file = await this.#services.userData.exportAll();
      this.job = { state: 'exported' };
      return file;
    });
  }

  async import(file: Blob): Promise<void> {
    await this.#work('import', async () => {
      const report = await this.#services.userData.importAll(file);
      this.job = { state: 'imported', report };
      await this.#services.readAgain();
    });
  }

  /** Conversations, drafts, settings, recents and every model but the embedded one. */
  async deleteEverything(): Promise<void> {
    await this.#work('delete', async () => {
      const { session, userData } = this.#services;
      const { models } = await session.ready();
      for (const { record } of session.models.filter(removable)) await models.remove(record.id);
      await userData.deleteEverything();
      await session.refreshModels();
      await this.#services.readAgain();
      this.job = { state: 'deleted' };
    });
  }

  async #work<T>(what: 'export' | 'import' | 'delete', work: () => Promise<T>): Promise<T | undefined> {
    this.job = { state: 'working', what };
    try {
      return await work();
    } catch (error) {
      this.job = { state: 'failed', what, error: asHomebodyError(error) };
      return undefined;
    }
  }
}

/** The embedded model belongs to the app and would come back with the next start. */
function removable({ stored, record }: ModelEntry): boolean {
  return stored && !record.embedded;
}
