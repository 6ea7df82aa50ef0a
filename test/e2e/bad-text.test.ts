import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFormat, en } from '../../src/app/i18n';
import { answers, ask, composer, whenAnswered } from './chat-page';
import { sourceText } from './desk-page';
import { launchChromium, openApp, serveApp, type AppServer } from './harness';
import { longText } from './long-text';

const { chat, common, errors, summarize, translate, waysOut } = en;

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

const open = (path = '') => openApp(browser, server, { serviceWorkers: 'block', path });
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const alert = (page: Page) => page.getByRole('main').getByRole('alert');
const summarySource = (page: Page) => sourceText(page, summarize.source.label);
const translationSource = (page: Page) => sourceText(page, translate.source.label);
const chooseFile = (page: Page, name: string, content: Buffer) =>
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
    const { page } = await open();
    await ask(page, longText(12_000));
    const what = errors['context-overflow']({ promptTokens: 0, contextTokens: 1024 }).what;
    await alert(page).getByText(what.split('tokens')[1]!).waitFor({ timeout: 60_000 });
    await alert(page).getByRole('button', { name: waysOut.shorten }).click();
    await page.getByRole('textbox', { name: chat.message.editLabel, exact: true }).fill('Hello!');
    await button(page, chat.message.sendEdited).click();
    await alert(page).waitFor({ state: 'detached' });
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('with 5 MB attached is refused the same way, and the next one is answered', async () => {
    const { page } = await open();
    await chooseFile(page, 'huge.txt', fiveMegabytes);
    await button(page, chat.composer.openAttachment('huge.txt')).waitFor();
    await ask(page, 'What is in it?');
    await answers(page).first().getByRole('alert').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: chat.newChat, exact: true }).first().click();
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('with a file of more than 5 million characters is not taken, and says how many are possible', async () => {
    const { page } = await open();
    await chooseFile(page, 'larger.txt', Buffer.alloc(5_000_001, 'word '));
    const { what } = errors['text-too-long']({ characters: 5_000_001, limitCharacters: 5_000_000 });
    await alert(page).getByText(what).waitFor();
    await button(page, common.close).click();
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('is cleaned of a few unreadable characters and lone surrogates, and says so', async () => {
    const { page } = await open();
    await typeEscaped(composer(page), 'Hello\\u0000! \\ud83d Who are you\\u0007?');
    await composer(page).press('Enter');
    await whenAnswered(page);
    await answers(page).first().getByText(chat.notices.cleaned(3)).waitFor();
  });

  it('that is no text is refused, and can be changed', async () => {
    const { page } = await open();
    await typeEscaped(composer(page), 'PK' + '\\u0001\\u0002\\u0000'.repeat(40));
    await composer(page).press('Enter');
    const { what } = errors['text-binary']({ name: '', controlShare: 120 / 122 });
    await alert(page).getByText(what).waitFor({ timeout: 60_000 });
    await alert(page).getByRole('button', { name: waysOut.shorten }).click();
    await page.getByRole('textbox', { name: chat.message.editLabel, exact: true }).fill('Hello!');
    await button(page, chat.message.sendEdited).click();
    await alert(page).waitFor({ state: 'detached' });
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });
});

describe('a text to summarize', () => {
  it('of 5 MB is begun, shows how far it is, and can be stopped', async () => {
    const { page } = await open('#/summarize');
    await chooseFile(page, 'huge.txt', fiveMegabytes);
    await page.getByText(summarize.source.longText).waitFor();
    await button(page, summarize.run).click();
    // Beside the button, since looking through 5 MB of text on the page takes long.
    const dock = button(page, common.stop).locator('..');
    await dock.getByText(/part \d+ of \d{3,}/).waitFor({ timeout: 60_000 });
    await button(page, common.stop).click();
    await button(page, summarize.continue).waitFor();
    await page.getByRole('link', { name: chat.title, exact: true }).first().click();
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('is cleaned of what nobody can read, or refused where that is most of it', async () => {
    const { page } = await open('#/summarize');
    await typeEscaped(summarySource(page), 'The library\\u0000 will be closed \\udc00 in March.');
    await button(page, summarize.run).click();
    await page.getByText(summarize.notices.cleaned(2)).waitFor({ timeout: 60_000 });
    await button(page, summarize.again).waitFor({ timeout: 60_000 });

    await button(page, summarize.source.edit).click();
    await typeEscaped(summarySource(page), '\\u0001\\u0002\\u0003\\u0000'.repeat(40));
    await summarySource(page).press('Control+Enter');
    await alert(page)
      .getByText(errors['text-binary']({ name: '', controlShare: 1 }).what)
      .waitFor({ timeout: 60_000 });
    await alert(page).getByRole('button', { name: waysOut.shorten }).click();
    await summarySource(page).fill('The library will be closed in March.');
    await summarySource(page).press('Control+Enter');
    await button(page, summarize.again).waitFor({ timeout: 60_000 });
    expect(await alert(page).count()).toBe(0);
  });
});

describe('a text to translate', () => {
  it('that is empty or blank starts nothing', async () => {
    const { page } = await open('#/translate');
    expect(await button(page, translate.run).isDisabled()).toBe(true);
    await translationSource(page).fill(' \n\n ');
    expect(await button(page, translate.run).isDisabled()).toBe(true);
    await translationSource(page).press('Control+Enter');
    await page.getByText(translate.target.empty).waitFor();
  });

  it('of 5 MB is begun and can be stopped', async () => {
    const { page } = await open('#/translate');
    await page.getByRole('combobox', { name: translate.to, exact: true }).selectOption('fr');
    await chooseFile(page, 'huge.txt', fiveMegabytes);
    await button(page, translate.run).click();
    const dock = button(page, common.stop).locator('..');
    await dock.getByText(/\d+ of \d{4,}/).waitFor({ timeout: 60_000 });
    await button(page, common.stop).click();
    await button(page, translate.again).waitFor();
    await page.getByRole('link', { name: chat.title, exact: true }).first().click();
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });

  it('is cleaned of what nobody can read, or refused where that is most of it', async () => {
    const { page } = await open('#/translate');
    await page.getByRole('combobox', { name: translate.to, exact: true }).selectOption('fr');
    await typeEscaped(translationSource(page), 'The book\\u0000 is on \\ud800 the table.');
    await button(page, translate.run).click();
    await page.getByText(translate.notices.cleaned(2)).waitFor({ timeout: 60_000 });
    await button(page, translate.source.edit).click();
    await typeEscaped(translationSource(page), '\\u0001\\u0002\\u0003\\u0000'.repeat(40));
    await button(page, translate.run).click();
    const share = createFormat('en').percent(1);
    await alert(page).getByText(share).waitFor({ timeout: 60_000 });
    await alert(page).getByRole('button', { name: waysOut.shorten }).click();
    await translationSource(page).fill('The book is on the table.');
    await button(page, translate.run).click();
    await button(page, translate.again).waitFor({ timeout: 60_000 });
    expect(await alert(page).count()).toBe(0);
  });
});
