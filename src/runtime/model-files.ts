import {
  HomebodyError,
  type DownloadProgress,
  type DownloadRequest,
  type HubAccess,
  type ModelFile,
  type ModelFinder,
  type ModelVariant,
  type PlanFile,
  type StoredFile,
  type WeightStore,
} from '../core';
import type { DeviceMemory } from './device-memory';
import type { HubSettings } from './hub-settings';
import { bytesOf, weightFilesOf } from './memory-need';
import { TotalProgress } from './total-progress';

type Report = (progress: DownloadProgress) => void;

/** What of a variant is in the store. */
export interface StoredShare {
  /** Every file is whole. */
  readonly whole: boolean;
  /** Of whole files and of half downloads. */
  readonly loadedBytes: number;
  /** A download has begun and not ended. */
  readonly half: boolean;
}

/** Finds and fetches the files of model variants: joins records' addresses, pinned hashes, the hub and the store. */
export class ModelFiles {
  constructor(
    private readonly store: WeightStore,
    private readonly memory: DeviceMemory,
    private readonly finder: ModelFinder,
    private readonly hub: HubSettings,
    private readonly baseUrl: string,
  ) {}

  /** The address a file is remembered by; empty for files of the user's own. */
  urlOf(file: ModelFile): string {
    return file.url === '' ? '' : new URL(file.url, this.baseUrl).href;
  }

  async contentOf(file: ModelFile): Promise<string | undefined> {
    return file.sha256 ?? (await this.memory.pinOf(this.urlOf(file)))?.sha256;
  }

  /** The variant's weights as the store knows them, or undefined if any is missing. */
  async stored(variant: ModelVariant): Promise<PlanFile[] | undefined> {
    const files: PlanFile[] = [];
    for (const file of weightFilesOf(variant)) {
      const sha256 = await this.contentOf(file);
      if (!sha256 || !(await this.store.has(sha256))) return undefined;
      files.push({ name: file.name, sha256, bytes: file.bytes });
    }
    return files;
  }

  /** Files of the variant that the store lists, projectors and damaged ones too. */
  async listed(variant: ModelVariant): Promise<readonly PlanFile[]> {
    const stored = new Set((await this.store.list()).map(({ sha256 }) => sha256));
    const files: PlanFile[] = [];
    for (const file of variant.files) {
      const sha256 = await this.contentOf(file);
      if (sha256 && stored.has(sha256)) files.push({ name: file.name, sha256, bytes: file.bytes });
    }
    return files;
  }

  async shareOf(variant: ModelVariant): Promise<StoredShare> {
    const halves = new Map((await this.store.downloads()).map((half) => [half.url, half.loadedBytes]));
    let whole = true;
    let loadedBytes = 0;
    for (const file of variant.files) {
      const sha256 = await this.contentOf(file);
      const isWhole = sha256 !== undefined && (await this.store.has(sha256));
      whole &&= isWhole;
      loadedBytes += isWhole ? file.bytes : (halves.get(this.urlOf(file)) ?? 0);
    }
    return { whole, loadedBytes, half: !whole && loadedBytes > 0 };
  }

  /**
   * Fetches what is missing, checks it against the record's, the pinned or the hub's hash, and pins what it was.
   * Progress counts all files of the variant together. An abort is a pause.
   */
  async fetch(variant: ModelVariant, report: Report, signal: AbortSignal): Promise<readonly StoredFile[]> {
    const progress = new TotalProgress(bytesOf(variant), report);
    const files: StoredFile[] = [];
    for (const file of variant.files) {
      const stored = await this.#fetchOne(file, progress.tell, signal);
      progress.finish(stored.bytes);
      files.push(stored);
    }
    return files;
  }

  async #fetchOne(file: ModelFile, report: Report, signal: AbortSignal): Promise<StoredFile> {
    signal.throwIfAborted();
    const url = this.urlOf(file);
    const known = await this.contentOf(file);
    const present = known && (await this.store.list()).find(({ sha256 }) => sha256 === known);
    if (present && (await this.store.has(known))) return present;
    if (url === '')
      throw new HomebodyError('storage-damaged', { sha256: known ?? '', detail: `${file.name} is gone.` });
    // The browser may have cleared a part of it: then only that part is fetched again.
    if (present) return this.store.repair(known, report, signal);
    const request = await this.#requestOf(file, url, signal);
    const stored = await this.store.download(request, report, signal);
    if (!file.sha256) await this.memory.pin(url, stored.sha256, stored.bytes);
    return stored;
  }

  async #requestOf(file: ModelFile, url: string, signal: AbortSignal): Promise<DownloadRequest> {
    const access = await this.hub.access();
    const { name } = file;
    if (!this.#isOutside(url)) return { url, name, ...(await this.#expected(file, url, access, signal)) };
    const place = await this.finder.place(url, access);
    const expected = await this.#expected(file, url, access, signal);
    return {
      url: place.url,
      name,
      ...expected,
      hosts: place.hosts,
      ...(place.url !== url && { canonicalUrl: url }),
      ...(access.token !== undefined && isHub(place, access) && { token: access.token }),
    };
  }

  async #expected(file: ModelFile, url: string, access: HubAccess, signal: AbortSignal) {
    if (file.sha256) return { sha256: file.sha256, bytes: file.bytes };
    const pin = await this.memory.pinOf(url);
    if (pin) return { sha256: pin.sha256, bytes: pin.bytes };
    return this.#isOutside(url) ? this.finder.fileFacts(url, access, signal) : undefined;
  }

  #isOutside(url: string): boolean {
    return new URL(url).origin !== new URL(this.baseUrl).origin;
  }
}

/**
 * A token is told to the hub it is for, or to the mirror that stands in its place, and to nobody else; only of a hub's files
 * does the place name other hosts.
 */
function isHub(
  { url, hosts }: { readonly url: string; readonly hosts: readonly string[] },
  { mirror }: HubAccess,
): boolean {
  const { origin } = new URL(url);
  return hosts.length > 0 && origin === (mirror === undefined ? 'https://huggingface.co' : new URL(mirror).origin);
}
