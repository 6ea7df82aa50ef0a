import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserLaunch } from '../../scripts/browsers.mjs';
import { chunkBytes, mebibyte, rangesInFlight, serveStoreSite, sha256Of, type StoreSite } from './store-site';

const bytes = 200 * mebibyte;
const kills = Number(process.env.HOMEBODY_KILLS ?? 3);
const seed = Number(process.env.HOMEBODY_SEED ?? Date.now() % 1_000_000);

let site: StoreSite;
beforeAll(async () => void (site = await serveStoreSite()));
afterAll(() => site.close());

/** Mulberry32: the same moments again for the same seed. */
function randomFrom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole browser of its own, in a process group that can die at once. */
async function startBrowser(profile: string): Promise<{ page: Page; kill(): Promise<void> }> {
  const args = [...browserLaunch.args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(browserLaunch.executablePath, [...args, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const endpoint = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      const match = /DevTools listening on (ws:\S+)/.exec(said);
      if (match) resolve(match[1]!);
    });
    void gone.then(() => reject(new Error(`The browser ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const page = await browser.contexts()[0]!.newPage();
  return {
    page,
    async kill() {
      process.kill(-child.pid!, 'SIGKILL');
      await gone;
      await browser.close().catch(() => undefined);
    },
  };
}

async function openSite(page: Page): Promise<void> {
  await page.goto(site.url);
  await page.waitForFunction(() => window.storePage !== undefined);
}
const stateOf = (page: Page) => page.evaluate(() => window.storePage!.states[0]);

it(
  `a browser killed ${kills} times in mid-download loses no more than what was in flight`,
  { timeout: 60_000 + kills * 30_000 },
  async () => {
    const random = randomFrom(seed);
    const places = Array.from({ length: kills }, () => Math.floor(random() * bytes)).sort((a, b) => a - b);
    const profile = await mkdtemp(join(tmpdir(), 'homebody-kill-'));
    const url = site.address(bytes, 'every=2');
    const sha256 = sha256Of(bytes);
    const request = { url, name: 'large.bin', bytes, sha256 };
    const resumedFrom: number[] = [];
    let alive: Awaited<ReturnType<typeof startBrowser>> | undefined;
    try {
      for (const place of places) {
        alive = await startBrowser(profile);
        await openSite(alive.page);
        resumedFrom.push(
          await alive.page.evaluate(async () => (await window.storePage!.store.downloads())[0]?.loadedBytes ?? 0),
        );
        await alive.page.evaluate((wanted) => window.storePage!.begin(wanted), request);
        for (let state = await stateOf(alive.page); state?.state === 'under-way'; state = await stateOf(alive.page)) {
          if (state.loadedBytes >= place) break;
          await setTimeout(15);
        }
        await setTimeout(random() * 100);
        await alive.kill();
        alive = undefined;
      }
      alive = await startBrowser(profile);
      const { page } = alive;
      await openSite(page);
      await page.evaluate((wanted) => window.storePage!.begin(wanted), request);
      await page.waitForFunction(() => window.storePage!.states[0]?.state !== 'under-way', undefined, {
        timeout: 60_000,
      });
      expect(await stateOf(page)).toMatchObject({ state: 'stored', file: { sha256, bytes } });
      expect(await page.evaluate((hash) => window.storePage!.digest(hash), sha256)).toBe(sha256);
      const [halves, usage] = await page.evaluate(
        async () => [await window.storePage!.store.downloads(), await window.storePage!.store.usage()] as const,
      );
      expect(halves).toEqual([]);
      expect(usage.storedBytes).toBe(bytes);
      const wastedBytes = (await site.sentBytes(url)) - bytes;
      const figures = `wasted ${Math.round(wastedBytes / mebibyte)} MiB in ${kills} kills, resumed from ${resumedFrom.map((from) => Math.round(from / mebibyte)).join(', ')} MiB`;
      process.stdout.write(`seed ${seed}: ${figures}\n`);
      expect(wastedBytes).toBeLessThanOrEqual(kills * rangesInFlight * chunkBytes);
    } catch (error) {
      throw new Error(`With HOMEBODY_SEED=${seed}: ${String(error)}`, { cause: error });
    } finally {
      await alive?.kill();
      await rm(profile, { recursive: true, force: true });
    }
  },
);
