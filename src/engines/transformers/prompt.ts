import { HomebodyError, type Message } from '../../core';
import { checkMessages } from '../request-check';
import type { LoadedModel } from './loaded-model';

/** The tokens of a bare prompt, with those that the tokenizer puts around every text. */
export function tokensOfPrompt({ tokenizer }: LoadedModel, prompt: string): number[] {
  return tokenizer.encode(prompt.toWellFormed(), { add_special_tokens: true });
}

/** The tokens of a text alone. */
export function tokensOfText({ tokenizer }: LoadedModel, text: string): number[] {
  return text === '' ? [] : tokenizer.encode(text.toWellFormed(), { add_special_tokens: false });
}

/**
 * The tokens of a conversation as the model's own template writes it. An answer that is to be continued stands right
 * after the words that open an answer.
 * @throws HomebodyError `request-invalid`, `no-chat-template`
 */
export function tokensOfMessages(model: LoadedModel, messages: readonly Message[]): number[] {
  checkMessages(messages);
  if (!model.ready.chatTemplate) throw new HomebodyError('no-chat-template', { modelId: model.plan.modelId });
  const last = messages.at(-1);
  const continued = last?.role === 'assistant' && !last.toolCalls?.length;
  const before = continued ? messages.slice(0, -1) : messages;
  const rendered = render(model, before) + (continued ? last.content.toWellFormed() : '');
  return model.tokenizer.encode(rendered, { add_special_tokens: false });
}

function render({ tokenizer }: LoadedModel, messages: readonly Message[]): string {
  const plain = messages.map(({ role, content }) => ({ role, content: content.toWellFormed() }));
  try {
    return tokenizer.apply_chat_template(plain, { tokenize: false, add_generation_prompt: true });
  } catch (error) {
    // Templates refuse conversations they were not written for: two questions in a row, no question, a system message.
    const detail = error instanceof Error ? error.message : String(error);
    throw new HomebodyError('request-invalid', { field: 'messages', detail });
  }
}
