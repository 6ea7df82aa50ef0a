import { checkRecord, recordFromOnnx, renewedRecord } from '../../catalog';
import type { ModelRecord, ModelVariant, StoredFile, WeightStore } from '../../core';
import { blobSource, readGgufHeader, readSplitHeader, type GgufHeader } from '../../formats';
import { describeOnnxFiles } from './onnx-description';

/**
 * The record of a model of a hub once its files are here: what was guessed from names and the first part of a header gives
 * way to what the whole header says.
 * @param stored the variant's files in their order
 * @throws HomebodyError `model-file-invalid`, `architecture-unknown` if it is not what it was offered as
 */
export async function fetchedModel(
  record: ModelRecord,
  variant: ModelVariant,
  stored: readonly StoredFile[],
  store: WeightStore,
): Promise<ModelRecord> {
  if (variant.format === 'onnx') return fetchedOnnx(record, variant, stored, store);
  if (variant.format === 'mlc') return fetchedCompiled(record, variant, stored);
  const weights = stored.filter((_, index) => variant.files[index]?.role === undefined);
  const header = await readHeader(weights, store);
  // A projector is kept, not loaded: it must not count in what the model needs.
  const projectors = variant.files.flatMap((file, index) =>
    file.role === undefined ? [] : [{ ...file, sha256: file.sha256 ?? stored[index]!.sha256 }],
  );
  const alone = {
    ...record,
    variants: [{ ...variant, files: variant.files.filter(({ role }) => role === undefined) }],
  };
  const renewed = renewedRecord(alone, header, variant.id, weights);
  return checkRecord({
    ...renewed,
    variants: renewed.variants.map((one) => ({ ...one, files: [...one.files, ...projectors] })),
  });
}

async function fetchedOnnx(
  record: ModelRecord,
  variant: ModelVariant,
  stored: readonly StoredFile[],
  store: WeightStore,
): Promise<ModelRecord> {
  const blobs = await Promise.all(stored.map(({ sha256 }) => store.get(sha256)));
  const named = variant.files.map(({ name }, index) => ({ name, content: blobs[index]! }));
  const description = await describeOnnxFiles(named, record.title);
  const files = variant.files.map((file, index) => ({
    ...file,
    bytes: stored[index]!.bytes,
    sha256: stored[index]!.sha256,
  }));
  const { id, title, licence, languages } = record;
  const variants = [{ precision: variant.id, files }];
  return checkRecord(recordFromOnnx({ id, title, licence, languages, description, variants }));
}

/** Its configuration was read when it was found; the library's size was a guess, and small files have no known hash. */
function fetchedCompiled(record: ModelRecord, variant: ModelVariant, stored: readonly StoredFile[]): ModelRecord {
  const files = variant.files.map((file, index) => ({ ...file, ...factsOf(stored[index]!) }));
  return checkRecord({ ...record, variants: [{ ...variant, files }] });
}

const factsOf = ({ bytes, sha256 }: StoredFile) => ({ bytes, sha256 });

async function readHeader(files: readonly StoredFile[], store: WeightStore): Promise<GgufHeader> {
  const [only, ...others] = files;
  if (only && others.length === 0) return readGgufHeader(await store.get(only.sha256), only.name);
  const sources = files.map(async ({ sha256, name }) => blobSource(await store.get(sha256), name));
  return (await readSplitHeader(await Promise.all(sources))).header;
}
