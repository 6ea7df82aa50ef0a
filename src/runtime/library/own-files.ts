import {
  failedWith,
  HomebodyError,
  type DownloadProgress,
  type ModelRecord,
  type StoredFile,
  type WeightStore,
} from '../../core';
import { contentIdOf, recordFromGguf } from '../../catalog';
import { readGgufHeader, readSplitHeader } from '../../formats';
import type { DeviceMemory } from '../device-memory';
import { sortDroppedFiles, type DroppedModel } from './dropped-files';
import type { DroppedOnnx } from './dropped-onnx';
import { openPack, type OpenedPack } from './model-pack';
import type { ModelRecords } from './model-records';
import { describeOnnxFiles } from './onnx-description';
import { openOnnx } from './own-onnx';
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
    const { models, onnx, packs } = await sortDroppedFiles(files, isProjector);
    const incoming: Incoming[] = [];
    for (const model of models) incoming.push(await this.#ofModel(model));
    for (const model of onnx) incoming.push(await this.#ofOnnx(model));
    for (const pack of packs) incoming.push(await this.#ofPack(await openPack(pack, pack.name)));
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
    const { memory } = this.services;
    const { header, inOrder } = await readParts(parts);
    const contents = [...inOrder, ...(projector ? [projector] : [])].map((file) => ({
      name: file.name,
      content: file,
    }));
    return {
      contents,
      list: async (stored) => {
        const hashed = stored.map(({ sha256, bytes }, index) => ({ name: contents[index]!.name, bytes, sha256 }));
        const record = recordFromGguf(header, hashed.slice(0, inOrder.length));
        const known = await this.#sameModel(hashed.map(({ sha256 }) => sha256));
        if (known) return known.id;
        const [variant] = record.variants;
        // A projector is kept, not loaded: it must not count in what the model needs.
        const beside = hashed.slice(inOrder.length).map((file) => ({ ...file, url: '', role: 'projector' as const }));
        await memory.addOwnModel({ ...record, variants: [{ ...variant!, files: [...variant!.files, ...beside] }] });
        return record.id;
      },
    };
  }

  async #ofOnnx(model: DroppedOnnx): Promise<Incoming> {
    const { contents, recordOf } = await openOnnx(model);
    return {
      contents,
      list: async (stored) => {
        const record = recordOf(stored);
        const known = await this.#sameModel(record.variants[0]!.files.map(({ sha256 }) => sha256!));
        if (known) return known.id;
        await this.services.memory.addOwnModel(record);
        return record.id;
      },
    };
  }

  /** The weights of a pack are looked at like any others: its record may say anything. */
  async #ofPack(pack: OpenedPack): Promise<Incoming> {
    const { record, variant, files } = pack;
    const { memory, records } = this.services;
    const ownId = await ownIdOf(pack);
    return {
      contents: files.map(({ file, sha256, content }) => ({ name: file.name, content, sha256 })),
      list: async () => {
        const known = await this.#sameModel(files.map(({ sha256 }) => sha256));
        if (known) return known.id;
        const isFree = record.id.startsWith('own-') && (await records.all()).every(({ id }) => id !== record.id);
        const id = isFree ? record.id : ownId;
        // Nothing of a pack may be fetched unasked.
        const { embedded: _embedded, ...rest } = record;
        await memory.addOwnModel({ ...rest, id, variants: [variant] });
        return id;
      },
    };
  }

  /** The listed model that has these very files. */
  async #sameModel(contents: readonly string[]): Promise<ModelRecord | undefined> {
    return (await this.services.records.all()).find((record) =>
      record.variants.some(
        ({ files }) =>
          files.length === contents.length && files.every(({ sha256 }, index) => sha256 === contents[index]),
      ),
    );
  }
}

/**
 * The id by content that a pack's model gets where its own is taken.
 * @throws HomebodyError `model-file-invalid`, `architecture-unknown` if its files are not what they should be
 */
async function ownIdOf({ record, variant, files }: OpenedPack): Promise<string> {
  const weights = files.filter(({ file }) => file.role === undefined);
  if (variant.format === 'gguf') {
    const { header } = await readParts(weights.map(({ file, content }) => new File([content], file.name)));
    const hashed = weights.map(({ file: { name, bytes }, sha256 }) => ({ name, bytes, sha256 }));
    return recordFromGguf(header, hashed).id;
  }
  if (variant.format === 'onnx') {
    const named = weights.map(({ file: { name }, content }) => ({ name, content }));
    await describeOnnxFiles(named, record.title);
  }
  return `own-${contentIdOf(weights)}`;
}

async function readParts(parts: readonly File[]) {
  if (parts.length === 1) return { header: await readGgufHeader(parts[0]!, parts[0]!.name), inOrder: parts };
  const { header, order } = await readSplitHeader(parts);
  return { header, inOrder: order.map((index) => parts[index]!) };
}

async function isProjector(file: File): Promise<boolean> {
  try {
    await readGgufHeader(file, file.name);
    return false;
  } catch (error) {
    return failedWith(error, 'model-file-invalid') && error.facts.problem === 'projector-only';
  }
}
