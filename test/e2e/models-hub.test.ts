import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { loadCatalogue } from '../../src/catalog';
import { startHubServer, type HubServer } from '../fixtures/hub-server.mjs';
import { largeGguf, withName } from '../fixtures/make-gguf.mjs';
import { modelFolder } from '../fixtures/model-folder.mjs';
import { launchChromium, openApp, serveApp, type AppServer } from './harness';
import { agree, ask, card, halves, press, sheet, stored } from './models-page';

const { common, errors, models, settings, shell } = en;
const pocket = readFileSync(resolve(import.meta.dirname, '../../static/models/pocket/pocket-q8_0.gguf'));
const large = largeGguf();
/** Of the models that are known by name alone, the one that finds answers in a text. */
const question = loadCatalogue().suggestions.find(({ tasks }) => tasks.includes('answer'))!;

let browser: Browser;
let server: AppServer;
let hub: HubServer;
let slowHub: HubServer;
beforeAll(async () => {
  [browser, server, hub, slowHub] = await Promise.all([
    launchChromium(),
    serveApp(),
    startHubServer({
      repositories: {
        'owner/pocket-GGUF': {
          licence: 'apache-2.0',
          files: { 'pocket-Q8_0.gguf': withName(pocket, 'Found'), 'pocket-F32.gguf': large },
        },
        [question.source]: { licence: 'apache-2.0', languages: ['en'], files: modelFolder('families/bert-answer') },
        'owner/closed-GGUF': { gated: 'manual', files: { 'closed-Q8_0.gguf': withName(pocket, 'Closed') } },
      },
    }),
    startHubServer({ repositories: { 'owner/large-GGUF': { files: { 'large-F32.gguf': large } } }, everyMs: 40 }),
  ]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  hub.log.length = 0;
});
afterAll(() => Promise.all([browser.close(), server.close(), hub.close(), slowHub.close()]));

async function open(from: HubServer): Promise<Page> {
  const { page } = await openApp(browser, server, { serviceWorkers: 'block', path: '#/models' });
  await page.evaluate((url) => window.homebody!.models.setMirror(url), from.url);
  return page;
}
it('a hub’s model is found, picked, agreed to, fetched and put to use', async () => {
  const page = await open(hub);
  await ask(page, 'owner/nothing');
  const missing = errors['source-invalid']({ source: 'owner/nothing', problem: 'not-found', detail: '' });
  await sheet(page).getByRole('alert').getByText(missing.what).waitFor();
  await ask(page, 'owner/pocket-GGUF');
  const small = sheet(page).getByRole('radio', { name: /Q8_0/ });
  await small.waitFor();
  expect(await small.isChecked()).toBe(true);
  await sheet(page).getByRole('radio', { name: /F32/ }).check();
  await small.check();
  await agree(page, 'pocket');
  const fetched = card(page, 'pocket');
  await fetched.getByRole('button', { name: models.load, exact: true }).click({ timeout: 60_000 });
  await fetched.getByText(models.inUse).waitFor({ timeout: 60_000 });
});

it('a model that is known by name is looked up with a click and fetched, and none is offered behind the lock', async () => {
  const page = await open(hub);
  await press(page, 'page', models.add);
  const list = sheet(page).getByRole('region', { name: models.lookUp.title });
  for (const { title } of loadCatalogue().suggestions) await list.getByRole('button', { name: title }).waitFor();
  const suggested = list.getByRole('button', { name: question.title });
  await suggested.getByText(`${models.lookUp.uses.answer} · English · ${models.lookUp.libraryOnly}`).waitFor();
  // Nobody is asked before somebody asks.
  expect(hub.log).toEqual([]);
  await suggested.click();
  const title = question.source.split('/')[1]!;
  await sheet(page).getByRole('heading', { name: title, exact: true }).waitFor();
  await press(page, 'sheet', models.addSheet.back);
  expect(await sheet(page).getByLabel(models.addSheet.source, { exact: true }).inputValue()).toBe(question.source);
  await suggested.click();
  await agree(page, title);
  await expect.poll(() => stored(page), { timeout: 60_000 }).toContain(title);

  await page.getByRole('link', { name: settings.title, exact: true }).first().click();
  await page.getByRole('switch', { name: settings.privacy.lock }).click();
  await page.getByRole('link', { name: models.title, exact: true }).first().click();
  await press(page, 'page', models.add);
  await sheet(page).getByRole('heading', { name: models.addSheet.or }).waitFor();
  expect(await list.count()).toBe(0);
});

it('a download is paused, is there after a reload, goes on, and gives all back when it is cancelled', async () => {
  const page = await open(slowHub);
  await ask(page, 'owner/large-GGUF');
  await agree(page, 'large');
  const large = card(page, 'large');
  // Whole pieces are kept, so one has to be here.
  await expect.poll(() => halves(page), { timeout: 30_000 }).toEqual([expect.any(Number)]);
  // How far it is stands beside Models, wherever the reader is.
  expect(await page.getByTitle(shell.downloading).first().innerText()).toMatch(/\d ?%/);
  await large.getByRole('button', { name: models.job.pause, exact: true }).click();
  await large.getByRole('button', { name: models.job.resume, exact: true }).waitFor();

  await page.reload();
  await large.getByRole('button', { name: models.job.resume, exact: true }).click();
  await large.getByRole('button', { name: models.job.pause, exact: true }).waitFor();
  await large.getByRole('button', { name: common.cancel, exact: true }).click();
  await large.getByRole('button', { name: models.job.resume, exact: true }).waitFor({ state: 'detached' });
  await expect.poll(() => halves(page)).toEqual([]);
});

it('a gated model opens to a token that is entered beside its refusal', async () => {
  const page = await open(hub);
  await ask(page, 'owner/closed-GGUF');
  await sheet(page).getByRole('alert').waitFor();
  await sheet(page).getByLabel(en.models.token.label, { exact: true }).fill(hub.token);
  await press(page, 'sheet', en.models.token.use);
  await sheet(page).getByRole('heading', { name: 'closed', exact: true }).waitFor();
});

it('a damaged piece is found and alone fetched again', async () => {
  const page = await open(hub);
  await ask(page, 'owner/pocket-GGUF:F32');
  await agree(page, 'pocket');
  const stored = card(page, 'pocket');
  await stored.getByRole('button', { name: models.load, exact: true }).waitFor({ timeout: 60_000 });
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('homebody-weights');
        request.onerror = () => reject(request.error ?? new Error('It does not open.'));
        request.onsuccess = () => {
          const transaction = request.result.transaction('chunks', 'readwrite');
          const chunks = transaction.objectStore('chunks');
          const all = chunks.getAll();
          all.onsuccess = () => {
            // The largest model of the two has six pieces; its third is spoilt.
            const third = (all.result as { index: number; blob: Blob }[]).find(({ index }) => index === 2)!;
            chunks.put({ ...third, blob: new Blob([new Uint8Array(third.blob.size)]) });
          };
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
  hub.log.length = 0;
  await stored.getByRole('button', { name: models.menu.label('pocket') }).click();
  await page.getByRole('menuitem', { name: models.menu.verify }).click();
  await stored.getByText(models.job.damaged(1)).waitFor({ timeout: 30_000 });
  await stored.getByRole('button', { name: /Fetch the damaged pieces again/ }).click();
  await stored.getByText(models.job.repaired).waitFor({ timeout: 30_000 });
  const ranges = hub.log.filter(
    ({ server: from, method, range }) => from === 'files' && method === 'GET' && range !== '',
  );
  expect(ranges.map(({ range }) => range)).toEqual([`bytes=${2 * 8 * 2 ** 20}-${3 * 8 * 2 ** 20 - 1}`]);
});
