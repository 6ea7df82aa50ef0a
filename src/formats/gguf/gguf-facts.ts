import { HomebodyError } from '../../core';
import { invalidFile } from '../invalid-file';
import { KNOWN_ARCHITECTURES } from './architectures';
import { limits } from './limits';
import type { Metadata } from './metadata';

/** Where a file stands in a set that one model was split into. */
export interface SplitPart {
  /** From 0. */
  readonly number: number;
  readonly count: number;
  /** Of all parts together. */
  readonly tensors: number;
}

/** What the key-value pairs say, with nothing demanded of them yet. */
export interface GgufFacts {
  /** Empty where it is not said, or lies past what could be read. */
  readonly architecture: string;
  readonly name: string;
  readonly parameters?: number;
  readonly contextTokens?: number;
  readonly embeddingLength?: number;
  readonly layers?: number;
  readonly heads?: number;
  readonly keyValueHeads?: number;
  readonly keyLength?: number;
  readonly valueLength?: number;
  readonly vocabulary: number;
  readonly tokenizerModel: string;
  readonly tokenizerPre: string;
  readonly chatTemplate?: string;
  readonly licence: string;
  readonly licenceUrl: string;
  readonly languages: readonly string[];
  readonly fileType?: number;
  /** Tensors start at multiples of this. */
  readonly alignment: number;
  readonly part?: SplitPart;
  /** The file holds what turns pictures or sounds into a model's vectors, and no model. */
  readonly projector: boolean;
}

export const LANGUAGES_KEY = 'general.languages';
export const MOST_LANGUAGES = 1_024;

/** @throws HomebodyError `model-file-invalid` (bad-value) where a key holds something that it can't */
export function factsOf(metadata: Metadata, name: string): GgufFacts {
  const architecture = metadata.text('general.architecture') ?? '';
  const figure = (key: string, most?: number) => metadata.figure(`${architecture}.${key}`, most);
  const heads = figure('attention.head_count');
  const embeddingLength = figure('embedding_length');
  const headLength = heads && embeddingLength ? Math.floor(embeddingLength / heads) : undefined;
  const part = partOf(metadata, name);
  return {
    architecture,
    name: metadata.text('general.name') ?? '',
    ...known('parameters', metadata.figure('general.parameter_count', Number.MAX_SAFE_INTEGER)),
    ...known('contextTokens', figure('context_length')),
    ...known('embeddingLength', embeddingLength),
    ...known('layers', figure('block_count', limits.layers)),
    ...known('heads', heads),
    ...known('keyValueHeads', figure('attention.head_count_kv') ?? heads),
    ...known('keyLength', figure('attention.key_length') ?? headLength),
    ...known('valueLength', figure('attention.value_length') ?? headLength),
    vocabulary: metadata.array('tokenizer.ggml.tokens')?.length ?? figure('vocab_size') ?? 0,
    tokenizerModel: metadata.text('tokenizer.ggml.model') ?? '',
    tokenizerPre: metadata.text('tokenizer.ggml.pre') ?? '',
    ...known('chatTemplate', metadata.text('tokenizer.chat_template') || undefined),
    licence: metadata.text('general.license') ?? '',
    licenceUrl: metadata.text('general.license.link') ?? '',
    languages: metadata.texts(LANGUAGES_KEY) ?? [],
    ...known('fileType', metadata.figure('general.file_type')),
    alignment: alignmentOf(metadata, name),
    ...known('part', part),
    projector: architecture === 'clip' || metadata.text('general.type') === 'mmproj',
  };
}

/** @throws HomebodyError `architecture-unknown` if no engine here can run it */
export function checkArchitecture({ architecture }: GgufFacts, name: string): void {
  if (!architecture) throw invalidFile(name, 'bad-value', 'general.architecture is missing');
  if (!KNOWN_ARCHITECTURES.includes(architecture)) {
    throw new HomebodyError('architecture-unknown', { name, architecture: architecture.slice(0, 100) });
  }
}

/** A property for an object literal, left out where the value is not known. */
export function known<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}

function partOf(metadata: Metadata, name: string): SplitPart | undefined {
  const count = metadata.figure('split.count') ?? 0;
  if (count === 0) return undefined;
  if (count > limits.parts) throw invalidFile(name, 'absurd-count', `one of ${count} parts of a model`);
  const number = metadata.figure('split.no') ?? 0;
  if (number >= count) throw invalidFile(name, 'bad-value', `it is part ${number + 1} of ${count}`);
  return { number, count, tensors: metadata.figure('split.tensors.count') ?? 0 };
}

function alignmentOf(metadata: Metadata, name: string): number {
  const alignment = metadata.figure('general.alignment') ?? 32;
  const powerOfTwo = alignment > 0 && (alignment & (alignment - 1)) === 0;
  if (!powerOfTwo) throw invalidFile(name, 'bad-value', `general.alignment is ${alignment}`);
  return alignment;
}
