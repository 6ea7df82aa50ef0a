import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ggufOf, startHubServer, type HubServer } from '../fixtures/hub-server.mjs';
import { launchChromium, launchFirefox, openApp, serveApp, type AppServer } from './harness';

/** A tab of either browser. */
interface Tab {
  run<R, A>(work: (argument: A) => R | Promise<R>, argument: A): Promise<R>;
  reload(): Promise<void>;
  close(): Promise<void>;
}
interface Tabs {
  open(url: string): Promise<Tab>;
  close(): Promise<void>;
}

const launchers: Record<'Chromium' | 'Firefox', () => Promise<Tabs>> = {
  async Chromium() {
    const browser = await launchChromium();
    return {
      async open(url) {
        const context = await browser.newContext();
        const page = await context.newPage();
        await page.goto(url);
        return {
          run: (work, argument) => page.evaluate(work as never, argument as never),
          reload: async () => void (await page.reload()),
          close: () => context.close(),
        };
      },
      close: () => browser.close(),
    };
  },
  async Firefox() {
    const browser = await launchFirefox();
    return {
      async open(url) {
        const context = await browser.createBrowserContext();
        const page = await context.newPage();
        await page.goto(url);
        return {
          run: async (work, argument) => (await page.evaluate(work as never, argument as never)) as never,
          reload: async () => void (await page.reload()),
          close: () => context.close(),
        };
      },
      close: () => browser.close(),
    };
  },
};

let hub: HubServer;
beforeAll(async () => {
  hub = await startHubServer({
    repositories: { 'owner/small-GGUF': { licence: 'mit', files: { 'small-Q8_0.gguf': ggufOf(4_000_000) } } },
    everyMs: 40,
  });
});
afterAll(() => hub.close());
beforeEach(() => void hub.log.splice(0));

/** What became of a request from the page itself. */
const fetchFromPage = (tab: Tab, url: string) =>
  tab.run(async (address) => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
    const outcome = await fetch(address).then(
      () => 'answered',
      () => 'refused',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    // The built page carries the policy twice, as a header and in itself.
    return [outcome, ...new Set(violated)];
  }, url);

const homebodyReady = async (tab: Tab) => {
  await tab.run(async () => {
    while (window.homebody === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
  }, undefined);
};

/** Calls the page's library. @returns the failure's code, or `done` */
const outcomeOf = (tab: Tab, method: 'find' | 'download', argument: string) =>
  tab.run(
    async ([name, given]) => {
      const work = window.homebody!.models[name](given);
      return work.then(
        () => 'done',
        (error: { code?: string }) => error.code ?? String(error),
      );
    },
    [method, argument] as const,
  );

describe.each(['Chromium', 'Firefox'] as const)('the network, in %s', (name) => {
  let tabs: Tabs;
  beforeAll(async () => void (tabs = await launchers[name]()));
  afterAll(() => tabs.close());

  describe('by the headers of each script', () => {
    const folder = mkdtempSync(join(tmpdir(), 'homebody-policy-'));
    let server: AppServer;
    let tab: Tab;
    const probe = `
      const violated = [];
      addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
      addEventListener('message', async ({ data }) => {
        const outcome = await fetch(data).then(() => 'answered', () => 'refused');
        setTimeout(() => postMessage([outcome, ...violated]), 50);
      });`;
    beforeAll(async () => {
      mkdirSync(join(folder, 'assets'));
      writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Probe</title>');
      for (const worker of ['store', 'llamacpp'])
        writeFileSync(join(folder, `assets/${worker}.worker-PROBE.js`), probe);
      server = await serveApp({ folder });
      tab = await tabs.open(server.url);
    });
    afterAll(async () => {
      await tab.close();
      await server.close();
      rmSync(folder, { recursive: true });
    });

    const fetchFromWorker = (worker: string) =>
      tab.run(
        ([script, url]) =>
          new Promise((resolve, reject) => {
            const started = new Worker(script, { type: 'module' });
            started.onmessage = ({ data }) => resolve(data);
            started.onerror = () => reject(new Error('The worker did not start.'));
            started.postMessage(url);
          }),
        [`${server.url}assets/${worker}.worker-PROBE.js`, `${hub.url}/api/models/owner/small-GGUF`] as const,
      );

    it('is closed to an engine’s worker', async () => {
      expect(await fetchFromWorker('llamacpp')).toEqual(['refused', 'connect-src']);
      expect(hub.log).toEqual([]);
    });

    it('is open to the store’s worker', async () => {
      expect(await fetchFromWorker('store')).toEqual(['answered']);
      expect(hub.log).toHaveLength(1);
    });

    it('is closed to the page', async () => {
      expect(await fetchFromPage(tab, `${hub.url}/api/models/owner/small-GGUF`)).toEqual(['refused', 'connect-src']);
      expect(hub.log).toEqual([]);
    });
  });

  describe.each(['/', '/sub/'])('of the app under %s', (base) => {
    let server: AppServer;
    let tab: Tab;
    beforeAll(async () => void (server = await serveApp({ base })));
    afterAll(() => server.close());
    beforeEach(async () => {
      tab = await tabs.open(server.url);
      await homebodyReady(tab);
      await tab.run((url) => window.homebody!.models.setMirror(url), hub.url);
    });
    afterEach(() => tab.close());

    it('is closed to the page, and open to what finds models', async () => {
      expect(await fetchFromPage(tab, `${hub.url}/owner/small-GGUF`)).toEqual(['refused', 'connect-src']);
      expect(hub.log).toEqual([]);
      expect(await outcomeOf(tab, 'find', 'owner/small-GGUF')).toBe('done');
      expect(hub.log.length).toBeGreaterThan(2);
    });

    it('is asked nothing at all while it is locked', async () => {
      await tab.run(() => window.homebody!.models.setLocked(true), undefined);
      expect(await outcomeOf(tab, 'find', 'owner/small-GGUF')).toBe('network-locked');
      expect(hub.log).toEqual([]);
      await tab.run(() => window.homebody!.models.setLocked(false), undefined);
      expect(await outcomeOf(tab, 'find', 'owner/small-GGUF')).toBe('done');
    });

    it('breaks off a running download when it is locked, which goes on later', async () => {
      const modelId = await tab.run(async () => {
        const offer = await window.homebody!.models.find('owner/small-GGUF');
        return window.homebody!.models.add(offer, offer.variants[0]!.id);
      }, undefined);
      const code = await tab.run(
        (id) =>
          window
            .homebody!.models.download(id, {
              onProgress: ({ loadedBytes }) => loadedBytes > 0 && void window.homebody!.models.setLocked(true),
            })
            .then(
              () => 'done',
              (error: { code?: string }) => error.code ?? String(error),
            ),
        modelId,
      );
      expect(code).toBe('network-locked');
      const requests = hub.log.length;
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect(hub.log.length).toBe(requests);
      expect(await outcomeOf(tab, 'download', modelId)).toBe('network-locked');
      expect(hub.log.length).toBe(requests);
      await tab.run(() => window.homebody!.models.setLocked(false), undefined);
      expect(await outcomeOf(tab, 'download', modelId)).toBe('done');
    });
  });
});

describe('an engine at work', () => {
  it('can’t reach another origin from its real worker', async () => {
    const browser = await launchChromium();
    const server = await serveApp();
    const { page } = await openApp(browser, server);
    try {
      await page.evaluate(() => window.homebody!.load());
      const fetchFrom = async (script: string) => {
        const worker = page.workers().find((each) => each.url().includes(script));
        return worker!.evaluate(
          (url) =>
            fetch(url).then(
              () => 'answered',
              () => 'refused',
            ),
          `${hub.url}/api/models/owner/small-GGUF`,
        );
      };
      expect(await fetchFrom('/llamacpp.worker-')).toBe('refused');
      expect(hub.log).toEqual([]);
      expect(await fetchFrom('/store.worker-')).toBe('answered');
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
