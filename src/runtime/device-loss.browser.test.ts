import { afterEach, expect, it } from 'vitest';
import { fetchFamily } from '../../test/contracts/families';
import { TestWorkers } from '../../test/fixtures/test-workers';
import type { EndPart, Notice, Part, Request, Runtime } from '../core';
import { openRuntime } from './open-runtime';

let runtime: Runtime;
const workers = new TestWorkers();
afterEach(async () => {
  for (const { record } of await runtime.models.list()) await runtime.models.remove(record.id).catch(() => 0);
  await runtime.close();
  expect(workers.live).toBe(0);
});

async function read(parts: AsyncIterable<Part>, onText: (texts: number, text: string) => void = () => undefined) {
  let text = '';
  let texts = 0;
  const notices: Notice[] = [];
  let end: EndPart | undefined;
  for await (const part of parts) {
    if (part.type === 'end') end = part;
    if (part.type === 'notice') notices.push(part);
    if (part.type !== 'text') continue;
    text += part.text;
    onText(++texts, text);
  }
  return { text, notices, end };
}

it('goes on after `device.destroy()`: on a fresh card first, and without one when that is lost too', async () => {
  runtime = await openRuntime({
    baseUrl: `${location.origin}/`,
    memoryName: `test-${crypto.randomUUID()}`,
    shareTabs: false,
    catalogue: [],
    startEngine: () => workers.transformers(),
  });
  const { files } = await fetchFamily('llama', 'decoder');
  const folder = [...files].map(([path, content]) => {
    const file = new File([content], path.split('/').at(-1)!);
    return Object.defineProperty(file, 'webkitRelativePath', { value: `llama/${path}` });
  });
  const [id] = await runtime.models.addFiles(folder);
  await runtime.models.pin(id!, { engine: 'transformers', backend: 'webgpu' });
  expect(await runtime.load(id)).toMatchObject({ plan: { engine: 'transformers', backend: 'webgpu' } });
  const request: Request = { prompt: 'The river', sampling: { temperature: 0, repeatPenalty: 1 }, maxTokens: 12 };
  const whole = await read(runtime.generate(request));
  expect(whole.notices).toEqual([]);

  let seen = '';
  const lost = await read(runtime.generate(request), (texts, text) => {
    if (texts === 3 || texts === 7) TestWorkers.loseGpu();
    if (texts === 3) seen = text;
  });
  expect(lost.notices).toMatchObject([
    { code: 'restarted', detail: 'device-lost' },
    { code: 'moved', cause: 'device-lost', engine: 'transformers', backend: 'wasm' },
  ]);
  // Of random weights come halves of characters, which are other tokens when they are read again: only the beginning is the
  // same. The sound model of the kill test writes the same text whatever happens.
  expect(whole.text.startsWith(seen)).toBe(true);
  expect(lost.text.startsWith(seen)).toBe(true);
  expect(lost.end).toMatchObject({ reason: 'length', usage: { outputTokens: 12 } });
  expect(runtime.loaded).toMatchObject([{ plan: { backend: 'wasm' } }]);
});
