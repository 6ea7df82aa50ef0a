import { HomebodyError, type LoadedModel, type Message, type PromptName } from '../core';
import { fillTemplate, templateOf } from './prompts';

/** What is sent: a conversation of one question, or a bare text. */
export type Asking = { readonly messages: readonly Message[] } | { readonly prompt: string };

/**
 * Puts a job into the words this model wants. Models that only turn one text into another (T5, Marian) have no chat: they
 * read a bare prompt, and only the jobs their record has words for.
 * @throws HomebodyError `unsupported`
 */
export function askingFor(model: LoadedModel, name: PromptName, values: Readonly<Record<string, string>>): Asking {
  const { record, capabilities, plan } = model;
  if (!capabilities.textToText) {
    return { messages: [{ role: 'user', content: fillTemplate(templateOf(record, name), values) }] };
  }
  const template = record.profile?.templates?.[name];
  if (template === undefined) throw new HomebodyError('unsupported', { capability: name, engine: plan.engine });
  return { prompt: fillTemplate(template, values) };
}

/** As the runtime counts it. */
export function countedOf(asking: Asking): string | readonly Message[] {
  return 'prompt' in asking ? asking.prompt : asking.messages;
}

/** Tokens that stand around every bare prompt and are counted by nobody: the end, a language. */
const marksTokens = 4;

/**
 * How many tokens of text a prompt may hold, beside the `frameTokens` of its words and an answer of `answerTokens`. An encoder
 * and a decoder have the context each for itself; elsewhere prompt and answer share it.
 */
export function roomFor(
  { capabilities, contextTokens }: LoadedModel,
  frameTokens: number,
  answerTokens: number,
): number {
  return contextTokens - frameTokens - (capabilities.textToText ? marksTokens : answerTokens);
}
