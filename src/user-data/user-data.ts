import { createMemoryRecords } from './memory-records';
import { openDatabaseRecords } from './database-records';
import { describeChanges, type DataChange } from './data-change';
import type { ImportReport } from './transfer';
import {
  defaultSettings,
  type Change,
  type Conversation,
  type Draft,
  type Recent,
  type RecordStore,
  type Settings,
  type StoredMessage,
} from './records';

/** A conversation as it was when it was deleted, to bring it back. */
export interface DeletedConversation {
  readonly conversation: Conversation;
  readonly messages: readonly StoredMessage[];
  readonly draft?: Draft;
}

const databaseName = 'homebody-user';

/** Opens what the reader made; falls back to memory where the browser refuses storage. Never hangs, never rejects. */
export async function openUserData(name = databaseName): Promise<UserData> {
  const records = await openDatabaseRecords(name).catch(createMemoryRecords);
  return new UserData(records, name);
}

/** Conversations, drafts, settings and recents of this reader, kept in step between tabs. */
export class UserData {
  readonly #records: RecordStore;
  readonly #channel: BroadcastChannel | undefined;
  readonly #listeners = new Set<(change: DataChange) => void>();

  constructor(records: RecordStore, name: string) {
    this.#records = records;
    if (!records.persistent) return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.onmessage = ({ data }: MessageEvent<DataChange>) => this.#listeners.forEach((listen) => listen(data));
  }

  /** False: kept in memory only, gone with the page. */
  get persistent(): boolean {
    return this.#records.persistent;
  }

  /** Calls `listener` when another tab changed something. @returns the unsubscriber */
  onOtherTab(listener: (change: DataChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Newest first. */
  async conversations(): Promise<Conversation[]> {
    return (await this.#records.all('conversations')).sort((a, b) => b.updatedAt - a.updatedAt);
  }

  conversation(id: string): Promise<Conversation | undefined> {
    return this.#records.get('conversations', id);
  }

  /** In the order they were said. */
  messages(conversationId: string): Promise<StoredMessage[]> {
    return this.#records.messagesOf(conversationId);
  }

  /** Ids of conversations in whose title or messages the words stand, case ignored. */
  async search(words: string): Promise<ReadonlySet<string>> {
    const wanted = words.normalize('NFC').toLocaleLowerCase();
    const has = (text: string) => text.normalize('NFC').toLocaleLowerCase().includes(wanted);
    const [conversations, messages] = await Promise.all([
      this.#records.all('conversations'),
      this.#records.all('messages'),
    ]);
    return new Set([
      ...conversations.filter(({ title }) => has(title)).map(({ id }) => id),
      ...messages.filter(({ content }) => has(content)).map(({ conversationId }) => conversationId),
    ]);
  }

  saveConversation(conversation: Conversation, messages: readonly StoredMessage[] = []): Promise<void> {
    return this.#write([
      { table: 'conversations', put: conversation },
      ...messages.map((message) => ({ table: 'messages', put: message }) as const),
    ]);
  }

  saveMessage(message: StoredMessage): Promise<void> {
    return this.#write([{ table: 'messages', put: message }]);
  }

  deleteMessages(messages: readonly StoredMessage[]): Promise<void> {
    return this.#write(messages.map(({ id }) => ({ table: 'messages', delete: id })));
  }

  /** @returns what `restoreConversation` needs to undo it */
  async deleteConversation(id: string): Promise<DeletedConversation | undefined> {
    const draftKey = `chat:${id}`;
    const [conversation, messages, draft] = await Promise.all([
      this.conversation(id),
      this.messages(id),
      this.draft(draftKey),
    ]);
    if (!conversation) return undefined;
    await this.#write([
      { table: 'conversations', delete: id },
      { table: 'drafts', delete: draftKey },
      ...messages.map((message) => ({ table: 'messages', delete: message.id }) as const),
    ]);
    return { conversation, messages, ...(draft && { draft }) };
  }

  async restoreConversation({ conversation, messages, draft }: DeletedConversation): Promise<void> {
    await this.saveConversation(conversation, messages);
    if (draft) await this.saveDraft(draft);
  }

  draft(key: string): Promise<Draft | undefined> {
    return this.#records.get('drafts', key);
  }

  /** An empty draft is removed. */
  saveDraft(draft: Draft): Promise<void> {
    const empty = draft.text === '' && draft.attachments.length === 0;
    return this.#write([empty ? { table: 'drafts', delete: draft.key } : { table: 'drafts', put: draft }]);
  }

  /** Newest first. */
  async recents(task: Recent['task']): Promise<Recent[]> {
    const recents = await this.#records.all('recents');
    return recents.filter((recent) => recent.task === task).sort((a, b) => b.updatedAt - a.updatedAt);
  }

  saveRecent(recent: Recent): Promise<void> {
    return this.#write([{ table: 'recents', put: recent }]);
  }

  deleteRecent(id: string): Promise<void> {
    return this.#write([{ table: 'recents', delete: id }]);
  }

  async settings(): Promise<Settings> {
    const kept = await this.#records.all('settings');
    return { ...defaultSettings, ...Object.fromEntries(kept.map(({ key, value }) => [key, value])) };
  }

  saveSettings(changed: Partial<Settings>): Promise<void> {
    return this.#write(
      Object.entries(changed).map(([key, value]) => ({
        table: 'settings',
        put: { key: key as keyof Settings, value },
      })),
    );
  }

  /** Everything as one JSON file. */
  async exportAll(): Promise<Blob> {
    const { exportRecords } = await import('./transfer');
    return exportRecords(this.#records);
  }

  /**
   * Adds what a file of `exportAll` holds; what is newer here stays. Nothing is written if the file is not sound.
   * @throws HomebodyError `request-invalid` with the place that is wrong
   */
  async importAll(file: Blob): Promise<ImportReport> {
    const { importRecords } = await import('./transfer');
    const { changes, report } = await importRecords(file, this.#records);
    await this.#write(changes);
    return report;
  }

  async deleteEverything(): Promise<void> {
    await this.#records.clear();
    this.#channel?.postMessage({ kind: 'everything' } satisfies DataChange);
  }

  close(): void {
    this.#channel?.close();
    this.#records.close();
  }

  async #write(changes: readonly Change[]): Promise<void> {
    await this.#records.write(changes);
    for (const change of describeChanges(changes)) this.#channel?.postMessage(change);
  }
}
