import {
  createStream,
  HomebodyError,
  isAbort,
  type EndPart,
  type Message,
  type Part,
  type Request,
  type Runtime,
  type Stream,
  type ToolCall,
} from '../core';
import { modelFor } from './answer';
import type { ChatOptions, ChatResult, ContextUse } from './chat-types';
import { cleanText } from './clean-text';
import { budgetOf } from './context-budget';
import { chatSampling } from './sampling';

const stopped: EndPart = {
  type: 'end',
  reason: 'cancelled',
  usage: { promptTokens: 0, cachedTokens: 0, outputTokens: 0 },
  timings: {
    queueMs: 0,
    prefillMs: 0,
    decodeMs: 0,
    firstTokenMs: 0,
    prefillTokensPerSecond: 0,
    decodeTokensPerSecond: 0,
  },
};

/**
 * The next turn of a conversation. Loads a model if none is loaded. What does not fit the context is left out, oldest
 * exchanges first, and said in a `context-trimmed` notice before the first word. A last message of the assistant's is
 * continued.
 * @throws text-empty, text-binary, context-overflow, request-invalid, and what the runtime throws
 */
export function chat(
  runtime: Runtime,
  messages: readonly Message[],
  options: ChatOptions = {},
): Stream<Part, ChatResult> {
  return createStream(
    (signal) => answer(runtime, messages, options, signal),
    ({ text }) => text,
    options.signal,
  );
}

/**
 * What this conversation takes of the context, and what would be left out, if it were sent now; for a gauge.
 * @throws context-overflow if the newest message alone is too large
 */
export async function contextUse(
  runtime: Runtime,
  messages: readonly Message[],
  options: { readonly signal?: AbortSignal; readonly maxTokens?: number } = {},
): Promise<ContextUse> {
  const signal = options.signal ?? new AbortController().signal;
  const model = await modelFor(runtime, signal);
  if (!model) throw signal.reason;
  checkMaxTokens(options.maxTokens);
  const { messages: cleaned } = cleanMessages(messages);
  return (await budgetOf(runtime, model, cleaned, options, signal)).use;
}

async function* answer(
  runtime: Runtime,
  conversation: readonly Message[],
  options: ChatOptions,
  signal: AbortSignal,
): AsyncGenerator<Part, ChatResult, undefined> {
  checkMaxTokens(options.maxTokens);
  if (options.schema !== undefined && options.grammar !== undefined)
    throw new HomebodyError('request-invalid', {
      field: 'grammar',
      detail: 'A schema and a grammar exclude each other.',
    });
  const { messages: cleaned, removedCharacters } = cleanMessages(conversation);
  if (removedCharacters > 0) yield { type: 'notice', code: 'text-cleaned', removedCharacters };

  let text = '';
  const toolCalls: ToolCall[] = [];
  let end: EndPart | undefined;
  let omittedMessages = 0;
  try {
    const model = await modelFor(runtime, signal);
    if (model) {
      const { messages, use } = await budgetOf(runtime, model, cleaned, options, signal);
      omittedMessages = use.omittedMessages;
      if (omittedMessages > 0)
        yield {
          type: 'notice',
          code: 'context-trimmed',
          omittedMessages,
          keptMessages: messages.length,
          contextTokens: use.contextTokens,
        };
      const request = requestOf(messages, options, chatSampling(model.record, options));
      for await (const part of runtime.generate(request, { signal })) {
        if (part.type === 'text') text += part.text;
        if (part.type === 'tool-call') toolCalls.push({ id: part.id, name: part.name, arguments: part.arguments });
        if (part.type === 'end') end = part;
        yield part;
      }
    }
  } catch (error) {
    if (!isAbort(error) || !signal.aborted) throw error;
  }
  if (!end) yield (end = stopped);
  const { reason, usage, timings } = end;
  return { text, toolCalls, reason, usage, timings, omittedMessages };
}

function requestOf(
  messages: readonly Message[],
  options: ChatOptions,
  sampling: Request['sampling'] & object,
): Request {
  const { maxTokens, stop, schema, grammar, tools, toolChoice, logprobs } = options;
  return {
    messages,
    sampling,
    ...(maxTokens === undefined ? {} : { maxTokens }),
    ...(stop === undefined ? {} : { stop }),
    ...(schema === undefined ? {} : { constraint: { type: 'json-schema', schema } }),
    ...(grammar === undefined ? {} : { constraint: { type: 'grammar', grammar } }),
    ...(tools === undefined ? {} : { tools }),
    ...(toolChoice === undefined ? {} : { toolChoice }),
    ...(logprobs === undefined ? {} : { logprobs }),
  };
}

function checkMaxTokens(maxTokens: number | undefined): void {
  if (maxTokens === undefined || (Number.isInteger(maxTokens) && maxTokens > 0)) return;
  throw new HomebodyError('request-invalid', { field: 'maxTokens', detail: `${maxTokens} is no number of tokens.` });
}

/** @throws text-empty if there is nothing to answer, text-binary if a message is no text */
function cleanMessages(messages: readonly Message[]): { messages: Message[]; removedCharacters: number } {
  let removedCharacters = 0;
  const cleaned = messages.map((message) => {
    const clean = cleanText(message.content);
    removedCharacters += clean.removedCharacters;
    return clean.removedCharacters === 0 ? message : { ...message, content: clean.text };
  });
  const last = cleaned.findLast(({ role }) => role !== 'system');
  const asked = cleaned.findLast(({ role }) => role === 'user' || role === 'tool');
  if (!last || (asked ?? last).content.trim() === '') throw new HomebodyError('text-empty', {});
  return { messages: cleaned, removedCharacters };
}
