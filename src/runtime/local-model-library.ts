import {
  HomebodyError,
  type DeviceReport,
  type DownloadProgress,
  type ModelEntry,
  type ModelLibrary,
  type ModelRecord,
  type ModelVariant,
  type SpeedMeasurement,
  type WeightStore,
} from '../core';
import { checkRecord, recordFromGguf } from '../catalog';
import { readGgufHeader } from '../formats';
import type { DeviceMemory } from './device-memory';
import type { ModelFiles } from './model-files';
import { bytesOf, choosePlans, planOf, type Candidate } from './plan-candidates';

/** Slower than this is slower than most people read. */
const comfortableTokensPerSecond = 6;

export interface LibraryServices {
  readonly device: DeviceReport;
  readonly store: WeightStore;
  readonly memory: DeviceMemory;
  readonly files: ModelFiles;
  readonly catalogue: readonly ModelRecord[];
  /** Called before a model's files are deleted. */
  unload(modelId: string): Promise<void>;
}

type Options = { readonly onProgress?: (progress: DownloadProgress) => void; readonly signal?: AbortSignal };
const ignore = () => undefined;
const never = new AbortController().signal;

/** The models of the catalogue and the user's own, with what this device has and knows of them. */
export class LocalModelLibrary implements ModelLibrary {
  constructor(private readonly services: LibraryServices) {}

  async records(): Promise<readonly ModelRecord[]> {
    return [...this.services.catalogue, ...(await this.#ownRecords())];
  }

  /** What a database holds may be older than today's rules or not ours; a record that breaks them is as good as absent. */
  async #ownRecords(): Promise<readonly ModelRecord[]> {
    return (await this.services.memory.ownModels()).filter((record) => {
      try {
        return checkRecord(record);
      } catch {
        return false;
      }
    });
  }

  /** @throws HomebodyError `unknown-model` */
  async record(modelId: string): Promise<ModelRecord> {
    const record = (await this.records()).find(({ id }) => id === modelId);
    if (!record) throw new HomebodyError('unknown-model', { modelId });
    return record;
  }

  async list(): Promise<readonly ModelEntry[]> {
    const measurements = await this.services.memory.measurements();
    const own = new Set((await this.#ownRecords()).map(({ id }) => id));
    return Promise.all((await this.records()).map((record) => this.entry(record, own.has(record.id), measurements)));
  }

  private async entry(
    record: ModelRecord,
    own: boolean,
    measurements: readonly SpeedMeasurement[],
  ): Promise<ModelEntry> {
    const [best] = choosePlans(this.services.device, record, measurements).candidates;
    const variant = best?.variant ?? record.variants[0]!;
    const files = await this.services.files.stored(variant);
    const measured = measurements
      .filter((one) => one.modelId === record.id)
      .sort((a, b) => b.decodeTokensPerSecond - a.decodeTokensPerSecond)[0];
    return {
      record,
      own,
      stored: files !== undefined,
      bytes: bytesOf(variant),
      fit: fitOf(best),
      expectedTokensPerSecond: best?.tokensPerSecond ?? 0,
      ...(best && { plan: planOf(best, files ?? []) }),
      ...(measured && { measured }),
    };
  }

  async addFile(file: File, { onProgress = ignore, signal = never }: Options = {}): Promise<string> {
    const { store, memory } = this.services;
    const header = await readGgufHeader(file, file.name);
    askToPersist();
    signal.throwIfAborted();
    const { sha256 } = await store.importFile(file, file.name, onProgress, signal);
    const known = (await this.records()).find((record) =>
      record.variants.some((variant) => variant.files.some((one) => one.sha256 === sha256)),
    );
    if (known) return known.id;
    const record = recordFromGguf(header, { name: file.name, bytes: file.size, sha256 });
    await memory.addOwnModel(record);
    return record.id;
  }

  async download(modelId: string, { onProgress = ignore, signal = never }: Options = {}) {
    const { device, files, memory, store } = this.services;
    const record = await this.record(modelId);
    const { candidates, needBytes, haveBytes } = choosePlans(device, record, await memory.measurements());
    const [best] = candidates;
    if (!best) throw new HomebodyError('model-does-not-fit', { modelId, needBytes, haveBytes });
    askToPersist();
    const fetched = await files.fetch(best.variant, onProgress, signal);
    const stored = await store.list();
    return stored.filter(({ sha256 }) => fetched.some((file) => file.sha256 === sha256));
  }

  async verify(modelId: string, { onProgress = ignore, signal = never }: Options = {}) {
    for (const file of await this.storedFiles(modelId)) {
      const result = await this.services.store.verify(file.sha256, onProgress, signal);
      if (!result.sound) return result;
    }
    return { sound: true } as const;
  }

  async remove(modelId: string): Promise<number> {
    const { files, memory, store, unload } = this.services;
    const record = await this.record(modelId);
    await unload(modelId);
    const others = (await this.records()).filter(({ id }) => id !== modelId);
    const shared = new Set<string>();
    for (const variant of others.flatMap((other) => other.variants)) {
      for (const file of (await files.stored(variant)) ?? []) shared.add(file.sha256);
    }
    let freedBytes = 0;
    for (const variant of record.variants) {
      for (const { sha256 } of (await files.stored(variant)) ?? []) {
        if (!shared.has(sha256)) freedBytes += await store.remove(sha256);
      }
    }
    for (const file of record.variants.flatMap((variant) => variant.files)) await memory.unpin(files.urlOf(file));
    await memory.removeOwnModel(modelId);
    return freedBytes;
  }

  async export(modelId: string) {
    const [file] = await this.storedFiles(modelId);
    return { name: file!.name, file: await this.services.store.get(file!.sha256) };
  }

  usage() {
    return this.services.store.usage();
  }

  /** @throws HomebodyError `model-not-stored` */
  private async storedFiles(modelId: string) {
    const record = await this.record(modelId);
    for (const variant of record.variants) {
      const files = await this.services.files.stored(variant);
      if (files && files.length > 0) return files;
    }
    throw new HomebodyError('model-not-stored', { modelId, bytes: bytesOf(record.variants[0] as ModelVariant) });
  }
}

/** Weights that cost a download should not be swept away by the browser. Headless Firefox never answers: nobody waits. */
function askToPersist(): void {
  navigator.storage?.persist?.().catch(() => false);
}

function fitOf(best: Candidate | undefined): ModelEntry['fit'] {
  if (!best) return 'does-not-fit';
  return best.tokensPerSecond >= comfortableTokensPerSecond ? 'runs-well' : 'runs-slowly';
}
