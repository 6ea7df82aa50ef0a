import { blobSource, OutOfReach, type ByteSource } from '../byte-source';
import { invalidFile } from '../invalid-file';
import { checkArchitecture, factsOf, LANGUAGES_KEY, MOST_LANGUAGES, type GgufFacts } from './gguf-facts';
import { readGgufStart } from './gguf-start';
import { readMetadata } from './metadata';
import { missingParts } from './split-parts';
import { FILE_TYPES } from './tensor-types';
import { readTensors, type TensorSummary } from './tensors';

/** What a GGUF file says of its model. Figures that an architecture does not have are 0. */
export interface GgufHeader {
  readonly version: number;
  readonly architecture: string;
  /** The model's own name (`general.name`), empty where it has none. */
  readonly name: string;
  readonly parameters: number;
  /** As llama.cpp names it, e.g. `Q4_K_M`. */
  readonly quantization: string;
  readonly contextTokens: number;
  readonly embeddingLength: number;
  readonly layers: number;
  readonly heads: number;
  readonly keyValueHeads: number;
  /** Width of one head's key and of its value. */
  readonly keyLength: number;
  readonly valueLength: number;
  readonly vocabulary: number;
  readonly tokenizerModel: string;
  readonly tokenizerPre: string;
  readonly chatTemplate?: string;
  /** SPDX-like identifier and address as the file states them, empty where it does not. */
  readonly licence: string;
  readonly licenceUrl: string;
  /** Language codes as the file states them. */
  readonly languages: readonly string[];
  readonly tensors: number;
  /** Where the first tensor starts in the file, or in the first part. */
  readonly dataOffset: number;
  /** What the tensors take in the file, and so at least in memory. */
  readonly tensorBytes: number;
  /** What the largest tensor takes: a GPU must bind it whole. */
  readonly largestTensorBytes: number;
  /** Of all parts together. */
  readonly fileBytes: number;
}

/** One file, read whole: of a model, or of a part of one. */
export interface GgufFile {
  readonly version: number;
  readonly facts: GgufFacts;
  readonly tensors: number;
  readonly summary: TensorSummary;
  readonly fileBytes: number;
}

/**
 * Reads the header of a GGUF file (versions 2 and 3) by slices and checks everything that would make llama.cpp refuse the
 * file or, worse, load it and fail later. A hundred thousand tokens take some tens of milliseconds; weights are not read.
 * @param name for error facts; left out, the file's own
 * @throws HomebodyError `model-file-invalid`, `architecture-unknown`
 */
export async function readGgufHeader(file: Blob | ByteSource, name?: string): Promise<GgufHeader> {
  const source = sourceOf(file, name);
  const read = await readGgufFile(source, new Set());
  const { part } = read.facts;
  if (part && part.count > 1) throw missingParts(source.name, part.count, [part.number]);
  return headerOf(read, source.name);
}

export function sourceOf(file: Blob | ByteSource, name?: string): ByteSource {
  return 'read' in file ? file : blobSource(file, name);
}

/**
 * Reads a file of a model without asking whether it is one by itself.
 * @param tensorNames of the other parts; those of this one are added
 * @throws HomebodyError `model-file-invalid`
 */
export async function readGgufFile(source: ByteSource, tensorNames: Set<string>): Promise<GgufFile> {
  try {
    const { version, tensors, entries, cursor } = await readGgufStart(source);
    const metadata = await readMetadata(cursor, entries, new Map([[LANGUAGES_KEY, MOST_LANGUAGES]]));
    const facts = factsOf(metadata, source.name);
    const { part } = facts;
    // A part may well lack all that the first one says, and its list of tensors; no other file may.
    if (!part || part.count < 2) checkModel(facts, tensors, source.name);
    const summary = await readTensors(cursor, tensors, facts.alignment, tensorNames);
    return { version, facts, tensors, summary, fileBytes: source.bytes };
  } catch (error) {
    if (error instanceof OutOfReach) throw invalidFile(source.name, 'truncated', error.message);
    throw error;
  }
}

/** @throws HomebodyError `model-file-invalid`, `architecture-unknown` */
export function checkModel(facts: GgufFacts, tensors: number, name: string): void {
  if (facts.projector) throw invalidFile(name, 'projector-only', facts.name);
  checkArchitecture(facts, name);
  if (tensors === 0) {
    throw facts.vocabulary > 0
      ? invalidFile(name, 'vocabulary-only', `${facts.vocabulary} tokens, no tensors`)
      : invalidFile(name, 'bad-value', 'there are no tensors');
  }
}

/** @throws HomebodyError `model-file-invalid` if a figure is missing that every model has */
export function headerOf({ version, facts, tensors, summary, fileBytes }: GgufFile, name: string): GgufHeader {
  const needed = (key: string, value: number | undefined): number => {
    if (!value) throw invalidFile(name, 'bad-value', `${facts.architecture}.${key} is ${value ?? 'missing'}`);
    return value;
  };
  if (facts.vocabulary === 0) throw invalidFile(name, 'bad-value', 'there is no vocabulary');
  return {
    version,
    architecture: facts.architecture,
    name: facts.name,
    parameters: summary.parameters,
    quantization: quantizationOf(facts) ?? summary.commonType,
    contextTokens: needed('context_length', facts.contextTokens),
    embeddingLength: needed('embedding_length', facts.embeddingLength),
    layers: needed('block_count', facts.layers),
    heads: facts.heads ?? 0,
    keyValueHeads: facts.keyValueHeads ?? 0,
    keyLength: facts.keyLength ?? 0,
    valueLength: facts.valueLength ?? 0,
    vocabulary: facts.vocabulary,
    tokenizerModel: facts.tokenizerModel,
    tokenizerPre: facts.tokenizerPre,
    ...(facts.chatTemplate && { chatTemplate: facts.chatTemplate }),
    licence: facts.licence,
    licenceUrl: facts.licenceUrl,
    languages: facts.languages,
    tensors,
    dataOffset: summary.dataOffset,
    tensorBytes: summary.bytes,
    largestTensorBytes: summary.largestBytes,
    fileBytes,
  };
}

/** As llama.cpp names it; undefined where the file says nothing or something new. */
export function quantizationOf({ fileType }: GgufFacts): string | undefined {
  return fileType === undefined ? undefined : FILE_TYPES.get(fileType);
}
