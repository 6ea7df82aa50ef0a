import {
  asHomebodyError,
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
  type Part,
  type ReportLoad,
  type Request,
  type Runtime,
  type RuntimeListener,
  type RuntimeState,
  type SpeedMeasurement,
} from '../core';
import { continuationOf } from './continuation';
import type { EngineHost } from './engine-host';
import { defaultModel, firstThatWorks, measurePlans, usablePlans } from './engine-starter';
import { isLoss } from './failures';
import type { LocalModelLibrary } from './local-model-library';
import { choosePlans } from './choose-plan';
import type { RuntimeServices } from './runtime-services';
import { SharedLoad } from './shared-load';
import { measurementOf } from './speed-test';

/** Answers shorter than this say little about speed. */
const tellingTokens = 24;
const never = new AbortController().signal;

/** One model at a time, in one worker that can be lost and replaced. */
export class LocalRuntime implements Runtime {
  readonly device: DeviceReport;
  readonly models: LocalModelLibrary;
  #state: RuntimeState = { state: 'empty' };
  #host: EngineHost | undefined;
  #loading: SharedLoad | undefined;
  #closed = false;
  readonly #listeners = new Set<RuntimeListener>();

  constructor(private readonly services: RuntimeServices) {
    this.device = services.device;
    this.models = services.models;
  }

  get state(): RuntimeState {
    return this.#state;
  }

  /** A model is being loaded or a request is under way. */
  get busy(): boolean {
    return this.#loading !== undefined || (this.#host?.busy ?? false);
  }

  subscribe(listener: RuntimeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(modelId?: string, options: LoadOptions = {}): Promise<LoadedModel> {
    this.#checkOpen();
    options.signal?.throwIfAborted();
    const loaded = this.#loading ? undefined : this.#host;
    if (loaded && options.contextTokens === undefined && (modelId ?? loaded.record.id) === loaded.record.id)
      return loaded.model;
    const id = modelId ?? this.#loading?.modelId ?? (await this.#defaultModel());
    const present = this.#loading;
    if (present?.modelId === id && present.contextTokens === options.contextTokens) return present.join(options);
    present?.stop();
    await present?.done.catch(() => undefined);
    return this.#begin(id, options.contextTokens).join(options);
  }

  #begin(modelId: string, contextTokens: number | undefined): SharedLoad {
    const loading: SharedLoad = new SharedLoad(modelId, contextTokens, (report, signal) =>
      this.#load(modelId, contextTokens, report, signal).finally(() => {
        if (this.#loading === loading) this.#loading = undefined;
      }),
    );
    this.#loading = loading;
    return loading;
  }

  async #load(
    modelId: string,
    contextTokens: number | undefined,
    tell: ReportLoad,
    signal: AbortSignal,
  ): Promise<LoadedModel> {
    const report: ReportLoad = (progress) => {
      if (signal.aborted) return;
      this.#set({ state: 'loading', modelId, progress });
      tell(progress);
    };
    try {
      report({ phase: 'reading' });
      const record = await this.models.record(modelId);
      const usable = await usablePlans(this.services, record, contextTokens, report, signal);
      this.#drop();
      const host = await firstThatWorks(this.services, record, usable, report, signal);
      this.#adopt(host);
      await this.services.memory.setLastModel(modelId);
      return host.model;
    } catch (error) {
      if (isAbort(error) || signal.aborted) {
        this.#set(this.#host ? { state: 'ready', model: this.#host.model } : { state: 'empty' });
        throw error;
      }
      const failure = asHomebodyError(error);
      // What was loaded before and is still there goes on working; the caller hears of the failure either way.
      this.#set(
        this.#host ? { state: 'ready', model: this.#host.model } : { state: 'failed', modelId, error: failure },
      );
      throw failure;
    }
  }

  #adopt(host: EngineHost): void {
    this.#host = host;
    this.#set({ state: 'ready', model: host.model });
    void host.connection.lost.then(() => {
      if (this.#host !== host) return;
      this.#host = undefined;
      this.#set({ state: 'empty' });
    });
  }

  async *generate(request: Request, { signal = never }: GenerateOptions = {}): AsyncGenerator<Part> {
    let current = request;
    let written = '';
    for (let replays = 0; ; replays++) {
      const host = await this.#ready(signal);
      try {
        for await (const part of host.generate(current, signal)) {
          if (part.type === 'text') written += part.text;
          if (part.type === 'end') this.#learn(host, part);
          yield part;
        }
        return;
      } catch (error) {
        // A second loss of the same request is no accident: the person decides.
        if (!isLoss(error) || replays > 0 || signal.aborted) throw error;
        await this.load(host.record.id, { signal });
        const next = continuationOf(request, written, written === '' ? 0 : await this.countTokens(written, { signal }));
        if (!next) throw error;
        current = next;
        yield { type: 'notice', code: 'restarted', detail: asHomebodyError(error).code };
      }
    }
  }

  async embed(texts: readonly string[], { signal = never }: GenerateOptions = {}) {
    return (await this.#ready(signal)).connection.embed(texts, signal);
  }

  async countTokens(input: string | readonly Message[], { signal = never }: GenerateOptions = {}): Promise<number> {
    return (await this.#ready(signal)).connection.countTokens(input, signal);
  }

  async fillMask(
    text: string,
    { signal = never, top = 5 }: GenerateOptions & { top?: number } = {},
  ): Promise<readonly (readonly MaskGuess[])[]> {
    return (await this.#ready(signal)).connection.fillMask(text, top, signal);
  }

  async answer(question: string, text: string, { signal = never }: GenerateOptions = {}): Promise<FoundAnswer> {
    return (await this.#ready(signal)).connection.answer(question, text, signal);
  }

  async classify(
    text: string,
    { signal = never, modelId: _modelId, ...options }: GenerateOptions & ClassifyOptions = {},
  ): Promise<readonly LabelScore[]> {
    return (await this.#ready(signal)).connection.classify(text, options, signal);
  }

  get loaded(): readonly LoadedModel[] {
    return this.#host ? [this.#host.model] : [];
  }

  async diagnose({ signal = never }: DiagnoseOptions = {}): Promise<Diagnosis> {
    const { record } = await this.#ready(signal);
    return { device: this.device, modelId: record.id, plans: [], closed: [], madeAt: Date.now() };
  }

  async measure({ signal = never }: { signal?: AbortSignal } = {}): Promise<readonly SpeedMeasurement[]> {
    return measurePlans(this.services, (await this.#ready(signal)).record, signal);
  }

  /** True if the loaded model could run in ways that were never timed here. */
  async hasUntimedPlans(): Promise<boolean> {
    if (!this.#host) return false;
    const { candidates } = choosePlans(this.device, this.#host.record, await this.services.records.experience());
    return candidates.length > 1 && candidates.some(({ measured }) => !measured);
  }

  async unload(): Promise<void> {
    this.#loading?.stop();
    await this.#loading?.done.catch(() => undefined);
    this.#drop();
    this.#set({ state: 'empty' });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.unload();
    this.#closed = true;
    this.#listeners.clear();
    this.services.memory.close();
    await this.services.store.close();
  }

  /** Unloads if this model is the loaded one; for the library, before it deletes files. */
  async unloadModel(modelId: string): Promise<void> {
    if (this.#host?.record.id === modelId || this.#loading?.modelId === modelId) await this.unload();
  }

  async #ready(signal: AbortSignal): Promise<EngineHost> {
    this.#checkOpen();
    if (this.#loading) await this.#loading.join({ signal });
    else if (!this.#host) await this.load(undefined, { signal });
    if (!this.#host) throw new HomebodyError('worker-crashed', { detail: 'The worker was lost right after the load.' });
    return this.#host;
  }

  async #defaultModel(): Promise<string> {
    return defaultModel(await this.models.list(), await this.services.memory.lastModel());
  }

  #learn({ plan, loadMs }: EngineHost, { usage, timings }: Extract<Part, { type: 'end' }>): void {
    if (usage.outputTokens < tellingTokens) return;
    void this.services.memory.remember(measurementOf(plan, timings, loadMs)).catch(() => undefined);
  }

  #drop(): void {
    const host = this.#host;
    this.#host = undefined;
    host?.connection.terminate();
  }

  #set(state: RuntimeState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state);
  }

  #checkOpen(): void {
    if (this.#closed) throw new HomebodyError('closed', {});
  }
}
