import type { Tensor } from '@huggingface/transformers';

/** The logits at the last place, as single precision numbers of one's own. */
export function lastLogits(logits: Tensor): Float32Array {
  const places = logits.dims.at(-2) ?? 1;
  return rowOf(logits, places - 1);
}

/** The logits at one place of the first text of a batch. */
export function rowOf(logits: Tensor, place: number): Float32Array {
  const width = logits.dims.at(-1) ?? 0;
  const { data } = logits.type === 'float32' ? logits : logits.to('float32');
  return (data as Float32Array).slice(place * width, (place + 1) * width);
}

/** Natural logarithms of the probabilities. */
export function logSoftmax(logits: Float32Array): Float32Array {
  let highest = -Infinity;
  for (const logit of logits) if (logit > highest) highest = logit;
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - highest);
  const all = highest + Math.log(sum);
  return logits.map((logit) => logit - all);
}

export function softmax(logits: Float32Array): Float32Array {
  return logSoftmax(logits).map(Math.exp);
}
