import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../scripts/security-headers.mjs';
import { launchChromium, openApp, serveApp, type AppServer } from './harness';

let browser: Browser;
let server: AppServer;
beforeAll(async () => {
  browser = await launchChromium();
  server = await serveApp();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const appFolder = resolve(import.meta.dirname, '../../dist/app');
const read = (path: string) => readFileSync(resolve(appFolder, path));
const gzipBytes = (path: string) => gzipSync(read(path), { level: 9 }).length;

/** What a page of the build loads before it runs: scripts and the chunks they are known to import. */
function scriptsOf(page: string): string[] {
  const html = read(page).toString();
  const found = html.matchAll(/(?:<script[^>]*\ssrc|<link rel="modulepreload"[^>]*\shref)="([^"]+)"/g);
  return [...found].map((match) => match[1]!);
}

describe('the content security policy', () => {
  it('is in the pages themselves, for hosts that send no headers', () => {
    for (const page of ['index.html', 'embed/frame.html']) {
      const content = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(read(page).toString())?.[1];
      expect(content?.replaceAll('&#39;', "'")).toBe(contentSecurityPolicy);
    }
  });

  it('is not broken by the app', async () => {
    const { violations, errors, context } = await openApp(browser, server);
    expect(violations).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('lets nobody frame the app, and anybody the frame of the widget', async () => {
    const app = await fetch(server.url);
    const frame = await fetch(`${server.url}embed/frame.html`);
    expect(app.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(frame.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(app.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(frame.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});

describe('the bytes before anything runs', () => {
  it('of the app are at most 120 KB, compressed', async () => {
    const listed = scriptsOf('index.html');
    const { page, context } = await openApp(browser, server, { serviceWorkers: 'block' });
    // What really was loaded as a module graph, engines and other workers left out.
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(
          (entry) => 'initiatorType' in entry && (entry.initiatorType === 'script' || entry.initiatorType === 'link'),
        )
        .map((entry) => new URL(entry.name).pathname.slice(1))
        .filter((path) => path.endsWith('.js')),
    );
    await context.close();
    const scripts = new Set([...listed.map((path) => path.replace('./', '')), ...loaded]);
    const bytes = [...scripts].reduce((sum, path) => sum + gzipBytes(path), 0);
    expect(scripts.size).toBeGreaterThan(0);
    expect(bytes, [...scripts].join(', ')).toBeLessThanOrEqual(120 * 1024);
  });

  it('of the script tag are at most 8 KB, compressed', () => {
    expect(gzipBytes('embed/homebody.js')).toBeLessThanOrEqual(8 * 1024);
  });
});

describe('the server', () => {
  it.each([
    ['models/pocket/pocket-q8_0.gguf', 'application/octet-stream'],
    ['manifest.webmanifest', 'application/manifest+json'],
    ['sw.js', 'text/javascript'],
  ])('sends %s as %s', async (path, type) => {
    const response = await fetch(server.url + path, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('says 404 for what is not there and outside its folder', async () => {
    for (const path of ['nothing', 'assets/nothing.js', '..%2f..%2fpackage.json', '%00', '%E0%A4%A']) {
      expect((await fetch(server.url + path)).status, path).toBe(404);
    }
  });
});
