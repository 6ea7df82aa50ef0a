import { HomebodyError, type LoadedModel, type Message, type Runtime } from '../core';
import type { ContextUse } from './chat-types';
import { TokenCounts } from './token-counts';

/** Room kept for an answer whose length nobody said: a page, or a quarter of a small context. */
const usualAnswerTokens = 1024;
const answerShare = 0.25;
/** No wish for a long answer may take more than this share away from what it is about. */
const largestAnswerShare = 0.5;
/** The newest message is sent as long as an answer of a few lines fits behind it. */
const shortestAnswerTokens = 32;
/** Nearer to the limit than this, the sum of parts is checked against an exact count of the whole. */
const trustedShare = 0.8;

export interface Budget {
  /** What is sent: the system prompt and the newest exchanges. */
  readonly messages: readonly Message[];
  readonly use: ContextUse;
}

/**
 * Decides what of a conversation is sent: the system prompt, the newest exchange, and as many whole exchanges before it
 * as fit beside the room for the answer and as the model can follow (`historyExchanges`). System prompts are left out
 * for models that were trained without (`system: false`): they would only confuse them.
 * @throws context-overflow if the newest exchange alone leaves no room for an answer
 */
export async function budgetOf(
  runtime: Runtime,
  model: LoadedModel,
  conversation: readonly Message[],
  options: { readonly maxTokens?: number; readonly tools?: readonly unknown[] },
  signal: AbortSignal,
): Promise<Budget> {
  const { profile } = model.record;
  const counts = new TokenCounts(runtime, model, signal);
  const system = profile?.system === false ? [] : leadingSystem(conversation);
  const exchanges = exchangesOf(
    conversation.filter(
      ({ role }, index) => index >= leadingSystem(conversation).length && sent(role, profile?.system),
    ),
  );
  const contextTokens = model.contextTokens;
  const reservedTokens = reserveOf(contextTokens, options.maxTokens);

  const tools = options.tools && options.tools.length > 0 ? JSON.stringify(options.tools) : '';
  const fixed = (await counts.once()) + (await counts.ofText(tools)) + sum(await counts.ofEach(system));
  const newest = exchanges.at(-1)!;
  let usedTokens = fixed + sum(await counts.ofEach(newest));
  let kept = 1;
  const most = Math.min(exchanges.length, (profile?.historyExchanges ?? Infinity) + 1);
  while (kept < most) {
    const more = sum(await counts.ofEach(exchanges.at(-kept - 1)!));
    if (usedTokens + more + reservedTokens > contextTokens) break;
    usedTokens += more;
    kept++;
  }

  const choose = () => [...system, ...exchanges.slice(-kept).flat()];
  const toolTokens = await counts.ofText(tools);
  while (usedTokens + reservedTokens > contextTokens * trustedShare) {
    // A text that is many times too long is not worth an exact count.
    if (kept === 1 && usedTokens > contextTokens * 4) break;
    usedTokens = (await runtime.countTokens(choose(), { signal })) + toolTokens;
    if (kept === 1 || usedTokens + reservedTokens <= contextTokens) break;
    kept--;
  }
  const steady = steadyCount(exchanges.length, kept);
  for (; kept > steady; kept--) usedTokens -= sum(await counts.ofEach(exchanges.at(-kept)!));
  if (usedTokens + shortestAnswerTokens > contextTokens)
    throw new HomebodyError('context-overflow', { promptTokens: usedTokens, contextTokens });

  const omittedMessages = exchanges.slice(0, -kept).flat().length;
  return { messages: choose(), use: { usedTokens, contextTokens, reservedTokens, omittedMessages } };
}

/**
 * How many exchanges to keep so that the first one kept stays the same for some turns. Were one more left out at every
 * turn, the prompt would begin differently each time and be read anew from its beginning: minutes, on a slow device.
 */
function steadyCount(exchanges: number, fitting: number): number {
  const step = 2 ** Math.max(0, Math.floor(Math.log2(fitting / 4)));
  return Math.max(1, exchanges - Math.ceil((exchanges - fitting) / step) * step);
}

function reserveOf(contextTokens: number, maxTokens: number | undefined): number {
  const wanted = maxTokens ?? Math.min(usualAnswerTokens, contextTokens * answerShare);
  return Math.floor(Math.min(wanted, contextTokens * largestAnswerShare));
}

function leadingSystem(messages: readonly Message[]): Message[] {
  const end = messages.findIndex(({ role }) => role !== 'system');
  return messages.slice(0, end === -1 ? messages.length : end);
}

const sent = (role: Message['role'], system: boolean | undefined) => role !== 'system' || system !== false;

/** A question and all that followed it; what stood before the first question (a greeting) is an exchange too. */
function exchangesOf(messages: readonly Message[]): Message[][] {
  const exchanges: Message[][] = [];
  for (const message of messages) {
    const last = exchanges.at(-1);
    if (!last || message.role === 'user') exchanges.push([message]);
    else last.push(message);
  }
  return exchanges;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
