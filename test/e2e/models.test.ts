import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import {
  absurdCounts,
  truncated,
  vocabularyOnly,
  withArchitecture,
  withName,
  withoutChatTemplate,
  wrongMagic,
} from '../fixtures/make-gguf.mjs';
import { answers, ask, composer, whenAnswered } from './chat-page';
import { sourceText } from './desk-page';
import { launchChromium, openApp, serveApp, type AppServer } from './harness';

const { chat, common, errors, models, summarize, waysOut } = en;
const pocket = readFileSync(resolve(import.meta.dirname, '../../static/models/pocket/pocket-q8_0.gguf'));

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

const open = (path = '#/models') => openApp(browser, server, { serviceWorkers: 'block', path });
const dialog = (page: Page) => page.getByRole('dialog', { name: models.addSheet.title });
const screenLink = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true }).first();

/** Chooses a file in the sheet that adds a model. */
async function add(page: Page, name: string, content: Uint8Array): Promise<void> {
  if (!(await dialog(page).isVisible())) await page.getByRole('button', { name: models.add, exact: true }).click();
  await dialog(page)
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

type Problem = Parameters<(typeof errors)['model-file-invalid']>[0]['problem'];
const invalid = (name: string, problem: Problem) =>
  errors['model-file-invalid']({ name, problem, detail: '' }).what.slice(0, -1);

describe('a file that is no model for us', () => {
  it('is refused, each with its own sentence, and the rest goes on working', async () => {
    const { page } = await open();
    const files: readonly [string, Uint8Array, string][] = [
      ['empty.gguf', new Uint8Array(), invalid('empty.gguf', 'empty')],
      ['short.gguf', truncated(pocket, 1_000_000), invalid('short.gguf', 'truncated')],
      ['head.gguf', truncated(pocket, 200), invalid('head.gguf', 'truncated')],
      ['magic.gguf', wrongMagic(pocket), invalid('magic.gguf', 'wrong-magic')],
      ['counts.gguf', absurdCounts(pocket), invalid('counts.gguf', 'absurd-count')],
      ['words.gguf', vocabularyOnly(pocket), invalid('words.gguf', 'vocabulary-only')],
      [
        'strange.gguf',
        withArchitecture(pocket, 'strangeformer'),
        errors['architecture-unknown']({ name: 'strange.gguf', architecture: 'strangeformer' }).what,
      ],
    ];
    for (const [name, content, sentence] of files) {
      await add(page, name, content);
      await dialog(page).getByRole('alert').getByText(sentence).waitFor();
    }
    await dialog(page).getByRole('alert').getByRole('button', { name: common.close, exact: true }).click();
    const own = page.getByRole('article').filter({ hasText: models.tags.own });
    expect(await own.count()).toBe(0);

    await screenLink(page, chat.title).click();
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('takes a sound one right after', async () => {
    const { page } = await open();
    await add(page, 'broken.gguf', wrongMagic(pocket));
    await dialog(page).getByRole('alert').waitFor();
    await add(page, 'mine.gguf', withName(pocket, 'Mine'));
    await dialog(page).getByText(models.addSheet.added('Mine')).waitFor({ timeout: 60_000 });
    await dialog(page).getByRole('button', { name: models.load, exact: true }).click();
    const own = page.getByRole('article', { name: 'Mine' });
    await own.getByText(models.inUse).waitFor({ timeout: 60_000 });
    await screenLink(page, chat.title).click();
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);

    await screenLink(page, models.title).click();
    await own.getByRole('button', { name: models.menu.label('Mine') }).click();
    await page.getByRole('menuitem', { name: models.menu.remove }).click();
    await own.getByRole('button', { name: common.undo }).click();
    await own.getByText(models.inUse).waitFor();
  });
});

it('a model without a chat template can be added; chat and summaries say what it lacks, and another one goes on', async () => {
  const { page } = await open();
  await add(page, 'plain.gguf', withoutChatTemplate(pocket));
  await dialog(page).getByText(models.addSheet.added('Homebody Pocket')).waitFor({ timeout: 60_000 });
  await dialog(page).getByText(models.noChatHint).waitFor();
  await dialog(page).getByRole('button', { name: models.load, exact: true }).click();
  const own = page.getByRole('article').filter({ hasText: models.tags.own });
  await own.getByText(models.inUse).waitFor({ timeout: 60_000 });

  await screenLink(page, chat.title).click();
  await ask(page, 'Hello!');
  const sentence = errors['no-chat-template']({ modelId: '…' }).what.split('…')[1]!;
  await answers(page).first().getByRole('alert').getByText(sentence).waitFor({ timeout: 60_000 });

  await screenLink(page, summarize.title).click();
  await sourceText(page, summarize.source.label).fill('The library will be closed for two weeks in March.');
  await page.getByRole('main').getByRole('button', { name: summarize.run, exact: true }).click();
  await page.getByRole('main').getByRole('alert').getByText(sentence).waitFor({ timeout: 60_000 });

  await page.getByRole('main').getByRole('button', { name: waysOut['choose-model'] }).click();
  const embedded = page.getByRole('article', { name: 'Pocket', exact: true });
  await embedded.getByRole('button', { name: models.load, exact: true }).click();
  await embedded.getByText(models.inUse).waitFor({ timeout: 60_000 });
  await screenLink(page, chat.title).click();
  await page.getByRole('navigation', { name: chat.conversations }).getByRole('link', { name: 'Hello!' }).click();
  await answers(page).first().getByRole('button', { name: chat.message.regenerate }).click();
  await answers(page).first().getByRole('alert').waitFor({ state: 'detached' });
  expect((await whenAnswered(page)).length).toBeGreaterThan(5);
});

it('a model id that nobody knows is refused with a code, and the loaded model goes on', async () => {
  const { page } = await open('');
  await ask(page, 'Hello!');
  await whenAnswered(page);
  const failure = await page.evaluate(() =>
    window.homebody!.load('nope').then(
      () => 'loaded',
      (error: { code: string; facts: unknown }) => ({ code: error.code, facts: error.facts }),
    ),
  );
  expect(failure).toEqual({ code: 'unknown-model', facts: { modelId: 'nope' } });
  await composer(page).fill('Who are you?');
  await composer(page).press('Enter');
  expect((await whenAnswered(page, 1)).length).toBeGreaterThan(5);
});
