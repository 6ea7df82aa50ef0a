import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { startHubServer, type HubServer } from '../fixtures/hub-server.mjs';
import { largeGguf, withName } from '../fixtures/make-gguf.mjs';
import { ask as askChat, whenAnswered } from './chat-page';
import { launchChromium, openApp, serveApp, whenOfflineReady, whenReady, type AppServer } from './harness';
import { agree, ask, card, chooseFiles, halves, press, sheet } from './models-page';

const { chat, errors, models, settings, shell, waysOut } = en;
const pocket = readFileSync(resolve(import.meta.dirname, '../../static/models/pocket/pocket-q8_0.gguf'));

let browser: Browser;
let server: AppServer;
let hub: HubServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homebody-pack-'));
  [browser, server, hub] = await Promise.all([
    launchChromium(),
    serveApp(),
    startHubServer({
      repositories: { 'owner/large-GGUF': { files: { 'large-F32.gguf': largeGguf() } } },
      everyMs: 40,
    }),
  ]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await Promise.all([browser.close(), server.close(), hub.close()]);
});

const go = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true }).first().click();
const lock = (page: Page) => page.getByRole('switch', { name: settings.privacy.lock });

it('the lock pauses a download and keeps it, refuses what would ask outside, and says where it is opened', async () => {
  const { page } = await openApp(browser, server, { serviceWorkers: 'block', path: '#/models' });
  await page.evaluate((url) => window.homebody!.models.setMirror(url), hub.url);
  await ask(page, 'owner/large-GGUF');
  await agree(page, 'large');
  await expect.poll(() => halves(page), { timeout: 30_000 }).toEqual([expect.any(Number)]);
  await go(page, settings.title);
  await lock(page).click();
  await go(page, models.title);

  const large = card(page, 'large');
  const resume = large.getByRole('button', { name: models.job.resume, exact: true });
  await resume.waitFor();
  expect(await resume.isDisabled()).toBe(true);
  const [keptBytes = 0] = await halves(page);
  expect(keptBytes).toBeGreaterThan(0);
  await page.getByRole('note').getByText(models.locked).waitFor();
  for (const download of await page.getByRole('button', { name: /^Download \d/ }).all()) {
    expect(await download.isDisabled()).toBe(true);
  }

  // The lock is a setting: a reload does not open it.
  await page.reload();
  await whenReady(page);
  hub.log.length = 0;
  await ask(page, 'owner/large-GGUF');
  const refusal = sheet(page).getByRole('alert');
  await refusal.getByText(errors['network-locked']({ url: hub.url }).what).waitFor();
  expect(hub.log).toEqual([]);
  // A file of one's own asks nobody, so it is taken.
  await chooseFiles(page, { name: 'mine.gguf', content: withName(pocket, 'Mine') });
  await sheet(page).getByText(models.addSheet.added('Mine')).waitFor({ timeout: 60_000 });
  await page.keyboard.press('Escape');

  await ask(page, 'owner/large-GGUF');
  await refusal.getByRole('button', { name: waysOut['open-lock'] }).click();
  await lock(page).click();
  await go(page, models.title);
  await resume.click();
  await large.getByRole('button', { name: models.load, exact: true }).waitFor({ timeout: 60_000 });
  expect(hub.log.some(({ range }) => range.startsWith('bytes=0-'))).toBe(false);
});

it('a model is saved as a pack here and added from it where there is no network', async () => {
  const first = await openApp(browser, server, { serviceWorkers: 'block', path: '#/models' });
  await press(first.page, 'page', models.add);
  await chooseFiles(first.page, { name: 'traveller.gguf', content: withName(pocket, 'Traveller') });
  await sheet(first.page).getByText(models.addSheet.added('Traveller')).waitFor({ timeout: 60_000 });
  await first.page.keyboard.press('Escape');
  await card(first.page, 'Traveller')
    .getByRole('button', { name: models.menu.label('Traveller') })
    .click();
  const saving = first.page.waitForEvent('download');
  await first.page.getByRole('menuitem', { name: models.menu.exportPack }).click();
  const pack = join(folder, (await saving).suggestedFilename());
  await (await saving).saveAs(pack);

  const { page, context, networkRequests, outsideRequests } = await openApp(browser, server);
  await whenOfflineReady(page);
  await page.getByText(shell.offlineReady).first().waitFor();
  await context.setOffline(true);
  const before = networkRequests.length;
  await page.goto('about:blank');
  await page.goto(`${server.url}#/models`);
  await whenReady(page);
  await press(page, 'page', models.add);
  await chooseFiles(page, pack);
  await sheet(page).getByText(models.addSheet.added('Traveller')).waitFor({ timeout: 60_000 });
  await press(page, 'sheet', models.load);
  await card(page, 'Traveller').getByText(models.inUse).waitFor({ timeout: 60_000 });
  await go(page, chat.title);
  await askChat(page, 'What is the capital of France?');
  expect(await whenAnswered(page)).toContain('Paris');
  expect(networkRequests.slice(before)).toEqual([]);
  expect(outsideRequests()).toEqual([]);
});
