import { keyOf, tableNames, type RecordStore, type StoredMessage, type TableName, type Tables } from './records';

/** Records that last as long as the page. */
export function createMemoryRecords(): RecordStore {
  const tables = {
    conversations: new Map(),
    messages: new Map(),
    drafts: new Map(),
    settings: new Map(),
    recents: new Map(),
  } as {
    [T in TableName]: Map<string, Tables[T]>;
  };
  return {
    persistent: false,
    get: async (table, key) => tables[table].get(key),
    all: async (table) => [...tables[table].values()],
    messagesOf: async (conversationId) =>
      [...tables.messages.values()]
        .filter((message: StoredMessage) => message.conversationId === conversationId)
        .sort((a, b) => a.position - b.position),
    write: async (changes) => {
      for (const change of changes) {
        const table = tables[change.table] as Map<string, Tables[TableName]>;
        if ('put' in change) table.set(keyOf(change), structuredClone(change.put));
        else table.delete(change.delete);
      }
    },
    clear: async () => tableNames.forEach((table) => tables[table].clear()),
    close: () => undefined,
  };
}
