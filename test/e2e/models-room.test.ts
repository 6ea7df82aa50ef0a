import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { startHubServer, type HubServer } from '../fixtures/hub-server.mjs';
import { largeGguf, withName } from '../fixtures/make-gguf.mjs';
import { launchChromium, limitStorage, openApp, serveApp, toldQuota, type AppServer } from './harness';
import { agree, ask, card, consentOf, halves, sheet, stored } from './models-page';

const { common, models } = en;
const pocket = readFileSync(resolve(import.meta.dirname, '../../static/models/pocket/pocket-q8_0.gguf'));
const large = largeGguf();

/** One that tells how much it would really store, and one that promises more, as Chromium does by itself. */
let telling: Browser;
let promising: Browser;
let server: AppServer;
let hub: HubServer;
let slowHub: HubServer;
beforeAll(async () => {
  const second = { 'owner/second-GGUF': { files: { 'second-F32.gguf': withName(large, 'Second') } } };
  [telling, promising, server, hub, slowHub] = await Promise.all([
    launchChromium(toldQuota),
    launchChromium(),
    serveApp(),
    startHubServer({
      repositories: {
        'owner/first-GGUF': { files: { 'first-F32.gguf': withName(large, 'First') } },
        'owner/tiny-GGUF': { files: { 'tiny-Q8_0.gguf': withName(pocket, 'Tiny') } },
        ...second,
      },
    }),
    startHubServer({ repositories: second, everyMs: 20 }),
  ]);
});
afterEach(async () => {
  for (const browser of [telling, promising]) await Promise.all(browser.contexts().map((context) => context.close()));
});
afterAll(() => Promise.all([telling.close(), promising.close(), server.close(), hub.close(), slowHub.close()]));

/** A profile with one large and one tiny model. @param quotaSize from the beginning */
async function withTwoModels(browser: Browser, quotaSize?: number): Promise<Page> {
  const { page } = await openApp(browser, server, { serviceWorkers: 'block', path: '#/models' });
  if (quotaSize !== undefined) await limitStorage(page, quotaSize);
  await page.evaluate((url) => window.homebody!.models.setMirror(url), hub.url);
  for (const title of ['first', 'tiny']) {
    await ask(page, `owner/${title}-GGUF`);
    await agree(page, title);
    await card(page, title).getByRole('button', { name: models.load, exact: true }).waitFor({ timeout: 60_000 });
  }
  return page;
}

/** Asks for the model there is no room for, up to the question of consent. */
async function wantSecond(page: Page): Promise<void> {
  await ask(page, 'owner/second-GGUF');
  await sheet(page).getByRole('heading', { name: 'second', exact: true }).waitFor();
  await sheet(page).getByRole('button').last().click();
}

it('where room is lacking, one sees how much, chooses what goes, takes it back, and then it happens', async () => {
  const page = await withTwoModels(telling);
  const usedBytes = await page.evaluate(async () => (await window.homebody!.models.usage()).usedBytes);
  await limitStorage(page, usedBytes + large.length / 2);
  const consent = consentOf(page, 'second');
  const go = consent.getByRole('button').last();
  await wantSecond(page);
  await consent.getByText(/ are free\./).waitFor();
  expect(await consent.getByRole('status').innerText()).toMatch(/This needs 5\d\sMB; 2\d\sMB are free\./);
  // The tiny one would not bring enough, so it is not offered.
  expect(await consent.getByRole('checkbox').count()).toBe(1);
  expect(await go.isDisabled()).toBe(true);

  // Without consent it is as if it had never been asked for.
  await consent.getByRole('button', { name: common.cancel, exact: true }).click();
  await card(page, 'second').waitFor({ state: 'detached' });

  await wantSecond(page);
  const choice = consent.getByRole('checkbox', { name: 'first' });
  await choice.check();
  await consent.getByText(models.room.enough).waitFor();
  await choice.uncheck();
  expect(await go.isDisabled()).toBe(true);
  await choice.check();
  await go.click();
  const second = card(page, 'second');
  await second.getByText(models.room.making('first')).waitFor();
  await second.getByRole('button', { name: common.undo, exact: true }).click();
  await card(page, 'first').getByRole('button', { name: models.load, exact: true }).waitFor();
  expect(await stored(page)).toEqual(expect.arrayContaining(['first', 'tiny']));

  // The card goes on from there: its model was agreed to.
  hub.log.length = 0;
  await second.getByRole('button', { name: /^Download/ }).click();
  await consent.getByRole('checkbox', { name: 'first' }).check();
  await go.click();
  await card(page, 'first').waitFor({ state: 'detached', timeout: 30_000 });
  await second.getByRole('button', { name: models.load, exact: true }).waitFor({ timeout: 60_000 });
  expect(await stored(page)).toEqual(expect.arrayContaining(['second', 'tiny']));
  expect(hub.log.some(({ server: from, method }) => from === 'files' && method === 'GET')).toBe(true);
});

it('a disk that fills up in mid-download offers on the card what to delete, and the rest comes then', async () => {
  // The browser counts what the files take after its own compression: both models, and a piece of the next.
  const page = await withTwoModels(promising, 58_000_000);
  await page.evaluate((url) => window.homebody!.models.setMirror(url), slowHub.url);
  await wantSecond(page);
  const consent = consentOf(page, 'second');
  await consent.getByText(models.consent.host(new URL(slowHub.url).host)).waitFor();
  await consent.getByRole('button').last().click();
  const second = card(page, 'second');
  await second.getByText(/The device is full/).waitFor({ timeout: 60_000 });
  const [keptBytes = 0] = await halves(page);
  expect(keptBytes).toBeGreaterThan(0);
  await second.getByRole('checkbox', { name: 'first' }).check();
  slowHub.log.length = 0;
  await second.getByRole('button', { name: models.room.deleteAndGoOn }).click();
  await second.getByRole('button', { name: models.load, exact: true }).waitFor({ timeout: 60_000 });
  expect(await stored(page)).toEqual(expect.arrayContaining(['second', 'tiny']));
  expect(slowHub.log.some(({ range }) => range.startsWith('bytes=0-'))).toBe(false);
});
