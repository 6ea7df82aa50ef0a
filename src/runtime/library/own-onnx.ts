import { checkRecord, contentIdOf, recordFromOnnx } from '../../catalog';
import type { ModelFile, ModelRecord, StoredFile } from '../../core';
import type { OnnxFiles } from '../../formats';
import type { DroppedOnnx } from './dropped-onnx';
import { describeOnnxFiles } from './onnx-description';

/** An ONNX model of the user's own that was looked at and can be copied. */
export interface OpenedOnnx {
  readonly contents: readonly { readonly name: string; readonly content: Blob }[];
  /** @param stored the contents as they are in the store now, in their order */
  recordOf(stored: readonly StoredFile[]): ModelRecord;
}

/**
 * Reads and checks what an ONNX model's files say of it. All precisions that were dropped are ways to have one model.
 * @throws HomebodyError `model-file-invalid`, `architecture-unknown`
 */
export async function openOnnx({ title, files, precisions }: DroppedOnnx): Promise<OpenedOnnx> {
  const named = (one: OnnxFiles) => one.files.map(({ path, name }) => ({ name, content: files.get(path)! }));
  const [first, ...others] = precisions;
  const description = await describeOnnxFiles(named(first!), title);
  for (const other of others) await describeOnnxFiles(named(other), title);
  const paths = [...new Set(precisions.flatMap((one) => one.files.map(({ path }) => path)))];
  return {
    contents: paths.map((path) => ({ name: nameOf(path), content: files.get(path)! })),
    recordOf(stored) {
      const byPath = new Map(paths.map((path, index) => [path, stored[index]!]));
      const variants = precisions.map((one) => ({
        precision: one.precision,
        files: one.files.map(({ path, name }): ModelFile => {
          const { bytes, sha256 } = byPath.get(path)!;
          return { name, url: '', bytes, sha256 };
        }),
      }));
      // Of all files: the same weights with other labels or another tokenizer are another model.
      const id = `own-${contentIdOf(stored)}`;
      const known = title || description.name || `${description.modelType} ${precisions[0]!.precision}`;
      const licence = { id: '', url: '' };
      return checkRecord(recordFromOnnx({ id, title: known, licence, languages: [], description, variants }));
    },
  };
}

const nameOf = (path: string) => path.split('/').at(-1)!;
