import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type UserConfig } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import app from '../../vite.config';
import { launchChromium, launchFirefox, serveApp, watchedPage } from './harness';

/** The engine as it is built, in its own worker, under the app's own headers. */
const folder = mkdtempSync(join(tmpdir(), 'homebody-compiled-page-'));
const root = join(import.meta.dirname, '../fixtures/compiled-page');
beforeAll(async () => {
  const own = app as UserConfig;
  await build({
    ...own,
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: { ...own.build, outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(root, 'index.html') } },
  });
  copyFileSync(join(import.meta.dirname, '../fixtures/pocket-onnx/tokenizer.json'), join(folder, 'tokenizer.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the built WebLLM engine', () => {
  it('is in its worker alone', () => {
    const scripts = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.js'));
    const carriers = scripts.filter((name) =>
      readFileSync(join(folder, 'assets', name), 'utf8').includes('TVMFFIWasmSafeCall'),
    );
    expect(carriers.filter((name) => name.startsWith('webllm.worker-'))).toHaveLength(1);
    const page = scripts.find((name) => name.startsWith('index-'))!;
    expect(readFileSync(join(folder, 'assets', page)).length).toBeLessThan(100_000);
  });

  it('runs the package in Chromium under the app’s policy, which asks nobody for anything', async () => {
    const browser = await launchChromium();
    const server = await serveApp({ folder });
    try {
      const { page, violations, errors, requests, outsideRequests } = await watchedPage(browser, server);
      await page.goto(server.url);
      await page.waitForFunction(() => window.compiledPage !== undefined);
      const before = requests.length;
      const { error, progress } = await page.evaluate(() => window.compiledPage!.load());
      expect(error).toMatchObject({ code: 'model-load-failed', facts: { modelId: 'pocket' } });
      const { loadedBytes = 0, totalBytes = 0 } = progress.findLast(({ phase }) => phase === 'reading')!;
      // All but the second shard: the first has no tensor to go into.
      expect(totalBytes - loadedBytes).toBe(4096);
      const asked = requests.slice(before).map((url) => new URL(url).pathname.split('/').at(-1)!);
      expect(asked.filter((name) => !/^(tokenizer\.json|webllm\.worker-[\w-]+\.js)$/.test(name))).toEqual([]);
      expect({ violations, errors, outside: outsideRequests() }).toEqual({ violations: [], errors: [], outside: [] });
      const broken = await page.evaluate(() => window.compiledPage!.breakOff());
      expect(broken).toMatchObject({ name: 'AbortError', next: 'model-load-failed' });
    } finally {
      await server.close();
      await browser.close();
    }
  });

  it('says in Firefox that there is no WebGPU', async () => {
    const firefox = await launchFirefox();
    const server = await serveApp({ folder });
    try {
      const page = await firefox.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => window.compiledPage !== undefined);
      const { error } = await page.evaluate(() => window.compiledPage!.load());
      expect(error).toEqual({ code: 'unsupported', facts: { capability: 'webgpu', engine: 'webllm' } });
    } finally {
      await server.close();
      await firefox.close();
    }
  });
});
