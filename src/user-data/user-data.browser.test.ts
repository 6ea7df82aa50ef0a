import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { failedWith } from '../core';
import { createMemoryRecords } from './memory-records';
import type { Conversation, StoredMessage } from './records';
import { openUserData, UserData } from './user-data';

const opened: UserData[] = [];
const names = new Set<string>();

async function open(name: string): Promise<UserData> {
  names.add(name);
  const userData = await openUserData(name);
  opened.push(userData);
  return userData;
}

function inMemory(name: string): UserData {
  const userData = new UserData(createMemoryRecords(), name);
  opened.push(userData);
  return userData;
}

const conversation = (id: string, updatedAt: number): Conversation => ({
  id,
  title: `About ${id}`,
  titledBy: 'question',
  createdAt: 1,
  updatedAt,
});
const message = (conversationId: string, position: number, content: string): StoredMessage => ({
  id: `${conversationId}-${position}`,
  conversationId,
  position,
  role: position % 2 === 0 ? 'user' : 'assistant',
  content,
  attachments: [],
  createdAt: 1,
});

afterEach(async () => {
  opened.splice(0).forEach((userData) => userData.close());
  for (const name of names) await deleteDB(name);
  names.clear();
});

describe.each([
  ['a database', open],
  ['memory', async (name: string) => inMemory(name)],
] as const)('what the reader made, in %s', (_, openStore) => {
  it('comes back in order', async () => {
    const userData = await openStore('order');
    await userData.saveConversation(conversation('a', 1), [message('a', 10, 'later'), message('a', 2, 'first')]);
    await userData.saveConversation(conversation('b', 2), [message('b', 0, 'other')]);
    expect((await userData.conversations()).map(({ id }) => id)).toEqual(['b', 'a']);
    expect((await userData.messages('a')).map(({ content }) => content)).toEqual(['first', 'later']);
  });

  it('is found by title and by text, whatever the case', async () => {
    const userData = await openStore('search');
    await userData.saveConversation(conversation('bread', 1), [message('bread', 0, 'Der Teig RUHT')]);
    await userData.saveConversation(conversation('garden', 2), [message('garden', 0, '정원 계획')]);
    expect([...(await userData.search('ruht'))]).toEqual(['bread']);
    expect([...(await userData.search('GARDEN'))]).toEqual(['garden']);
    // The same syllables, decomposed as some input methods send them.
    expect([...(await userData.search('정원'.normalize('NFD')))]).toEqual(['garden']);
    expect((await userData.search('nowhere')).size).toBe(0);
  });

  it('is brought back whole after a deletion', async () => {
    const userData = await openStore('undo');
    await userData.saveConversation(conversation('a', 1), [message('a', 0, 'hello'), message('a', 1, 'hi')]);
    await userData.saveDraft({ key: 'chat:a', text: 'half a thought', attachments: [], updatedAt: 1 });
    const deleted = await userData.deleteConversation('a');
    expect(await userData.conversations()).toEqual([]);
    expect(await userData.messages('a')).toEqual([]);
    expect(await userData.draft('chat:a')).toBeUndefined();
    await userData.restoreConversation(deleted!);
    expect(await userData.messages('a')).toHaveLength(2);
    expect((await userData.draft('chat:a'))?.text).toBe('half a thought');
  });

  it('forgets an emptied draft', async () => {
    const userData = await openStore('drafts');
    await userData.saveDraft({ key: 'chat:new', text: 'x', attachments: [], updatedAt: 1 });
    await userData.saveDraft({ key: 'chat:new', text: '', attachments: [], updatedAt: 2 });
    expect(await userData.draft('chat:new')).toBeUndefined();
  });

  it('keeps settings one by one', async () => {
    const userData = await openStore('settings');
    await userData.saveSettings({ theme: 'dark' });
    await userData.saveSettings({ translateTo: 'ko' });
    expect(await userData.settings()).toMatchObject({ theme: 'dark', translateTo: 'ko', language: 'auto' });
  });

  it('travels in a file and says what came in', async () => {
    const userData = await openStore('from');
    await userData.saveConversation(conversation('a', 5), [
      { ...message('a', 0, 'hello'), attachments: [{ id: '1', kind: 'file', name: 'a.txt', text: 'x' }] },
      { ...message('a', 1, 'hi'), answer: { state: 'stop', modelTitle: 'Pocket', notices: [] } },
    ]);
    await userData.saveSettings({ language: 'ko' });
    await userData.saveRecent({
      id: 'r',
      task: 'summarize',
      title: 't',
      source: 's',
      result: 'u',
      details: { points: [1] },
      updatedAt: 3,
    });
    const file = await userData.exportAll();
    const other = await openStore('to');
    const report = await other.importAll(file);
    expect(report).toEqual({ conversations: 1, messages: 2, drafts: 0, settings: 1, recents: 1, keptNewer: 0 });
    expect(await other.messages('a')).toEqual(await userData.messages('a'));
    expect(await other.recents('summarize')).toEqual(await userData.recents('summarize'));
    expect((await other.settings()).language).toBe('ko');
  });

  it('keeps what is newer here when a file is older', async () => {
    const userData = await openStore('newer');
    await userData.saveConversation(conversation('a', 5), [message('a', 0, 'old')]);
    const file = await userData.exportAll();
    await userData.saveConversation(conversation('a', 9), [message('a', 0, 'new'), message('a', 1, 'more')]);
    expect(await userData.importAll(file)).toMatchObject({ conversations: 0, messages: 0, keptNewer: 1 });
    expect((await userData.messages('a')).map(({ content }) => content)).toEqual(['new', 'more']);
  });

  it.each([
    ['no JSON', 'hello', 'file'],
    ['another format', '{"format":"other"}', 'format'],
    [
      'a message of no conversation',
      JSON.stringify({
        format: 'homebody-user-data',
        version: 1,
        conversations: [],
        messages: [message('ghost', 0, 'boo')],
        drafts: [],
        settings: [],
        recents: [],
      }),
      'messages ghost-0',
    ],
  ])('refuses a file that is %s and writes nothing', async (_name, content, field) => {
    const userData = await openStore('refuse');
    await userData.saveConversation(conversation('a', 1));
    const error: unknown = await userData.importAll(new Blob([content])).catch((reason: unknown) => reason);
    expect(failedWith(error, 'request-invalid') && error.facts.field).toBe(field);
    expect(await userData.conversations()).toHaveLength(1);
  });

  it('can be deleted, all of it', async () => {
    const userData = await openStore('delete');
    await userData.saveConversation(conversation('a', 1), [message('a', 0, 'x')]);
    await userData.saveSettings({ theme: 'dark' });
    await userData.deleteEverything();
    expect(await userData.conversations()).toEqual([]);
    expect((await userData.settings()).theme).toBe('system');
  });
});

describe('the database', () => {
  it('lasts', async () => {
    const first = await open('lasts');
    await first.saveConversation(conversation('a', 1), [message('a', 0, 'x')]);
    first.close();
    expect(await (await open('lasts')).messages('a')).toHaveLength(1);
  });

  it('tells other tabs what changed, and not the one that did it', async () => {
    const [one, other] = [await open('tabs'), await open('tabs')];
    const heard: string[] = [];
    const own: string[] = [];
    one.onOtherTab(({ kind }) => own.push(kind));
    const told = new Promise<void>((resolve) =>
      other.onOtherTab(({ kind }) => {
        heard.push(kind);
        if (heard.length === 2) resolve();
      }),
    );
    await one.saveConversation(conversation('a', 1), [message('a', 0, 'x')]);
    await told;
    expect(heard.sort()).toEqual(['conversations', 'messages']);
    expect(own).toEqual([]);
  });

  it('is replaced by memory when a newer version is there, and says so', async () => {
    names.add('future');
    const future = await openDB('future', 99);
    future.close();
    const userData = await open('future');
    expect(userData.persistent).toBe(false);
    await userData.saveConversation(conversation('a', 1));
    expect(await userData.conversations()).toHaveLength(1);
  });

  it('steps aside for a tab that wants to upgrade', async () => {
    const userData = await open('aside');
    await userData.saveConversation(conversation('a', 1));
    const upgraded = await openDB('aside', 2);
    expect(upgraded.version).toBe(2);
    upgraded.close();
    const error: unknown = await userData.conversations().catch((reason: unknown) => reason);
    expect(failedWith(error, 'storage-unavailable')).toBe(true);
  });

  it('does not hang when the browser answers nothing', async () => {
    const real = indexedDB.open.bind(indexedDB);
    // A request that never answers, as seen in WebKit's private windows: real, but its events are kept to ourselves.
    const silent = (name: string, version?: number) => {
      const request = real(name, version);
      request.addEventListener('success', (event) => {
        event.stopImmediatePropagation();
        request.result.close();
      });
      return request;
    };
    Object.defineProperty(indexedDB, 'open', { configurable: true, value: silent });
    try {
      const startedAt = performance.now();
      const userData = await open('silent');
      expect(userData.persistent).toBe(false);
      expect(performance.now() - startedAt).toBeGreaterThan(3000);
    } finally {
      Object.defineProperty(indexedDB, 'open', { configurable: true, value: real });
    }
  });
});
