import {
  asHomebodyError,
  failedWith,
  HomebodyError,
  isAbort,
  type ClassifyOptions,
  type DeviceReport,
  type DiagnoseOptions,
  type Diagnosis,
  type FoundAnswer,
  type GenerateOptions,
  type LabelScore,
  type LoadedModel,
  type LoadOptions,
  type MaskGuess,
  type Message,
  type ModelLibrary,
  type Part,
  type Request,
  type Runtime,
  type RuntimeListener,
  type RuntimeState,
  type SpeedMeasurement,
} from '../../core';
import type { AnyAsk, AskName, Asks, ModelHost, Tell } from './asks';
import { HandedOverRequest } from './handed-over';
import type { Pace } from './heartbeat';
import { Seats } from './seats';
import { sameState, stateFor, type Wish } from './sight';

const never = new AbortController().signal;
const ignore = () => undefined;

/**
 * The runtime of one tab, where one tab of the origin has the models and the others ask it. What is asked here is answered
 * whoever has them, and goes on when they change hands.
 */
export class SharedRuntime implements Runtime {
  #wish: Wish | undefined;
  #state: RuntimeState = { state: 'empty' };
  /** The models have gone to another tab, or come to this one, and this page was not seen since. */
  #hasMoved = false;
  #closed = false;
  readonly #seats: Seats;
  readonly #onSeen = () => void this.#resume();
  readonly #listeners = new Set<RuntimeListener>();

  /**
   * @param host what runs models in this tab, if it is the one that has them
   * @param name what tabs that share have in common
   */
  constructor(
    private readonly host: ModelHost,
    name: string,
    pace?: Pace,
  ) {
    this.#seats = new Seats(name, host, (seatChanged) => this.#onChange(seatChanged), pace);
    document.addEventListener('visibilitychange', this.#onSeen);
  }

  get device(): DeviceReport {
    return this.host.device;
  }

  get models(): ModelLibrary {
    return this.host.models;
  }

  get state(): RuntimeState {
    return this.#state;
  }

  get loaded(): readonly LoadedModel[] {
    return this.#seats.sight.loaded;
  }

  subscribe(listener: RuntimeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(modelId?: string, options: LoadOptions = {}): Promise<LoadedModel> {
    this.#checkOpen();
    const { signal = never, contextTokens, onProgress = ignore } = options;
    signal.throwIfAborted();
    const before = this.#wish;
    const wish = wishFor(modelId ?? this.#wished, true);
    this.#setWish(wish);
    try {
      const takes = contextTokens === undefined ? {} : { contextTokens };
      const model = await this.#ask({ name: 'load', modelId: wish.modelId, takes }, signal, (progress) => {
        if ('phase' in progress) onProgress(progress);
      });
      if (this.#wish === wish) this.#setWish(wishFor(model.record.id, false));
      return model;
    } catch (error) {
      if (this.#wish === wish) this.#setWish(this.#wishAfter(error, wish, before));
      throw error;
    }
  }

  async *generate(request: Request, { signal = never, modelId }: GenerateOptions = {}): AsyncGenerator<Part> {
    const id = await this.#modelFor(modelId, signal);
    yield* new HandedOverRequest(request, id, signal, {
      seat: () => this.#seats.find(signal),
      countTokens: (text) => this.countTokens(text, { signal, modelId: id }),
    }).run();
  }

  async embed(texts: readonly string[], { signal = never, modelId }: GenerateOptions = {}) {
    return this.#ask({ name: 'embed', modelId: await this.#modelFor(modelId, signal), takes: { texts } }, signal);
  }

  async countTokens(input: string | readonly Message[], { signal = never, modelId }: GenerateOptions = {}) {
    return this.#ask({ name: 'countTokens', modelId: await this.#modelFor(modelId, signal), takes: { input } }, signal);
  }

  async fillMask(
    text: string,
    { signal = never, modelId, top }: GenerateOptions & { top?: number } = {},
  ): Promise<readonly (readonly MaskGuess[])[]> {
    const takes = top === undefined ? { text } : { text, top };
    return this.#ask({ name: 'fillMask', modelId: await this.#modelFor(modelId, signal), takes }, signal);
  }

  async answer(
    question: string,
    text: string,
    { signal = never, modelId }: GenerateOptions = {},
  ): Promise<FoundAnswer> {
    const takes = { question, text };
    return this.#ask({ name: 'answer', modelId: await this.#modelFor(modelId, signal), takes }, signal);
  }

  async classify(
    text: string,
    { signal = never, modelId, ...options }: GenerateOptions & ClassifyOptions = {},
  ): Promise<readonly LabelScore[]> {
    const takes = { text, options };
    return this.#ask({ name: 'classify', modelId: await this.#modelFor(modelId, signal), takes }, signal);
  }

  async measure({ signal = never }: { signal?: AbortSignal } = {}): Promise<readonly SpeedMeasurement[]> {
    return this.#ask({ name: 'measure', modelId: await this.#modelFor(undefined, signal), takes: {} }, signal);
  }

  async diagnose({ signal = never, onProgress = ignore, ...options }: DiagnoseOptions = {}): Promise<Diagnosis> {
    this.#checkOpen();
    // Also of a model that failed to load.
    const modelId = options.modelId ?? this.#wish?.modelId ?? (await this.#modelFor(undefined, signal));
    return this.#ask({ name: 'diagnose', modelId, takes: {} }, signal, (step) => {
      if ('plan' in step) onProgress(step.done, step.total, step.plan);
    });
  }

  /** This tab gives its models up; what no other tab uses is unloaded. */
  async unload(): Promise<void> {
    if (!this.#wish) return;
    await this.#ask({ name: 'unload', modelId: undefined, takes: {} }, never);
    this.#setWish(undefined);
  }

  /** Unloads a model wherever it runs; for the library, before it deletes files. */
  async unloadModel(modelId: string): Promise<void> {
    if (await this.#seats.anyOwner()) await this.#ask({ name: 'unloadModel', modelId, takes: {} }, never);
    else await this.host.unloadModel(modelId);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    document.removeEventListener('visibilitychange', this.#onSeen);
    await this.#seats.close(() => this.host.close());
    this.#setWish(undefined);
    this.#listeners.clear();
  }

  async #ask<N extends AskName>(
    ask: AnyAsk & { readonly name: N },
    signal: AbortSignal,
    tell: Tell = ignore,
  ): Promise<Asks[N]['gives']> {
    for (;;) {
      const seat = await this.#seats.find(signal);
      try {
        return (await seat.ask(ask, signal, tell)) as Asks[N]['gives'];
      } catch (error) {
        if (!seat.lost.aborted || signal.aborted) throw error;
      }
    }
  }

  /** What failed is not tried again unasked. */
  get #wished(): string | undefined {
    return this.#wish?.error ? undefined : this.#wish?.modelId;
  }

  /** Named in every request: what was loaded last may be another tab's. */
  async #modelFor(modelId: string | undefined, signal: AbortSignal): Promise<string> {
    this.#checkOpen();
    if (modelId !== undefined && !this.#wish) this.#setWish(wishFor(modelId, false));
    return modelId ?? this.#wished ?? (await this.load(undefined, { signal })).record.id;
  }

  /** A failed load leaves what was there before, if that is still there; a stopped one leaves no failure. */
  #wishAfter(error: unknown, wish: Wish, before: Wish | undefined): Wish | undefined {
    if (before && this.loaded.some(({ record }) => record.id === before.modelId)) return { ...before, pending: false };
    if (isAbort(error) || failedWith(error, 'closed')) return undefined;
    return { ...wish, pending: false, error: asHomebodyError(error) };
  }

  #onChange(seatChanged: boolean): void {
    this.#hasMoved ||= seatChanged;
    if (!this.#resume()) this.#update();
  }

  /**
   * After the models have moved, a page that is seen has its own again at once; one that is not waits until it is seen or
   * asked something. @returns whether it is being loaded
   */
  #resume(): boolean {
    const { modelId, pending = false, error } = this.#wish ?? {};
    if (!this.#hasMoved || this.#closed || document.visibilityState === 'hidden') return false;
    this.#hasMoved = false;
    if (modelId === undefined || pending || error) return false;
    void this.load(modelId).catch(ignore);
    return true;
  }

  #setWish(wish: Wish | undefined): void {
    this.#wish = wish;
    this.#update();
  }

  #update(): void {
    const state = stateFor(this.#wish, this.#seats.sight, this.#seats.elsewhere);
    if (sameState(state, this.#state)) return;
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  #checkOpen(): void {
    if (this.#closed) throw new HomebodyError('closed', {});
  }
}

function wishFor(modelId: string | undefined, pending: boolean): Wish {
  return modelId === undefined ? { pending } : { modelId, pending };
}
