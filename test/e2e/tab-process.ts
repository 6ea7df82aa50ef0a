import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** A page that answers at all does so within this time, even on a busy machine. */
const answerMs = 1_500;

/** Processes of pages. */
async function renderersOf(browser: Browser): Promise<readonly number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

/** The process a page lives in: the one without which it doesn't answer. */
export async function processOf(browser: Browser, page: Page): Promise<number> {
  for (const renderer of await renderersOf(browser)) {
    process.kill(renderer, 'SIGSTOP');
    try {
      const answer = page.evaluate(() => true);
      answer.catch(() => undefined);
      if (!(await Promise.race([answer, sleep(answerMs, false)]))) return renderer;
    } finally {
      process.kill(renderer, 'SIGCONT');
    }
  }
  throw new Error('The page answers without any of the processes.');
}

/** Memory of a process in MiB, its share of what it has in common with others included. */
export function memoryOf(processId: number): number {
  const [, kibibytes] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${processId}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kibibytes) / 1024;
}

/** Workers of an engine that are alive in any page of a context. */
export function enginesIn(context: BrowserContext): readonly string[] {
  return context
    .pages()
    .flatMap((page) => page.workers().map((worker) => worker.url()))
    .filter((url) => /(llamacpp|transformers|webllm)\.worker/.test(url));
}
