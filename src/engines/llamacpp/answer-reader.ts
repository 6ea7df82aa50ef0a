import type { Part, Request } from '../../core';
import { toolCallsOf, type NativeChunk } from './native-chunk';
import { readShapedAnswer, toolCall } from '../tool-calls';

/** Takes away the words that llama-server repeats at the beginning of a continued answer. */
export class Echo {
  constructor(private rest: string) {}

  strip(text: string): string {
    if (this.rest === '' || text === '') return text;
    if (text.startsWith(this.rest)) {
      const own = text.slice(this.rest.length);
      this.rest = '';
      return own;
    }
    if (this.rest.startsWith(text)) {
      this.rest = this.rest.slice(text.length);
      return '';
    }
    this.rest = '';
    return text;
  }
}

/** Tells tool calls from text, whether llama-server found them or the answer was held to their shape. */
export class AnswerReader {
  called = false;
  readonly #calls = new Map<number, { id: string; name: string; argumentsText: string }>();
  readonly #shaped: boolean;
  #kept = '';

  constructor({ tools, toolChoice }: Request, templateKnowsTools: boolean) {
    this.#shaped = !!tools?.length && toolChoice !== 'none' && !templateKnowsTools;
  }

  /** @returns text that can be shown now */
  take(chunk: NativeChunk, text: string): string {
    for (const { index, id, function: part } of toolCallsOf(chunk)) {
      const call = this.#calls.get(index) ?? { id: '', name: '', argumentsText: '' };
      this.#calls.set(index, {
        id: id ?? call.id,
        name: call.name || (part?.name ?? ''),
        argumentsText: call.argumentsText + (part?.arguments ?? ''),
      });
    }
    if (!this.#shaped) return text;
    this.#kept += text;
    return '';
  }

  /** What the whole answer was. */
  *end(): Generator<Part> {
    for (const { id, name, argumentsText } of this.#calls.values()) {
      this.called = true;
      yield toolCall(id, name, argumentsText, argumentsText);
    }
    if (!this.#shaped) return;
    const answer = readShapedAnswer(this.#kept);
    this.called = answer.type === 'tool-call';
    yield answer;
  }

  /** An answer that broke off holds no call; what was written is shown as it is. */
  *rest(): Generator<Part> {
    if (this.#kept !== '') yield { type: 'text', text: this.#kept };
  }
}
