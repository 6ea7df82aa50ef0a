import {
  HomebodyError,
  type DownloadProgress,
  type DownloadRequest,
  type FileSource,
  type HubAccess,
  type ModelFile,
  type ModelFinder,
  type ModelVariant,
  type PlanFile,
  type StoredFile,
  type WeightStore,
} from '../../core';
import { isBesideWeights } from './beside-weights';
import type { DeviceMemory } from '../device-memory';
import type { HubSettings } from './hub-settings';
import { bytesOf, weightFilesOf } from '../plans/memory-need';
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
    let begun = false;
    let loadedBytes = 0;
    for (const file of variant.files) {
      const sha256 = await this.contentOf(file);
      const isWhole = sha256 !== undefined && (await this.store.has(sha256));
      whole &&= isWhole;
      const bytes = isWhole ? file.bytes : (halves.get(this.urlOf(file)) ?? 0);
      loadedBytes += bytes;
      begun ||= bytes > 0 && !isBesideWeights(file);
    }
    return { whole, loadedBytes, half: !whole && begun };
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
    if (present) return this.repair(file, known, report, signal);
    const request = await this.#requestOf(file, url, signal);
    const stored = await this.store.download(request, report, signal);
    if (!file.sha256) await this.memory.pin(url, stored.sha256, stored.bytes);
    return stored;
  }

  /** Fetches the damaged and missing pieces of a stored file again. */
  async repair(file: ModelFile, sha256: string, report: Report, signal: AbortSignal): Promise<StoredFile> {
    const url = this.urlOf(file);
    return this.store.repair(sha256, report, signal, url === '' ? undefined : await this.#sourceOf(url));
  }

  async #requestOf(file: ModelFile, url: string, signal: AbortSignal): Promise<DownloadRequest> {
    const source = await this.#sourceOf(url);
    const expected = await this.#expected(file, url, await this.hub.access(), signal);
    return { ...source, name: file.name, ...expected, ...(source.url !== url && { canonicalUrl: url }) };
  }

  /** Where a remembered address is really asked: at the mirror, with the token, if there are such and they are for it. */
  async #sourceOf(url: string): Promise<FileSource> {
    if (!this.#isOutside(url)) return { url };
    const access = await this.hub.access();
    const { url: asked, hosts } = await this.finder.place(url, access);
    const token = isHub({ url: asked, hosts }, access) ? access.token : undefined;
    return { url: asked, hosts, ...(token !== undefined && { token }) };
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
