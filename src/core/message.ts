export type Role = 'system' | 'user' | 'assistant' | 'tool';

/** A call that a model asked for. `arguments` is the parsed JSON object. */
export interface ToolCall {
  readonly id: string;
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
}

/** One turn of a conversation. A `tool` message answers the call named by `toolCallId`. */
export interface Message {
  readonly role: Role;
  readonly content: string;
  readonly toolCalls?: readonly ToolCall[];
  readonly toolCallId?: string;
}

/** A function offered to the model; `parameters` is a JSON Schema of its argument object. */
export interface ToolDefinition {
  readonly name: string;
  readonly description?: string;
  readonly parameters?: Readonly<Record<string, unknown>>;
}
