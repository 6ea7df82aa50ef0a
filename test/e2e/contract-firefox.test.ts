import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type UserConfig } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import app from '../../vite.config';
import { launchFirefox, serveApp, type AppServer } from './harness';

/** The contract that Chromium's engines keep under vitest, kept in Firefox, under the app's own headers. */
const root = join(import.meta.dirname, '../..');
const page = join(root, 'test/fixtures/contract-page');
const folder = mkdtempSync(join(tmpdir(), 'homebody-contract-page-'));
let server: AppServer;
let firefox: Awaited<ReturnType<typeof launchFirefox>>;
beforeAll(async () => {
  const own = app as UserConfig;
  await build({
    ...own,
    configFile: false,
    root: page,
    publicDir: false,
    logLevel: 'warn',
    resolve: { ...own.resolve, alias: { vitest: join(page, 'suite.ts') } },
    build: { ...own.build, outDir: folder, emptyOutDir: true, rolldownOptions: { input: join(page, 'index.html') } },
  });
  cpSync(join(root, 'static/models'), join(folder, 'models'), { recursive: true });
  cpSync(join(root, 'test/fixtures/pocket-onnx'), join(folder, 'test/fixtures/pocket-onnx'), { recursive: true });
  [server, firefox] = await Promise.all([serveApp({ folder }), launchFirefox()]);
});
afterAll(async () => {
  await Promise.all([firefox.close(), server.close()]);
  rmSync(folder, { recursive: true });
});

it.each(['scripted', 'llamacpp', 'transformers'] as const)(
  '%s keeps the engine contract in Firefox',
  async (engine) => {
    const tab = await firefox.newPage();
    await tab.goto(server.url);
    await tab.waitForFunction(() => window.runContract !== undefined);
    const outcomes = await tab.evaluate((name) => window.runContract!(name), engine);
    await tab.close();
    expect(outcomes.filter(({ failure }) => failure !== undefined)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(30);
  },
);
