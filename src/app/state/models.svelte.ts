import {
  asHomebodyError,
  isAbort,
  type HomebodyError,
  type DownloadProgress,
  type ModelEntry,
  type ModelLibrary,
  type StorageUsage,
  type VerifyResult,
} from '../../core';
import type { Homebody } from '../../index';
import type { Settings } from '../../user-data';

/** What goes on with one model besides being loaded. */
export type ModelJob =
  | { readonly state: 'downloading'; readonly progress?: DownloadProgress }
  | { readonly state: 'verifying'; readonly progress?: DownloadProgress }
  | { readonly state: 'verified'; readonly result: VerifyResult }
  | { readonly state: 'removing' }
  /** The lock forbids requests, so nothing was asked for. */
  | { readonly state: 'locked' }
  | {
      readonly state: 'failed';
      readonly what: 'download' | 'verify' | 'export' | 'remove';
      readonly error: HomebodyError;
    };

/** A file of the reader's own on its way into the library. */
export type AddedFile =
  | { readonly state: 'none' }
  | { readonly state: 'adding'; readonly name: string; readonly progress?: DownloadProgress }
  | { readonly state: 'added'; readonly name: string; readonly modelId: string }
  | { readonly state: 'failed'; readonly name: string; readonly error: HomebodyError };

interface ModelsServices {
  readonly session: {
    readonly models: readonly ModelEntry[];
    ready(): Promise<Pick<Homebody, 'models' | 'runtime'>>;
    refreshModels(): Promise<void>;
  };
  readonly preferences: { readonly settings: Settings };
  /** Told when a download has come to its end, wherever the reader is then. */
  onDownloaded(modelId: string): void;
  /** Time in which a deletion can be undone. */
  readonly undoMs?: number;
}

const usualUndoMs = 10_000;

/** Downloads, checks, deletions and added files. It lives above the screens: a download goes on while the reader chats. */
export class ModelsState {
  jobs = $state.raw<Readonly<Partial<Record<string, ModelJob>>>>({});
  added = $state.raw<AddedFile>({ state: 'none' });
  usage = $state.raw<StorageUsage>();
  /** Why the list or the storage could not be read. */
  error = $state.raw<HomebodyError>();
  measuring = $state.raw<
    { readonly state: 'idle' | 'running' } | { readonly state: 'failed'; readonly error: HomebodyError }
  >({ state: 'idle' });
  readonly locked: boolean = $derived.by(() => this.#services.preferences.settings.lock === 'on');
  readonly #services: ModelsServices;
  readonly #stops: Partial<Record<string, AbortController>> = {};
  readonly #removals: Partial<Record<string, ReturnType<typeof setTimeout>>> = {};
  #adding: AbortController | undefined;

  constructor(services: ModelsServices) {
    this.#services = services;
  }

  /** True while something is fetched, copied or deleted: no moment to reload the page. */
  get busy(): boolean {
    return this.added.state === 'adding' || Object.values(this.jobs).some((job) => job?.state === 'downloading');
  }

  /** Reads list and storage anew. A failure stands in `error`. */
  async refresh(): Promise<void> {
    try {
      this.error = undefined;
      await this.#services.session.refreshModels();
      this.usage = await (await this.#library()).usage();
    } catch (error) {
      this.error = asHomebodyError(error);
    }
  }

  /** Fetches a model's files; refused while the lock forbids requests. Consent is asked by the screen. */
  async download(modelId: string): Promise<void> {
    if (this.jobs[modelId]?.state === 'downloading') return;
    if (this.locked) {
      this.#set(modelId, { state: 'locked' });
      return;
    }
    const done = await this.#do(modelId, 'download', { state: 'downloading' }, async (library, options) => {
      await library.download(modelId, {
        signal: options.signal,
        onProgress: (progress) => options.show({ state: 'downloading', progress }),
      });
    });
    await this.refresh();
    if (done) this.#services.onDownloaded(modelId);
  }

  /** Stops a download or a check. */
  cancel(modelId: string): void {
    this.#stops[modelId]?.abort();
  }

  /** Every download under way stops: the lock was closed. */
  cancelDownloads(): void {
    for (const [modelId, job] of Object.entries(this.jobs)) if (job?.state === 'downloading') this.cancel(modelId);
  }

  async verify(modelId: string): Promise<void> {
    let result: VerifyResult | undefined;
    const done = await this.#do(modelId, 'verify', { state: 'verifying' }, async (library, options) => {
      result = await library.verify(modelId, {
        signal: options.signal,
        onProgress: (progress) => options.show({ state: 'verifying', progress }),
      });
    });
    if (done && result) this.#set(modelId, { state: 'verified', result });
  }

  /** The model's file, to be saved elsewhere; undefined if it can't be read, which then stands in `jobs`. */
  async export(modelId: string): Promise<{ readonly name: string; readonly file: Blob } | undefined> {
    let exported: { readonly name: string; readonly file: Blob } | undefined;
    await this.#do(modelId, 'export', undefined, async (library) => {
      exported = await library.export(modelId);
    });
    return exported;
  }

  /** Deletes a model's files after a while in which `undoRemove` keeps them. A page that closes meanwhile keeps them too. */
  remove(modelId: string): void {
    clearTimeout(this.#removals[modelId]);
    this.#set(modelId, { state: 'removing' });
    const { undoMs = usualUndoMs } = this.#services;
    this.#removals[modelId] = setTimeout(() => void this.removeNow(modelId), undoMs);
  }

  undoRemove(modelId: string): void {
    clearTimeout(this.#removals[modelId]);
    delete this.#removals[modelId];
    this.#set(modelId, undefined);
  }

  async removeNow(modelId: string): Promise<void> {
    clearTimeout(this.#removals[modelId]);
    delete this.#removals[modelId];
    await this.#do(modelId, 'remove', { state: 'removing' }, async (library) => void (await library.remove(modelId)));
    await this.refresh();
  }

  dismiss(modelId: string): void {
    this.#set(modelId, undefined);
  }

  /** Checks a GGUF file and copies it into the library. */
  async addFile(file: File): Promise<void> {
    this.#adding?.abort();
    const adding = (this.#adding = new AbortController());
    const mine = () => this.#adding === adding;
    this.added = { state: 'adding', name: file.name };
    try {
      const library = await this.#library();
      adding.signal.throwIfAborted();
      const modelId = await library.addFile(file, {
        signal: adding.signal,
        onProgress: (progress) => {
          if (mine()) this.added = { state: 'adding', name: file.name, progress };
        },
      });
      if (mine()) this.added = { state: 'added', name: file.name, modelId };
    } catch (error) {
      if (!mine()) return;
      const stopped = isAbort(error) || adding.signal.aborted;
      this.added = stopped ? { state: 'none' } : { state: 'failed', name: file.name, error: asHomebodyError(error) };
    }
    await this.refresh();
  }

  stopAdding(): void {
    this.#adding?.abort();
    this.added = { state: 'none' };
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

  /** @returns true if it came to its end; a stop clears the job, a failure stands in it */
  async #do(
    modelId: string,
    what: 'download' | 'verify' | 'export' | 'remove',
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
