import type { ModelDescription } from '../../core';
import { configFacts, type ConfigTexts } from '../model-config';

/** As transformers.js calls them, by what exporters append to a file's name. Offered in this order where sizes are the same. */
const precisions: readonly (readonly [suffix: string, precision: string])[] = [
  ['_q4', 'q4'],
  ['_q4f16', 'q4f16'],
  ['_quantized', 'q8'],
  ['_fp16', 'fp16'],
  ['', 'fp32'],
  ['_int8', 'int8'],
  ['_uint8', 'uint8'],
  ['_bnb4', 'bnb4'],
  ['_q2', 'q2'],
  ['_q2f16', 'q2f16'],
];
/** Other names for what is there already. */
const sameAs: Readonly<Record<string, string>> = { int8: 'q8', uint8: 'q8', bnb4: 'q4' };
const neededBeside = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
const wantedBeside = ['generation_config.json', 'chat_template.jinja', '1_Pooling/config.json'];
/** Which ONNX files make a model: one, or an encoder and a decoder. Older exports call a lone decoder as half of a pair. */
const sessionSets = [['encoder_model', 'decoder_model_merged'], ['model'], ['decoder_model_merged']] as const;
const folders = ['onnx/', ''] as const;

/** One precision of a model: which of a repository's files it takes, and what the engine is told they are called. */
export interface OnnxFiles {
  readonly precision: string;
  /** The weights first. */
  readonly files: readonly { readonly path: string; readonly name: string }[];
}

/**
 * Joins the files of a repository or a folder to models that the engine can load, one for each precision.
 * @param paths of all its files
 * @returns nothing where it is no model with a tokenizer beside it
 */
export function onnxFilesIn(paths: readonly string[]): readonly OnnxFiles[] {
  const there = new Set(paths);
  if (!neededBeside.every((path) => there.has(path))) return [];
  const beside = [...neededBeside, ...wantedBeside.filter((path) => there.has(path))];
  const found: OnnxFiles[] = [];
  for (const [suffix, precision] of precisions) {
    if (found.some((one) => one.precision === sameAs[precision])) continue;
    const weights = weightsOf(there, suffix);
    if (weights) found.push({ precision, files: [...weights, ...beside.map((path) => ({ path, name: path }))] });
  }
  return found;
}

function weightsOf(there: ReadonlySet<string>, suffix: string): OnnxFiles['files'] | undefined {
  for (const folder of folders) {
    for (const sessions of sessionSets) {
      const paths = sessions.map((session) => `${folder}${session}${suffix}.onnx`);
      if (!paths.every((path) => there.has(path))) continue;
      return paths
        .flatMap((path) => [path, ...dataBeside(there, path)])
        .map((path) => ({ path, name: `onnx/${path.slice(folder.length)}` }));
    }
  }
  return undefined;
}

/** Weights that stand in files of their own: `model.onnx_data`, `model.onnx_data_1` … */
function dataBeside(there: ReadonlySet<string>, path: string): readonly string[] {
  const first = `${path}_data`;
  const data: string[] = [];
  for (let at = 0; ; at++) {
    const next = at === 0 ? first : `${first}_${at}`;
    if (!there.has(next)) return data;
    data.push(next);
  }
}

/**
 * What the files beside ONNX weights say of their model; the weights themselves are not read.
 * @param fileBytes of the weights
 * @throws HomebodyError `model-file-invalid` if one of the texts is no JSON object
 */
export function describeOnnxConfig(texts: ConfigTexts, fileBytes: number): ModelDescription {
  return {
    format: 'onnx',
    name: '',
    ...configFacts(texts),
    licence: '',
    licenceUrl: '',
    languages: [],
    fileBytes,
    complete: false,
  };
}
