import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { startHubServer, type HubServer } from '../fixtures/hub-server.mjs';
import { modelFolder } from '../fixtures/model-folder.mjs';
import {
  launchChromium,
  launchFirefox,
  openApp,
  serveApp,
  whenOfflineReady,
  whenReady,
  type AppServer,
} from './harness';
import { press, sheet, stored } from './models-page';

let browser: Browser;
let hub: HubServer;
let server: AppServer;
const family = (name: string) => ({ licence: 'apache-2.0', languages: ['en'], files: modelFolder(`families/${name}`) });
beforeAll(async () => {
  [browser, hub] = await Promise.all([
    launchChromium(),
    startHubServer({
      repositories: {
        'owner/pocket-ONNX': { licence: 'apache-2.0', languages: ['en', 'ko'], files: modelFolder('pocket-onnx') },
        'owner/opus-mt-en-de': family('marian'),
        'owner/tiny-mask': family('bert-mask'),
      },
    }),
  ]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server.close();
  hub.log.length = 0;
});
afterAll(() => Promise.all([browser.close(), hub.close()]));

/** Everything from a name to a stored, verified model, in the page. */
async function fetchModel(
  source: string,
): Promise<{ id: string; sound: boolean; files: string[]; variants: string[] }> {
  const { models } = window.homebody!;
  const offer = await models.find(source);
  const id = await models.add(offer, offer.variants[0]!.id);
  await models.download(id);
  const { sound } = await models.verify(id);
  const entry = (await models.list()).find(({ record }) => record.id === id)!;
  const files = entry.record.variants[0]!.files.map(({ name }) => name);
  return { id, sound, files, variants: offer.variants.map((variant) => variant.id) };
}

async function ask(id: string): Promise<{ engine: string; text: string }> {
  const { plan } = await window.homebody!.load(id);
  const question = { role: 'user', content: 'What is the capital of France?' } as const;
  const text = await window.homebody!.chat([question], { temperature: 0, repeatPenalty: 1 }).text();
  return { engine: plan.engine, text };
}

const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname.replace(/-[\w-]{8}(?=\.\w+$)/, ''));
  });
const ofOnnx = (paths: readonly string[]) => paths.filter((path) => /ort-wasm|transformers/.test(path)).sort();

describe('an ONNX model of a hub', () => {
  it('is found, fetched, verified and answers; its engine is kept from then on, and both work without a network', async () => {
    server = await serveApp();
    const { page, context, violations, errors } = await openApp(browser, server);
    await whenOfflineReady(page);
    expect(ofOnnx(await kept(page))).toEqual([]);
    await page.evaluate((url) => window.homebody!.models.setMirror(url), hub.url);
    const found = await page.evaluate(fetchModel, 'owner/pocket-ONNX:q8');
    expect(found).toMatchObject({
      sound: true,
      variants: ['q8'],
      files: [
        'onnx/model_quantized.onnx',
        'config.json',
        'tokenizer.json',
        'tokenizer_config.json',
        'generation_config.json',
      ],
    });
    const answer = { engine: 'transformers', text: 'The capital of France is Paris.' };
    expect(await page.evaluate(ask, found.id)).toEqual(answer);
    await expect
      .poll(async () => ofOnnx(await kept(page)))
      .toEqual([
        '/assets/ort-wasm-simd-threaded.mjs',
        '/assets/ort-wasm-simd-threaded.wasm',
        '/assets/transformers.worker.js',
      ]);

    await server.close();
    await context.setOffline(true);
    await page.reload();
    await whenReady(page);
    expect(await page.evaluate(ask, found.id)).toEqual(answer);
    expect({ violations, errors }).toEqual({ violations: [], errors: [] });
  });

  it('translates and reads, each by the kind it is', async () => {
    server = await serveApp();
    const { page } = await openApp(browser, server, { serviceWorkers: 'block' });
    await page.evaluate((url) => window.homebody!.models.setMirror(url), hub.url);
    const marian = await page.evaluate(fetchModel, 'owner/opus-mt-en-de');
    const translation = await page.evaluate(async (id) => {
      const { capabilities, record } = await window.homebody!.load(id);
      const { complete, segments } = await window
        .homebody!.translate('The book is on the table.', { from: 'en', to: 'de' })
        .result();
      return {
        textToText: capabilities.textToText,
        translates: record.translates,
        complete,
        segments: segments.length,
      };
    }, marian.id);
    expect(translation).toEqual({ textToText: true, translates: [['en', 'de']], complete: true, segments: 1 });

    const bert = await page.evaluate(fetchModel, 'owner/tiny-mask');
    const guesses = await page.evaluate(async (id) => {
      await window.homebody!.load(id);
      return window.homebody!.runtime.fillMask('Paris is the [MASK] of France.', { top: 2 });
    }, bert.id);
    expect(guesses.map((one) => one.map(({ token }) => token))).toEqual([['good', 'de']]);
  });

  it('is taken from a folder that is picked, whatever else lies in it', async () => {
    server = await serveApp();
    const { page } = await openApp(browser, server, { serviceWorkers: 'block', path: '#/models' });
    await press(page, 'page', en.models.add);
    const folder = resolve(import.meta.dirname, '../fixtures/families/gpt2');
    await sheet(page).locator('input[webkitdirectory]').setInputFiles(folder);
    await expect.poll(() => stored(page), { timeout: 30_000 }).toContain('gpt2');
    const text = await page.evaluate(async () => {
      const { models, load, runtime } = window.homebody!;
      const { record } = (await models.list()).find((entry) => entry.record.title === 'gpt2')!;
      await load(record.id);
      let written = '';
      const sampling = { temperature: 0, repeatPenalty: 1 };
      for await (const part of runtime.generate({ prompt: 'The river', sampling, maxTokens: 8 }))
        if (part.type === 'text') written += part.text;
      return written;
    });
    expect(text).not.toBe('');
  });

  it('runs in Firefox too', async () => {
    server = await serveApp();
    const firefox = await launchFirefox();
    try {
      const page = await firefox.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => window.homebody !== undefined);
      await page.evaluate((url) => window.homebody!.models.setMirror(url), hub.url);
      const found = await page.evaluate(fetchModel, 'owner/pocket-ONNX:q8');
      expect(found.sound).toBe(true);
      expect(await page.evaluate(ask, found.id)).toEqual({
        engine: 'transformers',
        text: 'The capital of France is Paris.',
      });
    } finally {
      await firefox.close();
    }
  });
});
