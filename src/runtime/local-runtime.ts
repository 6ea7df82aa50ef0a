import {
  HomebodyError,
  isAbort,
  type ClassifyOptions,
  type DeviceReport,
  type DiagnoseOptions,
  type Diagnosis,
  type EndPart,
  type EngineCapabilities,
  type FoundAnswer,
  type GenerateOptions,
  type LabelScore,
  type LoadedModel,
  type LoadOptions,
  type MaskGuess,
  type Message,
  type ModelRecord,
  type Part,
  type Request,
  type Runtime,
  type RuntimeListener,
  type RuntimeState,
  type SpeedMeasurement,
} from '../core';
import { ChosenModel } from './chosen-model';
import { defaultModel } from './default-model';
import type { EngineHost } from './engine-host';
import type { LocalModelLibrary } from './library/local-model-library';
import { hasUntimedPlans, measurePlans } from './plans/measure-plans';
import { ModelLoader } from './model-loader';
import { callReplayed, ReplayedRequest, type Recovery } from './replay';
import type { RuntimeServices } from './runtime-services';
import type { SharedLoad } from './shared-load';
import { closedUnlessAborted } from './until-aborted';

const never = new AbortController().signal;

/**
 * Models in workers of their own, which can be lost and replaced. One of them is chosen: `state` tells of it, and it answers
 * whoever names no other. Those that are loaded because a request names them stand beside it and leave `state` alone.
 */
export class LocalRuntime implements Runtime {
  readonly device: DeviceReport;
  readonly models: LocalModelLibrary;
  readonly #loader: ModelLoader;
  readonly #chosen: ChosenModel;
  #closed = false;

  constructor(private readonly services: RuntimeServices) {
    this.device = services.device;
    this.models = services.models;
    this.#chosen = new ChosenModel({
      host: (modelId) => this.#loader.hosts.of(modelId),
      isLoading: (modelId) => this.#loader.loadOf(modelId) !== undefined,
    });
    this.#loader = new ModelLoader(services, this.#chosen);
  }

  get state(): RuntimeState {
    return this.#chosen.state;
  }

  get loaded(): readonly LoadedModel[] {
    return this.#loader.hosts.all.map(({ model }) => model);
  }

  /** A model is being loaded or a request is under way. */
  get busy(): boolean {
    return this.#loader.busy;
  }

  subscribe(listener: RuntimeListener): () => void {
    return this.#chosen.subscribe(listener);
  }

  async load(modelId?: string, options: LoadOptions = {}): Promise<LoadedModel> {
    this.#checkOpen();
    options.signal?.throwIfAborted();
    const before = this.#chosen.id;
    const id = modelId ?? before ?? (await this.#defaultModel());
    this.#chosen.choose(id);
    await this.#stopOthers(before, id, options.contextTokens);
    this.#checkOpen();
    if (this.#chosen.id !== id) throw new DOMException('Another model was asked for.', 'AbortError');
    const { model } = await this.#loader.ensure(id, options);
    await this.services.memory.setLastModel(id);
    return model;
  }

  /** Stops the load of the model that was chosen before, and one of the same model with another context. */
  async #stopOthers(before: string | undefined, id: string, contextTokens: number | undefined): Promise<void> {
    const inTheWay = () => {
      const loads = [...(before === undefined ? [] : [before]), id].map((one) => this.#loader.loadOf(one));
      return loads.find((load) => load && (load.modelId !== id || load.contextTokens !== contextTokens));
    };
    for (let load: SharedLoad | undefined = inTheWay(); load; load = inTheWay()) {
      load.stop();
      await load.done.catch(() => undefined);
    }
  }

  generate(request: Request, options: GenerateOptions = {}): AsyncGenerator<Part> {
    const { signal = never } = options;
    const onEnd = (host: EngineHost, end: EndPart) => this.#learn(host, end);
    return new ReplayedRequest(request, signal, this.#recovery(options), onEnd).run();
  }

  async embed(texts: readonly string[], options: GenerateOptions = {}): Promise<readonly Float32Array[]> {
    const { signal = never } = options;
    const characters = texts.reduce((sum, { length }) => sum + length, 0);
    return this.#read(options, undefined, (host) => host.run((engine) => engine.embed(texts, signal), characters));
  }

  async countTokens(input: string | readonly Message[], options: GenerateOptions = {}): Promise<number> {
    const { signal = never } = options;
    return callReplayed(this.#recovery(options), signal, (host) =>
      host.run((engine) => engine.countTokens(input, signal), 0),
    );
  }

  async fillMask(
    text: string,
    { top = 5, ...options }: GenerateOptions & { top?: number } = {},
  ): Promise<readonly (readonly MaskGuess[])[]> {
    const { signal = never } = options;
    return this.#read(options, 'fillMask', (host) =>
      host.run((engine) => engine.fillMask(text, top, signal), text.length),
    );
  }

  async answer(question: string, text: string, options: GenerateOptions = {}): Promise<FoundAnswer> {
    const { signal = never } = options;
    return this.#read(options, 'answer', (host) =>
      host.run((engine) => engine.answer(question, text, signal), text.length),
    );
  }

  async classify(text: string, options: GenerateOptions & ClassifyOptions = {}): Promise<readonly LabelScore[]> {
    const { signal = never, modelId: _modelId, ...wanted } = options;
    const characters = text.length * Math.max(1, wanted.labels?.length ?? 0);
    return this.#read(options, 'classify', (host) =>
      host.run((engine) => engine.classify(text, wanted, signal), characters),
    );
  }

  async diagnose(options: DiagnoseOptions = {}): Promise<Diagnosis> {
    this.#checkOpen();
    const { signal = never, modelId = this.#chosen.wanted } = options;
    signal.throwIfAborted();
    // Also of a model that never came to load: that is when a diagnosis is wanted most.
    const id = modelId ?? (await this.#hostFor(undefined, signal)).record.id;
    const record = await this.services.records.byId(id);
    const { diagnosePlans } = await import('./plans/diagnose');
    return this.#beside(record, signal, (makeRoom) => diagnosePlans(this.services, record, options, makeRoom));
  }

  async measure({ signal = never }: { signal?: AbortSignal } = {}): Promise<readonly SpeedMeasurement[]> {
    const { record } = await this.#hostFor(undefined, signal);
    return this.#beside(record, signal, (makeRoom) => measurePlans(this.services, record, signal, makeRoom));
  }

  /** True if the chosen model could run in ways that were never timed here. */
  async hasUntimedPlans(): Promise<boolean> {
    const { id } = this.#chosen;
    const host = id === undefined ? undefined : this.#loader.hosts.of(id);
    return host !== undefined && hasUntimedPlans(this.services, host.record);
  }

  async unload(): Promise<void> {
    await this.#loader.stopAll();
    this.#chosen.forget();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    await this.unload();
    this.#closed = true;
    this.#chosen.close();
    this.services.memory.close();
    await this.services.store.close();
  }

  /** Unloads this model if it is here or on its way; for the library, before it deletes files. */
  async unloadModel(modelId: string): Promise<void> {
    await this.#loader.stop(modelId);
    if (this.#chosen.id === modelId) this.#chosen.forget();
  }

  #recovery({ signal = never, modelId }: GenerateOptions): Recovery {
    return {
      ready: () => this.#hostFor(modelId, signal),
      lose: (host, error) => this.#loader.lose(host, error),
      recover: (host, error) => closedUnlessAborted(this.#loader.recover(host, error, signal), signal),
    };
  }

  /** Work of a model that reads; without its capability it is refused before the engine is asked. */
  #read<T>(
    options: GenerateOptions,
    capability: keyof EngineCapabilities | undefined,
    work: (host: EngineHost) => Promise<T>,
  ): Promise<T> {
    return callReplayed(this.#recovery(options), options.signal ?? never, async (host) => {
      if (capability && !host.ready.capabilities[capability])
        throw new HomebodyError('unsupported', { capability, engine: host.plan.engine });
      const value = await work(host);
      host.setbacks.forgive();
      return value;
    });
  }

  /** Work in workers of its own. Where there is no room for both, the chosen model makes way and comes back afterwards. */
  async #beside<T>(
    record: ModelRecord,
    signal: AbortSignal,
    work: (makeRoom: (needBytes: number) => Promise<void>) => Promise<T>,
  ): Promise<T> {
    const host = this.#loader.hosts.of(record.id);
    try {
      return await work((needBytes) => this.#loader.makeRoom(needBytes, signal));
    } finally {
      if (host && this.#chosen.id === record.id) {
        const { wantedContextTokens: contextTokens } = host;
        const back = this.#loader.ensure(record.id, contextTokens === undefined ? {} : { contextTokens });
        const settled = back.catch(() => undefined);
        if (!signal.aborted) await settled;
      }
    }
  }

  async #hostFor(modelId: string | undefined, signal: AbortSignal): Promise<EngineHost> {
    for (;;) {
      this.#checkOpen();
      signal.throwIfAborted();
      const id = modelId ?? this.#chosen.id ?? (await this.#defaultModel());
      if (modelId === undefined) this.#chosen.choose(id);
      try {
        const host = await this.#loader.get(id, signal);
        this.#loader.hosts.touch(host);
        return host;
      } catch (error) {
        // Another model was chosen while this one was loaded: who named none means that one.
        const isReplaced = modelId === undefined && this.#chosen.id !== undefined && this.#chosen.id !== id;
        if (!isAbort(error) || signal.aborted) throw error;
        if (!isReplaced) throw new HomebodyError('closed', {}, error);
      }
    }
  }

  async #defaultModel(): Promise<string> {
    return defaultModel(await this.models.list(), await this.services.memory.lastModel());
  }

  #learn({ plan, loadMs }: EngineHost, end: EndPart): void {
    void this.services.speeds.learn(plan, end, loadMs).catch(() => undefined);
  }

  #checkOpen(): void {
    if (this.#closed) throw new HomebodyError('closed', {});
  }
}
