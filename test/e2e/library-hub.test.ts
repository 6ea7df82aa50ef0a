import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startHubServer, type HubServer } from '../fixtures/hub-server.mjs';
import {
  largeGguf,
  makeGguf,
  smallMetadata,
  smallTensors,
  text,
  withArchitecture,
  withName,
} from '../fixtures/make-gguf.mjs';
import { partName, splitGguf } from '../fixtures/split-gguf.mjs';
import { launchChromium, openApp, serveApp, whenReady, type AppServer } from './harness';

const pocket = readFileSync(resolve(import.meta.dirname, '../../static/models/pocket/pocket-q8_0.gguf'));
const parts = splitGguf(withName(pocket, 'Parted'), 3);
const projector = makeGguf({
  metadata: { ...smallMetadata(), 'general.architecture': text('clip'), 'general.type': text('mmproj') },
  tensors: smallTensors(),
});
const large = largeGguf();

let browser: Browser;
let server: AppServer;
let hub: HubServer;
let slowHub: HubServer;
beforeAll(async () => {
  [browser, server, hub, slowHub] = await Promise.all([
    launchChromium(),
    serveApp(),
    startHubServer({
      repositories: {
        'owner/pocket-GGUF': {
          licence: 'apache-2.0',
          languages: ['en', 'ko'],
          files: {
            'pocket-Q8_0.gguf': withName(pocket, 'Found'),
            'mmproj-pocket-F16.gguf': projector,
            'README.md': '# Pocket',
          },
        },
        'owner/parted-GGUF': {
          files: Object.fromEntries(parts.map((part, index) => [partName('Q8_0/parted-Q8_0', index, 3), part])),
        },
        'owner/closed-GGUF': { gated: 'manual', files: { 'closed-Q8_0.gguf': withName(pocket, 'Closed') } },
        'owner/strange-GGUF': { files: { 'strange-Q8_0.gguf': withArchitecture(pocket, 'strangeformer') } },
        'owner/photos': { files: { 'photo.jpg': 'no model', 'model.pt': 'none either' } },
      },
    }),
    startHubServer({ repositories: { 'owner/large-GGUF': { files: { 'large-F32.gguf': large } } }, everyMs: 4 }),
  ]);
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  hub.log.length = 0;
});
afterAll(() => Promise.all([browser.close(), server.close(), hub.close(), slowHub.close()]));

/** A page whose hub is the one of the test. */
async function profile(mirror = hub.url): Promise<Page> {
  const { page } = await openApp(browser, server, { serviceWorkers: 'block' });
  await page.evaluate((url) => window.homebody!.models.setMirror(url), mirror);
  return page;
}

/** Errors lose their facts on their way out of a page, so they are caught in it. */
type Outcome<T> = { readonly value: T } | { readonly code: string; readonly facts: object };

const find = (page: Page, source: string): Promise<Outcome<object>> =>
  page.evaluate(async (name) => {
    try {
      const { found, variants } = await window.homebody!.models.find(name);
      const { licence, languages, gated, description, projectors } = found;
      return {
        value: {
          licence: licence.id,
          languages,
          gated,
          architecture: description?.architecture,
          projectors: projectors.map((file) => file.name),
          variants: variants.map(({ quantization, bytes, files, fit }) => ({ quantization, bytes, files, fit })),
        },
      };
    } catch (error) {
      const { code, facts } = error as { code: string; facts: object };
      return { code, facts };
    }
  }, source);

const add = (page: Page, source: string, withProjector = false): Promise<string> =>
  page.evaluate(
    async ([name, beside]) => {
      const { models } = window.homebody!;
      const offer = await models.find(name);
      return models.add(offer, offer.variants[0]!.id, { withProjector: beside });
    },
    [source, withProjector] as const,
  );

/** @param pauseAtBytes aborts when this much has come */
const download = (page: Page, id: string, pauseAtBytes = Infinity): Promise<string> =>
  page.evaluate(
    async ([modelId, most]) => {
      const controller = new AbortController();
      try {
        await window.homebody!.models.download(modelId, {
          signal: controller.signal,
          onProgress: ({ loadedBytes }) => {
            if (loadedBytes > most) controller.abort();
          },
        });
        return 'stored';
      } catch (error) {
        const { name, code } = error as { name: string; code: string };
        return name === 'AbortError' ? 'paused' : code;
      }
    },
    [id, pauseAtBytes] as const,
  );

const entry = (page: Page, id: string) =>
  page.evaluate(async (modelId) => {
    const found = (await window.homebody!.models.list()).find(({ record }) => record.id === modelId);
    if (!found) return undefined;
    const { record, stored, half, own } = found;
    const { parameters, contextTokens, family, title, variants, tasks } = record;
    const files = variants[0]!.files.map(({ name, sha256, role }) => ({ name, role, hashed: sha256 !== undefined }));
    return { parameters, contextTokens, family, title, files, tasks, stored, own, half };
  }, id);

const answer = (page: Page, id: string): Promise<string> =>
  page.evaluate(async (modelId) => {
    await window.homebody!.load(modelId);
    return window.homebody!.chat([{ role: 'user', content: 'What is the capital of France?' }]).text();
  }, id);

const fetched = ({ log }: HubServer) =>
  log.filter(({ server: from, method }) => from === 'files' && method === 'GET').length;

describe('a model of a hub', () => {
  it('is found, described, added, fetched, renewed from its whole header, loaded and asked', async () => {
    const page = await profile();
    expect(await find(page, 'owner/pocket-GGUF')).toEqual({
      value: {
        licence: expect.stringMatching(/^apache-2\.0$/i),
        languages: ['en', 'ko'],
        gated: false,
        architecture: 'llama',
        projectors: ['mmproj-pocket-F16.gguf'],
        variants: [{ quantization: 'Q8_0', bytes: withName(pocket, 'Found').length, files: 1, fit: 'runs-well' }],
      },
    });
    const id = await add(page, 'owner/pocket-GGUF');
    expect(await entry(page, id)).toMatchObject({ own: true, stored: false });
    expect(await download(page, id)).toBe('stored');
    expect(await entry(page, id)).toMatchObject({
      own: true,
      stored: true,
      family: 'llama',
      parameters: 6_524_160,
      contextTokens: 1024,
      tasks: ['chat', 'summarize', 'translate', 'extract'],
      files: [{ name: 'pocket-Q8_0.gguf', hashed: true }],
    });
    expect(await answer(page, id)).toContain('Paris');
    expect(await page.evaluate((modelId) => window.homebody!.models.verify(modelId), id)).toEqual({ sound: true });
  });

  it('comes with its projector if that is wanted', async () => {
    const page = await profile();
    const id = await add(page, 'owner/pocket-GGUF', true);
    expect(await download(page, id)).toBe('stored');
    expect((await entry(page, id))!.files.map(({ name, role }) => [name, role])).toEqual([
      ['pocket-Q8_0.gguf', undefined],
      ['mmproj-pocket-F16.gguf', 'projector'],
    ]);
    expect(await answer(page, id)).toContain('Paris');
  });

  it('in several parts is one model', async () => {
    const page = await profile();
    const id = await add(page, 'owner/parted-GGUF:Q8_0');
    expect(await download(page, id)).toBe('stored');
    expect((await entry(page, id))!.files.map(({ name }) => name)).toEqual(
      [0, 1, 2].map((index) => partName('parted-Q8_0', index, 3)),
    );
    expect(await answer(page, id)).toContain('Paris');
  });

  it('that was paused goes on after the page was opened again, and nothing is fetched twice', async () => {
    const page = await profile(slowHub.url);
    const id = await add(page, 'owner/large-GGUF');
    expect(await download(page, id, 40 * 2 ** 20)).toBe('paused');
    const { half } = (await entry(page, id))!;
    expect(half!.loadedBytes).toBeGreaterThan(0);
    expect(half!.totalBytes).toBe(large.length);
    await page.reload();
    await whenReady(page);
    expect((await entry(page, id))!.half).toEqual(half);
    const before = slowHub.log.length;
    expect(await download(page, id)).toBe('stored');
    expect(await entry(page, id)).toMatchObject({ stored: true, half: undefined, contextTokens: 64 });
    const ranges = slowHub.log.slice(before).filter(({ server: from, range }) => from === 'files' && range !== '');
    const asked = ranges.map(({ range }) => /(\d+)-(\d+)/.exec(range)!.slice(1).map(Number) as [number, number]);
    const askedBytes = asked.reduce((sum, [start, end]) => sum + end + 1 - start, 0);
    expect(askedBytes).toBeLessThanOrEqual(large.length - half!.loadedBytes);
  });
});

describe('a gated repository', () => {
  it('opens to the token, which is told to the hub alone and forgotten with the visit', async () => {
    const page = await profile();
    expect(await find(page, 'owner/closed-GGUF')).toMatchObject({ code: 'access-denied', facts: { gated: true } });
    await page.evaluate((token) => window.homebody!.models.setHubToken(token), hub.token);
    const id = await add(page, 'owner/closed-GGUF');
    expect(await download(page, id)).toBe('stored');
    expect(await answer(page, id)).toContain('Paris');
    const told = hub.log.filter(({ authorization }) => authorization !== '');
    expect(told.length).toBeGreaterThan(0);
    expect(new Set(told.map((one) => one.server))).toEqual(new Set(['hub']));
    expect(hub.log.filter(({ path }) => path.includes(hub.token))).toEqual([]);
    expect(await page.evaluate(() => window.homebody!.models.hubToken())).toBe('this-visit');
    await page.reload();
    await whenReady(page);
    expect(await page.evaluate(() => window.homebody!.models.hubToken())).toBe('none');
  });

  it('stays open after a reload where the token was to be remembered, until it is forgotten', async () => {
    const page = await profile();
    await page.evaluate((token) => window.homebody!.models.setHubToken(token, { remember: true }), hub.token);
    await page.reload();
    await whenReady(page);
    expect(await page.evaluate(() => window.homebody!.models.hubToken())).toBe('remembered');
    const id = await add(page, 'owner/closed-GGUF');
    expect(await download(page, id)).toBe('stored');
    await page.evaluate(() => window.homebody!.models.setHubToken(''));
    await page.reload();
    await whenReady(page);
    expect(await page.evaluate(() => window.homebody!.models.hubToken())).toBe('none');
    expect(await find(page, 'owner/closed-GGUF')).toMatchObject({ code: 'access-denied' });
  });
});

describe('what can’t run here', () => {
  it.each([
    ['owner/strange-GGUF', 'architecture-unknown'],
    ['owner/photos', 'source-unusable'],
    ['owner', 'source-invalid'],
  ])('is refused before a byte of its weights is fetched: %s', async (source, code) => {
    const page = await profile();
    expect(await find(page, source)).toMatchObject({ code });
    const asked = hub.log.filter(({ server: from, range }) => from === 'files' && range === '');
    expect(asked).toEqual([]);
  });
});

describe('the network lock', () => {
  it('breaks off what is under way, keeps it, and lets nothing be asked', async () => {
    const page = await profile(slowHub.url);
    const id = await add(page, 'owner/large-GGUF');
    const coming = download(page, id);
    await page.waitForTimeout(1_500);
    await page.evaluate(() => window.homebody!.models.setLocked(true));
    expect(await coming).toBe('network-locked');
    const asked = slowHub.log.length;
    expect(await find(page, 'owner/large-GGUF')).toMatchObject({ code: 'network-locked' });
    expect(await download(page, id)).toBe('network-locked');
    expect(slowHub.log.length).toBe(asked);
    await page.evaluate(() => window.homebody!.models.setLocked(false));
    expect(await download(page, id)).toBe('stored');
    expect(fetched(slowHub)).toBeGreaterThan(0);
  });
});
