import type { Message } from '../../core';
import type { Attachment, StoredMessage } from '../../user-data';

/** A question with its attachments, as the model reads it. */
export function questionText(text: string, attachments: readonly Attachment[]): string {
  const files = attachments.map(({ kind, name, text: content }) =>
    kind === 'file' ? `${name}:\n${content}` : content,
  );
  return [text, ...files].filter((part) => part !== '').join('\n\n');
}

/**
 * What is sent to the model. Answers that never got a word are left out; two turns of one role in a row become one,
 * since many chat templates refuse them otherwise.
 */
export function promptMessages(stored: readonly StoredMessage[]): Message[] {
  const messages: { role: 'user' | 'assistant'; content: string }[] = [];
  for (const { role, content, attachments } of stored) {
    const text = role === 'user' ? questionText(content, attachments) : content;
    if (text === '') continue;
    const last = messages.at(-1);
    if (last?.role === role) last.content += `\n\n${text}`;
    else messages.push({ role, content: text });
  }
  return messages;
}
