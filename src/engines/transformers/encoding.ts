import type { Tensor } from '@huggingface/transformers';
import { HomebodyError } from '../../core';
import type { LoadedModel, Outputs } from './loaded-model';

/** The inputs of one text or pair of texts, as the tokenizer makes them. */
export interface Encoding {
  readonly tokens: readonly number[];
  readonly inputs: Readonly<Record<string, Tensor>>;
}

/** @throws HomebodyError `context-overflow` */
export function encode({ tokenizer, ready }: LoadedModel, text: string, pair?: string): Encoding {
  const options = { truncation: false, ...(pair !== undefined && { text_pair: pair.toWellFormed() }) };
  const inputs = tokenizer(text.toWellFormed(), options) as unknown as Record<string, Tensor>;
  const tokens = Array.from(inputs['input_ids']!.data as BigInt64Array, Number);
  if (tokens.length > ready.contextTokens)
    throw new HomebodyError('context-overflow', { promptTokens: tokens.length, contextTokens: ready.contextTokens });
  return { tokens, inputs };
}

/** Runs the model alone: others wait. @throws HomebodyError, or the signal's reason */
export async function inTurn<T>(model: LoadedModel, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const release = await model.slots.take(signal);
  if (!release) throw signal.reason;
  try {
    return await work();
  } finally {
    release();
  }
}

export async function runEncoder(model: LoadedModel, { inputs }: Encoding, signal: AbortSignal): Promise<Outputs> {
  signal.throwIfAborted();
  const outputs = await model.run(inputs);
  signal.throwIfAborted();
  return outputs;
}

/** @throws HomebodyError `request-invalid` */
export function needText(field: string, text: unknown): void {
  if (typeof text !== 'string' || text === '')
    throw new HomebodyError('request-invalid', { field, detail: 'it is empty' });
}

/** @throws HomebodyError `unsupported` */
export function needUse(model: LoadedModel, use: NonNullable<LoadedModel['use']>, capability: string): void {
  if (model.use !== use) throw new HomebodyError('unsupported', { capability, engine: 'transformers' });
}
