import type { ModelDescription } from '../../core';
import type { ByteSource } from '../byte-source';
import { configFacts, type ConfigTexts } from '../model-config';
import type { OnnxGraph } from './onnx-graph';
import { readOnnxHeader } from './onnx-header';

const eightBitOperators = [
  'DynamicQuantizeLinear',
  'DynamicQuantizeMatMul',
  'MatMulInteger',
  'MatMulIntegerToFloat',
  'QLinearMatMul',
  'QuantizeLinear',
  'DequantizeLinear',
];
/** Types of TensorProto that hold weights, as repositories name them. */
const weightTypes: ReadonlyMap<number, string> = new Map([
  [1, 'fp32'],
  [2, 'uint8'],
  [3, 'int8'],
  [10, 'fp16'],
  [11, 'fp64'],
  [16, 'bf16'],
  [17, 'fp8'],
  [18, 'fp8'],
  [19, 'fp8'],
  [20, 'fp8'],
  [21, 'uint4'],
  [22, 'int4'],
]);

/**
 * What an ONNX file says of its model, and the files beside it. Without these the architecture is what the graph's inputs and
 * outputs show: `causal-decoder`, `decoder`, `encoder`, `classifier`, or nothing.
 * @throws HomebodyError `model-file-invalid`
 */
export async function describeOnnx(source: ByteSource, texts: ConfigTexts): Promise<ModelDescription> {
  const { graph, metadata, complete } = await readOnnxHeader(source);
  const config = configFacts(texts);
  const whole = complete ? weightsOf(graph) : {};
  return {
    format: 'onnx',
    name: metadata.get('name') ?? '',
    ...(complete ? cacheOf(graph) : {}),
    ...whole,
    ...config,
    architecture: config.architecture || kindOf(graph),
    ...quantizationOf(graph, complete),
    ...(complete && { tensors: graph.tensors.size }),
    licence: metadata.get('license') ?? metadata.get('licence') ?? '',
    licenceUrl: '',
    languages: [],
    fileBytes: source.bytes,
    complete,
  };
}

function weightsOf(graph: OnnxGraph): Pick<ModelDescription, 'parameters' | 'largestTensorBytes'> {
  let parameters = graph.packed.reduce((sum, { items }) => sum + items, 0);
  let largestTensorBytes = 0;
  for (const [name, { items, type, bytes }] of graph.tensors) {
    largestTensorBytes = Math.max(largestTensorBytes, bytes);
    // Shapes and axes are 64-bit integers: they steer the graph and were not learned.
    if (weightTypes.has(type) && !graph.packedInputs.has(name)) parameters += items;
  }
  return { ...(parameters > 0 && Number.isSafeInteger(parameters) && { parameters }), largestTensorBytes };
}

/** As transformers.js names it, e.g. `q4f16`, `q8`, `fp16`. */
function quantizationOf(graph: OnnxGraph, complete: boolean): Pick<ModelDescription, 'quantization'> {
  const itemsByType = new Map<string, number>();
  for (const [name, { items, type }] of graph.tensors) {
    const named = weightTypes.get(type);
    if (named && !graph.packedInputs.has(name)) itemsByType.set(named, (itemsByType.get(named) ?? 0) + items);
  }
  const [common] = [...itemsByType].sort((a, b) => b[1] - a[1]).map(([type]) => type);
  const [product] = graph.packed;
  if (product) return { quantization: `q${product.bits}${common === 'fp16' ? 'f16' : ''}` };
  if (eightBitOperators.some((operator) => graph.operators.has(operator))) return { quantization: 'q8' };
  return complete && common ? { quantization: common } : {};
}

/** A decoder takes the keys and values of all layers in and gives them out again. */
function cacheOf(graph: OnnxGraph): Pick<ModelDescription, 'layers' | 'keyValueHeads' | 'keyLength' | 'valueLength'> {
  const keys = graph.inputs.filter(({ name }) => /^past_key_values\.\d+\.(decoder\.)?key$/.test(name));
  const [key] = keys;
  if (!key) return {};
  const value = graph.inputs.find(({ name }) => name === key.name.replace(/key$/, 'value'));
  const [, heads, , keyLength] = key.dimensions;
  const valueLength = value?.dimensions[3];
  return {
    layers: keys.length,
    ...(heads && { keyValueHeads: heads }),
    ...(keyLength && { keyLength }),
    ...(valueLength && { valueLength }),
  };
}

function kindOf({ inputs, outputs }: OnnxGraph): string {
  const takes = (name: RegExp) => inputs.some((input) => name.test(input.name));
  const gives = (name: RegExp) => outputs.some((output) => name.test(output.name));
  if (takes(/^encoder_hidden_states$/)) return 'decoder';
  if (takes(/^past_key_values/) || gives(/^present/)) return 'causal-decoder';
  if (gives(/^(last_hidden_state|sentence_embedding|token_embeddings)$/)) return 'encoder';
  return gives(/^logits$/) ? 'classifier' : '';
}
