/**
 * What the reader made: conversations, drafts, settings, recent summaries and translations, in one IndexedDB database.
 * It holds no model files, no measurements and nothing about the screen.
 */
export { openUserData, UserData } from './user-data';
export type { DeletedConversation } from './user-data';
export type { DataChange } from './data-change';
export type { ImportReport } from './transfer';
export { defaultSettings } from './records';
export type { AnswerState, Attachment, Conversation, Draft, Recent, Settings, StoredMessage } from './records';
