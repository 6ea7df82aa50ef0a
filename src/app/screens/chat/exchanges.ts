import type { StoredMessage } from '../../../user-data';

/** A question with what was answered. */
export interface Exchange {
  readonly key: string;
  readonly question?: StoredMessage;
  readonly answers: readonly StoredMessage[];
}

/** The turns of a conversation, each question with its answers. */
export function exchangesOf(messages: readonly StoredMessage[]): Exchange[] {
  const exchanges: { key: string; question?: StoredMessage; answers: StoredMessage[] }[] = [];
  for (const message of messages) {
    const last = exchanges.at(-1);
    if (message.role === 'user') exchanges.push({ key: message.id, question: message, answers: [] });
    else if (last) last.answers.push(message);
    else exchanges.push({ key: message.id, answers: [message] });
  }
  return exchanges;
}
