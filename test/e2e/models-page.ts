import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { en } from '../../src/app/i18n';
import { withName } from '../fixtures/make-gguf.mjs';

const { models } = en;
const pocket = readFileSync(resolve(import.meta.dirname, '../../static/models/pocket/pocket-q8_0.gguf'));

export const sheet = (page: Page) => page.getByRole('dialog', { name: models.addSheet.title });
export const card = (page: Page, title: string) => page.getByRole('article', { name: title, exact: true });
export const press = (page: Page, within: 'page' | 'sheet', name: string) =>
  (within === 'page' ? page : sheet(page)).getByRole('button', { name, exact: true }).click();

export async function ask(page: Page, source: string): Promise<void> {
  if (!(await sheet(page).isVisible())) await press(page, 'page', models.add);
  await sheet(page).getByLabel(models.addSheet.source, { exact: true }).fill(source);
  await press(page, 'sheet', models.addSheet.find);
}

export const consentOf = (page: Page, title: string) => page.getByRole('dialog', { name: models.consent.title(title) });

/** Hands the sheet a file, by its path or its content. */
export async function chooseFiles(page: Page, file: string | { name: string; content: Uint8Array }): Promise<void> {
  await sheet(page)
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles(
      typeof file === 'string'
        ? file
        : { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.content) },
    );
}

/** Takes what is offered as it is, agrees to its size. */
export async function agree(page: Page, title: string): Promise<void> {
  await sheet(page).getByRole('heading', { name: title, exact: true }).waitFor();
  await sheet(page).getByRole('button').last().click();
  const consent = consentOf(page, title);
  await consent
    .getByText(new URL((await page.evaluate(() => window.homebody!.models.mirror())) ?? '').host)
    .first()
    .waitFor();
  await consent.getByRole('button').last().click();
}

/** Bytes of the half downloads that the library lists. */
export const halves = (page: Page) =>
  page.evaluate(async () =>
    (await window.homebody!.models.list()).flatMap(({ half }) => (half ? [half.loadedBytes] : [])),
  );

/** Titles of the models whose files are here. */
export const stored = (page: Page) =>
  page.evaluate(async () =>
    (await window.homebody!.models.list()).flatMap(({ record, stored: here }) => (here ? [record.title] : [])),
  );

/** Adds a file of one’s own, called “My divorce”, and loads it. @returns its id */
export async function loadOwn(page: Page): Promise<string> {
  return page.evaluate(
    async (bytes) => {
      const { models: library } = window.homebody!;
      const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      const id = await library.addFile(new File([content], 'divorce-papers.gguf'));
      await window.homebody!.load(id);
      return id;
    },
    Buffer.from(withName(pocket, 'My divorce')).toString('base64'),
  );
}
