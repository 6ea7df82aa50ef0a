import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, serveApp, whenReady, type AppServer } from './harness';
import { enginesIn, memoryOf, processOf } from './tab-process';

let browser: Browser;
let app: AppServer;
let context: BrowserContext;
let whole: string;

/** Requests of a tab at a time: some are being answered, the others wait. */
const requests = 8;

interface Reading {
  text: string;
  /** Characters that were there when another tab took over. */
  handedOverAt: number[];
  /** From the last words of one tab to the first of the next, in milliseconds. */
  pauseMs?: number;
  end?: string;
  error?: string;
}
declare global {
  interface Window {
    /** What each request has brought so far. */
    readings?: Reading[];
    stopReading?: () => void;
  }
}

beforeAll(async () => {
  [browser, app] = await Promise.all([launchChromium(), serveApp()]);
  context = await browser.newContext();
  const page = await openTab();
  await begin(page, 1);
  [{ text: whole }] = (await ended(page)) as [Reading];
  expect(whole).toContain('Boil water');
  await context.close();
});
afterAll(async () => {
  await browser.close();
  await app.close();
});
afterEach(() => context.close());

async function openTab(inContext: BrowserContext = context): Promise<Page> {
  const page = await inContext.newPage();
  await page.goto(app.url);
  await whenReady(page);
  return page;
}

/** Asks for the same several times at once. */
const begin = (page: Page, count = requests) =>
  page.evaluate((wanted) => {
    const stop = new AbortController();
    window.stopReading = () => stop.abort();
    const request = {
      messages: [{ role: 'user', content: 'How do I make tea?' } as const],
      sampling: { temperature: 0, repeatPenalty: 1 },
    };
    window.readings = Array.from({ length: wanted }, () => {
      const reading: Reading = { text: '', handedOverAt: [] };
      void (async () => {
        let lastAt = 0;
        try {
          for await (const part of window.homebody!.runtime.generate(request, { signal: stop.signal })) {
            if (part.type === 'text') {
              if (reading.text !== '' && reading.handedOverAt.length > 0) reading.pauseMs ??= Date.now() - lastAt;
              lastAt = Date.now();
              reading.text += part.text;
            }
            if (part.type === 'notice' && part.code === 'handed-over') reading.handedOverAt.push(reading.text.length);
            if (part.type === 'end') reading.end = part.reason;
          }
        } catch (error) {
          reading.error = String(error);
        }
      })();
      return reading;
    });
  }, count);
const writing = (page: Page) =>
  page.waitForFunction(() => window.readings?.some(({ text }) => text !== ''), undefined, { polling: 20 });
async function ended(page: Page): Promise<Reading[]> {
  await page.waitForFunction(() => window.readings?.every(({ end, error }) => end ?? error), undefined, {
    timeout: 90_000,
    polling: 50,
  });
  return page.evaluate(() => window.readings!);
}
/** All answers came whole, from two tabs. @returns those that changed hands in the middle */
function expectHandedOver(readings: readonly Reading[], how: string): readonly Reading[] {
  expect(readings.map(({ text, end }) => [text, end])).toEqual(readings.map(() => [whole, 'stop']));
  expect(readings.some(({ handedOverAt }) => handedOverAt.length > 0)).toBe(true);
  const inTheMiddle = readings.filter(({ handedOverAt: [at = 0] }) => at > 0 && at < whole.length);
  process.stdout.write(`${how}: answers stood still for ${inTheMiddle.map(({ pauseMs }) => pauseMs).join(', ')} ms\n`);
  return inTheMiddle;
}
function expectUndisturbed(readings: readonly Reading[]): void {
  expect(readings).toEqual(readings.map(() => ({ text: whole, end: 'stop', handedOverAt: [] })));
}
const stateOf = (page: Page) =>
  page.evaluate(() => {
    const { state } = window.homebody!.runtime;
    return state.state === 'ready' ? [state.model.record.id, state.elsewhere ?? false] : [state.state];
  });
const load = (page: Page) => page.evaluate(() => window.homebody!.load('pocket').then(() => undefined));
const whenOwner = (page: Page) =>
  page.waitForFunction(() => {
    const { state } = window.homebody!.runtime;
    return state.state === 'ready' && !state.elsewhere;
  });

/** Two tabs, the first of which has the model. */
async function twoTabs(options: BrowserContextOptions = {}): Promise<readonly [Page, Page]> {
  context = await browser.newContext(options);
  const one = await openTab();
  await load(one);
  const two = await openTab();
  await load(two);
  expect(await stateOf(one)).toEqual(['pocket', false]);
  expect(await stateOf(two)).toEqual(['pocket', true]);
  return [one, two];
}

describe('two tabs', () => {
  it('share one model: one worker, and the memory of one', async () => {
    context = await browser.newContext();
    const one = await openTab();
    await load(one);
    expect(enginesIn(context)).toHaveLength(1);
    await begin(one);
    expectUndisturbed(await ended(one));

    const two = await openTab();
    await load(two);
    await begin(two);
    expectUndisturbed(await ended(two));
    expect(enginesIn(context)).toHaveLength(1);

    const alone = await browser.newContext();
    const other = await openTab(alone);
    await load(other);
    await begin(other);
    await ended(other);
    const sizes: number[] = [];
    for (const page of [one, two, other]) sizes.push(memoryOf(await processOf(browser, page)));
    const [owner, client, unshared] = sizes;
    process.stdout.write(
      `memory: owner ${owner!.toFixed(0)} MiB, second tab ${client!.toFixed(0)} MiB, a tab with a copy of its own ${unshared!.toFixed(0)} MiB\n`,
    );
    await alone.close();
    expect(client!).toBeLessThan(unshared!);
  });

  it('stop their own answers alone', async () => {
    const [one, two] = await twoTabs();
    await begin(one);
    await begin(two);
    await writing(two);
    await two.evaluate(() => window.stopReading!());
    const stopped = await ended(two);
    expect(stopped.map(({ end }) => end)).toContain('cancelled');
    for (const { text, error } of stopped) expect([whole.startsWith(text), error]).toEqual([true, undefined]);
    expectUndisturbed(await ended(one));
  });
});

describe('the tab that has the model', () => {
  it('is closed while it answers: the other goes on without a word twice', async () => {
    const [one, two] = await twoTabs();
    await begin(two);
    await writing(two);
    await one.close();
    expectHandedOver(await ended(two), 'closed');
    expect(await stateOf(two)).toEqual(['pocket', false]);
    expect(enginesIn(context)).toHaveLength(1);
  });

  it('crashes in mid-answer: the other goes on', async () => {
    const [one, two] = await twoTabs();
    const renderer = await processOf(browser, one);
    expect(await processOf(browser, two)).not.toBe(renderer);
    await begin(two);
    await writing(two);
    process.kill(renderer, 'SIGKILL');
    expect(expectHandedOver(await ended(two), 'crashed').length).toBeGreaterThan(0);
    expect(await stateOf(two)).toEqual(['pocket', false]);
  });

  it('freezes: the other takes over, and the first one asks it when it wakes', async () => {
    // The service worker may live in the process that is stopped; a frozen tab leaves it alone.
    const [one, two] = await twoTabs({ serviceWorkers: 'block' });
    const renderer = await processOf(browser, one);
    expect(await processOf(browser, two)).not.toBe(renderer);
    await begin(two);
    await begin(one);
    await writing(two);
    process.kill(renderer, 'SIGSTOP');
    try {
      expect(expectHandedOver(await ended(two), 'frozen').length).toBeGreaterThan(0);
      expect(await stateOf(two)).toEqual(['pocket', false]);
    } finally {
      process.kill(renderer, 'SIGCONT');
    }
    expectHandedOver(await ended(one), 'woken');
    expect(await stateOf(one)).toEqual(['pocket', true]);
    expect(enginesIn(context)).toHaveLength(1);
  });

  it('is reloaded: it becomes one of those that ask', async () => {
    const [one, two] = await twoTabs();
    await one.reload();
    await whenReady(one);
    await whenOwner(two);
    await load(one);
    expect(await stateOf(one)).toEqual(['pocket', true]);
    await begin(one);
    expectUndisturbed(await ended(one));
    expect(enginesIn(context)).toHaveLength(1);
  });
});

it('a frame of the script tag on the same origin shares the model too', async () => {
  context = await browser.newContext();
  const one = await openTab();
  await load(one);
  const host = await context.newPage();
  await host.goto(`${app.url}examples/embed.html`);
  await host
    .locator('#chat')
    .getByRole('button', { name: /\d+ MB/ })
    .click();
  await host.locator('#chat textarea').waitFor({ timeout: 60_000 });
  expect(enginesIn(context)).toHaveLength(1);
  await one.close();
  await host.locator('#chat textarea').fill('Hello!');
  await host.locator('#chat textarea').press('Enter');
  await host
    .locator('#chat')
    .getByRole('status')
    .filter({ hasText: 'The answer is complete.' })
    .waitFor({ timeout: 60_000 });
  expect(enginesIn(context)).toHaveLength(1);
});
