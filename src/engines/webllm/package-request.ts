import type { ChatCompletionRequestStreaming, CompletionCreateParamsStreaming, ResponseFormat } from '@mlc-ai/web-llm';
import { HomebodyError, type Constraint, type Message, type Request, type Sampling } from '../../core';
import { asPlainMessage, describeTools, schemaOfCalls } from '../tool-calls';
import { checkSchema } from './schema-check';
import { packageMessages, type ConversationTemplate, type Dialogue } from './conversation';

/** The package tells no more alternatives. */
const mostLogprobs = 5;
/** It takes no 0; this leaves the likeliest token alone. */
const leastTopP = 1e-5;

/** @throws HomebodyError `unsupported`; `request-invalid` for a schema that an answer would not be held to */
export function refuseUnsupported(request: Request): void {
  const { logprobs = 0, prompt } = request;
  const constraint = constraintOf(request);
  const refuse = (capability: string) => {
    throw new HomebodyError('unsupported', { capability, engine: 'webllm' });
  };
  if (logprobs > mostLogprobs) refuse(`logprobs above ${mostLogprobs}`);
  if (prompt !== undefined && constraint) refuse('constraint without messages');
  if (constraint?.type === 'json-schema') checkSchema(constraint.schema);
}

/** The answer is held to the shape of a tool call. */
export const isShaped = ({ tools, toolChoice }: Request): boolean => !!tools?.length && toolChoice !== 'none';

/** The messages as they are told to a model whose template has no words for tools. */
export function toldMessages(request: Request): readonly Message[] {
  const { messages = [], tools, toolChoice } = request;
  return isShaped(request) ? describeTools(messages, tools!, toolChoice ?? 'auto') : messages.map(asPlainMessage);
}

export function chatRequest(
  request: Request,
  dialogue: Dialogue,
  template: ConversationTemplate,
): ChatCompletionRequestStreaming {
  const constraint = constraintOf(request);
  return {
    messages: packageMessages(dialogue, template) as ChatCompletionRequestStreaming['messages'],
    ...fieldsOf(request),
    ...(constraint && { response_format: formatOf(constraint) }),
  };
}

export function promptRequest(request: Request): CompletionCreateParamsStreaming {
  return { prompt: request.prompt!.toWellFormed(), ...fieldsOf(request) };
}

function fieldsOf(request: Request) {
  const { maxTokens, stop, logprobs, sampling = {} } = request;
  return {
    stream: true as const,
    ...samplingOf(sampling),
    ...(maxTokens !== undefined && { max_tokens: maxTokens }),
    ...(stop?.length && { stop: [...stop] }),
    // With no alternatives at all it tells nothing.
    ...(logprobs !== undefined && { logprobs: true, top_logprobs: Math.max(1, logprobs) }),
  };
}

function samplingOf({ temperature, topP, repeatPenalty, seed }: Sampling) {
  return {
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: Math.max(leastTopP, topP) }),
    ...(repeatPenalty !== undefined && { repetition_penalty: repeatPenalty }),
    ...(seed !== undefined && { seed }),
  };
}

/** What the answer is held to: the shape of a tool call, or what was asked for. */
function constraintOf(request: Request): Constraint | undefined {
  const { tools, toolChoice, constraint } = request;
  return isShaped(request) ? { type: 'json-schema', schema: schemaOfCalls(tools!, toolChoice ?? 'auto') } : constraint;
}

function formatOf(constraint: Constraint): ResponseFormat {
  if (constraint.type === 'grammar') return { type: 'grammar', grammar: constraint.grammar };
  const { schema } = constraint;
  return { type: 'json_object', schema: JSON.stringify(typeof schema === 'boolean' ? {} : schema) };
}
