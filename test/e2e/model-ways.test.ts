import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import type { ModelRecord } from '../../src/core';
import { startHubServer, type HubServer } from '../fixtures/hub-server.mjs';
import { modelFolder } from '../fixtures/model-folder.mjs';
import { launchChromium, openApp, serveApp, whenReady, type AppServer } from './harness';
import { card, loadOwn } from './models-page';

const { models, runs } = en;

let browser: Browser;
let hub: HubServer;
let server: AppServer;
beforeAll(async () => {
  [browser, server, hub] = await Promise.all([
    launchChromium(),
    serveApp(),
    startHubServer({ repositories: { 'owner/pocket-ONNX': { licence: 'mit', files: modelFolder('pocket-onnx') } } }),
  ]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(() => Promise.all([browser.close(), server.close(), hub.close()]));

const open = () => openApp(browser, server, { serviceWorkers: 'block', path: '#/models' });

/** The details of a model, opened from its card. */
async function detailsOf(page: Page, title: string) {
  await card(page, title)
    .getByRole('button', { name: models.menu.label(title) })
    .click();
  await page.getByRole('menuitem', { name: models.menu.details }).click();
  const details = page.getByRole('dialog', { name: title });
  await details.getByRole('combobox', { name: runs.pin.label }).waitFor();
  return details;
}

describe('a model’s details', () => {
  it('tell how it runs and which ways there are, and keep the engine that a person chose', async () => {
    const { page } = await open();
    await card(page, 'Pocket').getByText(models.inUse).waitFor({ timeout: 60_000 });
    const details = await detailsOf(page, 'Pocket');
    await details.getByText(runs.ways.now, { exact: true }).waitFor();
    await details.getByText(runs.trial.passed).first().waitFor();
    expect(await details.innerText()).toContain('llama.cpp on the processor');
    await details.getByText(/other ways?$/).click();
    await details.getByText(runs.ways.closed).waitFor();
    await details.getByText(runs.onGpu('llama.cpp'), { exact: true }).waitFor();

    const choice = details.getByRole('combobox', { name: runs.pin.label });
    expect(await choice.inputValue()).toBe('');
    await choice.selectOption('llama.cpp');
    await expect
      .poll(() => page.evaluate(() => window.homebody!.models.pinOf('pocket')))
      .toEqual({ engine: 'llamacpp' });
    await page.reload();
    await whenReady(page);
    await card(page, 'Pocket').getByText(models.inUse).waitFor({ timeout: 60_000 });
    const again = await detailsOf(page, 'Pocket');
    await again.getByText(models.reasons['engine-pinned']({})).waitFor();
    expect(await again.getByRole('combobox', { name: runs.pin.label }).inputValue()).toBe('llamacpp');
    await again.getByRole('combobox', { name: runs.pin.label }).selectOption(runs.pin.automatic);
    await expect.poll(() => page.evaluate(() => window.homebody!.models.pinOf('pocket'))).toBeUndefined();
  });

  it('let a model of two engines change to the other at once', async () => {
    const { page } = await open();
    const id = await loadOwn(page);
    await page.evaluate((url) => window.homebody!.models.setMirror(url), hub.url);
    await page.evaluate(addAsSecondEngine, id);
    await page.reload();
    await whenReady(page);
    await page.evaluate((own) => window.homebody!.load(own), id);
    await card(page, 'My divorce').getByText(models.inUse).waitFor({ timeout: 60_000 });
    const engine = () => page.evaluate(() => window.homebody!.runtime.loaded[0]?.plan.engine);
    const before = await engine();
    const other = before === 'llamacpp' ? 'transformers' : 'llamacpp';

    const details = await detailsOf(page, 'My divorce');
    await details.getByRole('combobox', { name: runs.pin.label }).selectOption(other);
    await details.getByText(runs.pin.reload).waitFor();
    await details.getByText(`${runs.ways.next}: ${runs.engines[other]}`).waitFor();
    expect(await engine()).toBe(before);
    await details.getByRole('button', { name: runs.pin.reloadNow }).click();
    await expect.poll(engine, { timeout: 60_000 }).toBe(other);
    await details.getByText(runs.pin.reload).waitFor({ state: 'detached' });
    await details.getByText(runs.ways.now, { exact: true }).waitFor();

    await page.goto(`${server.url}#/settings`);
    const running = page.getByRole('region', { name: runs.running.title, exact: true });
    await running.getByText(runs.engines[other]).waitFor();
  });
});

it('a model that no way runs offers a smaller one that is here', async () => {
  const { page } = await open();
  await loadOwn(page);
  await page.evaluate(() => window.homebody!.load('pocket'));
  await page.evaluate(async () => {
    const home = window.homebody!;
    const load = home.load.bind(home);
    const known: unknown = await load('nope').catch((error: unknown) => error);
    const { constructor: HomebodyError } = known as { constructor: new (code: string, facts: object) => Error };
    const facts = { tried: 2, last: 'out-of-memory', detail: 'too large', smallerModelId: 'pocket' };
    home.load = (modelId, options) =>
      modelId === 'pocket'
        ? load(modelId, options)
        : Promise.reject(new HomebodyError('plans-exhausted', { modelId, ...facts }));
  });
  const own = card(page, 'My divorce');
  await own.getByRole('button', { name: models.load, exact: true }).click();
  await own.getByRole('button', { name: runs.useInstead('Pocket') }).click();
  await card(page, 'Pocket').getByText(models.inUse).waitFor();
  await own.getByRole('alert').waitFor({ state: 'detached' });
});

/** Fetches the same weights for another engine and lists them as a variant of the model, as a later catalogue may. */
async function addAsSecondEngine(id: string): Promise<void> {
  const { models: library } = window.homebody!;
  const offer = await library.find('owner/pocket-ONNX:q8');
  const second = await library.add(offer, offer.variants[0]!.id);
  await library.download(second);
  await new Promise<void>((done, failed) => {
    const opening = indexedDB.open('homebody-device');
    opening.onerror = () => failed(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('own-models', 'readwrite');
      const store = transaction.objectStore('own-models');
      const reading = store.getAll();
      reading.onsuccess = () => {
        const records = reading.result as ModelRecord[];
        const variants = records.flatMap((record) => record.variants);
        store.put({ ...records.find((record) => record.id === id), variants });
      };
      transaction.oncomplete = () => {
        opening.result.close();
        done();
      };
      transaction.onerror = () => failed(transaction.error ?? new Error('not written'));
    };
  });
}
