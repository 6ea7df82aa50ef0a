import type { Browser } from 'playwright-core';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canMeasureMemory, startedBytes } from '../../scripts/bench/browser-memory.mjs';
import { launchChromium, launchFirefox, serveApp, watchedPage, whenReady, type AppServer } from './harness';

/** What the page knows of its workers for engines, and how a test loses one. */
interface EngineWorkers {
  /** Workers that nobody has ended. */
  readonly live: Set<Worker>;
  /** Ends the youngest behind the back of the app, as a crash does. */
  kill(): void;
}

declare global {
  interface Window {
    engineWorkers?: EngineWorkers;
  }
}

/** Runs in the page before anything of the app. */
function watchWorkers(): void {
  const live = new Set<Worker>();
  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      if (options?.name !== 'store') live.add(this);
    }
    override terminate(): void {
      live.delete(this);
      super.terminate();
    }
  };
  const kill = () => {
    const worker = [...live].at(-1)!;
    worker.terminate();
    worker.dispatchEvent(new ErrorEvent('error', { message: 'killed' }));
  };
  window.engineWorkers = { live, kill };
}

/** Runs in the page: asks a question whose answer is long enough to be disturbed, and disturbs it at the given text. */
async function askAndDisturb(killAt: number): Promise<{ text: string; codes: string[]; live: number }> {
  const { runtime } = window.homebody!;
  const messages = [{ role: 'user', content: 'How do I make tea?' }] as const;
  let text = '';
  let texts = 0;
  const codes: string[] = [];
  for await (const part of runtime.generate({ messages, sampling: { temperature: 0, repeatPenalty: 1 } })) {
    if (part.type === 'notice') codes.push(part.code);
    if (part.type !== 'text') continue;
    text += part.text;
    if (++texts === killAt) window.engineWorkers!.kill();
  }
  return { text, codes, live: window.engineWorkers!.live.size };
}

let server: AppServer;
let chromium: Browser;
beforeAll(async () => {
  [server, chromium] = await Promise.all([serveApp(), launchChromium()]);
});
afterAll(() => Promise.all([server.close(), chromium.close()]));

async function openChromium() {
  const watched = await watchedPage(chromium, server, { serviceWorkers: 'block' });
  await watched.page.addInitScript(watchWorkers);
  await watched.page.goto(server.url);
  await whenReady(watched.page);
  return watched;
}

describe('the built app in Chromium', () => {
  it('goes on with an answer whose worker is killed, again and again', async () => {
    const { page, context, errors } = await openChromium();
    const whole = await page.evaluate(askAndDisturb, 0);
    expect(whole).toMatchObject({ codes: [], live: 1 });
    for (const at of [1, 5, 12]) {
      const { text, codes, live } = await page.evaluate(askAndDisturb, at);
      expect(text).toBe(whole.text);
      expect(codes).toEqual(['restarted']);
      expect(live).toBe(1);
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  it('goes on with an answer after its tab was frozen', async () => {
    const { page, context } = await openChromium();
    const whole = await page.evaluate(askAndDisturb, 0);
    const cdp = await context.newCDPSession(page);
    const answer = page.evaluate(askAndDisturb, 0);
    await cdp.send('Page.setWebLifecycleState', { state: 'frozen' });
    await setTimeout(4_000);
    await cdp.send('Page.setWebLifecycleState', { state: 'active' });
    expect(await answer).toEqual(whole);
    await context.close();
  });

  it('ends the worker of every model that it unloads, and gets its memory back', async () => {
    const { page, context } = await openChromium();
    const cdp = await context.newCDPSession(page);
    const bytes: number[] = [];
    for (let cycle = 0; cycle < 20; cycle++) {
      await page.evaluate(() => window.homebody!.load('pocket'));
      await page.evaluate(() => window.homebody!.runtime.unload());
      expect(await page.evaluate(() => window.engineWorkers!.live.size)).toBe(0);
      await cdp.send('HeapProfiler.collectGarbage');
      // Processes give memory back when they find the time.
      await setTimeout(500);
      if (canMeasureMemory) bytes.push(startedBytes());
    }
    expect(page.workers().length).toBe(1);
    const mebibytes = bytes.map((one) => Math.round(one / 2 ** 20));
    console.log(`MiB of the browser after each of 20 loads and unloads: ${mebibytes.join(' ')}`);
    await context.close();
  });
});

describe('the built app in Firefox', () => {
  it('goes on with an answer whose worker is killed', async () => {
    const firefox = await launchFirefox();
    try {
      const page = await firefox.newPage();
      await page.evaluateOnNewDocument(watchWorkers);
      await page.goto(server.url);
      await page.waitForFunction(() => window.homebody !== undefined && window.engineWorkers !== undefined, {
        timeout: 60_000,
      });
      const whole = await page.evaluate(askAndDisturb, 0);
      const { text, codes, live } = await page.evaluate(askAndDisturb, 5);
      expect(text).toBe(whole.text);
      expect(codes).toEqual(['restarted']);
      expect(live).toBe(1);
    } finally {
      await firefox.close();
    }
  });
});
