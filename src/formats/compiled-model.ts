import type { ModelDescription } from '../core';
import { isObject, parseBounded } from './bounded-json';
import { invalidFile } from './invalid-file';
import { configFacts } from './model-config';

/** Where a repository of a model compiled for WebLLM says what it is. */
export const compiledConfigName = 'mlc-chat-config.json';
/** The list of its weights; the second name is older. */
export const compiledListNames = ['tensor-cache.json', 'ndarray-cache.json'] as const;
const tokenizerNames = ['tokenizer.json', 'tokenizer.model'];
const shardName = /^params_shard_\d+\.bin$/;

/**
 * The files of a compiled model among a repository's, weights first; empty if it is none.
 * @param names at the top of the repository
 */
export function compiledFilesIn(names: readonly string[]): readonly string[] {
  const list = compiledListNames.find((name) => names.includes(name));
  const tokenizer = tokenizerNames.find((name) => names.includes(name));
  const shards = names.filter((name) => shardName.test(name)).toSorted((one, other) => numberIn(one) - numberIn(other));
  if (!list || !tokenizer || shards.length === 0 || !names.includes(compiledConfigName)) return [];
  return [...shards, list, compiledConfigName, tokenizer];
}

/**
 * What the configuration of a compiled model says.
 * @param fileBytes of its weights
 * @throws HomebodyError `model-file-invalid`
 */
export function describeCompiled(config: string, fileBytes: number): ModelDescription {
  const whole = parseBounded(config, compiledConfigName);
  if (!isObject(whole)) throw invalidFile(compiledConfigName, 'bad-value', 'It holds no JSON object.');
  const { model_type: modelType, model_config: model, quantization, context_window_size: window } = whole;
  const inside = isObject(model) ? model : {};
  const facts = configFacts({ config: JSON.stringify({ ...inside, model_type: modelType }) });
  const stated = [window, whole['sliding_window_size']].find((length) => typeof length === 'number' && length > 0);
  const contextTokens = typeof stated === 'number' ? stated : facts.contextTokens;
  return {
    format: 'mlc',
    name: '',
    ...facts,
    architecture: facts.architecture || (typeof modelType === 'string' ? modelType : ''),
    ...(typeof quantization === 'string' && { quantization }),
    ...(contextTokens !== undefined && { contextTokens }),
    licence: '',
    licenceUrl: '',
    languages: [],
    fileBytes,
    complete: true,
  };
}

const numberIn = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0);
