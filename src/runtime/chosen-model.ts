import type { HomebodyError, LoadProgress, RuntimeListener, RuntimeState } from '../core';
import type { EngineHost } from './engine-host';
import type { LoaderEvents } from './model-loader';

/** What the loader has of a model at the moment. */
export interface Present {
  host(modelId: string): EngineHost | undefined;
  isLoading(modelId: string): boolean;
}

/** The model that was loaded last, which answers whoever names no other, and what is told of it. */
export class ChosenModel implements LoaderEvents {
  #state: RuntimeState = { state: 'empty' };
  #id: string | undefined;
  /** The one before it: what is still here goes on working when the next one fails. */
  #before: string | undefined;
  readonly #listeners = new Set<RuntimeListener>();

  constructor(private readonly present: Present) {}

  /** It may have been put out for another since. */
  get id(): string | undefined {
    return this.#id;
  }

  /** The chosen model, or the one that was and failed to load. */
  get wanted(): string | undefined {
    return this.#id ?? (this.#state.state === 'failed' ? this.#state.modelId : undefined);
  }

  get state(): RuntimeState {
    return this.#state;
  }

  subscribe(listener: RuntimeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  choose(modelId: string): void {
    if (this.#id !== modelId && this.#id !== undefined && this.present.host(this.#id)) this.#before = this.#id;
    this.#id = modelId;
    const host = this.present.isLoading(modelId) ? undefined : this.present.host(modelId);
    if (host && !(this.#state.state === 'ready' && this.#state.model.record.id === modelId)) this.onReady(host);
  }

  forget(): void {
    this.#id = undefined;
    this.#before = undefined;
    this.#set({ state: 'empty' });
  }

  /** Nobody hears anything any more. */
  close(): void {
    this.#listeners.clear();
  }

  onProgress(modelId: string, progress: LoadProgress): void {
    if (modelId === this.#id) this.#set({ state: 'loading', modelId, progress });
  }

  onReady(host: EngineHost): void {
    if (host.record.id === this.#id) this.#set({ state: 'ready', model: host.model });
  }

  onFailed(modelId: string, error?: HomebodyError): void {
    if (modelId !== this.#id) return;
    const { present } = this;
    const host = present.host(modelId) ?? (this.#before === undefined ? undefined : present.host(this.#before));
    // What was loaded before and is still there goes on working; the caller hears of the failure either way.
    this.#id = host?.record.id;
    if (host) return this.#set({ state: 'ready', model: host.model });
    this.#set(error ? { state: 'failed', modelId, error } : { state: 'empty' });
  }

  onGone({ record: { id } }: EngineHost): void {
    if (id === this.#id && !this.present.isLoading(id)) this.#set({ state: 'empty' });
  }

  #set(state: RuntimeState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }
}
