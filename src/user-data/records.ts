import type { EncodedError, EndReason, Notice, Timings, Usage } from '../core';

/** A text that came with a question: pasted long or read from a file. */
export interface Attachment {
  readonly id: string;
  readonly kind: 'paste' | 'file';
  readonly name: string;
  readonly text: string;
}

export interface Conversation {
  readonly id: string;
  readonly title: string;
  /** A title given by the reader is never replaced by a made one. */
  readonly titledBy: 'question' | 'reader';
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** `writing` in the store means that the page went away in the middle of the answer. */
export type AnswerState = 'writing' | 'failed' | EndReason;

/** One turn as it is kept. `position` orders the turns of a conversation. */
export interface StoredMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly position: number;
  readonly role: 'user' | 'assistant';
  readonly content: string;
  readonly attachments: readonly Attachment[];
  readonly createdAt: number;
  /** Only of answers. */
  readonly answer?: {
    readonly state: AnswerState;
    readonly modelTitle: string;
    readonly usage?: Usage;
    readonly timings?: Timings;
    readonly notices: readonly Notice[];
    readonly error?: EncodedError;
  };
}

/** What is written but not sent. Keys: `chat:new`, `chat:ID`, `summarize`, `translate`. */
export interface Draft {
  readonly key: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly updatedAt: number;
}

/** A finished or cancelled summary or translation. `details` is plain JSON that only its screen understands. */
export interface Recent {
  readonly id: string;
  readonly task: 'summarize' | 'translate';
  readonly title: string;
  readonly source: string;
  readonly result: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly updatedAt: number;
}

export interface Settings {
  readonly language: 'auto' | 'en' | 'ko';
  readonly theme: 'system' | 'light' | 'dark';
  readonly summaryKind: 'key-points' | 'tldr' | 'teaser' | 'headline';
  readonly summaryLength: 'short' | 'medium' | 'long';
  /** BCP 47, or `auto` for the text's own. */
  readonly summaryLanguage: string;
  readonly translateFrom: string;
  readonly translateTo: string;
  /** `on` forbids every request to other sites: nothing can be downloaded. */
  readonly lock: 'on' | 'off';
}

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'system',
  summaryKind: 'key-points',
  summaryLength: 'medium',
  summaryLanguage: 'auto',
  translateFrom: 'auto',
  translateTo: 'en',
  lock: 'off',
};

/** The record of one setting; one each, so that two tabs change two settings without losing one. */
export interface SettingRecord {
  readonly key: keyof Settings;
  readonly value: string;
}

export interface Tables {
  conversations: Conversation;
  messages: StoredMessage;
  drafts: Draft;
  settings: SettingRecord;
  recents: Recent;
}
export type TableName = keyof Tables;
export const tableNames = ['conversations', 'messages', 'drafts', 'settings', 'recents'] as const;

export type Change = {
  readonly [T in TableName]:
    { readonly table: T; readonly put: Tables[T] } | { readonly table: T; readonly delete: string };
}[TableName];

/** Where records are kept: a database, or memory where the browser refuses one. */
export interface RecordStore {
  readonly persistent: boolean;
  get<T extends TableName>(table: T, key: string): Promise<Tables[T] | undefined>;
  all<T extends TableName>(table: T): Promise<Tables[T][]>;
  messagesOf(conversationId: string): Promise<StoredMessage[]>;
  /** All of the changes or none. */
  write(changes: readonly Change[]): Promise<void>;
  clear(): Promise<void>;
  close(): void;
}

/** The key of a record in its table. */
export function keyOf(change: Change): string {
  if ('delete' in change) return change.delete;
  return 'key' in change.put ? change.put.key : change.put.id;
}
