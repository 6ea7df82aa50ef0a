import { asHomebodyError, failedWith, isAbort, type DownloadProgress, type HomebodyError, type Room } from '../../core';
import type { LibrarySession } from './library-session';

/** Where a model's download stands. */
export type Download =
  | { readonly state: 'fetching'; readonly progress?: DownloadProgress }
  /** Left behind by a pause, a reload, a lost network: the next call goes on with it. */
  | { readonly state: 'paused'; readonly loadedBytes: number; readonly totalBytes: number }
  /** Models that it takes the place of are on their way out; that can be undone. */
  | { readonly state: 'making-room'; readonly inPlaceOf: readonly string[] }
  /** The lock forbids requests, so nothing was asked for. */
  | { readonly state: 'locked' }
  /** `refused`: the browser takes no more, whatever it says is free; `room` then counts on nothing. */
  | { readonly state: 'short-of-space'; readonly room: Room; readonly refused: boolean }
  | { readonly state: 'failed'; readonly error: HomebodyError };

/** All downloads under way, as one. */
export interface DownloadsTogether {
  readonly modelIds: readonly string[];
  readonly loadedBytes: number;
  readonly totalBytes: number;
  /** None of them moves: the network is away. */
  readonly waiting: boolean;
}

interface DownloadsServices {
  readonly session: LibrarySession;
  isLocked(): boolean;
  /** Deletes a model that makes room, unless that is undone meanwhile. @returns whether it is gone */
  remove(modelId: string): Promise<boolean>;
  undoRemove(modelId: string): void;
  /** List and storage have changed. */
  changed(): Promise<void>;
  /** Told when a download has come to its end, wherever the reader is then. */
  onDownloaded(modelId: string): void;
  /** Told whether any runs: the screen stays on meanwhile. */
  onRunning(running: boolean): void;
}

/** Downloads of models. They live above the screens: one goes on while the reader chats. */
export class Downloads {
  readonly #services: DownloadsServices;
  readonly #stops: Partial<Record<string, AbortController>> = {};
  /** Until this has settled the store still works on the model's files: a stop takes a moment. */
  readonly #working: Partial<Record<string, Promise<boolean>>> = {};
  #states = $state.raw<Readonly<Partial<Record<string, Download>>>>({});

  readonly together: DownloadsTogether | undefined = $derived.by(() => this.#together());

  constructor(services: DownloadsServices) {
    this.#services = services;
  }

  /** True while something is fetched or about to be: no moment to reload the page. */
  get busy(): boolean {
    return this.together !== undefined || Object.values(this.#states).some((one) => one?.state === 'making-room');
  }

  of(modelId: string): Download | undefined {
    const state = this.#states[modelId];
    if (state) return state;
    const half = this.#services.session.models.find(({ record }) => record.id === modelId)?.half;
    return half && { state: 'paused', ...half };
  }

  /** Fetches a model's files, or what is left of them; refused while the lock is on. Consent is asked by the screen. */
  async start(modelId: string): Promise<void> {
    if (this.#states[modelId]?.state === 'fetching') return;
    if (this.#services.isLocked()) return this.#set(modelId, { state: 'locked' });
    const stop = new AbortController();
    this.#stops[modelId] = stop;
    this.#set(modelId, { state: 'fetching' });
    // A report that comes after the end, from a worker's queue, must not bring the download back.
    const mine = () => this.#stops[modelId] === stop && !stop.signal.aborted;
    const earlier = this.#working[modelId];
    const working = (this.#working[modelId] = (async () => {
      await earlier;
      return this.#fetch(modelId, stop.signal, (progress) => {
        if (mine()) this.#set(modelId, { state: 'fetching', progress });
      });
    })());
    const done = await working;
    if (this.#working[modelId] === working) delete this.#working[modelId];
    if (this.#stops[modelId] === stop) delete this.#stops[modelId];
    await this.#services.changed();
    if (this.#states[modelId]?.state === 'paused') this.#set(modelId, this.#leftBehind(modelId));
    if (done) this.#services.onDownloaded(modelId);
  }

  /** Deletes others first, which can be undone for a while, and then fetches. */
  async startInPlaceOf(modelId: string, others: readonly string[]): Promise<void> {
    if (this.#states[modelId]?.state === 'fetching') return;
    const waiting: Download = { state: 'making-room', inPlaceOf: others };
    this.#set(modelId, waiting);
    const freed = await Promise.all(
      others.map(async (id) => {
        const gone = await this.#services.remove(id);
        // One that stays leaves too little room, so the others stay as well.
        if (!gone && this.#states[modelId] === waiting) this.dismiss(modelId);
        return gone;
      }),
    );
    if (this.#states[modelId] !== waiting || !freed.every(Boolean)) return;
    this.#set(modelId, undefined);
    await this.start(modelId);
  }

  /** Keeps what is here. */
  pause(modelId: string): void {
    const state = this.#states[modelId];
    this.#stops[modelId]?.abort();
    if (state?.state !== 'fetching') return;
    const totalBytes = state.progress?.totalBytes || this.#bytesOf(modelId);
    this.#set(modelId, { state: 'paused', loadedBytes: state.progress?.loadedBytes ?? 0, totalBytes });
  }

  /** Nothing is fetched any more, and nothing deleted for what is not fetched. */
  pauseAll(): void {
    for (const modelId of Object.keys(this.#stops)) this.pause(modelId);
    for (const [modelId, state] of Object.entries(this.#states)) {
      if (state?.state === 'making-room') this.dismiss(modelId);
    }
  }

  /** Stops and gives back what is here. @returns bytes freed */
  async cancel(modelId: string): Promise<number> {
    this.pause(modelId);
    // What is under way the store would not drop.
    await this.#working[modelId];
    let freed = 0;
    try {
      freed = await (await this.#services.session.ready()).models.dropDownload(modelId);
      this.#set(modelId, undefined);
    } catch (error) {
      this.#set(modelId, { state: 'failed', error: asHomebodyError(error) });
    }
    await this.#services.changed();
    return freed;
  }

  /** Takes away what stands there of it; models that were to make room for it stay. */
  dismiss(modelId: string): void {
    this.#undoRoom(modelId);
    this.#set(modelId, undefined);
  }

  #undoRoom(modelId: string): void {
    const state = this.#states[modelId];
    if (state?.state !== 'making-room') return;
    for (const id of state.inPlaceOf) this.#services.undoRemove(id);
  }

  #bytesOf(modelId: string): number {
    return this.#services.session.models.find(({ record }) => record.id === modelId)?.bytes ?? 0;
  }

  /** The list knows of what is kept. Before the first whole piece that is nothing, which has to be told, not passed over. */
  #leftBehind(modelId: string): Download | undefined {
    const entry = this.#services.session.models.find(({ record }) => record.id === modelId);
    if (!entry || entry.half || entry.stored) return undefined;
    return { state: 'paused', loadedBytes: 0, totalBytes: entry.bytes };
  }

  /** @returns true if every file is here */
  async #fetch(modelId: string, signal: AbortSignal, report: (progress: DownloadProgress) => void): Promise<boolean> {
    try {
      const { models } = await this.#services.session.ready();
      signal.throwIfAborted();
      await models.download(modelId, { signal, onProgress: report });
      // Paused in its last moment: whoever goes on finds that all is here.
      if (signal.aborted) return false;
      this.#set(modelId, undefined);
      return true;
    } catch (error) {
      if (isAbort(error) || signal.aborted) return false;
      this.#set(modelId, await this.#failure(modelId, error));
      return false;
    }
  }

  async #failure(modelId: string, error: unknown): Promise<Download> {
    if (failedWith(error, 'network-locked')) return { state: 'locked' };
    if (failedWith(error, 'storage-full')) {
      try {
        const room = await (await this.#services.session.ready()).models.room(modelId);
        if (room.needBytes > room.freeBytes) return { state: 'short-of-space', room, refused: false };
        // Chromium promises every site 10 GB, on a full disk too.
        return { state: 'short-of-space', room: this.#roomOnFullDisk(modelId, room.needBytes), refused: true };
      } catch {
        // Then the first failure is told as it is.
      }
    }
    return { state: 'failed', error: asHomebodyError(error) };
  }

  #roomOnFullDisk(modelId: string, needBytes: number): Room {
    const removable = this.#services.session.models
      .filter(({ record, stored }) => stored && record.id !== modelId && !record.embedded)
      .map(({ record, bytes }) => ({ modelId: record.id, title: record.title, bytes }))
      .sort((a, b) => b.bytes - a.bytes);
    return { needBytes, freeBytes: 0, removable };
  }

  #set(modelId: string, state: Download | undefined): void {
    const { [modelId]: _, ...others } = this.#states;
    this.#states = state ? { ...others, [modelId]: state } : others;
    this.#services.onRunning(Object.values(this.#states).some((one) => one?.state === 'fetching'));
  }

  #together(): DownloadsTogether | undefined {
    const running = Object.entries(this.#states).flatMap(([modelId, state]) =>
      state?.state === 'fetching' ? [{ modelId, progress: state.progress }] : [],
    );
    if (running.length === 0) return undefined;
    const sum = (of: 'loadedBytes' | 'totalBytes') =>
      running.reduce((total, { progress }) => total + (progress?.[of] ?? 0), 0);
    return {
      modelIds: running.map(({ modelId }) => modelId),
      loadedBytes: sum('loadedBytes'),
      totalBytes: sum('totalBytes'),
      waiting: running.every(({ progress }) => progress?.phase === 'waiting'),
    };
  }
}
