import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { answers, ask, composer, openKeptConversation, whenAnswered, wordsOf } from './chat-page';
import { launchChromium, openApp, serveApp, whenReady, type AppServer } from './harness';

const { chat, common } = en;

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

const open = () => openApp(browser, server, { serviceWorkers: 'block' });
const conversationLinks = (page: Page) =>
  page.getByRole('navigation', { name: chat.conversations, exact: true }).getByRole('link');

describe('a conversation', () => {
  it('comes back after a reload, with what was being written', async () => {
    const { page } = await open();
    await ask(page, 'My name is Leo.');
    const answer = await whenAnswered(page);
    await composer(page).fill('What is my name');
    await page.reload();
    await wordsOf(answers(page).first()).getByText(answer).waitFor();
    await page.getByText('My name is Leo.', { exact: true }).first().waitFor();
    await expect.poll(() => composer(page).inputValue()).toBe('What is my name');

    await composer(page).press('Enter');
    expect(await whenAnswered(page, 1), 'the model is given the kept turns').toContain('Leo');
  });

  it('can be deleted, and the deletion undone', async () => {
    const { page } = await open();
    await openKeptConversation(page, 'About tea', ['How do I make tea?', 'Boil water.']);
    await page.getByRole('button', { name: chat.options('About tea') }).click();
    await page.getByRole('menuitem', { name: common.delete }).click();
    await page.getByText(chat.deleted('About tea')).waitFor();
    await page.getByText(chat.noConversations).waitFor();
    expect(await answers(page).count()).toBe(0);

    await page.getByRole('status').getByRole('button', { name: common.undo }).click();
    await page.getByText('Boil water.').waitFor();
    expect(await conversationLinks(page).allInnerTexts()).toEqual(['About tea']);
  });

  it('that is longer than the context says what was left out, before and after asking', async () => {
    const { page } = await open();
    const sentence = (turn: number) =>
      `In part ${turn} we spoke of gardens, of ${turn + 3} apple trees and of the rain that came on day ${turn}. `;
    const turns = Array.from({ length: 24 }, (_, turn) => sentence(turn).repeat(3));
    await openKeptConversation(page, 'Gardens', turns);
    await page.getByText(chat.gauge.notRead).waitFor({ state: 'attached' });

    await ask(page, 'Hello!');
    await whenAnswered(page, 12);
    const notice = await answers(page).nth(12).locator('p').first().innerText();
    const possible = Array.from({ length: 23 }, (_, index) => chat.notices.trimmed(index + 1, 24 - index));
    expect(possible).toContain(notice.trim());

    await page.getByRole('button', { name: chat.gauge.title }).click();
    await page.getByRole('dialog').getByText(chat.gauge.omitted(2).split('2')[1]!).waitFor();
  });

  it('that is not here is said to be missing, with a way on', async () => {
    const { page } = await openApp(browser, server, { serviceWorkers: 'block', path: '#/chat/nothing-like-this' });
    await page.getByText(chat.missingText).waitFor();
    await page.getByRole('main').getByRole('link', { name: chat.newChat }).last().click();
    await ask(page, 'Hello!');
    expect((await whenAnswered(page)).length).toBeGreaterThan(5);
  });
});

it('markup in an answer stays harmless, and honest markdown is drawn', async () => {
  const { page, outsideRequests, errors, violations } = await openApp(browser, server);
  const hostile = [
    '**Strong** words.',
    '<script>window.caught = "script"</script>',
    '<img src="https://outside.example/pixel.png" onerror="window.caught = \'img\'">',
    '![picture](https://outside.example/picture.png)',
    '<svg onload="window.caught = \'svg\'"><a href="javascript:window.caught = 1">vector</a></svg>',
    '[a link](javascript:window.caught="link") and [another](data:text/html,<script>1</script>)',
    '<a href="  jAvaScript:window.caught = 2">third</a>',
    '<iframe src="https://outside.example/"></iframe><form action="https://outside.example/"><input></form>',
    '<style>main { display: none }</style><base href="https://outside.example/">',
    '<div style="position:fixed;inset:0;background:url(https://outside.example/b.png)" onclick="window.caught=3">box</div>',
  ].join('\n\n');
  await openKeptConversation(page, 'Hostile', ['Show me.', hostile]);
  const words = wordsOf(answers(page).first());
  await words.locator('strong').getByText('Strong').waitFor();
  for (const link of await words.locator('a').all()) await link.click({ trial: true });

  expect(await words.locator('script, img, svg, iframe, form, input, style, base, [style], [onclick]').count()).toBe(0);
  const addresses = await words.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses.filter((address) => address !== null && !/^https?:/.test(address))).toEqual([]);
  expect(await page.evaluate(() => 'caught' in window)).toBe(false);
  expect(await page.getByRole('main').isVisible()).toBe(true);
  expect([...outsideRequests(), ...errors, ...violations]).toEqual([]);
});

it('two tabs answer at the same time and show the same conversations', async () => {
  const { page: first, context } = await open();
  const second = await context.newPage();
  await second.goto(server.url);
  await whenReady(second);
  await Promise.all([ask(first, 'Who are you?'), ask(second, 'How do I make tea?')]);
  const texts = await Promise.all([whenAnswered(first), whenAnswered(second)]);
  for (const text of texts) expect(text.length).toBeGreaterThan(10);
  for (const page of [first, second]) {
    await expect
      .poll(async () => (await conversationLinks(page).allInnerTexts()).toSorted())
      .toEqual(['How do I make tea?', 'Who are you?']);
  }

  await conversationLinks(first).getByText('How do I make tea?').click();
  await wordsOf(answers(first)).getByText(texts[1]!).waitFor();
});
