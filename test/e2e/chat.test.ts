import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import type { StoredMessage } from '../../src/user-data';
import { answers, ask, composer, openKeptConversation, startNewChat, whenAnswered, wordsOf } from './chat-page';
import { launchChromium, openApp, serveApp, type AppServer } from './harness';
import { readRecords } from './user-records';

const { chat, common } = en;
/** The longest answer that the embedded model knows: four sentences. */
const longQuestion = 'Tell me a story';

let browser: Browser;
let server: AppServer;
/** All conversations are held on one page, as a reader does. */
let page: Page;
let outsideRequests: () => readonly string[];
beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveApp()]);
  ({ page, outsideRequests } = await openApp(browser, server, { serviceWorkers: 'block' }));
});
beforeEach(() => startNewChat(page));
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const toast = (name: string) => page.getByRole('status').getByRole('button', { name, exact: true });

describe('the first open', () => {
  it('says that the embedded model is ready, and that it is tiny', async () => {
    const [beforeSize, afterSize] = chat.welcome.tiny('Pocket', '7.2\u00a0MB').split('7.2\u00a0MB');
    const card = page.getByText(beforeSize!);
    expect(await card.innerText()).toContain(afterSize);
    expect(outsideRequests()).toEqual([]);
  });

  it('answers a suggested question at a click', async () => {
    await button(chat.welcome.starters[0]!).click();
    expect((await whenAnswered(page)).length).toBeGreaterThan(10);
  });
});

describe('an answer', () => {
  it('streams: its text grows step by step', async () => {
    const lengths = await page.evaluateHandle(() => {
      const seen: number[] = [];
      const look = () => {
        const length = document.querySelector('main .answer .prose')?.textContent.length ?? 0;
        if (length !== (seen.at(-1) ?? 0)) seen.push(length);
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
      return seen;
    });
    await ask(page, longQuestion);
    const text = await whenAnswered(page);
    const steps = await lengths.jsonValue();
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(steps[0]).toBeLessThan(text.length);
  });

  it('remembers the turn before it, and reads only what is new', async () => {
    await ask(page, 'My name is Leo.');
    await whenAnswered(page);
    await ask(page, 'What is my name?');
    expect(await whenAnswered(page, 1)).toContain('Leo');

    const details = answers(page).nth(1).getByTitle(chat.message.details);
    await details.click();
    const cached = new RegExp(chat.timings.cached('(\\d+)'));
    const readLine = await answers(page).nth(1).getByText(cached).innerText();
    const [, read, remembered] = /^(\d+)\D+(\d+)/.exec(readLine) ?? [];
    expect(Number(remembered)).toBeGreaterThan(0);
    expect(Number(remembered)).toBeLessThan(Number(read));
  });

  it('keeps what was written when it is stopped, and adds nothing to it', async () => {
    const stopping = page.evaluate(
      ({ stop, stopped }) =>
        new Promise<number>((resolve) => {
          let clickedAt = 0;
          const watch = new MutationObserver(() => {
            if (!document.querySelector('main .answer .prose')?.textContent) return;
            if (clickedAt === 0) {
              const buttons = [...document.querySelectorAll<HTMLButtonElement>('main button')];
              clickedAt = performance.now();
              buttons.find(({ textContent }) => textContent === stop)?.click();
            } else if (document.querySelector('main .answer .state')?.textContent.includes(stopped)) {
              watch.disconnect();
              resolve(performance.now() - clickedAt);
            }
          });
          watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      { stop: common.stop, stopped: chat.state.cancelled },
    );
    await ask(page, longQuestion);
    console.log(`stopped after ${Math.round(await stopping)} ms`);
    const stopped = () =>
      readRecords<StoredMessage>(page, 'messages').then((rows) =>
        rows.find(({ answer }) => answer?.state === 'cancelled'),
      );
    await expect.poll(stopped).toBeDefined();
    const text = (await stopped())!.content;
    expect(text.length).toBeGreaterThan(0);

    // By the end of another answer the engine would long have finished this one.
    await ask(page, longQuestion);
    const whole = await whenAnswered(page, 1);
    expect((await stopped())!.content).toBe(text);
    expect((await wordsOf(answers(page).first()).innerText()).trim()).toBe(text.trim());
    expect(text.length).toBeLessThan(whole.length);
  });

  it('goes on where it was stopped', async () => {
    const begun = 'A little fox found a lantern in the forest. Each night she';
    await openKeptConversation(page, 'A story', [longQuestion, begun], 'cancelled');
    await button(chat.state.continue).click();
    await page.getByText(chat.state.cancelled).waitFor({ state: 'detached' });
    const whole = await whenAnswered(page);
    expect(whole.startsWith(begun)).toBe(true);
    expect(whole.length).toBeGreaterThan(begun.length);
    expect(await answers(page).count()).toBe(1);
  });

  it('is written again on demand, and the old one can be brought back', async () => {
    await openKeptConversation(page, 'Tea', ['How do I make tea?', 'An answer of an earlier visit.']);
    await answers(page).first().getByRole('button', { name: chat.message.regenerate }).click();
    await page.getByText('An answer of an earlier visit.').waitFor({ state: 'detached' });
    expect((await whenAnswered(page)).length).toBeGreaterThan(10);
    await toast(common.undo).click();
    await page.getByText('An answer of an earlier visit.').waitFor();
    expect(await answers(page).count()).toBe(1);
  });

  it('is given anew to an edited question, and both can be brought back', async () => {
    await ask(page, 'What is the capital of Japan?');
    expect(await whenAnswered(page)).toContain('Tokyo');
    await answers(page).first().getByRole('button', { name: chat.message.edit }).click();
    const editor = page.getByRole('textbox', { name: chat.message.editLabel, exact: true });
    expect(await editor.inputValue()).toBe('What is the capital of Japan?');
    await editor.fill('What can you do?');
    await button(chat.message.sendEdited).click();
    await page.getByText('Tokyo').first().waitFor({ state: 'detached' });
    await whenAnswered(page);
    await toast(common.undo).click();
    await wordsOf(answers(page).first()).getByText('Tokyo').waitFor();
    expect(await answers(page).count()).toBe(1);
  });
});

it('an empty message is not sent', async () => {
  await composer(page).fill('  \n ');
  expect(await button(chat.composer.send).isDisabled()).toBe(true);
  await composer(page).press('Enter');
  await ask(page, 'Hello!');
  await whenAnswered(page);
  expect(await answers(page).count()).toBe(1);
});
