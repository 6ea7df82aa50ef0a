import { HomebodyError } from '../../core';
import type { ByteSource } from '../byte-source';
import { invalidFile } from '../invalid-file';
import { checkModel, headerOf, readGgufFile, sourceOf, type GgufFile, type GgufHeader } from './gguf-header';
import type { SplitPart } from './gguf-facts';
import { limits } from './limits';
import { missingParts } from './split-parts';
import type { TensorSummary } from './tensors';

export interface SplitHeader {
  /** Of the model as a whole: sums of its parts. */
  readonly header: GgufHeader;
  /** For each part in its order, which of the given files it is. */
  readonly order: readonly number[];
}

interface Part extends GgufFile {
  readonly name: string;
  readonly given: number;
  readonly place: SplitPart;
}

/**
 * Reads all parts of a model that was split into several files, whatever order they come in.
 * @throws HomebodyError `model-file-invalid` (part-missing if one is not there), `architecture-unknown`
 */
export async function readSplitHeader(files: readonly (Blob | ByteSource)[]): Promise<SplitHeader> {
  if (files.length > limits.parts) throw invalidFile('', 'absurd-count', `${files.length} parts`);
  const tensorNames = new Set<string>();
  const parts: Part[] = [];
  for (const [given, file] of files.entries()) {
    const source = sourceOf(file);
    const read = await readGgufFile(source, tensorNames);
    if (!read.facts.part) throw invalidFile(source.name, 'bad-value', 'it is no part of a set');
    parts.push({ ...read, name: source.name, given, place: read.facts.part });
  }
  parts.sort((a, b) => a.place.number - b.place.number);
  const [first] = parts;
  if (!first) throw new HomebodyError('request-invalid', { field: 'files', detail: 'there are none' });
  checkSet(parts, first);
  checkModel(first.facts, first.place.tensors, first.name);

  const summary = summed(parts.map((part) => part.summary));
  const tensors = parts.reduce((sum, part) => sum + part.tensors, 0);
  if (tensors !== first.place.tensors) {
    throw invalidFile(first.name, 'bad-value', `${tensors} tensors in all parts, ${first.place.tensors} promised`);
  }
  const fileBytes = parts.reduce((sum, part) => sum + part.fileBytes, 0);
  return {
    header: headerOf({ ...first, tensors, summary, fileBytes }, first.name),
    order: parts.map(({ given }) => given),
  };
}

function checkSet(parts: readonly Part[], first: Part): void {
  const { count, tensors } = first.place;
  for (const { name, place } of parts) {
    if (place.count !== count || place.tensors !== tensors) {
      throw invalidFile(name, 'bad-value', `it belongs to another set of ${place.count} parts`);
    }
  }
  parts.forEach(({ name, place }, index) => {
    if (index > 0 && parts[index - 1]?.place.number === place.number) {
      throw invalidFile(name, 'bad-value', `part ${place.number + 1} of ${count} is there twice`);
    }
  });
  if (parts.length < count) {
    throw missingParts(
      first.name,
      count,
      parts.map(({ place }) => place.number),
    );
  }
}

/** The whole set's tensors; the type that most of its parameters have is the type of most of them in its largest part. */
function summed(parts: readonly TensorSummary[]): TensorSummary {
  const sum = (figure: (part: TensorSummary) => number) => parts.reduce((total, part) => total + figure(part), 0);
  const largest = parts.reduce((most, part) => (part.parameters > most.parameters ? part : most));
  return {
    parameters: sum((part) => part.parameters),
    bytes: sum((part) => part.bytes),
    largestBytes: Math.max(...parts.map((part) => part.largestBytes)),
    dataOffset: parts[0]?.dataOffset ?? 0,
    commonType: largest.commonType,
  };
}
