import type { HomebodyError, LoadedModel, ModelEntry, RuntimeState } from '../../core';
import { asHomebodyError, isAbort } from '../../core';
import type { Homebody } from '../../index';

export type Opener = () => Promise<Homebody>;

/** The front door, as state: the open Homebody, what its runtime does, and the models it knows. */
export class Session {
  home = $state.raw<Homebody>();
  /** Why the front door did not open. */
  error = $state.raw<HomebodyError>();
  runtime = $state.raw<RuntimeState>({ state: 'empty' });
  models = $state.raw<readonly ModelEntry[]>([]);
  readonly model: LoadedModel | undefined = $derived(this.runtime.state === 'ready' ? this.runtime.model : undefined);
  /** It runs in another tab of this browser, which is asked. */
  readonly elsewhere: boolean = $derived(this.runtime.state === 'ready' && this.runtime.elsewhere === true);
  /** The model that answers now or would be loaded for the first question. */
  readonly currentModel: ModelEntry | undefined = $derived.by(() => this.#currentModel());

  readonly #open: Opener;
  #opening: Promise<Homebody> | undefined;
  #loading: AbortController | undefined;

  constructor(open: Opener) {
    this.#open = open;
  }

  /** Opens once; later calls get the same. After a failure the next call tries again. */
  ready(): Promise<Homebody> {
    this.#opening ??= this.#openNow().catch((error: unknown) => {
      this.#opening = undefined;
      this.error = asHomebodyError(error);
      throw this.error;
    });
    return this.#opening;
  }

  /**
   * Loads a model in place of the present one. A second call stops the first.
   * Failures stand in `runtime` (`state: 'failed'`) and are not thrown. @returns whether it was loaded
   */
  async load(modelId?: string): Promise<boolean> {
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    try {
      const home = await this.ready();
      await home.load(modelId, { signal: loading.signal });
      // A failure that the runtime never knew of ends without a word from it, if what was asked for runs already.
      if (this.runtime.state === 'failed') this.runtime = home.runtime.state;
      return true;
    } catch (error) {
      if (isAbort(error) || loading.signal.aborted) return false;
      // A failure before the runtime took notice would else be silent.
      if (this.runtime.state !== 'failed') {
        this.runtime = { state: 'failed', modelId: modelId ?? '', error: asHomebodyError(error) };
      }
      return false;
    } finally {
      if (this.#loading === loading) this.#loading = undefined;
    }
  }

  /**
   * Gives up what runs and loads a model anew, so that another choice of engine shows; what another tab uses stays as it is.
   * @returns as `load`
   */
  async reload(modelId: string): Promise<boolean> {
    this.#loading?.abort();
    try {
      await (await this.ready()).runtime.unload();
    } catch (error) {
      this.runtime = { state: 'failed', modelId, error: asHomebodyError(error) };
      return false;
    }
    return this.load(modelId);
  }

  /** Every model that is loaded, the one used last first; read anew whenever the runtime's state changes. */
  loaded(): readonly LoadedModel[] {
    const { home, runtime } = this;
    if (!home) return [];
    return runtime.state === 'ready' && home.runtime.loaded.length === 0 ? [runtime.model] : home.runtime.loaded;
  }

  stopLoading(): void {
    this.#loading?.abort();
  }

  /** Reads the list of models again: after a download, a removal, a load. */
  async refreshModels(): Promise<void> {
    const home = await this.ready();
    this.models = await home.models.list();
  }

  async #openNow(): Promise<Homebody> {
    this.error = undefined;
    const home = await this.#open();
    this.home = home;
    this.runtime = home.runtime.state;
    home.runtime.subscribe((state) => {
      const changed = state.state !== this.runtime.state;
      this.runtime = state;
      if (changed && state.state === 'ready') void this.#refreshQuietly();
    });
    void this.#refreshQuietly();
    return home;
  }

  /** The list decorates; a failure to read it is told where the list itself is shown. */
  async #refreshQuietly(): Promise<void> {
    await this.refreshModels().catch(() => undefined);
  }

  #currentModel(): ModelEntry | undefined {
    const { runtime, models } = this;
    const id =
      runtime.state === 'ready' ? runtime.model.record.id : runtime.state === 'empty' ? undefined : runtime.modelId;
    if (id !== undefined) return models.find(({ record }) => record.id === id);
    return models.find(({ record }) => record.embedded === true);
  }
}
