import {
  failedWith,
  HomebodyError,
  type DownloadProgress,
  type ModelFile,
  type StoredFile,
  type WeightStore,
} from '../core';
import { recordFromGguf } from '../catalog';
import { readGgufHeader, readSplitHeader } from '../formats';
import type { DeviceMemory } from './device-memory';
import { sortDroppedFiles, type DroppedModel } from './dropped-files';
import { openPack, type OpenedPack } from './model-pack';
import type { ModelRecords } from './model-records';
import { TotalProgress } from './total-progress';

type Report = (progress: DownloadProgress) => void;

interface Services {
  readonly store: WeightStore;
  readonly memory: DeviceMemory;
  readonly records: ModelRecords;
}

/** What is to be copied for one model, and what makes a model of it. */
interface Incoming {
  readonly contents: readonly { readonly name: string; readonly content: Blob; readonly sha256?: string }[];
  /** Lists the model. @returns its id */
  list(stored: readonly StoredFile[]): Promise<string>;
}

/** Takes the user's own files in: checked by their headers before a byte is copied, then copied, then listed as models. */
export class OwnFiles {
  constructor(private readonly services: Services) {}

  /**
   * All or nothing: what was copied before a failure or an abort is deleted again.
   * @returns the id of each model, in the order of models and then packs
   */
  async add(files: readonly File[], report: Report, signal: AbortSignal): Promise<readonly string[]> {
    const { models, packs } = await sortDroppedFiles(files, isProjector);
    const incoming: Incoming[] = [];
    for (const model of models) incoming.push(await this.#ofModel(model));
    for (const pack of packs) incoming.push(this.#ofPack(await openPack(pack, pack.name)));
    signal.throwIfAborted();
    const { store } = this.services;
    const before = new Set((await store.list()).map(({ sha256 }) => sha256));
    const contents = incoming.flatMap((one) => one.contents);
    const progress = new TotalProgress(
      contents.reduce((sum, { content }) => sum + content.size, 0),
      report,
    );
    const copied: StoredFile[] = [];
    try {
      for (const one of incoming) await this.#copy(one, copied, progress, signal);
      signal.throwIfAborted();
      const ids: string[] = [];
      for (const one of incoming) ids.push(await one.list(copied.splice(0, one.contents.length)));
      return [...new Set(ids)];
    } catch (error) {
      for (const { sha256 } of copied) if (!before.has(sha256)) await this.#forget(sha256);
      throw error;
    }
  }

  async #copy(
    { contents }: Incoming,
    copied: StoredFile[],
    progress: TotalProgress,
    signal: AbortSignal,
  ): Promise<void> {
    const { store } = this.services;
    for (const { name, content, sha256 } of contents) {
      const known = sha256 !== undefined && (await store.has(sha256));
      const present = known ? (await store.list()).find((one) => one.sha256 === sha256) : undefined;
      const stored = present ?? (await store.importFile(content, name, progress.tell, signal));
      progress.finish(content.size);
      copied.push(stored);
      if (sha256 !== undefined && stored.sha256 !== sha256) {
        const detail = `SHA-256 ${stored.sha256}, ${sha256} expected`;
        throw new HomebodyError('model-file-invalid', { name, problem: 'bad-value', detail });
      }
    }
  }

  /** Deletes what was copied for nothing, unless a model that is listed has it. */
  async #forget(sha256: string): Promise<void> {
    const { store, records } = this.services;
    // What can't be deleted now is no reason to hide why the copying failed.
    if (!(await records.byContent(sha256))) await store.remove(sha256).catch(() => 0);
  }

  async #ofModel({ parts, projector }: DroppedModel): Promise<Incoming> {
    const { memory, records } = this.services;
    const { header, inOrder } = await readParts(parts);
    const [first] = inOrder;
    const contents = [...inOrder, ...(projector ? [projector] : [])].map((file) => ({
      name: file.name,
      content: file,
    }));
    return {
      contents,
      list: async (stored) => {
        const known = await records.byContent(stored[0]!.sha256);
        if (known && !projector) return known.id;
        const record = recordFromGguf(header, { name: first!.name, bytes: first!.size, sha256: stored[0]!.sha256 });
        const [variant] = record.variants;
        const files = stored.map(({ sha256, bytes }, index): ModelFile => ({
          name: contents[index]!.name,
          url: '',
          bytes,
          sha256,
          ...(index >= inOrder.length && { role: 'projector' }),
        }));
        await memory.addOwnModel({ ...record, variants: [{ ...variant!, files }] });
        return record.id;
      },
    };
  }

  #ofPack({ record, variant, files }: OpenedPack): Incoming {
    const { memory, records } = this.services;
    return {
      contents: files.map(({ file, sha256, content }) => ({ name: file.name, content, sha256 })),
      list: async () => {
        const known = await this.#sameModel(
          record.id,
          files.map(({ sha256 }) => sha256),
        );
        if (known !== undefined) return known;
        // A pack may call itself anything; only its content can't lie, so that names it.
        const { embedded: _embedded, ...rest } = record;
        const id = `own-${files[0]!.sha256.slice(0, 16)}`;
        await memory.addOwnModel({ ...rest, id, variants: [variant] });
        return (await records.byId(id)).id;
      },
    };
  }

  /** The listed model of this id, if it has these very files. */
  async #sameModel(modelId: string, contents: readonly string[]): Promise<string | undefined> {
    const record = (await this.services.records.all()).find(({ id }) => id === modelId);
    const isSame = record?.variants.some(
      ({ files }) => files.length === contents.length && files.every(({ sha256 }, index) => sha256 === contents[index]),
    );
    return isSame ? modelId : undefined;
  }
}

async function readParts(parts: readonly File[]) {
  if (parts.length === 1) return { header: await readGgufHeader(parts[0]!, parts[0]!.name), inOrder: parts };
  const { header, order } = await readSplitHeader(parts);
  return { header, inOrder: order.map((index) => parts[index]!) };
}

/** Projectors say that they are of the architecture `clip`, which no engine loads as a model. */
async function isProjector(file: File): Promise<boolean> {
  try {
    await readGgufHeader(file, file.name);
    return false;
  } catch (error) {
    return failedWith(error, 'architecture-unknown') && error.facts.architecture === 'clip';
  }
}
