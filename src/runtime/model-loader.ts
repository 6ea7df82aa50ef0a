import { asHomebodyError, HomebodyError, isAbort, type LoadOptions, type LoadProgress, type ReportLoad } from '../core';
import type { EngineHost } from './engine-host';
import { isUnknown } from './failures';
import { loadModel } from './load-model';
import { LoadedHosts } from './loaded-hosts';
import { deviceShare } from './plans/memory-need';
import type { RuntimeServices } from './runtime-services';
import { Setbacks } from './setbacks';
import { SharedLoad } from './shared-load';
import { untilAborted } from './until-aborted';

/** What becomes of loads, told as it happens. */
export interface LoaderEvents {
  onProgress(modelId: string, progress: LoadProgress): void;
  onReady(host: EngineHost): void;
  /** `error` is missing after a stop. */
  onFailed(modelId: string, error?: HomebodyError): void;
  /** An engine is here no more; another of the same model may be on its way. */
  onGone(host: EngineHost): void;
}

/** Loads models, one after the other, beside each other as far as memory allows, and again when their engine is lost. */
export class ModelLoader {
  readonly hosts: LoadedHosts;
  readonly #loads = new Map<string, SharedLoad>();
  readonly #successors = new WeakMap<EngineHost, SharedLoad>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly services: RuntimeServices,
    private readonly events: LoaderEvents,
  ) {
    this.hosts = new LoadedHosts((host) => events.onGone(host));
  }

  get busy(): boolean {
    return this.#loads.size > 0 || this.hosts.all.some(({ busy }) => busy);
  }

  /** The load of this model that is under way. */
  loadOf(modelId: string): SharedLoad | undefined {
    return this.#loads.get(modelId);
  }

  begin(modelId: string, contextTokens?: number, setbacks = new Setbacks()): SharedLoad {
    const load: SharedLoad = new SharedLoad(modelId, contextTokens, async (report, signal) => {
      // A listener that asks for the same model must find this load.
      await Promise.resolve();
      try {
        const host = await this.#load(
          modelId,
          contextTokens,
          setbacks,
          this.#reporter(modelId, report, signal),
          signal,
        );
        this.#end(load);
        this.events.onReady(host);
        return host;
      } catch (error) {
        this.#end(load);
        const failure = isAbort(error) ? error : asHomebodyError(error);
        this.events.onFailed(modelId, failure instanceof HomebodyError ? failure : undefined);
        throw failure;
      }
    });
    this.#loads.set(modelId, load);
    return load;
  }

  /** The engine of a model, loaded first if it is not here. */
  async get(modelId: string, signal: AbortSignal): Promise<EngineHost> {
    return this.ensure(modelId, { signal });
  }

  /** The engine of a model with the context that was asked for. */
  async ensure(modelId: string, options: LoadOptions): Promise<EngineHost> {
    const load = this.#loads.get(modelId);
    const host = load ? undefined : this.hosts.of(modelId);
    if (host && (options.contextTokens ?? host.wantedContextTokens) === host.wantedContextTokens) {
      this.hosts.touch(host);
      return host;
    }
    return (load ?? this.begin(modelId, options.contextTokens)).join(options);
  }

  /** The engine that takes the place of a lost one: the same for all whose requests it had. */
  async recover(host: EngineHost, error: unknown, signal: AbortSignal): Promise<EngineHost> {
    const { id } = host.record;
    if (!this.#successors.has(host)) {
      const other = this.hosts.has(host) ? undefined : this.hosts.of(id);
      if (other) return other;
      this.#note(host, error);
      this.#successors.set(host, this.#loads.get(id) ?? this.begin(id, host.wantedContextTokens, host.setbacks));
      this.hosts.drop(host, asHomebodyError(error));
    }
    const next = await this.#successors.get(host)!.join({ signal });
    return this.hosts.has(next) ? next : this.get(id, signal);
  }

  /** Ends a lost engine that nobody waits for; the next request loads its model again. */
  lose(host: EngineHost, error: unknown): void {
    if (!this.hosts.has(host)) return;
    if (!isUnknown(error)) this.#note(host, error);
    this.hosts.drop(host, asHomebodyError(error));
  }

  /** Makes room for something that is not kept here, like a measurement. */
  makeRoom(needBytes: number, signal: AbortSignal): Promise<void> {
    return this.hosts.makeRoom(undefined, needBytes, deviceShare(this.services.device), signal);
  }

  async stop(modelId: string): Promise<void> {
    const load = this.#loads.get(modelId);
    load?.stop();
    await load?.done.catch(() => undefined);
    const host = this.hosts.of(modelId);
    if (host) this.hosts.drop(host);
  }

  async stopAll(): Promise<void> {
    const loads = [...this.#loads.values()];
    for (const load of loads) load.stop();
    this.hosts.dropAll();
    await Promise.allSettled(loads.map(({ done }) => done));
    this.hosts.dropAll();
  }

  async #load(
    modelId: string,
    contextTokens: number | undefined,
    setbacks: Setbacks,
    report: ReportLoad,
    signal: AbortSignal,
  ): Promise<EngineHost> {
    report({ phase: 'reading' });
    const before = this.#turn;
    let release: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => (release = resolve));
    this.#turn = Promise.all([before, mine]);
    try {
      await untilAborted(before, signal);
      const record = await this.services.records.byId(modelId);
      const haveBytes = deviceShare(this.services.device);
      const makeRoom = (needBytes: number) => this.hosts.makeRoom(modelId, needBytes, haveBytes, signal);
      const host = await loadModel(this.services, { record, contextTokens, setbacks, report, signal, makeRoom });
      this.hosts.add(host);
      this.hosts.touch(host);
      return host;
    } finally {
      // Those who waited for this engine take hold of it before the next load may put it out.
      setTimeout(release);
    }
  }

  #reporter(modelId: string, report: ReportLoad, signal: AbortSignal): ReportLoad {
    return (progress) => {
      if (signal.aborted) return;
      this.events.onProgress(modelId, progress);
      report(progress);
    };
  }

  #note(host: EngineHost, error: unknown): void {
    if (host.setbacks.note(host.asked, error)) return;
    void this.services.trials.failed(host.asked, error).catch(() => undefined);
  }

  #end(load: SharedLoad): void {
    if (this.#loads.get(load.modelId) === load) this.#loads.delete(load.modelId);
  }
}
