import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, serveApp, whenReady, type AppServer } from './harness';

let server: AppServer;
let browser: Browser;
let context: BrowserContext;
beforeAll(async () => {
  server = await serveApp();
  browser = await launchChromium();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openPage(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(server.url);
  await whenReady(page);
  return page;
}

/** Resolves in the middle of a load. */
const beginLoad = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const onProgress = ({ phase }: { readonly phase: string }) => phase === 'starting' && resolve();
        void window.homebody!.load('pocket', { onProgress }).catch(() => undefined);
      }),
  );

/** The renderer process ends as it does when the system takes its memory. */
async function crash(page: Page): Promise<void> {
  const gone = new Promise((resolve) => page.once('crash', resolve));
  const cdp = await context.newCDPSession(page);
  void cdp.send('Page.crash').catch(() => undefined);
  await gone;
  await page.close();
}

const trialsOf = (page: Page) =>
  page.evaluate(async () =>
    (await window.homebody!.models.plans('pocket')).map(({ plan: { threads }, trial, skipped }) => ({
      threads,
      outcome: trial?.outcome,
      skipped,
    })),
  );

describe('a page that dies in the middle of a load', () => {
  it('knows so when it is back, and does not walk into it a third time', async () => {
    context = await browser.newContext();
    let page = await openPage();
    const before = await trialsOf(page);
    expect(before.length).toBeGreaterThan(1);
    expect(before.every(({ outcome, skipped }) => outcome === undefined && !skipped)).toBe(true);

    await beginLoad(page);
    await crash(page);
    page = await openPage();
    // Once may have been an accident: the same plan is tried again.
    expect((await trialsOf(page))[0]).toEqual({ ...before[0], outcome: 'unfinished', skipped: false });
    await beginLoad(page);
    await crash(page);

    page = await openPage();
    expect((await trialsOf(page)).at(-1)).toEqual({ ...before[0], outcome: 'unfinished', skipped: true });
    const { plan, selfTest } = await page.evaluate(() => window.homebody!.load('pocket'));
    expect(plan.threads).not.toBe(before[0]!.threads);
    expect(selfTest).toBe('passed');
    expect(plan.why.map(({ code }) => code)).toContain('failed-before');

    await page.evaluate(() => window.homebody!.models.pin('pocket'));
    expect((await trialsOf(page)).every(({ skipped }) => !skipped)).toBe(true);
  });

  it('is told from one that is left or read anew', async () => {
    context = await browser.newContext();
    const page = await openPage();
    for (let times = 0; times < 2; times++) {
      await beginLoad(page);
      await page.reload();
      await whenReady(page);
    }
    await beginLoad(page);
    await page.close({ runBeforeUnload: false });
    const other = await openPage();
    expect((await trialsOf(other)).every(({ outcome, skipped }) => outcome !== 'unfinished' && !skipped)).toBe(true);
  });
});
