import {
  HomebodyError,
  type DownloadProgress,
  type ModelFile,
  type ModelRecord,
  type ModelVariant,
  type PlanFile,
  type Room,
  type VerifyResult,
  type WeightStore,
} from '../../core';
import type { DeviceMemory } from '../device-memory';
import { bytesOf } from '../plans/memory-need';
import type { ModelFiles } from './model-files';
import type { ModelRecords } from './model-records';
import { TotalProgress } from './total-progress';

type Report = (progress: DownloadProgress) => void;

interface Services {
  readonly store: WeightStore;
  readonly memory: DeviceMemory;
  readonly files: ModelFiles;
  readonly records: ModelRecords;
}

/** What can be done with models whose files are in the store: all files of a variant at once, shared bytes kept. */
export class StoredModels {
  constructor(private readonly services: Services) {}

  /**
   * The files of the variant that is here, damaged ones too.
   * @throws HomebodyError `unknown-model`, `model-not-stored`
   */
  async filesOf(modelId: string): Promise<{ record: ModelRecord; variant: ModelVariant; files: readonly PlanFile[] }> {
    const record = await this.services.records.byId(modelId);
    for (const variant of record.variants) {
      const files = await this.services.files.listed(variant);
      if (files.length === variant.files.length) return { record, variant, files };
    }
    throw new HomebodyError('model-not-stored', { modelId, bytes: bytesOf(record.variants[0]!) });
  }

  async verify(modelId: string, report: Report, signal: AbortSignal): Promise<VerifyResult> {
    const badChunks: number[] = [];
    const missingChunks: number[] = [];
    await this.#each(modelId, report, async (_file, { sha256 }, tell) => {
      const result = await this.services.store.verify(sha256, tell, signal);
      if (result.sound) return;
      badChunks.push(...result.badChunks);
      missingChunks.push(...result.missingChunks);
    });
    return badChunks.length + missingChunks.length === 0 ? { sound: true } : { sound: false, badChunks, missingChunks };
  }

  repair(modelId: string, report: Report, signal: AbortSignal): Promise<void> {
    return this.#each(modelId, report, async (file, { sha256 }, tell) => {
      await this.services.files.repair(file, sha256, tell, signal);
    });
  }

  async #each(
    modelId: string,
    report: Report,
    work: (file: ModelFile, stored: PlanFile, tell: Report) => Promise<void>,
  ): Promise<void> {
    const { variant, files } = await this.filesOf(modelId);
    const progress = new TotalProgress(bytesOf(variant), report);
    for (const [index, stored] of files.entries()) {
      await work(variant.files[index]!, stored, progress.tell);
      progress.finish(stored.bytes);
    }
  }

  /** Deletes files, pins and what downloads left. @returns bytes freed */
  async remove({ id, variants }: ModelRecord): Promise<number> {
    const { files, memory } = this.services;
    const shared = await this.#sharedWithOthers(id);
    let freedBytes = 0;
    for (const variant of variants) freedBytes += await this.#drop(variant, shared);
    for (const file of variants.flatMap((variant) => variant.files)) {
      if (!file.sha256) await memory.unpin(files.urlOf(file));
    }
    return freedBytes;
  }

  /** Drops what downloads of variants left that never came whole; a model that is here is left alone. @returns bytes freed */
  async dropHalves({ id, variants }: ModelRecord): Promise<number> {
    const shared = await this.#sharedWithOthers(id);
    let freedBytes = 0;
    for (const variant of variants) {
      const { whole } = await this.services.files.shareOf(variant);
      if (!whole) freedBytes += await this.#drop(variant, shared);
    }
    return freedBytes;
  }

  async #drop(variant: ModelVariant, shared: ReadonlySet<string>): Promise<number> {
    const { files, store } = this.services;
    let freedBytes = 0;
    for (const file of variant.files) {
      const url = files.urlOf(file);
      if (url !== '') freedBytes += await store.dropDownload(url);
    }
    for (const { sha256 } of await files.listed(variant)) {
      if (!shared.has(sha256)) freedBytes += await store.remove(sha256);
    }
    return freedBytes;
  }

  async #sharedWithOthers(modelId: string): Promise<ReadonlySet<string>> {
    const others = (await this.services.records.all()).filter(({ id }) => id !== modelId);
    const shared = new Set<string>();
    for (const variant of others.flatMap(({ variants }) => variants)) {
      for (const { sha256 } of await this.services.files.listed(variant)) shared.add(sha256);
    }
    return shared;
  }

  /** Whether what is missing of a variant can be stored, and what deleting would bring. */
  async room(modelId: string, variant: ModelVariant): Promise<Room> {
    const { files, store } = this.services;
    const [{ loadedBytes }, usage] = await Promise.all([files.shareOf(variant), store.usage()]);
    const needBytes = Math.max(0, bytesOf(variant) - loadedBytes);
    // A browser that tells no quota is believed to have room until writing says otherwise.
    const freeBytes = usage.quotaBytes > 0 ? Math.max(0, usage.quotaBytes - usage.usedBytes) : needBytes;
    const lackBytes = needBytes - freeBytes;
    if (lackBytes <= 0) return { needBytes, freeBytes, removable: [] };
    return { needBytes, freeBytes, removable: enoughOf(await this.#removable(modelId), lackBytes) };
  }

  /** Models that deleting brings something of: not the one that room is sought for, and none that comes with the app. */
  async #removable(modelId: string): Promise<Room['removable']> {
    const { files, records } = this.services;
    const models: Room['removable'][number][] = [];
    for (const record of await records.all()) {
      if (record.id === modelId || record.embedded) continue;
      const shared = await this.#sharedWithOthers(record.id);
      const listed = (await Promise.all(record.variants.map((variant) => files.listed(variant)))).flat();
      const bytes = listed.filter(({ sha256 }) => !shared.has(sha256)).reduce((sum, file) => sum + file.bytes, 0);
      if (bytes > 0) models.push({ modelId: record.id, title: record.title, bytes });
    }
    return models.sort((a, b) => b.bytes - a.bytes);
  }
}

/** Those each of which makes room; if there is none, all, if they do together. */
export function enoughOf(models: Room['removable'], lackBytes: number): Room['removable'] {
  const each = models.filter(({ bytes }) => bytes >= lackBytes);
  if (each.length > 0) return each;
  return models.reduce((sum, { bytes }) => sum + bytes, 0) >= lackBytes ? models : [];
}
