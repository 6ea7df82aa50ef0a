import {
  asHomebodyError,
  isAbort,
  type HomebodyError,
  type DownloadProgress,
  type ModelLibrary,
  type Room,
  type StorageUsage,
  type VerifyResult,
} from '../../core';
import type { Settings } from '../../user-data';
import type { LibrarySession } from './library-session';

type Work = 'verify' | 'repair' | 'export' | 'remove';

/** What goes on with one model besides being loaded or downloaded. */
export type ModelJob =
  | { readonly state: 'verifying'; readonly progress?: DownloadProgress }
  | { readonly state: 'verified'; readonly result: VerifyResult }
  | { readonly state: 'repairing'; readonly progress?: DownloadProgress }
  | { readonly state: 'repaired' }
  | { readonly state: 'removing' }
  | { readonly state: 'failed'; readonly what: Work; readonly error: HomebodyError };

/** Whether the browser keeps what is stored when the device runs full, as it answered. */
export type KeepAnswer = 'unasked' | 'asking' | 'granted' | 'refused' | 'silent';

export interface ExportedFile {
  readonly name: string;
  readonly file: Blob;
}

interface ModelsServices {
  readonly session: LibrarySession;
  readonly preferences: { readonly settings: Settings };
  /** Time in which a deletion can be undone. */
  readonly undoMs?: number;
}

/** A deletion that has not happened yet. */
interface Removal {
  readonly timer: ReturnType<typeof setTimeout>;
  /** @param removed false: it was undone, or failed */
  settle(removed: boolean): void;
  readonly settled: Promise<boolean>;
}

const usualUndoMs = 10_000;

/** Checks, repairs, exports and deletions of models, and the storage they take. */
export class ModelsState {
  jobs = $state.raw<Readonly<Partial<Record<string, ModelJob>>>>({});
  usage = $state.raw<StorageUsage>();
  keep = $state<KeepAnswer>('unasked');
  /** Why the list or the storage could not be read. */
  error = $state.raw<HomebodyError>();
  measuring = $state.raw<
    { readonly state: 'idle' | 'running' } | { readonly state: 'failed'; readonly error: HomebodyError }
  >({ state: 'idle' });
  readonly locked: boolean = $derived.by(() => this.#services.preferences.settings.lock === 'on');
  readonly #services: ModelsServices;
  readonly #stops: Partial<Record<string, AbortController>> = {};
  readonly #removals: Partial<Record<string, Removal>> = {};

  constructor(services: ModelsServices) {
    this.#services = services;
  }

  /** Reads list and storage anew. A failure stands in `error`. */
  async refresh(): Promise<void> {
    try {
      this.error = undefined;
      await this.#services.session.refreshModels();
      this.usage = await (await this.#library()).usage();
      if (this.usage.persisted) this.keep = 'granted';
    } catch (error) {
      this.error = asHomebodyError(error);
    }
  }

  /** Stops a check or a repair. */
  stop(modelId: string): void {
    this.#stops[modelId]?.abort();
  }

  async verify(modelId: string): Promise<void> {
    let result: VerifyResult | undefined;
    const done = await this.#do(modelId, 'verify', { state: 'verifying' }, async (library, { signal, show }) => {
      const onProgress = (progress: DownloadProgress) => show({ state: 'verifying', progress });
      result = await library.verify(modelId, { signal, onProgress });
    });
    if (done && result) this.#set(modelId, { state: 'verified', result });
  }

  /** Fetches the damaged and missing pieces again. */
  async repair(modelId: string): Promise<void> {
    const done = await this.#do(modelId, 'repair', { state: 'repairing' }, async (library, { signal, show }) => {
      const onProgress = (progress: DownloadProgress) => show({ state: 'repairing', progress });
      await library.repair(modelId, { signal, onProgress });
    });
    if (done) this.#set(modelId, { state: 'repaired' });
    await this.refresh();
  }

  /** The model's file, to be saved elsewhere; undefined if it can't be read, which then stands in `jobs`. */
  export(modelId: string): Promise<ExportedFile | undefined> {
    return this.#export(modelId, (library) => library.export(modelId));
  }

  /** Record and files in one, for another Homebody; undefined as with `export`. */
  exportPack(modelId: string): Promise<ExportedFile | undefined> {
    return this.#export(modelId, (library) => library.exportPack(modelId));
  }

  /**
   * Deletes a model's files after a while in which `undoRemove` keeps them. A page that closes meanwhile keeps them too.
   * @returns whether they are gone; false if it was undone or failed, which then stands in `jobs`
   */
  remove(modelId: string): Promise<boolean> {
    const begun = this.#removals[modelId];
    if (begun) return begun.settled;
    this.#set(modelId, { state: 'removing' });
    const { undoMs = usualUndoMs } = this.#services;
    const timer = setTimeout(() => void this.removeNow(modelId), undoMs);
    let settle!: Removal['settle'];
    const settled = new Promise<boolean>((resolve) => (settle = resolve));
    this.#removals[modelId] = { timer, settle, settled };
    return settled;
  }

  undoRemove(modelId: string): void {
    const begun = this.#takeRemoval(modelId);
    if (!begun) return;
    this.#set(modelId, undefined);
    begun.settle(false);
  }

  /** Deletes without a time to undo it. @returns bytes freed */
  async removeNow(modelId: string): Promise<number> {
    const begun = this.#takeRemoval(modelId);
    let freedBytes = 0;
    const removed = await this.#do(modelId, 'remove', { state: 'removing' }, async (library) => {
      freedBytes = await library.remove(modelId);
    });
    await this.refresh();
    begun?.settle(removed);
    return freedBytes;
  }

  #takeRemoval(modelId: string): Removal | undefined {
    const begun = this.#removals[modelId];
    delete this.#removals[modelId];
    clearTimeout(begun?.timer);
    return begun;
  }

  dismiss(modelId: string): void {
    this.#set(modelId, undefined);
  }

  /** Whether there is room for a model; undefined if the storage can't be read, which then stands in `error`. */
  async room(modelId: string): Promise<Room | undefined> {
    try {
      return await (await this.#library()).room(modelId);
    } catch (error) {
      this.error = asHomebodyError(error);
      return undefined;
    }
  }

  /** Asks the browser to keep what is stored. */
  async persist(): Promise<void> {
    this.keep = 'asking';
    try {
      const kept = await (await this.#library()).persist();
      this.keep = kept === undefined ? 'silent' : kept ? 'granted' : 'refused';
    } catch (error) {
      this.keep = 'unasked';
      this.error = asHomebodyError(error);
    }
    await this.refresh();
  }

  async measure(): Promise<void> {
    if (this.measuring.state === 'running') return;
    this.measuring = { state: 'running' };
    try {
      await (await this.#services.session.ready()).runtime.measure();
      this.measuring = { state: 'idle' };
    } catch (error) {
      this.measuring = isAbort(error) ? { state: 'idle' } : { state: 'failed', error: asHomebodyError(error) };
    }
    await this.refresh();
  }

  async #library(): Promise<ModelLibrary> {
    return (await this.#services.session.ready()).models;
  }

  async #export(
    modelId: string,
    take: (library: ModelLibrary) => Promise<ExportedFile>,
  ): Promise<ExportedFile | undefined> {
    let exported: ExportedFile | undefined;
    await this.#do(modelId, 'export', undefined, async (library) => {
      exported = await take(library);
    });
    return exported;
  }

  /** @returns true if it came to its end; a stop clears the job, a failure stands in it */
  async #do(
    modelId: string,
    what: Work,
    begun: ModelJob | undefined,
    work: (
      library: ModelLibrary,
      options: { readonly signal: AbortSignal; show(job: ModelJob): void },
    ) => Promise<void>,
  ): Promise<boolean> {
    this.#stops[modelId]?.abort();
    const stop = new AbortController();
    this.#stops[modelId] = stop;
    if (begun) this.#set(modelId, begun);
    try {
      const library = await this.#library();
      stop.signal.throwIfAborted();
      // A report that comes after the end, from a worker's queue, must not bring the job back.
      const show = (job: ModelJob) => {
        if (this.#stops[modelId] === stop && !stop.signal.aborted) this.#set(modelId, job);
      };
      await work(library, { signal: stop.signal, show });
      this.#set(modelId, undefined);
      return true;
    } catch (error) {
      const stopped = isAbort(error) || stop.signal.aborted;
      this.#set(modelId, stopped ? undefined : { state: 'failed', what, error: asHomebodyError(error) });
      return false;
    } finally {
      if (this.#stops[modelId] === stop) delete this.#stops[modelId];
    }
  }

  #set(modelId: string, job: ModelJob | undefined): void {
    const { [modelId]: _, ...others } = this.jobs;
    this.jobs = job ? { ...others, [modelId]: job } : others;
  }
}
