import {
  HomebodyError,
  type JsonSchema,
  type Message,
  type ToolCallPart,
  type ToolChoice,
  type ToolDefinition,
} from '../core';

/**
 * For chat templates without words for tools: the answer must be one call, or with a free choice either a call or
 * `{"response": text}`.
 */
export function schemaOfCalls(tools: readonly ToolDefinition[], choice: ToolChoice): JsonSchema {
  const calls = tools.map(({ name, parameters }) => ({
    type: 'object',
    properties: { name: { const: name }, arguments: parameters ?? { type: 'object' } },
    required: ['name', 'arguments'],
    additionalProperties: false,
  }));
  if (choice !== 'auto') return calls.length === 1 ? calls[0]! : { anyOf: calls };
  const response = {
    type: 'object',
    properties: { response: { type: 'string' } },
    required: ['response'],
    additionalProperties: false,
  };
  return { anyOf: [...calls, response] };
}

/** The conversation with a system message that names the tools, as the model can't know them from its template. */
export function describeTools(
  messages: readonly Message[],
  tools: readonly ToolDefinition[],
  choice: ToolChoice,
): readonly Message[] {
  const list = tools.map(({ name, description, parameters }) => JSON.stringify({ name, description, parameters }));
  const shape = 'Tool call: {"name": …, "arguments": …}';
  const words = ['Tools:', ...list, choice === 'auto' ? `${shape} or answer: {"response": …}` : shape].join('\n');
  const [first, ...rest] = messages;
  const system = first?.role === 'system' ? `${first.content}\n\n${words}` : words;
  return [{ role: 'system', content: system }, ...(first?.role === 'system' ? rest : messages).map(asPlainMessage)];
}

/** Templates without tools have no words for calls and their answers either: they are told in the model's own shape. */
export function asPlainMessage(message: Message): Message {
  if (message.role === 'tool') return { role: 'user', content: `Tool answer:\n${message.content}` };
  if (!message.toolCalls?.length) return message;
  const calls = message.toolCalls.map((call) => JSON.stringify({ name: call.name, arguments: call.arguments }));
  return { role: 'assistant', content: [message.content, ...calls].filter((text) => text !== '').join('\n') };
}

/** The answer that `schemaOfCalls` allows: a call, or plain text. @throws HomebodyError `output-invalid` */
export function readShapedAnswer(text: string): ToolCallPart | { readonly type: 'text'; readonly text: string } {
  const answer = parsed(text, text);
  if (typeof answer['response'] === 'string') return { type: 'text', text: answer['response'] };
  return toolCall(crypto.randomUUID(), String(answer['name']), JSON.stringify(answer['arguments']), text);
}

/** @throws HomebodyError `output-invalid` if the arguments are no JSON object */
export function toolCall(id: string, name: string, argumentsText: string, text: string): ToolCallPart {
  return { type: 'tool-call', id: id || crypto.randomUUID(), name, arguments: parsed(argumentsText || '{}', text) };
}

function parsed(json: string, text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below with the whole text: the reader needs to see what the model wrote.
  }
  throw new HomebodyError('output-invalid', { detail: 'A tool call is no JSON object.', text });
}
