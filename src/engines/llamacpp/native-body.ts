import type { Message, Request, Sampling, ToolChoice, ToolDefinition } from '../../core';
import type { NativeBody } from './native-instance';
import { describeTools, schemaOfCalls } from '../tool-calls';

/** What the loaded model's chat template can do. */
export interface TemplateAbilities {
  /** It has words for tools; otherwise they are described in a system message and the answer is held to their shape. */
  readonly tools: boolean;
}

/**
 * The request in llama-server's words. Left-out sampling is llama-server's own default.
 * Lone surrogates become U+FFFD here: the native JSON reader refuses them.
 */
export function nativeBody(request: Request, template: TemplateAbilities): NativeBody {
  const { messages, prompt, maxTokens, stop, logprobs, sampling = {} } = request;
  return {
    ...(messages ? chatBody(messages, request, template) : promptBody(prompt ?? '', request)),
    ...samplingBody(sampling),
    ...(maxTokens !== undefined && { max_tokens: maxTokens }),
    ...(stop && stop.length > 0 && { stop: stop.map((text) => text.toWellFormed()) }),
    // llama-server takes 0 alternatives for no log probabilities at all; the reader drops the one too many.
    ...(logprobs !== undefined && messages && { logprobs: true, top_logprobs: Math.max(1, logprobs) }),
    ...(logprobs !== undefined && !messages && { n_probs: Math.max(1, logprobs) }),
    cache_prompt: true,
    return_progress: true,
    // Measured: within noise of leaving it out (112 against 110 tokens a second), and an abort knows its true counts.
    timings_per_token: true,
  };
}

function chatBody(messages: readonly Message[], request: Request, template: TemplateAbilities): NativeBody {
  const { tools = [], toolChoice = 'auto', constraint } = request;
  const offered = typeof toolChoice === 'object' ? tools.filter(({ name }) => name === toolChoice.name) : tools;
  if (offered.length > 0 && toolChoice !== 'none') {
    if (template.tools) return { messages: messages.map(nativeMessage), ...nativeTools(offered, toolChoice) };
    return {
      messages: describeTools(messages, offered, toolChoice).map(nativeMessage),
      response_format: responseFormat(schemaOfCalls(offered, toolChoice)),
    };
  }
  return {
    messages: messages.map(nativeMessage),
    ...(constraint?.type === 'grammar' && { grammar: constraint.grammar.toWellFormed() }),
    ...(constraint?.type === 'json-schema' && {
      response_format: responseFormat(constraint.schema === true ? {} : constraint.schema),
    }),
  };
}

function promptBody(prompt: string, { constraint }: Request): NativeBody {
  return {
    prompt: prompt.toWellFormed(),
    ...(constraint?.type === 'grammar' && { grammar: constraint.grammar.toWellFormed() }),
    ...(constraint?.type === 'json-schema' && { json_schema: constraint.schema === true ? {} : constraint.schema }),
  };
}

const responseFormat = (schema: unknown) => ({ type: 'json_schema', json_schema: { name: 'answer', schema } });

/** llama-server knows no choice by name: offering one tool and requiring a call is the same. */
function nativeTools(tools: readonly ToolDefinition[], choice: ToolChoice): NativeBody {
  return {
    tools: tools.map(({ name, description, parameters }) => ({
      type: 'function',
      function: {
        name,
        ...(description !== undefined && { description: description.toWellFormed() }),
        parameters: parameters ?? { type: 'object', properties: {} },
      },
    })),
    tool_choice: typeof choice === 'object' ? 'required' : choice,
  };
}

export function nativeMessage({ role, content, toolCalls, toolCallId }: Message): NativeBody {
  return {
    role,
    content: content.toWellFormed(),
    ...(toolCallId !== undefined && { tool_call_id: toolCallId }),
    ...(toolCalls &&
      toolCalls.length > 0 && {
        tool_calls: toolCalls.map((call) => ({
          id: call.id,
          type: 'function',
          function: { name: call.name, arguments: JSON.stringify(call.arguments) },
        })),
      }),
  };
}

function samplingBody({ temperature, topP, topK, minP, repeatPenalty, seed }: Sampling): NativeBody {
  return {
    ...(temperature !== undefined && { temperature }),
    ...(topP !== undefined && { top_p: topP }),
    ...(topK !== undefined && { top_k: topK }),
    ...(minP !== undefined && { min_p: minP }),
    // The package's types call it penalty_repeat; llama-server does not listen to that name (seen).
    ...(repeatPenalty !== undefined && { repeat_penalty: repeatPenalty }),
    ...(seed !== undefined && { seed }),
  };
}
