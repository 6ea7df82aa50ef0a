import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { onnxUseOf, READING_TYPES, REWRITING_TYPES, WRITING_TYPES } from './onnx-use';

const registry = readFileSync('node_modules/@huggingface/transformers/src/models/registry.js', 'utf8');

/** Type and class of each entry of one of the package's tables. */
function tableOf(name: string): ReadonlyMap<string, string> {
  const start = registry.indexOf(`MODEL_FOR_${name}_MAPPING_NAMES = new Map(`);
  expect(start).toBeGreaterThan(0);
  const text = registry.slice(start, registry.indexOf(']);', start));
  return new Map([...text.matchAll(/\['([^']+)', '([^']+)'\]/g)].map(([, type, name]) => [type!, name!]));
}

describe('what an ONNX model is for', () => {
  it('is promised of no model that the package does not know', () => {
    const missing = (types: readonly string[], name: string) => types.filter((type) => !tableOf(name).has(type));
    expect(missing(WRITING_TYPES, 'CAUSAL_LM')).toEqual([]);
    expect(missing(REWRITING_TYPES, 'SEQ_TO_SEQ_CAUSAL_LM')).toEqual([]);
    expect(missing(READING_TYPES, 'MASKED_LM')).toEqual([]);
  });

  it('is told of every class of those models', () => {
    for (const type of WRITING_TYPES)
      expect(onnxUseOf({ modelType: type, architecture: tableOf('CAUSAL_LM').get(type)! }), type).toBe('write');
    for (const type of REWRITING_TYPES)
      expect(onnxUseOf({ modelType: type, architecture: tableOf('SEQ_TO_SEQ_CAUSAL_LM').get(type)! })).toBe('rewrite');
    for (const type of READING_TYPES)
      expect(onnxUseOf({ modelType: type, architecture: tableOf('MASKED_LM').get(type)! })).toBe('fill-mask');
  });

  it.each([
    ['bert', 'BertForQuestionAnswering', 'answer'],
    ['bert', 'BertForPreTraining', 'fill-mask'],
    ['xlm-roberta', 'XLMRobertaModel', 'embed'],
    ['deberta-v2', 'DebertaV2ForSequenceClassification', 'classify'],
    ['bert', 'BertForTokenClassification', undefined],
    ['whisper', 'WhisperForConditionalGeneration', undefined],
    ['m2m_100', 'M2M100ForConditionalGeneration', undefined],
    ['mystery', 'MysteryForCausalLM', undefined],
    ['llama', '', undefined],
  ])('%s %s: %s', (modelType, architecture, use) => {
    expect(onnxUseOf({ modelType, architecture })).toBe(use);
  });
});
