import { Tensor } from '@huggingface/transformers';
import { StructuredOutputProcessor, type ResponseFormat } from '@huggingface/transformers-structured-output';
import { HomebodyError, type JsonSchema } from '../../core';
import { messageOf } from './failure';
import type { LoadedModel } from './loaded-model';

/** Takes away the tokens with which an answer could not match its schema any more. */
export class SchemaMask {
  readonly #mask: StructuredOutputProcessor;
  readonly #written: bigint[] = [];

  /** @throws HomebodyError `request-invalid` for schemas that can't be held to word by word */
  constructor({ tokenizer }: LoadedModel, schema: JsonSchema) {
    const words: unknown = typeof schema === 'boolean' ? {} : schema;
    const format = { type: 'json_schema', json_schema: words } as ResponseFormat;
    try {
      this.#mask = new StructuredOutputProcessor(tokenizer, format);
    } catch (error) {
      throw new HomebodyError('request-invalid', { field: 'constraint', detail: messageOf(error) });
    }
  }

  /** Gives -Infinity to what may not come next. @throws HomebodyError `output-invalid` in a dead end */
  apply(logits: Float32Array): void {
    try {
      this.#mask([this.#written], new Tensor('float32', logits, [1, logits.length]));
    } catch (error) {
      throw new HomebodyError('output-invalid', { detail: messageOf(error), text: '' });
    }
  }

  wrote(token: number): void {
    this.#written.push(BigInt(token));
  }
}
