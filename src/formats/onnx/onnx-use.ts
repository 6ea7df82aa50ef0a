import { HomebodyError, type ModelDescription } from '../../core';

/** What an ONNX model is for: writing on, writing another text, or reading. */
export type OnnxUse = 'write' | 'rewrite' | 'fill-mask' | 'answer' | 'classify' | 'embed';

/**
 * Model types that the shipped transformers.js can load and that deal with text alone. A test looks each one up in the
 * package's own tables, so that the lists can't promise more than the engine holds.
 */
export const WRITING_TYPES: readonly string[] = [
  'afmoe',
  'apertus',
  'arcee',
  'bloom',
  'codegen',
  'cohere',
  'cohere2',
  'deepseek_v3',
  'ernie4_5',
  'exaone',
  'falcon',
  'falcon_h1',
  'gemma',
  'gemma2',
  'gemma3_text',
  'glm',
  'gpt2',
  'gpt_bigcode',
  'gpt_neo',
  'gpt_neox',
  'gpt_oss',
  'gptj',
  'granite',
  'granitemoehybrid',
  'helium',
  'hunyuan_v1_dense',
  'jais',
  'lfm2',
  'lfm2_moe',
  'llama',
  'llama4_text',
  'ministral',
  'ministral3',
  'mistral',
  'mobilellm',
  'modernbert-decoder',
  'mpt',
  'nanochat',
  'olmo',
  'olmo2',
  'olmo3',
  'openelm',
  'opt',
  'phi',
  'phi3',
  'qwen2',
  'qwen2_moe',
  'qwen3',
  'qwen3_moe',
  'qwen3_next',
  'smollm3',
  'stablelm',
  'starcoder2',
  'vaultgemma',
];
/** Those that need no words of their own for the languages (as M2M-100 and mBART do). */
export const REWRITING_TYPES: readonly string[] = ['bart', 'longt5', 'marian', 'mt5', 't5'];
export const READING_TYPES: readonly string[] = [
  'albert',
  'bert',
  'camembert',
  'convbert',
  'deberta',
  'deberta-v2',
  'distilbert',
  'electra',
  'eurobert',
  'mobilebert',
  'modernbert',
  'mpnet',
  'neobert',
  'roberta',
  'roformer',
  'squeezebert',
  'xlm-roberta',
];

/** What the engine would use a model for; undefined where it knows no such model. */
export function onnxUseOf({
  architecture,
  modelType = '',
}: Pick<ModelDescription, 'architecture' | 'modelType'>): OnnxUse | undefined {
  if (WRITING_TYPES.includes(modelType)) return /(ForCausalLM|LMHeadModel)$/.test(architecture) ? 'write' : undefined;
  if (REWRITING_TYPES.includes(modelType))
    return /(ForConditionalGeneration|MTModel)$/.test(architecture) ? 'rewrite' : undefined;
  if (!READING_TYPES.includes(modelType)) return undefined;
  if (/(ForMaskedLM|ForPreTraining)$/.test(architecture)) return 'fill-mask';
  if (architecture.endsWith('ForQuestionAnswering')) return 'answer';
  if (architecture.endsWith('ForSequenceClassification')) return 'classify';
  return architecture.endsWith('Model') ? 'embed' : undefined;
}

/**
 * The same for a model that is to be run.
 * @param name for error facts
 * @throws HomebodyError `architecture-unknown`
 */
export function requireOnnxUse(description: ModelDescription, name: string): OnnxUse {
  const use = onnxUseOf(description);
  if (use) return use;
  const architecture = description.architecture || description.modelType || '?';
  throw new HomebodyError('architecture-unknown', { name, architecture });
}
