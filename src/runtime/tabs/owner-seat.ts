import { sendStream, type LoadedModel, type LoadOptions, type Part, type Request } from '../../core';
import { perform, type AnyAsk, type AskResult, type ModelHost, type Tell } from './asks';
import { ModelUses } from './model-uses';
import { untilAborted } from '../until-aborted';
import type { Seat } from './seat';
import type { TabCall, TabMessage } from './tab-messages';
import { TabPorts } from './tab-ports';
import type { TabPost } from './tab-post';
import { toldStream } from './told-stream';

/** A tab that is gone may be one that is being reloaded: its model is kept this long for it. */
const graceMs = 30_000;

const ignore = () => undefined;

interface Load {
  readonly tab: string;
  readonly modelId: string | undefined;
  readonly done: Promise<unknown>;
}

/** The seat of the tab that has the models: its own requests and those of the other tabs go to the one runtime here. */
export class OwnerSeat implements Seat {
  readonly elsewhere = false;
  readonly #lost = new AbortController();
  readonly #ports: TabPorts;
  readonly #uses = new ModelUses();
  readonly #loads = new Set<Load>();
  readonly #clients = new Set<string>();

  /**
   * @param whenGone resolves when a tab is closed; rejects when the signal aborts
   * @param onModels called when other models may be loaded than before: the runtime tells of the chosen one alone
   */
  constructor(
    private readonly host: ModelHost,
    private readonly post: TabPost,
    private readonly whenGone: (tab: string, signal: AbortSignal) => Promise<void>,
    private readonly onModels: () => void,
  ) {
    this.#ports = new TabPorts(post);
  }

  get lost(): AbortSignal {
    return this.#lost.signal;
  }

  /** Other tabs use the models here. */
  get shared(): boolean {
    return this.#clients.size > 0;
  }

  generate(request: Request, modelId: string, signal: AbortSignal): AsyncIterable<Part> {
    return this.#generate(this.post.id, request, modelId, signal);
  }

  ask(ask: AnyAsk, signal: AbortSignal, tell: Tell): Promise<AskResult> {
    return this.#ask(this.post.id, ask, signal, tell);
  }

  /** From now on this tab is served, and its requests end with it. */
  welcome(tab: string): void {
    if (this.#clients.has(tab) || this.lost.aborted) return;
    this.#clients.add(tab);
    this.whenGone(tab, this.lost).then(
      () => this.#leave(tab),
      () => undefined,
    );
  }

  hear(tab: string, message: TabMessage): void {
    switch (message.type) {
      case 'ping':
        this.post.tell(tab, { type: 'pong' });
        break;
      case 'call':
        this.welcome(tab);
        void this.#serve(tab, message.id, message.call);
        break;
      case 'stream':
        this.#ports.deliver(tab, message.id, message.message);
        break;
      case 'pong':
      case 'seek':
      case 'owner':
        break;
    }
  }

  lose(): void {
    // First of all: the tabs that wait must take what ends now for unfinished, not for failed.
    this.#ports.silence();
    this.#lost.abort();
    this.#ports.deliverAll({ type: 'cancel' });
    for (const tab of this.#clients) this.post.forget(tab);
    this.#clients.clear();
  }

  async #serve(tab: string, id: string, call: TabCall): Promise<void> {
    const port = this.#ports.open(tab, id);
    await sendStream<unknown>(port, (signal) =>
      call.name === 'generate'
        ? this.#generate(tab, call.request, call.modelId, signal)
        : toldStream((tell) => this.#ask(tab, call, signal, tell)),
    );
    port.close();
  }

  async *#generate(
    tab: string,
    request: Request,
    modelId: string,
    signal: AbortSignal,
  ): AsyncGenerator<Part, void, undefined> {
    const open = AbortSignal.any([signal, this.lost]);
    await this.#ensure(tab, modelId, open);
    yield* this.host.generate(request, { modelId, signal: open });
  }

  async #ask(tab: string, ask: AnyAsk, signal: AbortSignal, tell: Tell): Promise<AskResult> {
    const open = AbortSignal.any([signal, this.lost]);
    switch (ask.name) {
      case 'load':
        return this.#load(tab, ask.modelId, { ...ask.takes, signal: open, onProgress: tell });
      case 'unload':
        return this.#unload(tab);
      case 'unloadModel':
        return ask.modelId === undefined ? undefined : this.#unloadModel(ask.modelId);
      case 'diagnose':
        // It loads what it needs itself, also a model that never came to load.
        return perform(this.host, ask, open, tell);
      default:
        if (ask.modelId !== undefined) await this.#ensure(tab, ask.modelId, open);
        return perform(this.host, ask, open, tell);
    }
  }

  /** A model that is not loaded is loaded here, and not by the request: loads of several tabs must not stop each other. */
  async #ensure(tab: string, modelId: string, signal: AbortSignal): Promise<void> {
    if (this.host.loaded.some(({ record }) => record.id === modelId)) this.#uses.add(tab, modelId);
    else await this.#load(tab, modelId, { signal });
  }

  /** A tab's new load takes the place of its own last one, but waits for those of other tabs. */
  async #load(
    tab: string,
    modelId: string | undefined,
    options: LoadOptions & { readonly signal: AbortSignal },
  ): Promise<LoadedModel> {
    const inTheWay = () =>
      [...this.#loads].find((load) => modelId !== undefined && load.tab !== tab && load.modelId !== modelId);
    for (let load = inTheWay(); load; load = inTheWay()) await untilAborted(load.done, options.signal);
    const loading = this.host.load(modelId, options);
    const load: Load = { tab, modelId, done: loading.then(ignore, ignore) };
    this.#loads.add(load);
    try {
      const model = await loading;
      this.#uses.add(tab, model.record.id);
      return model;
    } finally {
      this.#loads.delete(load);
      this.onModels();
    }
  }

  async #unload(tab: string): Promise<void> {
    this.#uses.dropTab(tab);
    if (this.#uses.none && [...this.#loads].every((load) => load.tab === tab)) await this.host.unload();
    else {
      const own = [...this.#loads].flatMap((load) => (load.tab === tab && load.modelId ? [load.modelId] : []));
      await this.#unloadUnused(own);
    }
    this.onModels();
  }

  async #unloadUnused(besides: readonly string[] = []): Promise<void> {
    const loaded = this.host.loaded.map(({ record }) => record.id);
    for (const modelId of new Set([...loaded, ...besides])) {
      const wanted = this.#uses.has(modelId) || (!besides.includes(modelId) && this.#isLoading(modelId));
      if (!wanted) await this.host.unloadModel(modelId);
    }
  }

  #isLoading(modelId: string): boolean {
    return [...this.#loads].some((load) => load.modelId === modelId);
  }

  async #unloadModel(modelId: string): Promise<void> {
    this.#uses.dropModel(modelId);
    await this.host.unloadModel(modelId);
    this.onModels();
  }

  #leave(tab: string): void {
    this.#clients.delete(tab);
    this.#ports.deliverAll({ type: 'cancel' }, tab);
    this.post.forget(tab);
    this.#uses.dropTab(tab);
    setTimeout(() => {
      if (!this.lost.aborted) void this.#unloadUnused().then(this.onModels, ignore);
    }, graceMs);
  }
}
