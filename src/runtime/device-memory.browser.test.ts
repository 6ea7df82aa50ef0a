import { openDB } from 'idb';
import { afterEach, describe, expect, it } from 'vitest';
import { HomebodyError, type Plan } from '../core';
import { openDeviceMemory, type DeviceMemory } from './device-memory';
import { HubSettings } from './library/hub-settings';
import { openPlanTrials } from './plans/plan-trials';

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

  it('is all there after the database has come from version 2, with room for plans', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const old = await openDB(name, 2, {
      upgrade(fresh) {
        fresh.createObjectStore('measurements');
        fresh.createObjectStore('own-models', { keyPath: 'id' });
        fresh.createObjectStore('pins', { keyPath: 'url' });
        fresh.createObjectStore('choices');
        fresh.createObjectStore('hub');
      },
    });
    await old.put('own-models', record);
    await old.put('hub', 'hf_kept', 'token');
    old.close();

    const memory = await memoryNamed(name);
    expect(await memory.ownModels()).toEqual([record]);
    expect((await memory.hub()).token).toBe('hf_kept');
    expect(await memory.trials()).toEqual([]);
    expect((await memory.planPins()).size).toBe(0);
    await memory.setPlanPin('own-1', { engine: 'llamacpp', backend: 'wasm' });
    memory.close();
    expect([...(await (await memoryNamed(name)).planPins())]).toEqual([
      ['own-1', { engine: 'llamacpp', backend: 'wasm' }],
    ]);
  });

  it('makes way for a tab that brings a newer version', async () => {
    const name = `test-${crypto.randomUUID()}`;
    await (await memoryNamed(name)).setHub('token', 'kept');
    const newer = await openDB(name, 99);
    expect(newer.version).toBe(99);
    newer.close();
  });
});

describe('the trials of plans', () => {
  const plan: Plan = {
    modelId: 'own-1',
    variantId: 'q4',
    engine: 'llamacpp',
    backend: 'wasm',
    threads: 2,
    slots: 1,
    contextTokens: 1024,
    files: [],
    why: [],
  };
  const browser = { browser: 'chromium', browserVersion: '156' } as const;
  const lost = new HomebodyError('device-lost', { detail: 'x' });

  it('are kept, counted and forgotten', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const memory = await memoryNamed(name);
    await openPlanTrials(memory, browser).begin(plan);
    const later = openPlanTrials(await memoryNamed(name), browser);
    expect(await later.all()).toMatchObject([{ outcome: 'unfinished', failures: 1 }]);
    await later.begin(plan);
    await later.failed(plan, lost);
    await later.begin({ ...plan, modelId: 'other' });
    await later.passed({ ...plan, modelId: 'other' }, 'passed');
    const last = openPlanTrials(await memoryNamed(name), browser);
    const all = await last.all();
    const [own, other] = ['own-1', 'other'].map((modelId) => all.find((trial) => trial.modelId === modelId));
    expect(all).toHaveLength(2);
    expect(own).toMatchObject({ modelId: 'own-1', outcome: 'failed', failures: 2, error: { code: 'device-lost' } });
    expect(other).toMatchObject({ modelId: 'other', outcome: 'passed', failures: 0 });
    await last.forget('own-1');
    expect((await last.all()).map(({ modelId }) => modelId)).toEqual(['other']);
  });

  it('that two tabs begin at a time are both counted', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const tabs = await Promise.all([memoryNamed(name), memoryNamed(name)]);
    await Promise.all(tabs.map((memory) => openPlanTrials(memory, browser).begin(plan)));
    expect(await (await memoryNamed(name)).trials()).toMatchObject([{ outcome: 'unfinished', failures: 2 }]);
  });

  it('are as before when the page is left in the middle of one', async () => {
    const name = `test-${crypto.randomUUID()}`;
    const memory = await memoryNamed(name);
    await openPlanTrials(memory, browser).begin(plan);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await expect.poll(() => memory.trials()).toEqual([]);
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
