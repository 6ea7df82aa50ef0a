import { createServer, type Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, serveApp, watchedPage, type AppServer } from './harness';

let browser: Browser;
let app: AppServer;
let host: Server;
let hostUrl: string;
let isolated = false;

/** Another origin's page, as plain as they come, with a policy that forbids inline scripts and styles. */
const hostPage = (attributes: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src ${app.origin}; style-src 'self'; frame-src ${app.origin}">
<title>Host</title></head><body><h1>Host</h1>
<script src="${app.url}embed/homebody.js" ${attributes}></script>
<div id="x"></div></body></html>`;

beforeAll(async () => {
  [browser, app] = await Promise.all([launchChromium(), serveApp({ base: '/house/' })]);
  host = createServer((request, response) => {
    const attributes = decodeURIComponent(request.url?.split('?')[1] ?? '');
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      ...(isolated && {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      }),
    });
    response.end(hostPage(attributes));
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const address = host.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  hostUrl = `http://127.0.0.1:${address.port}/`;
});
afterAll(async () => {
  await browser.close();
  await app.close();
  await new Promise((resolve) => host.close(resolve));
});

async function openHost(attributes: string) {
  const watched = await watchedPage(browser, app);
  await watched.page.goto(`${hostUrl}?${encodeURIComponent(attributes)}`);
  await watched.page.getByRole('heading', { level: 2 }).waitFor();
  return watched;
}

const start = (page: Page, name = /Start \(downloads up to \d+ MB\)/) =>
  page.getByRole('button', { name }).click({ timeout: 10_000 });

describe('the script tag on a page of another origin', () => {
  it('fetches nothing but itself before a consent that names the size', async () => {
    const { page, requests, context } = await openHost('data-task="chat" data-target="#x"');
    await page.waitForTimeout(500);
    expect(requests.filter((url) => url.startsWith(app.origin))).toEqual([`${app.url}embed/homebody.js`]);
    expect(await page.locator('#x').textContent()).toBe('');
    expect(page.frames().length).toBe(1);
    await page.getByRole('button', { name: /\d+ MB/ }).waitFor();
    await context.close();
  });

  it('chats, with the keyboard alone, and remembers what was said', async () => {
    const { page, context, errors, violations, requests } = await openHost('data-task="chat" data-target="#x"');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const input = page.getByRole('textbox', { name: 'Message' });
    await input.waitFor({ timeout: 60_000 });
    await page.keyboard.type('Hello!');
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'The answer is complete.' }).waitFor({ timeout: 60_000 });
    expect((await page.locator('.log > .answer').first().textContent())?.length).toBeGreaterThan(5);
    await page.keyboard.type('Who are you?');
    await page.keyboard.press('Enter');
    await page.locator('.log > .answer').nth(1).waitFor();
    await page.getByRole('button', { name: 'Send' }).waitFor({ timeout: 60_000 });
    expect((await page.locator('.log > .answer').nth(1).textContent())?.length).toBeGreaterThan(5);
    const known = new Set([app.origin, new URL(hostUrl).origin]);
    expect(requests.filter((url) => !known.has(new URL(url).origin))).toEqual([]);
    expect(errors).toEqual([]);
    expect(violations).toEqual([]);
    await context.close();
  });

  it('summarizes a text', async () => {
    const { page, context } = await openHost('data-task="summarize" data-target="#x"');
    await start(page);
    await page
      .getByRole('textbox', { name: 'Text' })
      .fill(
        'The school will close its library for two weeks in March because the roof must be repaired. Students can borrow books from the city library during that time.',
      );
    await page.getByRole('button', { name: 'Summarize' }).click();
    await page.getByRole('status').filter({ hasText: 'complete' }).waitFor({ timeout: 60_000 });
    expect((await page.locator('p.answer').textContent())?.length).toBeGreaterThan(10);
    await context.close();
  });

  it('translates, in Korean, between the languages it was told', async () => {
    const attributes = 'data-task="translate" data-target="#x" data-language="ko" data-from="en" data-to="fr"';
    const { page, context } = await openHost(attributes);
    await start(page, /시작하기 \(최대 \d+ MB 다운로드\)/);
    await page.getByRole('textbox', { name: '원문' }).fill('The book is on the table.');
    expect(await page.getByRole('combobox', { name: '원래 언어' }).inputValue()).toBe('en');
    expect(await page.getByRole('combobox', { name: '번역할 언어' }).inputValue()).toBe('fr');
    await page.getByRole('button', { name: '번역' }).click();
    await page.getByRole('status').filter({ hasText: '답변이 끝났어요.' }).waitFor({ timeout: 60_000 });
    expect((await page.locator('p.answer').textContent())?.length).toBeGreaterThan(5);
    await context.close();
  });

  it('says what is missing when there is no text, and goes on', async () => {
    const { page, context } = await openHost('data-task="translate" data-target="#x"');
    await start(page);
    await page.getByRole('button', { name: 'Translate' }).click({ timeout: 60_000 });
    await page.getByRole('alert').filter({ hasText: 'There is no text yet.' }).waitFor();
    await page.getByRole('textbox', { name: 'Text' }).fill('Good morning.');
    await page.getByRole('button', { name: 'Translate' }).click();
    await page.getByRole('status').filter({ hasText: 'complete' }).waitFor({ timeout: 60_000 });
    await context.close();
  });

  it('offers a way out when the app can not be reached', async () => {
    const { page, context } = await openHost('data-task="chat" data-target="#x"');
    await context.route('**/*.gguf', (route) => route.abort());
    await start(page);
    await page.getByRole('alert').filter({ hasText: 'Check the connection' }).waitFor({ timeout: 60_000 });
    await context.unroute('**/*.gguf');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('textbox', { name: 'Message' }).waitFor({ timeout: 60_000 });
    await context.close();
  });

  it('works on an isolated host page too', async () => {
    isolated = true;
    const { page, context } = await openHost('data-task="chat" data-target="#x"');
    isolated = false;
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await start(page);
    await page.getByRole('textbox', { name: 'Message' }).waitFor({ timeout: 60_000 });
    await context.close();
  });
});

it('the example page shows all three, sharing one model', async () => {
  const { page, context, violations } = await watchedPage(browser, app);
  await page.goto(`${app.url}examples/embed.html`);
  for (const task of ['chat', 'summary', 'translation']) {
    await page
      .locator(`#${task}`)
      .getByRole('button', { name: /\d+ MB/ })
      .click();
    await page.locator(`#${task} textarea`).waitFor({ timeout: 60_000 });
  }
  expect(await page.locator('#summary textarea').inputValue()).toContain('The school will close its library');
  expect(page.frames().length).toBe(2);
  expect(violations).toEqual([]);
  await context.close();
});
