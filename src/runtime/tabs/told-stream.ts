import { isAbort } from '../../core';
import type { AskItem, AskNews, AskResult, Tell } from './asks';

/** What a piece of work tells, then what it gives, as a stream that can be sent. */
export async function* toldStream(work: (tell: Tell) => Promise<AskResult>): AsyncGenerator<AskItem> {
  const told: AskNews[] = [];
  let wake = (): void => undefined;
  let over = false;
  const given = work((news) => {
    told.push(news);
    wake();
  }).finally(() => {
    over = true;
    wake();
  });
  given.catch(() => undefined);
  while (!over || told.length > 0) {
    if (told.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    else yield { type: 'told', news: told.shift()! };
  }
  try {
    yield { type: 'given', result: await given };
  } catch (error) {
    if (!isAbort(error)) throw error;
    yield { type: 'stopped' };
  }
}
