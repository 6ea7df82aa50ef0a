import { HomebodyError } from '../../core';
import { encode, inTurn, needText, needUse, runEncoder } from './encoding';
import type { LoadedModel } from './loaded-model';
import { embeddingOutput } from './model-kind';

/** One vector of length 1 a text: the model's own, its first token's, or the mean of its tokens. */
export async function embedTexts(
  model: LoadedModel,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly Float32Array[]> {
  needUse(model, 'embed', 'embeddings');
  texts.forEach((text) => needText('texts', text));
  const encodings = texts.map((text) => encode(model, text));
  return inTurn(model, signal, async () => {
    const vectors: Float32Array[] = [];
    for (const encoding of encodings) {
      const outputs = await runEncoder(model, encoding, signal);
      const output = outputs[embeddingOutput(model.outputNames)!]!;
      const { data } = output.type === 'float32' ? output : output.to('float32');
      const width = output.dims.at(-1)!;
      const values = data as Float32Array;
      vectors.push(unitLength(model.firstTokenPooling ? values.slice(0, width) : meanOfRows(values, width)));
    }
    return vectors;
  });
}

function meanOfRows(values: Float32Array, width: number): Float32Array {
  const mean = new Float32Array(width);
  values.forEach((value, place) => (mean[place % width]! += value));
  return mean;
}

function unitLength(values: Float32Array): Float32Array {
  const length = Math.hypot(...values);
  if (!(length > 0 && Number.isFinite(length)))
    throw new HomebodyError('output-invalid', { detail: 'The embedding has no length.', text: '' });
  return values.map((value) => value / length);
}
