import type { Message } from '../../core';
import { checkMessages } from '../request-check';
import { dialogueOf, promptTexts, type Dialogue } from './conversation';
import type { LoadedModel } from './loaded-model';
import { toldMessages } from './package-request';

/** Tokens that stand before every conversation without being written in it. */
export const prefixTokensOf = ({ template }: LoadedModel): number => template.system_prefix_token_ids?.length ?? 0;

/** The tokens of a text alone. */
export function tokensOfText({ pipeline }: LoadedModel, text: string): readonly number[] {
  return text === '' ? [] : [...pipeline.tokenizer.encode(text.toWellFormed())];
}

/** How many tokens a conversation has as the package reads it: each stretch of text is put into tokens by itself. */
export function tokensOfDialogue(model: LoadedModel, dialogue: Dialogue): number {
  const { template, pipeline } = model;
  // While an answer is continued the template holds what it has already, so the words that open one are asked of the load.
  const texts = promptTexts(dialogue, { ...template, role_empty_sep: model.opening });
  return texts.reduce((sum, text) => sum + pipeline.tokenizer.encode(text).length, prefixTokensOf(model));
}

/** @throws HomebodyError `request-invalid` */
export function tokensOfMessages(model: LoadedModel, messages: readonly Message[]): number {
  checkMessages(messages);
  return tokensOfDialogue(model, dialogueOf(toldMessages({ messages }), model.template));
}
