import {
  HomebodyError,
  type DownloadProgress,
  type DownloadRequest,
  type ModelFile,
  type ModelVariant,
  type PlanFile,
  type StoredFile,
  type WeightStore,
} from '../core';
import type { DeviceMemory } from './device-memory';
import { readHubFacts } from './hub-facts';

/** Finds and fetches the files of model variants: joins the catalogue's URLs, the pinned hashes and the store. */
export class ModelFiles {
  constructor(
    private readonly store: WeightStore,
    private readonly memory: DeviceMemory,
    private readonly baseUrl: string,
  ) {}

  urlOf(file: ModelFile): string {
    return file.url === '' ? '' : new URL(file.url, this.baseUrl).href;
  }

  /** The variant's files as the store knows them, or undefined if any is missing. */
  async stored(variant: ModelVariant): Promise<PlanFile[] | undefined> {
    const files: PlanFile[] = [];
    for (const file of variant.files) {
      const sha256 = await this.contentOf(file);
      if (!sha256 || !(await this.store.has(sha256))) return undefined;
      files.push({ name: file.name, sha256, bytes: file.bytes });
    }
    return files;
  }

  private async contentOf(file: ModelFile): Promise<string | undefined> {
    return file.sha256 ?? (await this.memory.pinOf(this.urlOf(file)))?.sha256;
  }

  /**
   * Fetches what is missing, checks it against the catalogue's, the pinned or the hub's hash, and pins what it was.
   * Progress counts all files of the variant together.
   */
  async fetch(
    variant: ModelVariant,
    report: (progress: DownloadProgress) => void,
    signal: AbortSignal,
  ): Promise<PlanFile[]> {
    const files: PlanFile[] = [];
    let doneBytes = 0;
    for (const file of variant.files) {
      const totalBytes = variant.files.reduce((sum, one) => sum + one.bytes, 0);
      const { sha256, bytes } = await this.fetchOne(file, signal, (progress) =>
        report(ofAllFiles(progress, doneBytes, totalBytes)),
      );
      doneBytes += bytes;
      files.push({ name: file.name, sha256, bytes });
    }
    return files;
  }

  private async fetchOne(file: ModelFile, signal: AbortSignal, report: (progress: DownloadProgress) => void) {
    const url = this.urlOf(file);
    const known = await this.contentOf(file);
    if (known && (await this.store.has(known))) return { sha256: known, bytes: file.bytes };
    if (url === '')
      throw new HomebodyError('storage-damaged', { sha256: known ?? '', detail: `${file.name} is gone.` });
    const hub = known ? undefined : await readHubFacts(url, signal);
    const expected = file.sha256 ? { sha256: file.sha256, bytes: file.bytes } : ((await this.memory.pinOf(url)) ?? hub);
    const stored = await this.#download({ url, name: file.name, ...expected }, report, signal);
    if (!file.sha256) await this.memory.pin(url, stored.sha256, stored.bytes);
    return stored;
  }

  /** Here an abort is a cancel, so nothing stays behind; after a failure the next try goes on with what is there. */
  async #download(
    request: DownloadRequest,
    report: (progress: DownloadProgress) => void,
    signal: AbortSignal,
  ): Promise<StoredFile> {
    try {
      return await this.store.download(request, report, signal);
    } catch (error) {
      if (signal.aborted) await this.store.dropDownload(request.url);
      throw error;
    }
  }
}

function ofAllFiles(
  { phase, bytesPerSecond, ...one }: DownloadProgress,
  doneBytes: number,
  variantBytes: number,
): DownloadProgress {
  const loadedBytes = doneBytes + one.loadedBytes;
  const totalBytes = Math.max(variantBytes, doneBytes + one.totalBytes);
  const secondsLeft = Math.ceil((totalBytes - loadedBytes) / bytesPerSecond);
  return { phase, bytesPerSecond, loadedBytes, totalBytes, ...(bytesPerSecond > 0 && { secondsLeft }) };
}
