import { HomebodyError, type MaskGuess } from '../../core';
import { encode, inTurn, needText, needUse, runEncoder } from './encoding';
import type { LoadedModel } from './loaded-model';
import { rowOf, softmax } from './logits';
import { largest } from './sampler';

/** The likeliest words for each of the model's own masks (`[MASK]`, `<mask>`) in the text, as its vocabulary has them. */
export async function fillMasks(
  model: LoadedModel,
  text: string,
  top: number,
  signal: AbortSignal,
): Promise<readonly (readonly MaskGuess[])[]> {
  needUse(model, 'fill-mask', 'fillMask');
  needText('text', text);
  if (!Number.isInteger(top) || top < 1)
    throw new HomebodyError('request-invalid', { field: 'top', detail: `${top} is no number of words` });
  const encoding = encode(model, text);
  const places = encoding.tokens.flatMap((token, place) => (token === model.tokenizer.mask_token_id ? [place] : []));
  if (places.length === 0)
    throw new HomebodyError('request-invalid', { field: 'text', detail: `it has no ${model.tokenizer.mask_token}` });
  const { logits } = await inTurn(model, signal, () => runEncoder(model, encoding, signal));
  const words = wordsOf(model);
  return places.map((place) => {
    const likely = softmax(rowOf(logits!, place));
    return largest(likely, top).map((token) => ({ token: words.get(token) ?? '', score: likely[token]! }));
  });
}

function wordsOf({ tokenizer }: LoadedModel): ReadonlyMap<number, string> {
  const vocabulary = tokenizer.get_vocab() as Map<string, number> | Record<string, number>;
  const entries = vocabulary instanceof Map ? [...vocabulary] : Object.entries(vocabulary);
  return new Map(entries.map(([word, token]) => [token, word]));
}
