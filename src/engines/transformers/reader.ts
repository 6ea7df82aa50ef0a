import { Tensor } from '@huggingface/transformers';
import { HomebodyError } from '../../core';
import { KeyValueCache } from './key-value-cache';
import type { LoadedModel } from './loaded-model';
import { lastLogits } from './logits';

/** Tokens read in one forward pass: an abort is heard, and progress told, between two of them. */
const chunkTokens = 128;
/** Most logits of one forward pass, where a model gives them for every token: 32 MiB. */
const mostLogits = 8 * 2 ** 20;

/** Reads tokens, in whatever way the model does, and gives the logits of the next one. */
export interface TokenReader {
  /**
   * Prepares for a prompt.
   * @param anew reads all of it, whatever is remembered
   * @returns how many of its tokens need not be read again
   */
  open(prompt: readonly number[], anew: boolean): Promise<number>;
  /** How many tokens the next `read` may be given. */
  readonly chunkTokens: number;
  read(tokens: readonly number[]): Promise<Float32Array>;
}

/** A decoder: prompt and answer are one row of tokens, and what was read is remembered. */
export class DecoderReader implements TokenReader {
  readonly chunkTokens: number;
  readonly #cache = new KeyValueCache();

  constructor(private readonly model: LoadedModel) {
    const fitting = Math.max(1, Math.floor(mostLogits / model.ready.vocabulary));
    this.chunkTokens = model.keepsLastLogits ? chunkTokens : Math.min(chunkTokens, fitting);
  }

  async open(prompt: readonly number[], anew: boolean): Promise<number> {
    await (anew ? this.#cache.clear() : this.#cache.keep(prompt));
    return this.#cache.length;
  }

  async read(tokens: readonly number[]): Promise<Float32Array> {
    const { past } = this.#cache;
    const outputs = await this.model.run({
      input_ids: row(tokens),
      attention_mask: ones(this.#cache.length + tokens.length),
      ...(past && { past_key_values: past }),
      ...(this.model.keepsLastLogits && { num_logits_to_keep: new Tensor('int64', [1n], []) }),
    });
    this.#cache.add(tokens, outputs);
    return lastLogits(outputs['logits']!);
  }
}

/** An encoder and a decoder: the prompt is read by the one, as a whole, and the answer by the other. */
export class CrossReader implements TokenReader {
  readonly chunkTokens = Infinity;
  readonly #cache = new KeyValueCache();
  #source: { readonly states: Tensor; readonly mask: Tensor } | undefined;

  constructor(private readonly model: LoadedModel) {}

  async open(): Promise<number> {
    this.#source = undefined;
    await this.#cache.clear();
    return 0;
  }

  /** The first tokens are the source text, all later ones the answer. */
  async read(tokens: readonly number[]): Promise<Float32Array> {
    const next = this.#source ? tokens : [this.#startToken];
    this.#source ??= await this.#encode(tokens);
    const { past } = this.#cache;
    const outputs = await this.model.run({
      encoder_outputs: this.#source.states,
      attention_mask: this.#source.mask,
      decoder_input_ids: row(next),
      ...(past && { past_key_values: past }),
    });
    this.#cache.add(next, outputs);
    return lastLogits(outputs['logits']!);
  }

  async #encode(tokens: readonly number[]): Promise<{ states: Tensor; mask: Tensor }> {
    const { model } = this.model;
    const mask = ones(tokens.length);
    const inputs = { input_ids: row(tokens), attention_mask: mask };
    const prepared: { readonly encoder_outputs?: Tensor } = await this.model.guard(() =>
      model._prepare_encoder_decoder_kwargs_for_generation({
        inputs_tensor: inputs.input_ids,
        model_inputs: inputs,
        model_input_name: 'input_ids',
        generation_config: {},
      }),
    );
    if (!prepared.encoder_outputs) throw new HomebodyError('internal', { detail: 'The encoder gave nothing.' });
    return { states: prepared.encoder_outputs, mask };
  }

  get #startToken(): number {
    const { model, config } = this.model;
    const token: unknown = model.generation_config?.decoder_start_token_id ?? config['decoder_start_token_id'];
    return typeof token === 'number' ? token : this.model.tokenizer.pad_token_id!;
  }
}

export function row(tokens: readonly number[]): Tensor {
  return new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]);
}

export function ones(length: number): Tensor {
  return new Tensor('int64', new BigInt64Array(length).fill(1n), [1, length]);
}
