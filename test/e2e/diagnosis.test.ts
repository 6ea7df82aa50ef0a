import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import type { ModelRecord } from '../../src/core';
import { startHubServer, type HubServer } from '../fixtures/hub-server.mjs';
import { withName } from '../fixtures/make-gguf.mjs';
import { modelFolder } from '../fixtures/model-folder.mjs';
import { launchChromium, openApp, serveApp, whenReady, type AppServer } from './harness';
import { card } from './models-page';

const { common, models, runs, settings } = en;
const pocket = readFileSync(resolve(import.meta.dirname, '../../static/models/pocket/pocket-q8_0.gguf'));

let browser: Browser;
let hub: HubServer;
let server: AppServer;
beforeAll(async () => {
  [browser, server, hub] = await Promise.all([
    launchChromium(),
    serveApp(),
    startHubServer({
      repositories: { 'secret-owner/secret-ONNX': { licence: 'mit', files: modelFolder('pocket-onnx') } },
    }),
  ]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await Promise.all([browser.close(), server.close(), hub.close()]);
});

const open = (path: string) =>
  openApp(browser, server, { serviceWorkers: 'block', path, permissions: ['clipboard-read', 'clipboard-write'] });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const inSection = (page: Page, name: string) =>
  section(page, runs.diagnosis.title).getByRole('button', { name, exact: true });

/** Runs the diagnosis to its end and copies the report. */
async function copiedReport(page: Page): Promise<string> {
  await inSection(page, runs.diagnosis.start).click();
  await inSection(page, runs.diagnosis.copy).click({ timeout: 90_000 });
  await page.getByText(runs.diagnosis.copied).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Adds a file of one's own under a private name and title and loads it. */
async function loadOwn(page: Page): Promise<string> {
  return page.evaluate(
    async (bytes) => {
      const { models: library } = window.homebody!;
      const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      const id = await library.addFile(new File([content], 'divorce-papers.gguf'));
      await window.homebody!.load(id);
      return id;
    },
    Buffer.from(withName(pocket, 'My divorce')).toString('base64'),
  );
}

describe('the diagnosis', () => {
  it('runs every way of the loaded model and gives a report that can be copied and saved', async () => {
    const { page, errors } = await open('#/settings');
    await section(page, runs.running.title).getByText(runs.running.none).waitFor();
    await page.evaluate(() => window.homebody!.load('pocket'));
    const running = section(page, runs.running.title);
    await running.getByRole('heading', { name: 'Pocket' }).waitFor();
    expect(await running.innerText()).toMatch(/llama\.cpp[^]*Processor[^]*Passed[^]*In this tab/);

    const report = await copiedReport(page);
    const ways = await section(page, runs.diagnosis.title).locator('tbody tr').count();
    expect(ways).toBeGreaterThan(0);
    expect(await section(page, runs.diagnosis.title).getByText(runs.diagnosis.done(ways, ways)).isVisible()).toBe(true);
    expect(report).toContain('# Homebody diagnosis');
    expect(report).toMatch(/- Browser: Chromium, [\d.]+, Linux/);
    expect(report).toContain('- Model: pocket (6.5m parameters)');
    const measured =
      /^\| \d+ \| llamacpp \| wasm \| \d+ \| 1024 \| Q8_0 \| passed \| \d+ ms \| [\d,.]+ tokens\/s \| [\d,.]+ tokens\/s \|$/gm;
    expect(report.match(measured)).toHaveLength(ways);
    expect(report).toMatch(/^- llamacpp, webgpu: gpu-/m);

    const saving = page.waitForEvent('download');
    await inSection(page, runs.diagnosis.save).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^homebody-diagnosis-\d{4}-\d\d-\d\d\.md$/);
    expect(readFileSync(await saved.path(), 'utf8')).toBe(report);
    expect(errors).toEqual([]);
  });

  it('of a model of one’s own tells neither its title nor its file, id or content', async () => {
    const { page } = await open('#/settings');
    const id = await loadOwn(page);
    await section(page, runs.running.title).getByRole('heading', { name: 'My divorce' }).waitFor();
    const report = await copiedReport(page);
    const hashes = await page.evaluate(async () =>
      (await window.homebody!.models.list()).flatMap(({ own, record }) =>
        own ? record.variants.flatMap(({ files }) => files.map(({ sha256 = '' }) => sha256)) : [],
      ),
    );
    expect(hashes).toHaveLength(1);
    expect(report).toContain('- Model: one of the user’s own');
    expect(report).toContain('| untested |');
    for (const told of ['divorce', id, ...hashes, server.origin, '.gguf', 'http']) expect(report).not.toContain(told);
  });

  it('can be stopped; the model answers as before', async () => {
    const { page } = await open('#/settings');
    await page.evaluate(() => window.homebody!.load('pocket'));
    await inSection(page, runs.diagnosis.start).click();
    await inSection(page, common.cancel).click();
    await section(page, runs.diagnosis.title).getByText(runs.diagnosis.cancelled).waitFor({ timeout: 30_000 });
    const text = await page.evaluate(() => window.homebody!.chat([{ role: 'user', content: 'Hello!' }]).text());
    expect(text.length).toBeGreaterThan(5);
    await inSection(page, runs.diagnosis.again).waitFor();
  });

  it('that fails says why, and the report tells what is known', async () => {
    const { page } = await open('#/settings');
    await page.evaluate(() => window.homebody!.load('pocket'));
    await page.evaluate(() => {
      window.homebody!.runtime.diagnose = () => Promise.reject(new Error('no luck at https://secret.example/'));
    });
    await inSection(page, runs.diagnosis.start).click();
    await section(page, runs.diagnosis.title).getByRole('alert').waitFor();
    await inSection(page, runs.diagnosis.copy).click();
    await page.getByText(runs.diagnosis.copied).waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('- The diagnosis failed: internal (detail “no luck at <address>”)');
    expect(report).toMatch(/\| llamacpp \| wasm \| \d+ \| 1024 \| Q8_0 \| (?:passed|not tried) \|/);
  });
});

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
    const { page } = await open('#/models');
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
    const { page } = await open('#/models');
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
    await section(page, runs.running.title).getByText(runs.engines[other]).waitFor();
    await section(page, settings.device.title).waitFor();
  });
});

it('a model that no way runs offers a smaller one that is here', async () => {
  const { page } = await open('#/models');
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
  const offer = await library.find('secret-owner/secret-ONNX');
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
