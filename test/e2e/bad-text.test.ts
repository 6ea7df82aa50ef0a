import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createFormat, en } from '../../src/app/i18n';
import { answers, ask, composer, startNewChat, whenAnswered } from './chat-page';
import { sourceText } from './desk-page';
import { launchChromium, openApp, serveApp, type AppServer } from './harness';
import { longText } from './long-text';

const { chat, common, errors, summarize, translate, waysOut } = en;

let browser: Browser;
let server: AppServer;
/** One page for all of it: what was refused must leave everything else working. */
let page: Page;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveApp()]);
  ({ page } = await openApp(browser, server, { serviceWorkers: 'block' }));
});
beforeEach(() => startNewChat(page));
afterAll(async () => {
  await browser.close();
  await server.close();
});

const show = (title: string) => page.getByRole('link', { name: title, exact: true }).first().click();
const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const alert = () => page.getByRole('main').getByRole('alert');
const summarySource = () => sourceText(page, summarize.source.label);
const translationSource = () => sourceText(page, translate.source.label);
const chooseFile = (name: string, content: Buffer) =>
  page.locator('main input[type=file]').first().setInputFiles({ name, mimeType: 'text/plain', buffer: content });

/** Types what JSON could not carry here: `escaped` is a JavaScript string. */
const typeEscaped = (field: Locator, escaped: string) =>
  field.evaluate((area, text) => {
    (area as HTMLTextAreaElement).value = JSON.parse(`"${text}"`) as string;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, escaped);

const fiveMegabytes = Buffer.from(longText(4_900_000));

describe('a question', () => {
  it('larger than the context is refused with the figures, and can be changed', async () => {
    await ask(page, longText(12_000));
    const what = errors['context-overflow']({ promptTokens: 0, contextTokens: 1024 }).what;
    await alert().getByText(what.split('tokens')[1]!).waitFor({ timeout: 60_000 });
    await alert().getByRole('button', { name: waysOut.shorten }).click();
    await page.getByRole('textbox', { name: chat.message.editLabel, exact: true }).fill('Hello!');
    await button(chat.message.sendEdited).click();
    await alert().waitFor({ state: 'detached' });
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('with 5 MB attached is refused the same way, and the next one is answered', async () => {
    await chooseFile('huge.txt', fiveMegabytes);
    await button(chat.composer.openAttachment('huge.txt')).waitFor();
    await ask(page, 'What is in it?');
    await answers(page).first().getByRole('alert').waitFor({ timeout: 60_000 });
    await startNewChat(page);
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('with a file of more than 5 million characters is not taken, and says how many are possible', async () => {
    await chooseFile('larger.txt', Buffer.alloc(5_000_001, 'word '));
    const { what } = errors['text-too-long']({ characters: 5_000_001, limitCharacters: 5_000_000 });
    await alert().getByText(what).waitFor();
    await button(common.close).click();
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('is cleaned of a few unreadable characters and lone surrogates, and says so', async () => {
    await typeEscaped(composer(page), 'Hello\\u0000! \\ud83d Who are you\\u0007?');
    await composer(page).press('Enter');
    await whenAnswered(page);
    await answers(page).first().getByText(chat.notices.cleaned(3)).waitFor();
  });

  it('that is no text is refused, and can be changed', async () => {
    await typeEscaped(composer(page), 'PK' + '\\u0001\\u0002\\u0000'.repeat(40));
    await composer(page).press('Enter');
    const { what } = errors['text-binary']({ name: '', controlShare: 120 / 122 });
    await alert().getByText(what).waitFor({ timeout: 60_000 });
    await alert().getByRole('button', { name: waysOut.shorten }).click();
    await page.getByRole('textbox', { name: chat.message.editLabel, exact: true }).fill('Hello!');
    await button(chat.message.sendEdited).click();
    await alert().waitFor({ state: 'detached' });
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });
});

describe('a text to summarize', () => {
  it('of 5 MB is begun, shows how far it is, and can be stopped', async () => {
    await show(summarize.title);
    // Chat, which goes when this has come, takes files too.
    await summarySource().waitFor();
    await chooseFile('huge.txt', fiveMegabytes);
    await page.getByText(summarize.source.longText).waitFor();
    await button(summarize.run).click();
    // Beside the button, since looking through 5 MB of text on the page takes long.
    const dock = button(common.stop).locator('..');
    await dock.getByText(/part \d+ of \d{3,}/).waitFor({ timeout: 60_000 });
    await button(common.stop).click();
    await button(summarize.continue).waitFor();
    await button(summarize.source.clear).click();
    await startNewChat(page);
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('is cleaned of what nobody can read, or refused where that is most of it', async () => {
    await show(summarize.title);
    await typeEscaped(summarySource(), 'The library\\u0000 will be closed \\udc00 in March.');
    await button(summarize.run).click();
    await page.getByText(summarize.notices.cleaned(2)).waitFor({ timeout: 60_000 });
    await button(summarize.again).waitFor({ timeout: 60_000 });

    await button(summarize.source.edit).click();
    await typeEscaped(summarySource(), '\\u0001\\u0002\\u0003\\u0000'.repeat(40));
    await summarySource().press('Control+Enter');
    await alert()
      .getByText(errors['text-binary']({ name: '', controlShare: 1 }).what)
      .waitFor({ timeout: 60_000 });
    await alert().getByRole('button', { name: waysOut.shorten }).click();
    await summarySource().fill('The library will be closed in March.');
    await summarySource().press('Control+Enter');
    await button(summarize.again).waitFor({ timeout: 60_000 });
    expect(await alert().count()).toBe(0);
  });
});

describe('a text to translate', () => {
  it('that is empty or blank starts nothing', async () => {
    await show(translate.title);
    expect(await button(translate.run).isDisabled()).toBe(true);
    await translationSource().fill(' \n\n ');
    expect(await button(translate.run).isDisabled()).toBe(true);
    await translationSource().press('Control+Enter');
    await page.getByText(translate.target.empty).waitFor();
  });

  it('of 5 MB is begun and can be stopped', async () => {
    await show(translate.title);
    await page.getByRole('combobox', { name: translate.to, exact: true }).selectOption('fr');
    await chooseFile('huge.txt', fiveMegabytes);
    await button(translate.run).click();
    const dock = button(common.stop).locator('..');
    await dock.getByText(/\d+ of \d{4,}/).waitFor({ timeout: 60_000 });
    await button(common.stop).click();
    await button(translate.again).waitFor();
    await button(translate.source.clear).click();
    await startNewChat(page);
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('is cleaned of what nobody can read, or refused where that is most of it', async () => {
    await show(translate.title);
    await page.getByRole('combobox', { name: translate.to, exact: true }).selectOption('fr');
    await typeEscaped(translationSource(), 'The book\\u0000 is on \\ud800 the table.');
    await button(translate.run).click();
    await page.getByText(translate.notices.cleaned(2)).waitFor({ timeout: 60_000 });
    await button(translate.source.edit).click();
    await typeEscaped(translationSource(), '\\u0001\\u0002\\u0003\\u0000'.repeat(40));
    await button(translate.run).click();
    const share = createFormat('en').percent(1);
    await alert().getByText(share).waitFor({ timeout: 60_000 });
    await alert().getByRole('button', { name: waysOut.shorten }).click();
    await translationSource().fill('The book is on the table.');
    await button(translate.run).click();
    await button(translate.again).waitFor({ timeout: 60_000 });
    expect(await alert().count()).toBe(0);
  });
});
