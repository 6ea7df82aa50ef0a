import { describe, expect, it } from 'vitest';
import { HomebodyError, type Plan } from '../../core';
import { openDeviceMemory } from '../device-memory';
import { openPlanTrials } from './plan-trials';

const plan: Plan = {
  modelId: 'm',
  variantId: 'q4',
  engine: 'llamacpp',
  backend: 'wasm',
  threads: 4,
  slots: 2,
  contextTokens: 4096,
  files: [],
  why: [],
};
const chromium = { browser: 'chromium', browserVersion: '156' } as const;
const outOfMemory = new HomebodyError('out-of-memory', { detail: 'x' });

/** A memory that several pages open one after the other. */
async function device() {
  const memory = await openDeviceMemory();
  return { memory, page: (browser = chromium, version = '1') => openPlanTrials(memory, browser, version) };
}

describe('the trials of plans', () => {
  it('tell after the page was lost in one, and count those in a row', async () => {
    const { page } = await device();
    await page().begin(plan);
    expect(await page().all()).toMatchObject([{ outcome: 'unfinished', failures: 1, contextTokens: 4096 }]);
    await page().begin(plan);
    expect(await page().all()).toMatchObject([{ outcome: 'unfinished', failures: 2 }]);
  });

  it('hold nothing against a plan that is under way in this very page', async () => {
    const { page } = await device();
    await page().begin(plan);
    const here = page();
    await here.begin(plan);
    expect(await here.all()).toMatchObject([{ outcome: 'unfinished', failures: 1 }]);
    await here.begin(plan);
    await here.passed(plan, 'passed');
    expect(await here.all()).toMatchObject([{ outcome: 'passed', failures: 0 }]);
  });

  it('forget what came before a success', async () => {
    const { page } = await device();
    await page().begin(plan);
    const next = page();
    await next.begin(plan);
    await next.passed(plan, 'untested');
    expect(await page().all()).toMatchObject([{ outcome: 'untested', failures: 0 }]);
  });

  it('keep why a plan failed', async () => {
    const { page } = await device();
    const one = page();
    await one.begin(plan);
    await one.failed(plan, outOfMemory);
    await one.failed(plan, outOfMemory);
    expect(await one.all()).toMatchObject([{ outcome: 'failed', failures: 2, error: { code: 'out-of-memory' } }]);
  });

  it.each([
    ['an own stop', new DOMException('', 'AbortError')],
    ['a damaged file', new HomebodyError('storage-damaged', { sha256: '', detail: '' })],
  ])('hold %s against nobody', async (_name, error) => {
    const { page } = await device();
    const one = page();
    await one.begin(plan);
    await one.failed(plan, error);
    expect(await one.all()).toEqual([]);
    await one.failed(plan, outOfMemory);
    await one.begin(plan);
    await one.failed(plan, error);
    expect(await one.all()).toMatchObject([{ outcome: 'failed', failures: 1 }]);
  });

  it.each([
    ['browser', { browser: 'chromium', browserVersion: '157' } as const, '1'],
    ['app', chromium, '2'],
  ])('mean nothing in another version of the %s', async (_name, browser, version) => {
    const { page } = await device();
    await page().failed(plan, outOfMemory);
    const newer = page(browser as typeof chromium, version);
    expect(await newer.all()).toEqual([]);
    await newer.failed(plan, outOfMemory);
    expect(await newer.all()).toMatchObject([{ failures: 1 }]);
  });

  it('tell contexts and cache types apart, and forget all of one model', async () => {
    const { page } = await device();
    const one = page();
    await one.failed(plan, outOfMemory);
    await one.failed({ ...plan, contextTokens: 2048 }, outOfMemory);
    await one.failed({ ...plan, cacheType: 'q8_0' }, outOfMemory);
    await one.failed({ ...plan, modelId: 'other' }, outOfMemory);
    expect(await one.all()).toHaveLength(4);
    await one.forget('m');
    expect((await one.all()).map(({ modelId }) => modelId)).toEqual(['other']);
  });
});
