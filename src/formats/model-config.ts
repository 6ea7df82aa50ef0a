import type { ModelDescription } from '../core';
import { isObject, parseBounded } from './bounded-json';
import { invalidFile } from './invalid-file';

/** Texts of the files that lie beside weights in a repository. */
export interface ConfigTexts {
  /** `config.json` */
  readonly config?: string;
  /** `tokenizer_config.json` */
  readonly tokenizerConfig?: string;
}

type ConfigFacts = Pick<ModelDescription, 'architecture'> &
  Partial<
    Pick<
      ModelDescription,
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
export function configFacts({ config, tokenizerConfig }: ConfigTexts): ConfigFacts {
  const whole = objectOf(config, 'config.json');
  // Models that also see keep what concerns their language model apart.
  const model = isObject(whole['text_config']) ? { ...whole, ...whole['text_config'] } : whole;
  const tokenizer = objectOf(tokenizerConfig, 'tokenizer_config.json');
  const [named] = Array.isArray(whole['architectures']) ? (whole['architectures'] as unknown[]) : [];
  const heads = figureOf(model['num_attention_heads']) ?? figureOf(model['n_head']);
  const width = figureOf(model['hidden_size']) ?? figureOf(model['n_embd']);
  const headLength = figureOf(model['head_dim']) ?? (heads && width ? Math.floor(width / heads) : undefined);
  const facts = {
    quantization: packedAs(whole['quantization_config']),
    contextTokens: figureOf(model['max_position_embeddings']) ?? figureOf(model['n_positions']),
    layers: figureOf(model['num_hidden_layers']) ?? figureOf(model['n_layer']),
    keyValueHeads: figureOf(model['num_key_value_heads']) ?? heads,
    keyLength: headLength,
    valueLength: headLength,
    vocabulary: figureOf(model['vocab_size']),
    tokenizer: textOf(tokenizer['tokenizer_class']),
    chatTemplate: templateOf(tokenizer['chat_template']),
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
