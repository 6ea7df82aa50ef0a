import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { HomebodyError } from '../core';
import { tableNames, type RecordStore, type Tables } from './records';

interface UserDatabase extends DBSchema {
  conversations: { key: string; value: Tables['conversations'] };
  messages: { key: string; value: Tables['messages']; indexes: { conversation: [string, number] } };
  drafts: { key: string; value: Tables['drafts'] };
  settings: { key: string; value: Tables['settings'] };
  recents: { key: string; value: Tables['recents'] };
}

const version = 1;
/** A database that another tab holds open in an older version can keep us waiting for ever. */
const openLimitMs = 4000;

/** Step i brings a database of version i to i + 1. Never change a step that was released; add one. */
const migrations: readonly ((database: IDBPDatabase<UserDatabase>) => void)[] = [
  (database) => {
    database.createObjectStore('conversations', { keyPath: 'id' });
    database
      .createObjectStore('messages', { keyPath: 'id' })
      .createIndex('conversation', ['conversationId', 'position']);
    database.createObjectStore('drafts', { keyPath: 'key' });
    database.createObjectStore('settings', { keyPath: 'key' });
    database.createObjectStore('recents', { keyPath: 'id' });
  },
];

function openDatabase(name: string, onLost: () => void): Promise<IDBPDatabase<UserDatabase>> {
  return new Promise((resolve, reject) => {
    const refuse = (detail: string) => reject(new HomebodyError('storage-unavailable', { detail }));
    const limit = setTimeout(() => refuse('The database did not open in time.'), openLimitMs);
    openDB<UserDatabase>(name, version, {
      upgrade: (database, oldVersion) => migrations.slice(oldVersion).forEach((migrate) => migrate(database)),
      blocked: () => refuse('Another tab holds an older version of the database.'),
      // A newer page in another tab wants to upgrade or delete: step aside at once.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        onLost();
      },
      terminated: onLost,
    })
      .then(resolve, (error: unknown) => refuse(error instanceof Error ? error.message : String(error)))
      .finally(() => clearTimeout(limit));
  });
}

/**
 * Records in IndexedDB. A connection that the browser or a newer page took away is opened again on the next use.
 * @throws HomebodyError `storage-unavailable`: refused, blocked, or no answer within 4 s
 */
export async function openDatabaseRecords(name: string): Promise<RecordStore> {
  let connection: Promise<IDBPDatabase<UserDatabase>> | undefined;
  let closed = false;
  const database = () => {
    if (closed) throw new HomebodyError('closed', {});
    connection ??= openDatabase(name, () => (connection = undefined)).catch((error: unknown) => {
      connection = undefined;
      throw error;
    });
    return connection;
  };
  await database();

  return {
    persistent: true,
    get: async (table, key) => (await database()).get(table, key) as never,
    all: async (table) => (await database()).getAll(table) as never,
    messagesOf: async (conversationId) =>
      (await database()).getAllFromIndex(
        'messages',
        'conversation',
        IDBKeyRange.bound([conversationId], [conversationId, []]),
      ),
    write: async (changes) => {
      if (changes.length === 0) return;
      const transaction = (await database()).transaction(tableNames, 'readwrite');
      const done = transaction.done.catch(async (error: unknown) => {
        throw await writeError(error);
      });
      for (const change of changes) {
        const table = transaction.objectStore(change.table);
        // A failed request fails `done` too, and is reported there.
        ('put' in change ? table.put(change.put) : table.delete(change.delete)).catch(() => undefined);
      }
      // At once: a page that goes away would else take what it has not committed with it.
      transaction.commit();
      await done;
    },
    clear: async () => {
      const transaction = (await database()).transaction(tableNames, 'readwrite');
      for (const table of tableNames) void transaction.objectStore(table).clear();
      await transaction.done;
    },
    close: () => {
      closed = true;
      void connection?.then((open) => open.close());
    },
  };
}

async function writeError(error: unknown): Promise<HomebodyError> {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    const { quota = 0, usage = 0 } = await navigator.storage.estimate();
    return new HomebodyError('storage-full', { needBytes: 1, freeBytes: Math.max(0, quota - usage) }, error);
  }
  return new HomebodyError(
    'storage-unavailable',
    { detail: error instanceof Error ? error.message : String(error) },
    error,
  );
}
