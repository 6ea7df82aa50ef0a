import type { Locator, Page } from 'playwright-core';

/** The text that is worked on in Summarize and Translate: a field while it is edited, then a text with marks. */
export const sourceText = (page: Page, label: string): Locator =>
  page.getByRole('main').getByLabel(label, { exact: true });

/** Drops a file on the page, as from the desktop. */
export async function dropFile(page: Page, file: { name: string; type: string; content: string }): Promise<void> {
  const dropped = await page.evaluateHandle(({ name, type, content }) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], name, { type }));
    return transfer;
  }, file);
  const target = page.getByRole('main').locator('textarea').first();
  await target.dispatchEvent('dragenter', { dataTransfer: dropped });
  await target.dispatchEvent('drop', { dataTransfer: dropped });
}
