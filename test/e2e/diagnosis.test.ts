import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../src/app/i18n';
import { launchChromium, openApp, serveApp, whenReady, type AppServer } from './harness';
import { loadOwn } from './models-page';

const { common, runs } = en;

let browser: Browser;
let server: AppServer;
beforeAll(async () => {
  [browser, server] = await Promise.all([launchChromium(), serveApp()]);
});
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

const open = (path: string) =>
  openApp(browser, server, { serviceWorkers: 'block', path, permissions: ['clipboard-read', 'clipboard-write'] });
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const inSection = (page: Page, name: string) =>
  section(page, runs.diagnosis.title).getByRole('button', { name, exact: true });

/** Runs the diagnosis to its end and copies the report. */
async function copiedReport(page: Page): Promise<string> {
  await inSection(page, runs.diagnosis.start).click();
  await inSection(page, runs.diagnosis.copy).click({ timeout: 90_000 });
  await page.getByText(runs.diagnosis.copied).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('the diagnosis', () => {
  it('runs every way of the loaded model and gives a report that can be copied and saved', async () => {
    const { page, errors } = await open('#/settings');
    await section(page, runs.running.title).getByText(runs.running.none).waitFor();
    await page.evaluate(() => window.homebody!.load('pocket'));
    const running = section(page, runs.running.title);
    await running.getByRole('heading', { name: 'Pocket' }).waitFor();
    expect(await running.innerText()).toMatch(/llama\.cpp[^]*Processor[^]*Passed[^]*In this tab/);

    const report = await copiedReport(page);
    const ways = await section(page, runs.diagnosis.title).locator('tbody tr').count();
    expect(ways).toBeGreaterThan(0);
    expect(await section(page, runs.diagnosis.title).getByText(runs.diagnosis.done(ways, ways)).isVisible()).toBe(true);
    expect(report).toContain('# Homebody diagnosis');
    expect(report).toMatch(/- Browser: Chromium, [\d.]+, Linux/);
    expect(report).toContain('- Model: pocket (6.5m parameters)');
    const measured =
      /^\| \d+ \| llamacpp \| wasm \| \d+ \| 1024 \| Q8_0 \| passed \| \d+ ms \| [\d,.]+ tokens\/s \| [\d,.]+ tokens\/s \|$/gm;
    expect(report.match(measured)).toHaveLength(ways);
    expect(report).toMatch(/^- llamacpp, webgpu: gpu-/m);

    const saving = page.waitForEvent('download');
    await inSection(page, runs.diagnosis.save).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^homebody-diagnosis-\d{4}-\d\d-\d\d\.md$/);
    expect(readFileSync(await saved.path(), 'utf8')).toBe(report);
    expect(errors).toEqual([]);
  });

  it('of a model of one’s own tells neither its title nor its file, id or content', async () => {
    const { page } = await open('#/settings');
    const id = await loadOwn(page);
    await section(page, runs.running.title).getByRole('heading', { name: 'My divorce' }).waitFor();
    const report = await copiedReport(page);
    const hashes = await page.evaluate(async () =>
      (await window.homebody!.models.list()).flatMap(({ own, record }) =>
        own ? record.variants.flatMap(({ files }) => files.map(({ sha256 = '' }) => sha256)) : [],
      ),
    );
    expect(hashes).toHaveLength(1);
    expect(report).toContain('- Model: one of the user’s own');
    expect(report).toContain('| untested |');
    for (const told of ['divorce', id, ...hashes, server.origin, '.gguf', 'http']) expect(report).not.toContain(told);
  });

  it('can be stopped; the model answers as before', async () => {
    const { page } = await open('#/settings');
    await page.evaluate(() => window.homebody!.load('pocket'));
    await inSection(page, runs.diagnosis.start).click();
    await inSection(page, common.cancel).click();
    await section(page, runs.diagnosis.title).getByText(runs.diagnosis.cancelled).waitFor({ timeout: 30_000 });
    const text = await page.evaluate(() => window.homebody!.chat([{ role: 'user', content: 'Hello!' }]).text());
    expect(text.length).toBeGreaterThan(5);
    await inSection(page, runs.diagnosis.again).waitFor();
  });

  it('that fails says why, and the report tells what is known', async () => {
    const { page } = await open('#/settings');
    await page.evaluate(() => window.homebody!.load('pocket'));
    await page.evaluate(() => {
      window.homebody!.runtime.diagnose = () => Promise.reject(new Error('no luck at https://secret.example/'));
    });
    await inSection(page, runs.diagnosis.start).click();
    await section(page, runs.diagnosis.title).getByRole('alert').waitFor();
    await inSection(page, runs.diagnosis.copy).click();
    await page.getByText(runs.diagnosis.copied).waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain('- The diagnosis failed: internal (detail “no luck at <address>”)');
    expect(report).toMatch(/\| llamacpp \| wasm \| \d+ \| 1024 \| Q8_0 \| (?:passed|not tried) \|/);
  });
});

it('a second tab says that the model runs in the first', async () => {
  const { page, context } = await open('#/chat');
  await page.evaluate(() => window.homebody!.load('pocket'));
  const link = (tab: Page) => tab.getByRole('main').getByRole('link', { name: /Pocket/ });
  await link(page).waitFor();
  const second = await context.newPage();
  await second.goto(server.url);
  await whenReady(second);
  await link(second).getByText(runs.elsewhere).waitFor({ timeout: 60_000 });
  expect(await link(page).getByText(runs.elsewhere).count()).toBe(0);
  await second.goto(`${server.url}#/settings`);
  await section(second, runs.running.title).getByText(runs.running.elsewhere).waitFor();
});
