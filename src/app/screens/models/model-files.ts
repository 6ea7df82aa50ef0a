import { CHUNK_BYTES, type ModelEntry, type ModelVariant, type StorageUsage, type VerifyResult } from '../../../core';

/** The variant this device would run, or the first where none fits. */
export function variantOf({ record, plan }: ModelEntry): ModelVariant | undefined {
  return record.variants.find(({ id }) => id === plan?.variantId) ?? record.variants[0];
}

/** Hosts a model's files come from, the mirror in place of the hub; empty for files of the reader's own. */
export function hostsOf(entry: ModelEntry, mirror: string): readonly string[] {
  const hosts = (variantOf(entry)?.files ?? [])
    .filter(({ url }) => URL.canParse(url))
    .map(({ url }) => new URL(url))
    .filter(({ protocol }) => /^https?:$/.test(protocol))
    .map(({ host }) => (host === 'huggingface.co' && URL.canParse(mirror) ? new URL(mirror).host : host));
  return hosts.filter((host, at) => hosts.indexOf(host) === at);
}

/** What a repair would fetch at most. */
export function repairBytes(entry: ModelEntry, result: VerifyResult): number {
  if (result.sound) return 0;
  return Math.min(entry.bytes, (result.badChunks.length + result.missingChunks.length) * CHUNK_BYTES);
}

/** False for a file of the reader's own: nobody has its pieces. */
export function canBeRepaired(entry: ModelEntry): boolean {
  return hostsOf(entry, '').length > 0 || entry.record.embedded === true;
}

/** Where everything of this origin goes, in bytes. */
export interface StorageShares {
  readonly models: number;
  readonly halves: number;
  readonly other: number;
  readonly free: number;
}

export function storageShares(usage: StorageUsage, entries: readonly ModelEntry[]): StorageShares {
  const halves = entries.reduce((sum, { half }) => sum + (half?.loadedBytes ?? 0), 0);
  const models = usage.storedBytes;
  // Browsers round what they say, and count other things late.
  const used = Math.max(usage.usedBytes, models + halves);
  return { models, halves, other: used - models - halves, free: Math.max(0, usage.quotaBytes - used) };
}
