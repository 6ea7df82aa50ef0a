import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium, serveApp, watchedPage, type AppServer } from './harness';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, 'dist/lib');

let browser: Browser;
let server: AppServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveApp({ folder })]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe('the package', () => {
  it('runs on a page that has no bundler, from its own files alone', async () => {
    const { page, context, outsideRequests, errors } = await watchedPage(browser, server);
    await page.goto(`${server.url}models/pocket/ATTRIBUTIONS.md`);
    // As text: the test runner would turn `import()` into its own.
    const text: unknown = await page.evaluate(`(async () => {
      const { openHomebody } = await import('/index.js');
      const home = await openHomebody({ baseUrl: location.origin + '/' });
      const answer = await home.chat([{ role: 'user', content: 'Hello!' }], { maxTokens: 24 }).text();
      await home.close();
      return answer;
    })()`);
    expect(text).toMatch(/.{5,}/);
    expect(outsideRequests()).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('keeps engines and workers as files of their own', () => {
    const names = readdirSync(resolve(folder, 'assets'));
    const wasm = names.filter((name) => name.endsWith('.wasm')).map((name) => name.replace(/-[\w-]{8}\.wasm$/, ''));
    expect(wasm.sort()).toEqual(['ort-wasm-simd-threaded', 'ort-wasm-simd-threaded.jspi', 'wllama', 'wllama']);
    expect(names.filter((name) => /worker.*\.js$/.test(name)).length).toBeGreaterThanOrEqual(2);
    const entry = readFileSync(resolve(folder, 'index.js'), 'utf8');
    expect(entry).not.toContain('data:application/wasm');
    // A sixth of it is the catalogue.
    expect(entry.length).toBeLessThan(260_000);
  });

  it('holds what is needed when packed, and nothing else', () => {
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: root, encoding: 'utf8' }),
    ) as { files: { path: string }[] }[];
    const paths = packed!.files.map(({ path }) => path);
    for (const path of [
      'index.js',
      'embed.js',
      'types/index.d.ts',
      'types/embed/index.d.ts',
      'models/pocket/pocket-q8_0.gguf',
    ]) {
      expect(paths).toContain(`dist/lib/${path}`);
    }
    expect(paths.filter((path) => !path.startsWith('dist/lib/'))).toEqual(
      expect.arrayContaining(['LICENSE', 'README.md', 'package.json']),
    );
    expect(paths.filter((path) => /^(src|test|scripts|static)\//.test(path))).toEqual([]);
  });
});
