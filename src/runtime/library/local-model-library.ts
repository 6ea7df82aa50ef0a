import {
  failedWith,
  HomebodyError,
  type DeviceReport,
  type LibraryOptions,
  type ModelEntry,
  type ModelFinder,
  type ModelLibrary,
  type ModelOffer,
  type ModelRecord,
  type ModelVariant,
  type NetworkLock,
  type PlanEntry,
  type PlanPin,
  type Room,
  type StoredFile,
  type WeightStore,
} from '../../core';
import type { DeviceMemory } from '../device-memory';
import type { HubSettings } from './hub-settings';
import { ModelEntries } from './model-entries';
import type { ModelFiles } from './model-files';
import type { ModelRecords } from './model-records';
import { askToPersist } from './persistence';
import { choosePlans } from '../plans/choose-plan';
import { PlanEntries } from '../plans/plan-entries';
import type { PlanTrials } from '../plans/plan-trials';
import { StoredModels } from './stored-models';

export interface LibraryServices {
  readonly device: DeviceReport;
  readonly store: WeightStore;
  readonly finder: ModelFinder;
  readonly networkLock: NetworkLock;
  readonly memory: DeviceMemory;
  readonly hub: HubSettings;
  readonly files: ModelFiles;
  readonly records: ModelRecords;
  readonly trials: PlanTrials;
  /** Called before a model's files are deleted. */
  unload(modelId: string): Promise<void>;
}

const ignore = () => undefined;
const never = new AbortController().signal;

/** The models of the catalogue and the user's own, with what this device has and knows of them. */
export class LocalModelLibrary implements ModelLibrary {
  readonly #entries: ModelEntries;
  readonly #stored: StoredModels;
  readonly #plans: PlanEntries;

  constructor(private readonly services: LibraryServices) {
    this.#entries = new ModelEntries(services);
    this.#stored = new StoredModels(services);
    this.#plans = new PlanEntries(services);
  }

  /** @throws HomebodyError `unknown-model` */
  record(modelId: string): Promise<ModelRecord> {
    return this.services.records.byId(modelId);
  }

  list(): Promise<readonly ModelEntry[]> {
    return this.#entries.list();
  }

  async find(source: string, { signal = never }: { signal?: AbortSignal } = {}): Promise<ModelOffer> {
    const { finder, hub } = this.services;
    const found = await finder.find(source, await hub.access(), signal);
    const { offeredRecord } = await import('./model-offers');
    const record = offeredRecord(found);
    return { found, record, variants: await this.#entries.offered(record) };
  }

  async add(offer: ModelOffer, variantId: string, options: { withProjector?: boolean } = {}): Promise<string> {
    const { ownRecordOf } = await import('./model-offers');
    const record = ownRecordOf(offer, variantId, options.withProjector ?? false);
    await this.services.memory.addOwnModel(record);
    return record.id;
  }

  async addFile(file: File, options: LibraryOptions = {}): Promise<string> {
    const [id] = await this.addFiles([file], options);
    return id!;
  }

  async addFiles(files: readonly File[], { onProgress = ignore, signal = never }: LibraryOptions = {}) {
    void askToPersist();
    // Readers of files are needed by few visits.
    const { OwnFiles } = await import('./own-files');
    return new OwnFiles(this.services).add(files, onProgress, signal);
  }

  async download(
    modelId: string,
    { onProgress = ignore, signal = never }: LibraryOptions = {},
  ): Promise<readonly StoredFile[]> {
    const variant = await this.#variantToFetch(modelId, true);
    const { needBytes, freeBytes } = await this.#stored.room(modelId, variant);
    if (needBytes > freeBytes) throw new HomebodyError('storage-full', { needBytes, freeBytes });
    void askToPersist();
    const stored = await this.services.files.fetch(variant, onProgress, signal);
    await this.#renew(modelId, variant, stored);
    return stored;
  }

  /** What turns out to be no model that runs here is not kept. */
  async #renew(modelId: string, variant: ModelVariant, stored: readonly StoredFile[]): Promise<void> {
    const { memory, records, store } = this.services;
    if (!(await records.isOwn(modelId))) return;
    const record = await this.record(modelId);
    const { fetchedModel } = await import('./fetched-model');
    try {
      await memory.addOwnModel(await fetchedModel(record, variant, stored, store));
    } catch (error) {
      if (failedWith(error, 'model-file-invalid') || failedWith(error, 'architecture-unknown'))
        await this.#stored.remove(record);
      throw error;
    }
  }

  async dropDownload(modelId: string): Promise<number> {
    return this.#stored.dropHalves(await this.record(modelId));
  }

  verify(modelId: string, { onProgress = ignore, signal = never }: LibraryOptions = {}) {
    return this.#stored.verify(modelId, onProgress, signal);
  }

  repair(modelId: string, { onProgress = ignore, signal = never }: LibraryOptions = {}): Promise<void> {
    return this.#stored.repair(modelId, onProgress, signal);
  }

  async remove(modelId: string): Promise<number> {
    const { memory, unload } = this.services;
    const record = await this.record(modelId);
    await unload(modelId);
    const freedBytes = await this.#stored.remove(record);
    await memory.removeOwnModel(modelId);
    return freedBytes;
  }

  async export(modelId: string) {
    const { files } = await this.#stored.filesOf(modelId);
    const [only, ...others] = files;
    if (others.length > 0) return this.exportPack(modelId);
    return { name: only!.name, file: await this.services.store.get(only!.sha256) };
  }

  async exportPack(modelId: string) {
    const { record, variant, files } = await this.#stored.filesOf(modelId);
    const blobs = await Promise.all(files.map(({ sha256 }) => this.services.store.get(sha256)));
    const { packOf } = await import('./model-pack');
    return packOf(record, variant, files, blobs);
  }

  usage() {
    return this.services.store.usage();
  }

  plans(modelId: string): Promise<readonly PlanEntry[]> {
    return this.#plans.of(modelId);
  }

  pin(modelId: string, pin?: PlanPin): Promise<void> {
    return this.#plans.pin(modelId, pin);
  }

  pinOf(modelId: string): Promise<PlanPin | undefined> {
    return this.#plans.pinOf(modelId);
  }

  async room(modelId: string): Promise<Room> {
    return this.#stored.room(modelId, await this.#variantToFetch(modelId, false));
  }

  persist(): Promise<boolean | undefined> {
    return askToPersist();
  }

  setHubToken(token: string, { remember = false }: { remember?: boolean } = {}): Promise<void> {
    return this.services.hub.setToken(token, remember);
  }

  hubToken() {
    return this.services.hub.tokenKept();
  }

  setMirror(url: string): Promise<void> {
    return this.services.hub.setMirror(url);
  }

  mirror(): Promise<string> {
    return this.services.hub.mirror();
  }

  setLocked(locked: boolean): Promise<void> {
    return this.services.networkLock.setLocked(locked);
  }

  /**
   * What a download would fetch: the variant that has begun to come, else the best for this device.
   * @throws HomebodyError `unknown-model`; `model-does-not-fit` if it is `toRun`
   */
  async #variantToFetch(modelId: string, toRun: boolean): Promise<ModelVariant> {
    const { device, records } = this.services;
    const record = await records.byId(modelId);
    const { candidates, memory } = choosePlans(device, record, await records.experience());
    if (candidates.length === 0 && toRun) {
      const { needBytes, haveBytes } = memory;
      throw new HomebodyError('model-does-not-fit', { modelId, needBytes, haveBytes });
    }
    return this.#entries.variantOf(record, candidates);
  }
}
