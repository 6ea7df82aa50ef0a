import type { Page } from 'playwright-core';

type Row = Readonly<Record<string, unknown>>;

/** Puts rows into the database of what the reader made, as an earlier visit would have left them. */
export async function seedRecords(page: Page, tables: Readonly<Record<string, readonly Row[]>>): Promise<void> {
  await page.evaluate(
    (content) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('homebody-user');
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(Object.keys(content), 'readwrite');
          for (const [table, rows] of Object.entries(content)) {
            for (const row of rows) transaction.objectStore(table).put(row);
          }
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error ?? new Error('not written'));
        };
      }),
    tables,
  );
}

/** All rows of a table of that database. */
export async function readRecords<Kept>(page: Page, table: string): Promise<Kept[]> {
  const rows = await page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('homebody-user');
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result as unknown[]);
          };
          reading.onerror = () => reject(reading.error ?? new Error('not read'));
        };
      }),
    table,
  );
  return rows as Kept[];
}
