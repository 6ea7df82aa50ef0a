import { deleteDB } from 'idb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openHomebody } from '../../index';
import { openUserData, type UserData } from '../../user-data';
import { OpenConversation } from './open-conversation.svelte';
import { Session } from './session.svelte';

const database = 'open-conversation-test';
const session = new Session(() => openHomebody({ baseUrl: `${location.origin}/` }));
let userData: UserData;

const open = (id: string, isNew = false) =>
  new OpenConversation({ userData, session, onSaved: () => undefined, untitled: () => 'Untitled' }, id, isNew);
const ended = (conversation: OpenConversation) =>
  vi.waitFor(() => expect(conversation.phase).toBeUndefined(), { timeout: 40_000, interval: 20 });
const last = (conversation: OpenConversation) => conversation.messages.at(-1)!;

beforeAll(async () => {
  userData = await openUserData(database);
  expect(await session.load()).toBe(true);
}, 60_000);

afterEach(() => userData.deleteEverything());

afterAll(async () => {
  await session.home?.close();
  userData.close();
  await deleteDB(database);
});

describe('a conversation with the embedded model', () => {
  it('streams an answer and keeps it', async () => {
    const conversation = open('kept', true);
    conversation.draft.write('Hello!');
    conversation.send('Hello!', []);
    expect(conversation.draft.text).toBe('');
    await ended(conversation);
    expect(last(conversation).answer).toMatchObject({ state: 'stop', modelTitle: 'Pocket' });
    expect(last(conversation).content.length).toBeGreaterThan(5);

    const again = open('kept');
    await vi.waitFor(async () => {
      await again.restore();
      expect(again.messages).toEqual(conversation.messages);
    });
    expect(again.record?.title).toBe('Hello!');
  });

  it('keeps what was written when it is stopped, and goes on from there', async () => {
    const conversation = open('stopped', true);
    conversation.send('Why is the sky blue?', []);
    await vi.waitFor(() => expect(last(conversation).content).not.toBe(''), { timeout: 40_000, interval: 1 });
    conversation.stop();
    await ended(conversation);
    const written = last(conversation).content;
    expect(last(conversation).answer?.state).toBe('cancelled');
    expect(written).not.toBe('');

    conversation.continue();
    await ended(conversation);
    expect(last(conversation).content.startsWith(written)).toBe(true);
    expect(last(conversation).content.length).toBeGreaterThan(written.length);
    expect(conversation.messages).toHaveLength(2);
  });

  it('brings back what answering again replaced', async () => {
    const conversation = open('again', true);
    conversation.send('Name three animals.', []);
    await ended(conversation);
    const before = conversation.messages;
    const replaced = conversation.regenerate(last(conversation));
    await ended(conversation);
    expect(last(conversation).id).not.toBe(before.at(-1)?.id);
    await conversation.putBack(replaced);
    expect(conversation.messages).toEqual(before);
    expect(await userData.messages('again')).toEqual(before);
  });

  it('asks an edited question in place of the old one', async () => {
    const conversation = open('edited', true);
    conversation.send('Hello!', []);
    await ended(conversation);
    conversation.edit(conversation.messages[0]!, 'Who are you?');
    await ended(conversation);
    expect(conversation.messages.map(({ role }) => role)).toEqual(['user', 'assistant']);
    expect(conversation.messages[0]?.content).toBe('Who are you?');
    expect(await userData.messages('edited')).toHaveLength(2);
  });

  it('says what is wrong with a question that the model cannot read at once', async () => {
    const conversation = open('long', true);
    conversation.send('word '.repeat(4000), []);
    await ended(conversation);
    expect(last(conversation).answer).toMatchObject({ state: 'failed', error: { code: 'context-overflow' } });
    // And goes on working.
    conversation.edit(conversation.messages[0]!, 'Hello!');
    await ended(conversation);
    expect(last(conversation).answer?.state).toBe('stop');
  });

  it('is shown as interrupted when the page went away in mid-answer', async () => {
    const conversation = open('interrupted', true);
    conversation.send('Why is the sky blue?', []);
    const seen = open('interrupted');
    await vi.waitFor(async () => {
      await seen.restore();
      expect(seen.messages.at(-1)?.answer?.state).toBe('writing');
    });
    expect(seen.phase).toBeUndefined();
    conversation.stop();
    await ended(conversation);
  });

  it('keeps a draft', async () => {
    const conversation = open('draft');
    conversation.draft.write('half a thought');
    await vi.waitFor(async () => expect((await userData.draft('chat:draft'))?.text).toBe('half a thought'));
  });
});
