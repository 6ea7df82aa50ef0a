import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { answers, ask, composer, whenAnswered } from './chat-page';
import { launchChromium, openApp, serveApp, watchedPage, whenReady, type AppServer } from './harness';

const { chat, errors, shell, waysOut } = en;

let browser: Browser;
let server: AppServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveApp()]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await server.close();
});

it('a server that lacks the engine’s wasm: the app says which file is missing, keeps the rest and offers a way out', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'homebody-app-'));
  cpSync(resolve(import.meta.dirname, '../../dist/app'), folder, { recursive: true });
  const engines = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.wasm'));
  for (const path of engines) rmSync(join(folder, path));
  const poor = await serveApp({ folder });
  try {
    const { page } = await openApp(browser, poor);
    const what = errors['engine-file-missing']({ url: '…', status: 404 }).what.split('…');
    const alert = page.getByRole('main').getByRole('alert');
    await alert.getByText(what[0]!).waitFor({ timeout: 60_000 });
    expect(await alert.innerText()).toMatch(/wllama[^ ]*\.wasm \(404\)/);
    await alert.getByRole('button', { name: waysOut.reload }).waitFor();

    await ask(page, 'Hello!');
    await answers(page).first().getByRole('alert').getByText(what[0]!).waitFor({ timeout: 60_000 });
    await page.getByText('Hello!').first().waitFor();
    await page.getByRole('link', { name: en.settings.title, exact: true }).first().click();
    await page.getByRole('heading', { name: en.settings.title, exact: true, level: 1 }).waitFor();
  } finally {
    await poor.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

/** In workers too, where scripts of a test can't be put before the page's own. */
async function refuseStorage(context: BrowserContext, refusal: string): Promise<void> {
  await context.addInitScript(refusal);
  await context.route(/worker[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${refusal};\n${await response.text()}` });
  });
}

describe.each([
  [
    'throws',
    `Object.defineProperty(globalThis, 'indexedDB', { value: { open() { throw new DOMException('refused', 'SecurityError'); }, databases: async () => [] } })`,
  ],
  ['is missing', `Object.defineProperty(globalThis, 'indexedDB', { value: undefined })`],
])('where the database %s', (_name, refusal) => {
  it('the app opens, says that nothing is kept, and answers', async () => {
    const { page, context, errors: faults } = await watchedPage(browser, server, { serviceWorkers: 'block' });
    await refuseStorage(context, refusal);
    await page.goto(server.url);
    await whenReady(page);
    await page.getByText(shell.notKept).waitFor();
    await ask(page, 'My name is Leo.');
    await whenAnswered(page);
    await ask(page, 'What is my name?');
    expect(await whenAnswered(page, 1)).toContain('Leo');
    for (const { title } of [en.summarize, en.translate, en.models, en.settings]) {
      await page.getByRole('link', { name: title, exact: true }).first().click();
      await page.getByRole('main').getByRole('heading', { name: title, exact: true, level: 1 }).waitFor();
    }
    expect(faults).toEqual([]);

    await page.goto(server.url);
    await page.getByRole('heading', { name: chat.welcome.title }).waitFor();
    await page.getByText(chat.noConversations).waitFor();
    await context.unrouteAll({ behavior: 'wait' });
  });
});

describe('where service workers', () => {
  it.each<[string, BrowserContextOptions, string]>([
    ['are answered with nothing', { serviceWorkers: 'block' }, ''],
    [
      'are refused',
      {},
      `ServiceWorkerContainer.prototype.register = async () => { throw new DOMException('refused', 'SecurityError'); }`,
    ],
    ['are missing', {}, `delete Navigator.prototype.serviceWorker`],
  ])('%s, the app answers and says that it is not kept', async (_, options, refusal) => {
    const { page, context, errors: faults } = await watchedPage(browser, server, options);
    if (refusal) await context.addInitScript(refusal);
    await page.goto(server.url);
    await whenReady(page);
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
    await page.getByText(shell.notYetOffline).first().waitFor();
    expect(faults).toEqual([]);
  });
});

it('a language code that names no language is refused with a code, and the next translation is done', async () => {
  const { page } = await openApp(browser, server, { serviceWorkers: 'block' });
  const codes = await page.evaluate(async () => {
    const home = window.homebody!;
    const codeOf = (work: Promise<unknown>) => work.then(String, (error: { code: string }) => error.code);
    return [
      await codeOf(home.translate('Good morning.', { to: 'klingonish' }).text()),
      await codeOf(home.translate('Good morning.', { from: '!!', to: 'fr' }).text()),
      await codeOf(home.summarize('Good morning to all of you.', { language: 'qqq' }).text()),
      await codeOf(home.translate('   ', { to: 'fr' }).text()),
      await codeOf(home.chat([]).text()),
    ];
  });
  expect(codes).toEqual(['language-unknown', 'language-unknown', 'language-unknown', 'text-empty', 'text-empty']);
  const text = await page.evaluate(() =>
    window.homebody!.translate('The book is on the table.', { from: 'en', to: 'fr' }).text(),
  );
  expect(text.length).toBeGreaterThan(5);
});

describe('without isolation headers', () => {
  it('Chromium opens the app and answers', async () => {
    const plain = await serveApp({ headers: 'no-isolation' });
    try {
      const { page, outsideRequests } = await openApp(browser, plain, { serviceWorkers: 'block' });
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
      await ask(page, 'My name is Leo.');
      await whenAnswered(page);
      await ask(page, 'What is my name?');
      expect(await whenAnswered(page, 1)).toContain('Leo');
      expect(await composer(page).inputValue()).toBe('');
      expect(outsideRequests()).toEqual([]);
    } finally {
      await plain.close();
    }
  });
});
