import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { openDeviceMemory, type DeviceMemory } from './device-memory';
import { HubSettings } from './hub-settings';

const open: DeviceMemory[] = [];
async function memoryNamed(name: string): Promise<DeviceMemory> {
  const memory = await openDeviceMemory(name);
  open.push(memory);
  return memory;
}
afterEach(() => open.splice(0).forEach((memory) => memory.close()));

const record = {
  id: 'own-1',
  family: 'llama',
  title: 'Mine',
  parameters: 1,
  licence: { id: '', url: '' },
  languages: [],
  contextTokens: 1,
  tasks: [],
  variants: [],
};

describe('what the device remembers', () => {
  it('is all there after the database has come from version 1', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const old = await openDB(name, 1, {
      upgrade(fresh) {
        fresh.createObjectStore('measurements');
        fresh.createObjectStore('own-models', { keyPath: 'id' });
        fresh.createObjectStore('pins', { keyPath: 'url' });
        fresh.createObjectStore('choices');
      },
    });
    const speed = { modelId: 'own-1', decodeTokensPerSecond: 12 };
    await old.put('own-models', record);
    await old.put('measurements', speed, 'key');
    await old.put('pins', { url: 'https://hub/a', sha256: 'f00', bytes: 3 });
    await old.put('choices', 'own-1', 'last-model');
    old.close();

    const memory = await memoryNamed(name);
    expect(await memory.ownModels()).toEqual([record]);
    expect(await memory.measurements()).toEqual([speed]);
    expect(await memory.pinOf('https://hub/a')).toMatchObject({ sha256: 'f00', bytes: 3 });
    expect(await memory.lastModel()).toBe('own-1');
    await memory.setHub('mirror', 'https://mirror.example.org');
    expect(await memory.hub()).toEqual({ token: '', mirror: 'https://mirror.example.org' });
  });

  it('makes way for a tab that brings a newer version', async () => {
    const name = `test-${crypto.randomUUID()}`;
    await (await memoryNamed(name)).setHub('token', 'kept');
    const newer = await openDB(name, 99);
    expect(newer.version).toBe(99);
    newer.close();
  });
});

describe('the way to hubs', () => {
  it('keeps a token for the visit, or on the device if it is to be remembered, and forgets it', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const memory = await memoryNamed(name);
    const visit = new HubSettings(memory);
    expect(await visit.tokenKept()).toBe('none');
    await visit.setToken(' hf_visit ', false);
    expect(await visit.access()).toEqual({ token: 'hf_visit' });
    expect(await visit.tokenKept()).toBe('this-visit');
    expect((await memory.hub()).token).toBe('');
    expect(await new HubSettings(memory).tokenKept()).toBe('none');

    await visit.setToken('hf_kept', true);
    expect(await visit.tokenKept()).toBe('remembered');
    expect(await new HubSettings(await memoryNamed(name)).access()).toEqual({ token: 'hf_kept' });

    await visit.setToken('hf_visit', false);
    expect((await memory.hub()).token).toBe('');
    await visit.setToken('', false);
    expect(await visit.tokenKept()).toBe('none');
    expect(await visit.access()).toEqual({});
  });

  it('refuses what can’t be a token', async () => {
    const hub = new HubSettings(await memoryNamed(`test-${crypto.randomUUID()}`));
    await expect(hub.setToken('hf_a\nb', true)).rejects.toMatchObject({ code: 'request-invalid' });
    expect(await hub.tokenKept()).toBe('none');
  });
});
