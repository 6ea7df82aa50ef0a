import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHubServer, type HubServer } from '../fixtures/hub-server.mjs';
import { compiledModel } from '../fixtures/webllm/make-model';
import { launchChromium, launchFirefox, openApp, serveApp, type AppServer } from './harness';

/** A compiled model without kernels on its way from a hub through the library to its engine. */
let browser: Browser;
let server: AppServer;
let hub: HubServer;
beforeAll(async () => {
  const tokenizer = readFileSync(join(import.meta.dirname, '../fixtures/pocket-onnx/tokenizer.json'), 'utf8');
  const files: Record<string, Uint8Array> = {};
  for (const [name, blob] of compiledModel(tokenizer).files) files[name] = new Uint8Array(await blob.arrayBuffer());
  [browser, server, hub] = await Promise.all([
    launchChromium(),
    serveApp(),
    startHubServer({
      repositories: { 'owner/pocket-q4f32_1-MLC': { licence: 'apache-2.0', languages: ['en'], files } },
    }),
  ]);
});
afterAll(() => Promise.all([browser.close(), server.close(), hub.close()]));

const modelId = 'own-owner--pocket-q4f32_1-mlc-q4f32_1';

/** Errors lose their facts on their way out of a page, so they are caught in it. */
async function fetched(mirror: string) {
  const { models } = window.homebody!;
  await models.setMirror(mirror);
  const offer = await models.find('owner/pocket-q4f32_1-MLC');
  const id = await models.add(offer, 'q4f32_1');
  const stored = await models.download(id);
  const { sound } = await models.verify(id);
  const [entry] = (await models.list()).filter(({ record }) => record.id === id);
  const [variant] = entry!.record.variants;
  return {
    id,
    sound,
    title: entry!.record.title,
    stored: entry!.stored,
    engine: variant!.engine,
    names: stored.map(({ name }) => name),
    hashed: variant!.files.every(({ sha256 }) => sha256 !== undefined),
    plans: (await models.plans(id)).map(({ plan }) => [plan.engine, plan.backend]),
    usage: (await models.usage()).files.filter(({ url }) => url.includes('pocket-q4f32_1-MLC')).length,
  };
}

async function loaded(id: string) {
  try {
    await window.homebody!.load(id);
    return { code: 'loaded', facts: {} };
  } catch (error) {
    const { code, facts } = error as { code: string; facts: object };
    return { code, facts };
  }
}

async function openedPage(): Promise<Page> {
  const { page } = await openApp(browser, server, { serviceWorkers: 'block' });
  return page;
}

describe('a compiled model of a hub', () => {
  it('is found, fetched, verified and listed like any other, and read by its engine from the store', async () => {
    const page = await openedPage();
    const model = await page.evaluate(fetched, hub.url);
    expect(model).toEqual({
      id: modelId,
      sound: true,
      title: 'pocket',
      stored: true,
      engine: 'webllm',
      names: [
        'params_shard_0.bin',
        'params_shard_1.bin',
        'tensor-cache.json',
        'mlc-chat-config.json',
        'tokenizer.json',
        'pocket-q4f32_1-webgpu.wasm',
      ],
      hashed: true,
      plans: [['webllm', 'webgpu']],
      usage: 6,
    });
    hub.log.length = 0;
    // Without kernels it gets as far as its first tensor.
    const { code, facts } = await page.evaluate(loaded, model.id);
    expect(['model-load-failed', 'plans-exhausted']).toContain(code);
    expect(facts).toMatchObject({ modelId });
    expect(hub.log).toEqual([]);
    const freed = await page.evaluate((id) => window.homebody!.models.remove(id), model.id);
    expect(freed).toBeGreaterThan(8192);
    await page.context().close();
  });

  it('has no plan in Firefox, which has no WebGPU, and the library says why', async () => {
    const firefox = await launchFirefox();
    try {
      const page = await firefox.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => window.homebody !== undefined, { timeout: 60_000 });
      const found = await page.evaluate(async (mirror) => {
        const { models } = window.homebody!;
        await models.setMirror(mirror);
        const offer = await models.find('owner/pocket-q4f32_1-MLC');
        const id = await models.add(offer, 'q4f32_1');
        const [variant] = offer.variants;
        return { fit: variant!.fit, plans: (await models.plans(id)).length };
      }, hub.url);
      expect(found).toEqual({ fit: 'does-not-fit', plans: 0 });
    } finally {
      await firefox.close();
    }
  });
});
