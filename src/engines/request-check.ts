import { HomebodyError, type Message, type Request, type Sampling } from '../core';

const roles: readonly string[] = ['system', 'user', 'assistant', 'tool'];
const mostLogprobs = 20;
const mostSeed = 2 ** 32 - 2;
const toolName = /^[\w.-]{1,64}$/;

/**
 * Refuses what no engine can answer, before anything of it reaches native code.
 * @throws HomebodyError `request-invalid` naming the field
 */
export function checkRequest(request: Request): void {
  const { messages, prompt } = request;
  if (messages === undefined && prompt === undefined) refuse('messages', 'neither messages nor a prompt');
  if (messages !== undefined && prompt !== undefined) refuse('messages', 'both messages and a prompt');
  if (messages !== undefined) checkMessages(messages);
  if (prompt !== undefined && (typeof prompt !== 'string' || prompt === '')) refuse('prompt', 'it is empty');
  checkSampling(request.sampling ?? {});
  number('maxTokens', request.maxTokens, 1, Number.MAX_SAFE_INTEGER, true);
  number('logprobs', request.logprobs, 0, mostLogprobs, true);
  for (const stop of request.stop ?? []) {
    if (typeof stop !== 'string' || stop === '') refuse('stop', 'an empty stop string would stop at once');
  }
  checkConstraint(request);
  checkTools(request);
}

/** @throws HomebodyError `request-invalid` */
export function checkMessages(messages: readonly Message[]): void {
  if (!Array.isArray(messages) || messages.length === 0) refuse('messages', 'there are none');
  messages.forEach(({ role, content, toolCallId }, index) => {
    if (!roles.includes(role)) refuse('messages', `message ${index} has the role ${String(role)}`);
    if (typeof content !== 'string') refuse('messages', `message ${index} has no text`);
    if (role === 'tool' && !toolCallId) refuse('messages', `message ${index} answers no tool call`);
  });
  const [last, before] = [messages.at(-1), messages.at(-2)];
  if (last?.role === 'assistant' && before?.role === 'assistant')
    refuse('messages', 'the last two are both the assistant’s');
}

function checkSampling({ temperature, topP, topK, minP, repeatPenalty, seed }: Sampling): void {
  number('temperature', temperature, 0, 100);
  number('topP', topP, 0, 1);
  number('topK', topK, 0, 2 ** 31 - 1, true);
  number('minP', minP, 0, 1);
  number('repeatPenalty', repeatPenalty, 0.01, 100);
  number('seed', seed, 0, mostSeed, true);
}

function checkConstraint({ constraint }: Request): void {
  if (!constraint) return;
  if (constraint.type === 'grammar') {
    if (typeof constraint.grammar !== 'string' || !/^\s*root\s*::=/m.test(constraint.grammar))
      refuse('constraint', 'the grammar has no rule named root');
    return;
  }
  const { schema } = constraint;
  if (schema === true) return;
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    refuse('constraint', schema === false ? 'no value matches the schema false' : 'the schema is no object');
}

function checkTools({ tools, toolChoice, messages, constraint, logprobs }: Request): void {
  if (!tools?.length) {
    if (toolChoice === 'required' || typeof toolChoice === 'object') refuse('toolChoice', 'there are no tools');
    return;
  }
  if (!messages) refuse('tools', 'tools need messages');
  if (constraint) refuse('tools', 'an answer can’t follow both a constraint and the shape of a tool call');
  if (logprobs !== undefined) refuse('logprobs', 'there are no log probabilities of tool calls');
  for (const { name } of tools) if (!toolName.test(name)) refuse('tools', `${JSON.stringify(name)} is no name`);
  if (typeof toolChoice === 'object' && !tools.some(({ name }) => name === toolChoice.name))
    refuse('toolChoice', `there is no tool ${JSON.stringify(toolChoice.name)}`);
}

function number(field: string, value: number | undefined, least: number, most: number, whole = false): void {
  if (value === undefined) return;
  if (typeof value !== 'number' || !(value >= least && value <= most))
    refuse(field, `${String(value)} is not from ${least} to ${most}`);
  if (whole && !Number.isInteger(value)) refuse(field, `${value} is no whole number`);
}

function refuse(field: string, detail: string): never {
  throw new HomebodyError('request-invalid', { field, detail });
}
