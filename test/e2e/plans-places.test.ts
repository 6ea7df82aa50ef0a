import type { Browser } from 'playwright-core';
import type { Browser as Firefox } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, launchFirefox, openApp, serveApp } from './harness';

let chromium: Browser;
let firefox: Firefox;
beforeAll(async () => {
  [chromium, firefox] = await Promise.all([launchChromium(), launchFirefox()]);
});
afterAll(async () => {
  await Promise.all([chromium.close(), firefox.close()]);
});

/** In the page: what the embedded model runs by, why, and what a diagnosis says of all its plans. */
async function look() {
  const home = window.homebody!;
  const { plan, selfTest } = await home.load('pocket');
  let report = await home.runtime.diagnose();
  // Seen once, in Firefox on a busy machine: a plan failed after as long as a worker may be silent.
  const isSilent = ({ plans }: typeof report) => plans.some(({ error }) => error?.code === 'worker-silent');
  if (isSilent(report) && report.device.browser === 'firefox') {
    console.warn('a silent worker in Firefox: asked once more');
    report = await home.runtime.diagnose();
  }
  const { device, plans, closed } = report;
  return {
    browser: device.browser,
    backend: plan.backend,
    threads: plan.threads,
    why: plan.why.map(({ code }) => code),
    selfTest,
    outcomes: [...new Set(plans.map(({ outcome }) => outcome))],
    threadsTried: plans.map((one) => one.plan.threads),
    speeds: plans.map((one) => one.decodeTokensPerSecond ?? 0),
    closed: closed.map(({ engine, backend, why }) => `${engine} ${backend} ${why.code}`),
  };
}

const places = [
  ['Chromium', 'all'],
  ['Chromium', 'no-isolation'],
  ['Firefox', 'all'],
  ['Firefox', 'no-isolation'],
] as const;

describe.each(places)('%s, on a server with %s headers', (browser, headers) => {
  it('runs the embedded model by what is there, and says why', async () => {
    const server = await serveApp({ headers });
    try {
      const found = await (browser === 'Chromium' ? inChromium(server) : inFirefox(server.url));
      expect(found).toMatchObject({
        browser: browser.toLowerCase(),
        backend: 'wasm',
        selfTest: 'passed',
        outcomes: ['passed'],
      });
      // Chromium has a software adapter here, Firefox ESR has no WebGPU.
      const gpu = browser === 'Chromium' ? 'gpu-fallback-adapter' : 'gpu-missing';
      expect(found.why).toContain(gpu);
      expect(found.closed).toContain(`llamacpp webgpu ${gpu}`);
      expect(found.speeds.every((speed) => speed > 0)).toBe(true);
      if (headers === 'all') {
        expect(found.why).toContain('threads-from-table');
        expect(found.threadsTried.length).toBeGreaterThan(1);
      } else {
        expect(found.why).toContain('threads-need-isolation');
        expect(found.threadsTried).toEqual([1]);
      }
    } finally {
      await server.close();
    }
  });
});

async function inChromium(server: Awaited<ReturnType<typeof serveApp>>) {
  const { page, context } = await openApp(chromium, server);
  try {
    return await page.evaluate(look);
  } finally {
    await context.close();
  }
}

async function inFirefox(url: string) {
  const page = await firefox.newPage();
  try {
    await page.goto(url);
    await page.waitForFunction(() => window.homebody !== undefined, { timeout: 60_000 });
    return await page.evaluate(look);
  } finally {
    await page.close();
  }
}
