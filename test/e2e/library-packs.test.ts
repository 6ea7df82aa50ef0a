import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  makeGguf,
  smallMetadata,
  smallTensors,
  vocabularyOnly,
  withArchitecture,
  withName,
} from '../fixtures/make-gguf.mjs';
import { partName, splitGguf } from '../fixtures/split-gguf.mjs';
import { launchChromium, openApp, serveApp, type AppServer } from './harness';

const pocket = readFileSync(resolve(import.meta.dirname, '../../static/models/pocket/pocket-q8_0.gguf'));

let browser: Browser;
let server: AppServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'homebody-packs-'));
  [browser, server] = await Promise.all([launchChromium(), serveApp()]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await browser.close();
  await server.close();
});

const profile = () => openApp(browser, server, { serviceWorkers: 'block' });

interface Added {
  readonly ids: readonly string[];
  readonly code?: string;
}
/** Hands files to the library as a person's file picker would. */
async function addFiles(page: Page, files: string | readonly { name: string; content: Uint8Array }[]): Promise<Added> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    Object.assign(input, { type: 'file', multiple: true, id: 'files-for-test' });
    document.getElementById(input.id)?.remove();
    document.body.append(input);
  });
  const chosen =
    typeof files === 'string'
      ? files
      : files.map(({ name, content }) => ({
          name,
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(content),
        }));
  await page.locator('#files-for-test').setInputFiles(chosen);
  return page.evaluate(async () => {
    const input = document.getElementById('files-for-test') as HTMLInputElement;
    try {
      return { ids: await window.homebody!.models.addFiles([...input.files!]) };
    } catch (error) {
      return { ids: [], code: (error as { code: string }).code };
    }
  });
}
const list = (page: Page) =>
  page.evaluate(async () =>
    (await window.homebody!.models.list())
      .filter(({ own }) => own)
      .map(({ record, stored, fit }) => ({ id: record.id, title: record.title, family: record.family, stored, fit })),
  );
const answer = (page: Page, id: string) =>
  page.evaluate(async (modelId) => {
    await window.homebody!.load(modelId);
    return window.homebody!.chat([{ role: 'user', content: 'What is the capital of France?' }]).text();
  }, id);

describe('a pack', () => {
  it('goes from one machine to another and needs no network there', async () => {
    const { page } = await profile();
    const parts = splitGguf(withName(pocket, 'Traveller'), 3);
    const added = await addFiles(
      page,
      parts.map((content, index) => ({ name: partName('traveller', index, 3), content })),
    );
    expect(added).toEqual({ ids: [expect.stringMatching(/^own-/)] });
    const [id] = added.ids;
    const saving = page.waitForEvent('download');
    await page.evaluate(async (modelId) => {
      const { name, file } = await window.homebody!.models.exportPack(modelId);
      const link = document.createElement('a');
      Object.assign(link, { href: URL.createObjectURL(file), download: name });
      link.click();
    }, id!);
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('Traveller.homebody.tar');
    const path = join(folder, saved.suggestedFilename());
    await saved.saveAs(path);
    expect(statSync(path).size).toBeGreaterThan(pocket.length);

    const other = await profile();
    await other.page.evaluate(() => window.homebody!.models.setLocked(true));
    expect(await list(other.page)).toEqual([]);
    const before = other.outsideRequests().length;
    expect(await addFiles(other.page, path)).toEqual({ ids: [id] });
    expect(await list(other.page)).toEqual([
      { id, title: 'Traveller', family: 'llama', stored: true, fit: 'runs-well' },
    ]);
    expect(await answer(other.page, id!)).toContain('Paris');
    expect(other.outsideRequests().length).toBe(before);
  });

  it('that was cut off on its way is refused and leaves nothing', async () => {
    const { page } = await profile();
    const [id] = (await addFiles(page, [{ name: 'a.gguf', content: withName(pocket, 'Cut') }])).ids;
    const bytes = await page.evaluate(async (modelId) => {
      const { file } = await window.homebody!.models.exportPack(modelId);
      return [...new Uint8Array(await file.slice(0, 20_000).arrayBuffer())];
    }, id!);
    await page.evaluate((modelId) => window.homebody!.models.remove(modelId), id!);
    const cut = await addFiles(page, [{ name: 'cut.tar', content: Uint8Array.from(bytes) }]);
    expect(cut).toEqual({ ids: [], code: 'model-file-invalid' });
    expect(await list(page)).toEqual([]);
  });
});

describe('a model file that nobody here made', () => {
  it('is described rightly, or refused with a sentence', async () => {
    const { page } = await profile();
    const small = makeGguf({ metadata: smallMetadata(), tensors: smallTensors() });
    const { ids } = await addFiles(page, [{ name: 'small.gguf', content: small }]);
    expect(await list(page)).toEqual([{ id: ids[0], title: 'Small', family: 'llama', stored: true, fit: 'runs-well' }]);
    const refused: readonly [string, Uint8Array, string][] = [
      ['words.gguf', vocabularyOnly(pocket), 'model-file-invalid'],
      ['strange.gguf', withArchitecture(pocket, 'strangeformer'), 'architecture-unknown'],
      ['part-00002-of-00003.gguf', splitGguf(pocket, 3)[1]!, 'model-file-invalid'],
      ['photo.jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'model-file-invalid'],
    ];
    for (const [name, content, code] of refused) {
      expect([name, await addFiles(page, [{ name, content }])]).toEqual([name, { ids: [], code }]);
    }
    expect((await list(page)).length).toBe(1);
  });
});
