import type { DownloadProgress, WeightStore } from '../core';
import { recordFromGguf } from '../catalog';
import { readGgufHeader } from '../formats';
import type { DeviceMemory } from './device-memory';
import type { ModelRecords } from './model-records';

type Report = (progress: DownloadProgress) => void;

interface Services {
  readonly store: WeightStore;
  readonly memory: DeviceMemory;
  readonly records: ModelRecords;
}

/** Takes the user's own files in: checked, copied into the store, listed as models. */
export class OwnFiles {
  constructor(private readonly services: Services) {}

  async add(files: readonly File[], report: Report, signal: AbortSignal): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const file of files) ids.push(await this.#addOne(file, report, signal));
    return ids;
  }

  async #addOne(file: File, report: Report, signal: AbortSignal): Promise<string> {
    const { store, memory, records } = this.services;
    const header = await readGgufHeader(file, file.name);
    signal.throwIfAborted();
    const { sha256 } = await store.importFile(file, file.name, report, signal);
    const known = await records.byContent(sha256);
    if (known) return known.id;
    const record = recordFromGguf(header, { name: file.name, bytes: file.size, sha256 });
    await memory.addOwnModel(record);
    return record.id;
  }
}
