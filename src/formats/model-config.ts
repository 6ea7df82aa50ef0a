import type { ModelDescription } from '../core';
import { isObject, parseBounded } from './bounded-json';
import { invalidFile } from './invalid-file';

/** Texts of the files that lie beside weights in a repository. */
export interface ConfigTexts {
  /** `config.json` */
  readonly config?: string;
  /** `tokenizer_config.json` */
  readonly tokenizerConfig?: string;
  /** `chat_template.jinja`, where newer models keep what stood in the tokenizer's configuration. */
  readonly chatTemplate?: string;
}

type ConfigFacts = Pick<ModelDescription, 'architecture'> &
  Partial<
    Pick<
      ModelDescription,
      | 'modelType'
      | 'quantization'
      | 'contextTokens'
      | 'layers'
      | 'keyValueHeads'
      | 'keyLength'
      | 'valueLength'
      | 'vocabulary'
      | 'tokenizer'
      | 'chatTemplate'
    >
  >;

const mostConfigCharacters = 4_194_304;
const mostFigure = 2_147_483_647;

/**
 * What the files beside a model's weights say of it. `architecture` is empty where they say nothing.
 * @throws HomebodyError `model-file-invalid` if one of them is no JSON object
 */
export function configFacts({ config, tokenizerConfig, chatTemplate }: ConfigTexts): ConfigFacts {
  const whole = objectOf(config, 'config.json');
  // Models that also see keep what concerns their language model apart.
  const model = isObject(whole['text_config']) ? { ...whole, ...whole['text_config'] } : whole;
  const tokenizer = objectOf(tokenizerConfig, 'tokenizer_config.json');
  const [named] = Array.isArray(whole['architectures']) ? (whole['architectures'] as unknown[]) : [];
  const figure = (...names: readonly string[]) =>
    names.map((name) => figureOf(model[name])).find((value) => value !== undefined);
  const heads = figure('num_attention_heads', 'n_head', 'n_heads', 'decoder_attention_heads', 'num_heads');
  const width = figure('hidden_size', 'n_embd', 'd_model', 'dim');
  const headLength = figure('head_dim', 'd_kv') ?? (heads && width ? Math.floor(width / heads) : undefined);
  const facts = {
    modelType: textOf(whole['model_type']),
    quantization: packedAs(whole['quantization_config']),
    contextTokens: figure('max_position_embeddings', 'n_positions', 'n_ctx', 'seq_length', 'max_sequence_length'),
    layers: figure('num_hidden_layers', 'n_layer', 'n_layers', 'decoder_layers', 'num_decoder_layers', 'num_layers'),
    keyValueHeads: figure('num_key_value_heads') ?? heads,
    keyLength: headLength,
    valueLength: headLength,
    vocabulary: figure('vocab_size'),
    tokenizer: textOf(tokenizer['tokenizer_class']),
    chatTemplate: templateOf(tokenizer['chat_template']) ?? textOf(chatTemplate),
  };
  const known = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  return { architecture: textOf(named) ?? textOf(whole['model_type']) ?? '', ...known };
}

function objectOf(text: string | undefined, name: string): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  if (text.length > mostConfigCharacters) throw invalidFile(name, 'absurd-count', `${text.length} characters`);
  const value = parseBounded(text, name);
  if (!isObject(value)) throw invalidFile(name, 'bad-value', 'it is no JSON object');
  return value;
}

function figureOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= mostFigure ? value : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A tokenizer may have several templates by name; tasks talk by the usual one. */
function templateOf(value: unknown): string | undefined {
  if (!Array.isArray(value)) return textOf(value);
  const usual = value.find((one: unknown) => isObject(one) && one['name'] === 'default') as unknown;
  return isObject(usual) ? textOf(usual['template']) : undefined;
}

/** Weights packed by a method of their own hide their width behind integer tensors. */
function packedAs(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const method = textOf(value['quant_method']);
  const bits = figureOf(value['bits']);
  return method && bits ? `${method} ${bits}-bit` : method;
}
