import { checkRecord } from '../../catalog';
import { HomebodyError, type ModelFile, type ModelRecord, type ModelVariant, type PlanFile } from '../../core';
import { readTar, writeTar, type TarEntry } from '../../packs';

const recordName = 'homebody.json';
const packVersion = 1;
/** A record with a long chat profile has a few kilobytes. */
const longestRecordBytes = 2 ** 20;

/** A model in one file: its record first, then the files of one variant. */
export function packOf(
  record: ModelRecord,
  variant: ModelVariant,
  files: readonly PlanFile[],
  blobs: readonly Blob[],
): { readonly name: string; readonly file: Blob } {
  // A catalogue knows some sizes by what a page shows; a pack states what is in it.
  const named = variant.files.map((file, index): ModelFile => {
    return { ...file, bytes: blobs[index]!.size, sha256: files[index]!.sha256 };
  });
  // Whoever opens the pack has asked for it; on another machine the model does not come with the app.
  const { embedded: _embedded, ...packed } = { ...record, variants: [{ ...variant, files: named }] };
  const text = JSON.stringify({ version: packVersion, record: packed }, undefined, 2);
  const entries = named.map(({ name }, index) => ({ name, file: blobs[index]! }));
  const file = writeTar([{ name: recordName, file: new Blob([text]) }, ...entries]);
  return { name: `${fileNameOf(record.title)}.homebody.tar`, file };
}

/** What a pack holds: a checked record of one variant, and a slice for each of its files, in their order. */
export interface OpenedPack {
  readonly record: ModelRecord;
  readonly variant: ModelVariant;
  readonly files: readonly { readonly file: ModelFile; readonly sha256: string; readonly content: Blob }[];
}

/**
 * Reads and checks what a pack says of itself; its weights are checked by who copies them.
 * @throws HomebodyError `model-file-invalid`
 */
export async function openPack(pack: Blob, name: string): Promise<OpenedPack> {
  const invalid = (detail: string, problem: 'bad-value' | 'truncated' = 'bad-value') =>
    new HomebodyError('model-file-invalid', { name, problem, detail });
  const entries = await readTar(pack, name);
  const record = await recordIn(entries, invalid);
  const [variant, ...others] = record.variants;
  if (!variant || others.length > 0) throw invalid(`${record.variants.length} variants in one pack`);
  const files = variant.files.map((file) => {
    const content = entries.find((entry) => entry.name === file.name)?.file;
    if (!content) throw invalid(`“${file.name}” is missing`, 'truncated');
    if (content.size !== file.bytes) throw invalid(`“${file.name}” has ${content.size} bytes instead of ${file.bytes}`);
    if (!file.sha256) throw invalid(`“${file.name}” has no checksum`);
    return { file, sha256: file.sha256, content };
  });
  return { record, variant, files };
}

async function recordIn(
  entries: readonly TarEntry[],
  invalid: (detail: string) => HomebodyError,
): Promise<ModelRecord> {
  const entry = entries.find(({ name }) => name === recordName);
  if (!entry) throw invalid(`${recordName} is missing`);
  if (entry.file.size > longestRecordBytes) throw invalid(`${recordName} has ${entry.file.size} bytes`);
  let content: unknown;
  try {
    content = JSON.parse(await entry.file.text());
  } catch (error) {
    throw invalid(`${recordName}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (typeof content !== 'object' || content === null) throw invalid(`${recordName} holds no object`);
  const { version, record } = content as { version?: unknown; record?: unknown };
  if (version !== packVersion) throw invalid(`version ${String(version)} of packs is not known`);
  try {
    return checkRecord(record);
  } catch (error) {
    throw error instanceof HomebodyError && error.code === 'request-invalid'
      ? invalid(`${recordName}: ${Object.values(error.facts).join(': ')}`)
      : error;
  }
}

/** Characters that some file system refuses become dashes. */
function fileNameOf(title: string): string {
  return title.replace(/[\p{C}<>:"/\\|?*]+/gu, '-').replace(/^[.\s-]+|[.\s-]+$/g, '') || 'model';
}
