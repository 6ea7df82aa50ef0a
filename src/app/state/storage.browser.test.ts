import { deleteDB } from 'idb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ModelEntry, ModelLibrary } from '../../core';
import { openUserData, type UserData } from '../../user-data';
import { StorageState } from './storage.svelte';
import { unaskedFit } from '../../../test/fixtures/unasked-fit';

const database = 'storage-state-test';
let userData: UserData;

function entry(id: string, stored: boolean, embedded: boolean): ModelEntry {
  return {
    record: {
      ...{ id, family: 'llama', title: id, parameters: 1, licence: { id: 'MIT', url: '' }, languages: [] },
      ...{ contextTokens: 1, tasks: ['chat'], variants: [], embedded },
    },
    ...unaskedFit,
    ...{ stored, own: false, bytes: 100, fit: 'runs-well', expectedTokensPerSecond: 1 },
  };
}
const removed: string[] = [];
const readAgain = vi.fn(async () => undefined);
const create = () =>
  new StorageState({
    userData,
    session: {
      models: [entry('pocket', true, true), entry('large', true, false), entry('other', false, false)],
      ready: async () => ({
        models: { remove: async (id) => removed.push(id) } as Partial<ModelLibrary> as ModelLibrary,
      }),
      refreshModels: async () => undefined,
    },
    readAgain,
  });
const conversation = { id: 'c', title: 'Kept', titledBy: 'reader', createdAt: 1, updatedAt: 1 } as const;

beforeAll(async () => {
  userData = await openUserData(database);
  await userData.saveConversation(conversation);
});
afterAll(async () => {
  userData.close();
  await deleteDB(database);
});

describe('the reader’s data as a whole', () => {
  it('is counted, exported, deleted and brought back', async () => {
    const storage = create();
    await storage.count();
    expect(storage.belongings).toEqual({
      ...{ conversations: 1, summaries: 0, translations: 0, models: 1, modelBytes: 100 },
    });
    const file = await storage.export();
    expect(storage.job).toEqual({ state: 'exported' });

    await storage.deleteEverything();
    expect(storage.job).toEqual({ state: 'deleted' });
    // The embedded model belongs to the app.
    expect(removed).toEqual(['large']);
    expect(await userData.conversations()).toEqual([]);

    await storage.import(file!);
    expect(storage.job).toMatchObject({ state: 'imported', report: { conversations: 1, keptNewer: 0 } });
    expect(await userData.conversations()).toEqual([conversation]);
    expect(readAgain).toHaveBeenCalledTimes(2);
  });

  it('stays as it is when a file is not sound', async () => {
    const storage = create();
    await storage.import(new Blob(['{"format":"something else"}']));
    expect(storage.job).toMatchObject({ state: 'failed', what: 'import', error: { code: 'request-invalid' } });
    expect(await userData.conversations()).toEqual([conversation]);
  });
});
