import type {
  LanguagePair,
  Licence,
  ModelDescription,
  ModelFile,
  ModelNeeds,
  ModelRecord,
  ModelVariant,
  PromptName,
  PromptProfile,
  TaskName,
} from '../core';
import { requireOnnxUse, type OnnxUse } from '../formats';
import { cleanText, identifierOf, languagesOf, licenceOf } from './record-words';
import { bitsPerParameterOf, parametersNamedIn } from './size-guess';

/** One precision of a model with its files, as an ONNX record lists them. */
export interface OnnxVariant {
  readonly precision: string;
  /** Named by their places in the repository. */
  readonly files: readonly ModelFile[];
}

export interface OnnxModel {
  readonly id: string;
  readonly title: string;
  readonly licence: Licence;
  readonly languages: readonly string[];
  readonly description: ModelDescription;
  readonly variants: readonly OnnxVariant[];
}

const usualContextTokens = 4_096;
/** Relative positions have no end; this is what such models (T5) were trained with. */
const contextWithoutEnd = 512;
/**
 * What loading takes at most, over the size of the weights (measured in Chromium): ONNX Runtime holds a graph that carries its
 * weights several times, one whose weights stand beside it less often.
 */
const loadShare = { carried: 3.75, beside: 2.4 } as const;
/** The module itself, its stacks, and the logits of one pass. */
const fixedBytes = 96 * 2 ** 20;

/**
 * The record of an ONNX model, from what stands beside its weights.
 * @throws HomebodyError `architecture-unknown` if the engine knows no such model
 */
export function recordFromOnnx({ id, title, licence, languages, description, variants }: OnnxModel): ModelRecord {
  const use = requireOnnxUse(description, title);
  const pair = use === 'rewrite' ? pairNamedIn(title) : undefined;
  const profile = profileOf(description, use);
  return {
    id,
    family: identifierOf(description.modelType ?? '') || 'unknown',
    title: cleanText(title) || id,
    parameters: parametersOf(title, description, variants),
    licence: licenceOf(licence.id, licence.url),
    languages: pair ?? languagesOf(languages),
    ...(pair && { translates: [pair] }),
    contextTokens: description.contextTokens ?? contextWithoutEnd,
    tasks: tasksOf(description, use),
    ...(profile && { profile }),
    variants: variants.map((variant) => variantOf(variant, description, use)),
  };
}

function variantOf({ precision, files }: OnnxVariant, description: ModelDescription, use: OnnxUse): ModelVariant {
  return {
    id: precision,
    engine: 'transformers',
    format: 'onnx',
    quantization: precision,
    files,
    needs: onnxNeedsOf(precision, files, description, use),
  };
}

/** Memory to load and run it; ONNX Runtime on the CPU keeps keys and values in 32 bits. */
function onnxNeedsOf(
  precision: string,
  files: readonly ModelFile[],
  description: ModelDescription,
  use: OnnxUse,
): ModelNeeds {
  const weightBytes = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const beside = files.some(({ name }) => /\.onnx_data(_\d+)?$/.test(name));
  const inHalves = precision.endsWith('f16') || precision === 'fp16';
  const cacheBytesPerToken = cacheOf(description, use, inHalves ? 2 : 4);
  const contextTokens = Math.min(usualContextTokens, description.contextTokens ?? contextWithoutEnd);
  return {
    memoryBytes: Math.ceil(
      weightBytes * (beside ? loadShare.beside : loadShare.carried) + contextTokens * cacheBytesPerToken + fixedBytes,
    ),
    ...(cacheBytesPerToken > 0 && { cacheBytesPerToken }),
    ...(inHalves && { f16: true }),
  };
}

function cacheOf(
  { layers = 0, keyValueHeads = 0, keyLength = 0, valueLength = 0 }: ModelDescription,
  use: OnnxUse,
  bytesPerValue: number,
): number {
  if (use !== 'write' && use !== 'rewrite') return 0;
  // A decoder beside an encoder keeps what it wrote, and again what it reads.
  return layers * keyValueHeads * (keyLength + valueLength) * bytesPerValue * (use === 'rewrite' ? 2 : 1);
}

function tasksOf({ modelType, chatTemplate }: ModelDescription, use: OnnxUse): readonly TaskName[] {
  switch (use) {
    case 'write':
      return chatTemplate === undefined ? [] : ['chat', 'summarize', 'translate', 'extract'];
    case 'rewrite':
      return modelType === 'marian' ? ['translate'] : modelType === 'bart' ? ['summarize'] : ['translate', 'summarize'];
    case 'embed':
      return ['embed'];
    case 'fill-mask':
    case 'answer':
    case 'classify':
      return [];
  }
}

/** A whole paragraph of a few sentences is what models that rewrite were trained on. */
const rewritingPieceTokens = 400;

/** How models that read a bare prompt want to be asked; @see https://arxiv.org/abs/1910.10683 (T5), appendix D */
function profileOf({ modelType, contextTokens }: ModelDescription, use: OnnxUse): PromptProfile | undefined {
  if (use !== 'rewrite') return undefined;
  const summaries = (template: string) =>
    Object.fromEntries(
      (['summarize', 'combine'] as const).flatMap((job) =>
        (['key-points', 'tldr', 'teaser', 'headline'] as const).map((kind): [PromptName, string] => [
          `${job}-${kind}`,
          template,
        ]),
      ),
    ) as Partial<Record<PromptName, string>>;
  const common = { sampling: { temperature: 0 }, pieceTokens: rewritingPieceTokens, translateSentences: 1 };
  if (modelType === 'marian') return { ...common, templates: { translate: '{text}' } };
  // BART's sequence of 1,024 tokens is its own; it was trained without words for the job.
  if (modelType === 'bart')
    return {
      ...common,
      pieceTokens: Math.min(800, contextTokens ?? rewritingPieceTokens),
      templates: summaries('{text}'),
    };
  return {
    ...common,
    templates: { translate: 'translate {source} to {language}: {text}', ...summaries('summarize: {text}') },
  };
}

const oldCodes: Readonly<Record<string, string>> = { jap: 'ja' };

/** The pair that a name such as `opus-mt-en-ko` or `opus-mt-tc-big-en-ko` tells; none for groups of languages. */
function pairNamedIn(title: string): LanguagePair | undefined {
  const [, from = '', to = ''] = /opus-mt-(?:tc-)?(?:big-|base-)?([a-z]{2,3})-([a-z]{2,3})$/i.exec(title) ?? [];
  const codes = [from, to].map((code) => oldCodes[code] ?? code);
  const known = codes.every((code) => code !== '' && !groupsOfLanguages.has(code));
  return known ? [codes[0]!, codes[1]!] : undefined;
}

/** ISO 639-5 codes and what the makers of Marian models use beside them. */
const groupsOfLanguages = new Set(
  'mul gem roa sla zle zls zlw gmq gmw itc ine sem urj trk inc dra afa bat cel cpp'.split(' '),
);

/** From what sizes tell best of the number of parameters: coarser precisions keep their embedding whole. */
const telling = ['fp32', 'fp16', 'q8', 'int8', 'uint8'];

function parametersOf(title: string, { parameters }: ModelDescription, variants: readonly OnnxVariant[]): number {
  const [best] = variants.toSorted((one, other) => rank(one) - rank(other));
  const weightBytes = (best?.files ?? [])
    .filter(({ name }) => /\.onnx(_data(_\d+)?)?$/.test(name))
    .reduce((sum, { bytes }) => sum + bytes, 0);
  const guess = Math.max(1, Math.ceil((weightBytes * 8) / bitsPerParameterOf(best?.precision ?? '')));
  const named = parametersNamedIn(title);
  return parameters ?? (named !== undefined && named > guess / 3 && named < guess * 3 ? named : guess);
}

function rank({ precision }: OnnxVariant): number {
  const place = telling.indexOf(precision);
  return place < 0 ? telling.length : place;
}
