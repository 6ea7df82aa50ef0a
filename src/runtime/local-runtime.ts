import {
  failedWith,
  HomebodyError,
  asHomebodyError,
  isAbort,
  type DeviceReport,
  type EngineReady,
  type GenerateOptions,
  type LoadedModel,
  type LoadOptions,
  type Message,
  type ModelRecord,
  type Part,
  type PlanFile,
  type ReportLoad,
  type Request,
  type Runtime,
  type RuntimeListener,
  type RuntimeState,
  type SpeedMeasurement,
  type WeightStore,
} from '../core';
import { continuationOf } from './continuation';
import type { DeviceMemory } from './device-memory';
import { EngineHost, type StartEngine } from './engine-host';
import type { LocalModelLibrary } from './local-model-library';
import type { ModelFiles } from './model-files';
import { bytesOf, choosePlans, planOf, type Candidate } from './plan-candidates';
import { measurementOf, speedTest } from './speed-test';

export interface RuntimeServices {
  readonly device: DeviceReport;
  readonly store: WeightStore;
  readonly memory: DeviceMemory;
  readonly files: ModelFiles;
  readonly models: LocalModelLibrary;
  readonly startEngine: StartEngine;
}

/** Answers shorter than this say little about speed. */
const tellingTokens = 24;
const never = new AbortController().signal;

interface Loading {
  readonly modelId: string;
  readonly contextTokens: number | undefined;
  readonly controller: AbortController;
  readonly listeners: Set<ReportLoad>;
  readonly done: Promise<LoadedModel>;
}

/** One model at a time, in one worker that can be lost and replaced. */
export class LocalRuntime implements Runtime {
  readonly device: DeviceReport;
  readonly models: LocalModelLibrary;
  #state: RuntimeState = { state: 'empty' };
  #host: EngineHost | undefined;
  #loading: Loading | undefined;
  #closed = false;
  readonly #listeners = new Set<RuntimeListener>();

  constructor(private readonly services: RuntimeServices) {
    this.device = services.device;
    this.models = services.models;
  }

  get state(): RuntimeState {
    return this.#state;
  }

  subscribe(listener: RuntimeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(modelId?: string, options: LoadOptions = {}): Promise<LoadedModel> {
    this.#checkOpen();
    options.signal?.throwIfAborted();
    if (modelId === undefined && this.#host && !this.#loading) return loadedModel(this.#host);
    const id = modelId ?? this.#loading?.modelId ?? (await this.#defaultModel());
    if (
      this.#state.state === 'ready' &&
      this.#state.model.record.id === id &&
      !this.#loading &&
      options.contextTokens === undefined
    ) {
      return this.#state.model;
    }
    const joined = this.#loading;
    if (joined && joined.modelId === id && joined.contextTokens === options.contextTokens)
      return this.#join(joined, options);
    joined?.controller.abort();
    await joined?.done.catch(() => undefined);
    return this.#join(this.#begin(id, options.contextTokens), options);
  }

  #begin(modelId: string, contextTokens: number | undefined): Loading {
    const controller = new AbortController();
    const listeners = new Set<ReportLoad>();
    const report: ReportLoad = (progress) => {
      if (controller.signal.aborted) return;
      this.#set({ state: 'loading', modelId, progress });
      for (const listener of listeners) listener(progress);
    };
    const done = this.#load(modelId, contextTokens, report, controller.signal).finally(() => {
      if (this.#loading === loading) this.#loading = undefined;
    });
    done.catch(() => undefined);
    const loading: Loading = { modelId, contextTokens, controller, listeners, done };
    this.#loading = loading;
    return loading;
  }

  /** Several callers may wait for one load; it stops when the one whose signal aborts is alone. */
  async #join(loading: Loading, { onProgress, signal }: LoadOptions): Promise<LoadedModel> {
    const listener: ReportLoad = onProgress ?? (() => undefined);
    const own: ReportLoad = (progress) => listener(progress);
    loading.listeners.add(own);
    const leave = () => {
      loading.listeners.delete(own);
      if (loading.listeners.size === 0) loading.controller.abort();
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      return await Promise.race([loading.done, aborted(signal)]);
    } finally {
      signal?.removeEventListener('abort', leave);
      loading.listeners.delete(own);
    }
  }

  async #load(
    modelId: string,
    contextTokens: number | undefined,
    report: ReportLoad,
    signal: AbortSignal,
  ): Promise<LoadedModel> {
    try {
      report({ phase: 'reading' });
      const record = await this.models.record(modelId);
      const { candidates, needBytes, haveBytes } = choosePlans(
        this.device,
        record,
        await this.services.memory.measurements(),
        contextTokens,
      );
      if (candidates.length === 0) throw new HomebodyError('model-does-not-fit', { modelId, needBytes, haveBytes });
      const { usable, files } = await this.#filesFor(record, candidates, report, signal);
      this.#drop();
      const host = await this.#firstThatWorks(record, usable, files, report, signal);
      const model = loadedModel(host);
      this.#adopt(host, model);
      await this.services.memory.setLastModel(modelId);
      return model;
    } catch (error) {
      if (isAbort(error) || signal.aborted) {
        this.#set(this.#host ? { state: 'ready', model: loadedModel(this.#host) } : { state: 'empty' });
        throw error;
      }
      const failure = asHomebodyError(error);
      // What was loaded before and is still there goes on working; the caller hears of the failure either way.
      this.#set(
        this.#host ? { state: 'ready', model: loadedModel(this.#host) } : { state: 'failed', modelId, error: failure },
      );
      throw failure;
    }
  }

  /** What is stored is used; only the embedded model may be fetched without having been asked for. */
  async #filesFor(record: ModelRecord, candidates: readonly Candidate[], report: ReportLoad, signal: AbortSignal) {
    const { files, memory } = this.services;
    for (const { variant } of candidates) {
      const stored = await files.stored(variant);
      if (stored) return { usable: candidates.filter((one) => one.variant === variant), files: stored };
    }
    const { variant } = candidates[0]!;
    const own = (await memory.ownModels()).some(({ id }) => id === record.id);
    if (!record.embedded || own)
      throw new HomebodyError('model-not-stored', { modelId: record.id, bytes: bytesOf(variant) });
    const fetched = await files.fetch(variant, report, signal);
    return { usable: candidates.filter((one) => one.variant === variant), files: fetched };
  }

  async #firstThatWorks(
    record: ModelRecord,
    candidates: readonly Candidate[],
    files: readonly PlanFile[],
    report: ReportLoad,
    signal: AbortSignal,
  ) {
    let firstFailure: unknown;
    for (const candidate of candidates) {
      try {
        return await EngineHost.load(
          this.services.startEngine,
          record,
          candidate.variant,
          planOf(candidate, files),
          this.services.store,
          report,
          signal,
        );
      } catch (error) {
        if (!anotherPlanMayHelp(error)) throw error;
        firstFailure ??= error;
      }
    }
    throw firstFailure;
  }

  #adopt(host: EngineHost, model: LoadedModel): void {
    this.#host = host;
    this.#set({ state: 'ready', model });
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
        yield { type: 'notice', code: 'restarted', detail: (error as HomebodyError).code };
      }
    }
  }

  async embed(texts: readonly string[], { signal = never }: GenerateOptions = {}) {
    return (await this.#ready(signal)).connection.embed(texts, signal);
  }

  async countTokens(input: string | readonly Message[], { signal = never }: GenerateOptions = {}): Promise<number> {
    return (await this.#ready(signal)).connection.countTokens(input, signal);
  }

  async measure({ signal = never }: { signal?: AbortSignal } = {}): Promise<readonly SpeedMeasurement[]> {
    const { record } = await this.#ready(signal);
    const { store, memory, startEngine } = this.services;
    const found: SpeedMeasurement[] = [];
    const { candidates } = choosePlans(this.device, record, await memory.measurements());
    const { usable, files } = await this.#filesFor(record, candidates, () => undefined, signal);
    for (const candidate of usable) {
      const plan = planOf(candidate, files);
      const host = await EngineHost.load(
        startEngine,
        record,
        candidate.variant,
        plan,
        store,
        () => undefined,
        signal,
      ).catch((error: unknown) => {
        if (anotherPlanMayHelp(error)) return undefined;
        throw error;
      });
      if (!host) continue;
      const measured = await speedTest(host.connection, plan, host.loadMs, signal).finally(() =>
        host.connection.terminate(),
      );
      if (!measured) continue;
      await memory.remember(measured);
      found.push(measured);
    }
    return found;
  }

  /** True if the loaded model could run in ways that were never timed here. */
  async hasUntimedPlans(): Promise<boolean> {
    if (!this.#host) return false;
    const { candidates } = choosePlans(this.device, this.#host.record, await this.services.memory.measurements());
    return candidates.length > 1 && candidates.some(({ measured }) => !measured);
  }

  get busy(): boolean {
    return this.#loading !== undefined || (this.#host?.busy ?? false);
  }

  async unload(): Promise<void> {
    this.#loading?.controller.abort();
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
    if (!this.#host || this.#loading)
      await (this.#loading ? this.#join(this.#loading, { signal }) : this.load(undefined, { signal }));
    return this.#host!;
  }

  /** The model used last if it is still here, else the fastest of the largest stored ones that run well, else the embedded one. */
  async #defaultModel(): Promise<string> {
    const entries = await this.models.list();
    const last = await this.services.memory.lastModel();
    const usable = entries.filter((entry) => (entry.stored || entry.record.embedded) && entry.plan);
    if (usable.some(({ record }) => record.id === last)) return last!;
    const best = usable.sort(
      (a, b) =>
        Number(b.fit === 'runs-well') - Number(a.fit === 'runs-well') || b.record.parameters - a.record.parameters,
    )[0];
    if (!best) throw new HomebodyError('unknown-model', { modelId: '' });
    return best.record.id;
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

function loadedModel({ record, plan, ready, loadMs, selfTest }: EngineHost): LoadedModel {
  const { contextTokens, slots, chatTemplate, capabilities }: EngineReady = ready;
  return { record, plan, contextTokens, slots, chatTemplate, capabilities, loadMs, selfTest };
}

function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) =>
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );
}

function isLoss(error: unknown): boolean {
  return (
    failedWith(error, 'worker-crashed') || failedWith(error, 'worker-silent') || failedWith(error, 'out-of-memory')
  );
}

/** A broken file stays broken on every plan; a driver or a lack of memory may not. */
function anotherPlanMayHelp(error: unknown): boolean {
  return isLoss(error) || failedWith(error, 'self-test-failed') || failedWith(error, 'model-load-failed');
}
