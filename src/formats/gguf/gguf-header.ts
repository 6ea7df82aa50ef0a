import { HomebodyError } from '../../core';
import { KNOWN_ARCHITECTURES } from './architectures';
import { readGgufStart } from './gguf-start';
import { invalidFile, nameOf } from './invalid-file';
import { limits } from './limits';
import { readMetadata, type Metadata } from './metadata';
import { FILE_TYPES } from './tensor-types';
import { readTensors } from './tensors';

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
  readonly dataOffset: number;
  /** What the tensors take in the file, and so at least in memory. */
  readonly tensorBytes: number;
  /** What the largest tensor takes: a GPU must bind it whole. */
  readonly largestTensorBytes: number;
  readonly fileBytes: number;
}

const mostLanguages = 1_024;

/**
 * Reads the header of a GGUF file (versions 2 and 3) by slices and checks everything that would make llama.cpp refuse the
 * file or, worse, load it and fail later. A hundred thousand tokens take some tens of milliseconds; weights are not read.
 * @param name for error facts; left out, the File's own
 * @throws HomebodyError `model-file-invalid`, `architecture-unknown`
 */
export async function readGgufHeader(blob: Blob, name = nameOf(blob)): Promise<GgufHeader> {
  const { version, tensors, entries, cursor } = await readGgufStart(blob, name);
  const metadata = await readMetadata(cursor, entries, new Map([['general.languages', mostLanguages]]));

  const architecture = metadata.text('general.architecture');
  if (!architecture) throw invalidFile(name, 'bad-value', 'general.architecture is missing');
  if (!KNOWN_ARCHITECTURES.includes(architecture)) {
    throw new HomebodyError('architecture-unknown', { name, architecture });
  }
  const vocabulary = vocabularyOf(metadata, architecture);
  if (tensors === 0) {
    throw vocabulary > 0
      ? invalidFile(name, 'vocabulary-only', `${vocabulary} tokens, no tensors`)
      : invalidFile(name, 'bad-value', 'there are no tensors');
  }
  const parts = metadata.figure('split.count') ?? 0;
  if (parts > 1) throw invalidFile(name, 'bad-value', `one of ${parts} parts of a model`);
  if (vocabulary === 0) throw invalidFile(name, 'bad-value', 'there is no vocabulary');

  const needed = (key: string, most?: number): number => {
    const value = metadata.figure(`${architecture}.${key}`, most);
    if (!value) throw invalidFile(name, 'bad-value', `${architecture}.${key} is ${value ?? 'missing'}`);
    return value;
  };
  const optional = (key: string) => metadata.figure(`${architecture}.${key}`);
  const contextTokens = needed('context_length');
  const embeddingLength = needed('embedding_length');
  const layers = needed('block_count', limits.layers);
  const heads = optional('attention.head_count') ?? 0;
  const headLength = heads > 0 ? Math.floor(embeddingLength / heads) : 0;
  const chatTemplate = metadata.text('tokenizer.chat_template');

  const summary = await readTensors(cursor, tensors, alignmentOf(metadata, name));
  const fileType = metadata.figure('general.file_type');
  return {
    version,
    architecture,
    name: metadata.text('general.name') ?? '',
    parameters: summary.parameters,
    quantization: (fileType === undefined ? undefined : FILE_TYPES.get(fileType)) ?? summary.commonType,
    contextTokens,
    embeddingLength,
    layers,
    heads,
    keyValueHeads: optional('attention.head_count_kv') ?? heads,
    keyLength: optional('attention.key_length') ?? headLength,
    valueLength: optional('attention.value_length') ?? headLength,
    vocabulary,
    tokenizerModel: metadata.text('tokenizer.ggml.model') ?? '',
    tokenizerPre: metadata.text('tokenizer.ggml.pre') ?? '',
    ...(chatTemplate && { chatTemplate }),
    licence: metadata.text('general.license') ?? '',
    licenceUrl: metadata.text('general.license.link') ?? '',
    languages: metadata.texts('general.languages') ?? [],
    tensors,
    dataOffset: summary.dataOffset,
    tensorBytes: summary.bytes,
    largestTensorBytes: summary.largestBytes,
    fileBytes: blob.size,
  };
}

function vocabularyOf(metadata: Metadata, architecture: string): number {
  return metadata.array('tokenizer.ggml.tokens')?.length ?? metadata.figure(`${architecture}.vocab_size`) ?? 0;
}

/** Tensors start at multiples of this. */
function alignmentOf(metadata: Metadata, name: string): number {
  const alignment = metadata.figure('general.alignment') ?? 32;
  const powerOfTwo = alignment > 0 && (alignment & (alignment - 1)) === 0;
  if (!powerOfTwo) throw invalidFile(name, 'bad-value', `general.alignment is ${alignment}`);
  return alignment;
}
