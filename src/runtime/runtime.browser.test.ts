import { afterEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalog';
import {
  failedWith,
  type ModelFile,
  type ModelRecord,
  type Notice,
  type Part,
  type Runtime,
  type RuntimeState,
} from '../core';
import { connectEngine } from '../port';
import { openRuntime } from './open-runtime';
import type { RuntimeOptions } from './open-runtime';

const question = [{ role: 'user', content: 'How do I make tea?' }] as const;
const greedy = { temperature: 0, repeatPenalty: 1 } as const;
const open: Runtime[] = [];

async function runtimeWith(options: RuntimeOptions = {}): Promise<Runtime> {
  const runtime = await openRuntime({
    baseUrl: `${location.origin}/`,
    memoryName: `test-${crypto.randomUUID()}`,
    ...options,
  });
  open.push(runtime);
  return runtime;
}
afterEach(async () => {
  for (const runtime of open.splice(0)) await runtime.close();
});

async function read(parts: AsyncIterable<Part>, onPart: (part: Part) => void = () => undefined) {
  let text = '';
  const notices: Notice[] = [];
  for await (const part of parts) {
    if (part.type === 'text') text += part.text;
    if (part.type === 'notice') notices.push(part);
    onPart(part);
  }
  return { text, notices };
}

describe('the runtime', () => {
  it('loads the embedded model, tests it and answers', async () => {
    const runtime = await runtimeWith();
    const states: RuntimeState['state'][] = [];
    runtime.subscribe(({ state }) => states.push(state));
    const model = await runtime.load('pocket');
    expect(model).toMatchObject({
      selfTest: 'passed',
      contextTokens: 1024,
      chatTemplate: true,
      plan: { engine: 'llamacpp', backend: 'wasm' },
    });
    expect(states[0]).toBe('loading');
    expect(states.at(-1)).toBe('ready');
    const { text } = await read(runtime.generate({ messages: question, sampling: greedy }));
    expect(text).toContain('Boil water');
  });

  it('loads by itself when something is asked', async () => {
    const runtime = await runtimeWith();
    expect(await runtime.countTokens('Hello')).toBeGreaterThan(0);
    expect(runtime.state.state).toBe('ready');
  });

  it('goes on with the same answer when its worker is lost in the middle', async () => {
    const workers: Worker[] = [];
    const runtime = await runtimeWith({
      startEngine: () => {
        const worker = new Worker(new URL('../../workers/llamacpp.worker.ts', import.meta.url), { type: 'module' });
        workers.push(worker);
        return connectEngine(worker, { beatMs: 100, silentBeats: 30 });
      },
    });
    await runtime.load('pocket');
    const whole = await read(runtime.generate({ messages: question, sampling: greedy }));
    let shown = 0;
    const interrupted = await read(runtime.generate({ messages: question, sampling: greedy }), (part) => {
      // A worker that vanishes without a word is the worst case: only the heartbeat can tell.
      if (part.type === 'text' && ++shown === 1) workers[0]!.terminate();
    });
    expect(workers.length).toBeGreaterThan(1);
    expect(interrupted.text).toBe(whole.text);
    expect(interrupted.notices.map(({ code }) => code)).toContain('restarted');
  });

  it('ends in a typed error when the worker is lost inside a schema', async () => {
    const workers: Worker[] = [];
    const runtime = await runtimeWith({
      startEngine: () => {
        const worker = new Worker(new URL('../../workers/llamacpp.worker.ts', import.meta.url), { type: 'module' });
        workers.push(worker);
        return connectEngine(worker, { beatMs: 100, silentBeats: 30 });
      },
    });
    await runtime.load('pocket');
    const schema = { type: 'array', items: { type: 'string' }, minItems: 60 };
    const work = read(runtime.generate({ messages: question, constraint: { type: 'json-schema', schema } }), (part) => {
      if (part.type === 'text') workers[0]!.terminate();
    });
    await expect(work).rejects.toMatchObject({ code: 'worker-silent' });
    expect(await runtime.countTokens('still alive')).toBeGreaterThan(0);
  });

  it('names a model that nobody knows', async () => {
    const runtime = await runtimeWith();
    await expect(runtime.load('no-such-model')).rejects.toMatchObject({
      code: 'unknown-model',
      facts: { modelId: 'no-such-model' },
    });
    expect(await runtime.countTokens('still alive')).toBeGreaterThan(0);
  });

  it('downloads nothing unasked', async () => {
    const runtime = await runtimeWith();
    const failure = await runtime.load('llama-3.2-1b').catch((error: unknown) => error);
    expect(failedWith(failure, 'model-not-stored') && failure.facts.bytes).toBeGreaterThan(5e8);
  });

  it('stops a load that is aborted and stays usable', async () => {
    const runtime = await runtimeWith();
    const controller = new AbortController();
    const load = runtime.load('pocket', { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(load).rejects.toMatchObject({ name: 'AbortError' });
    expect((await runtime.load('pocket')).record.id).toBe('pocket');
  });

  it('answers in two tabs at once', async () => {
    const [one, two] = await Promise.all([runtimeWith(), runtimeWith()]);
    const [a, b] = await Promise.all(
      [one, two].map((runtime) => read(runtime.generate({ messages: question, sampling: greedy }))),
    );
    expect(a!.text).toBe(b!.text);
  });

  it('times the possible plans and remembers the figures', async () => {
    const runtime = await runtimeWith();
    await runtime.load('pocket');
    const measured = await runtime.measure();
    expect(measured.length).toBeGreaterThan(0);
    for (const one of measured) expect(one.decodeTokensPerSecond).toBeGreaterThan(0);
    const entry = (await runtime.models.list()).find(({ record }) => record.id === 'pocket');
    expect(entry?.stored).toBe(true);
    expect(entry?.measured?.threads).toBeGreaterThan(0);
  });
});

describe('a model of the catalogue', () => {
  const { embedded: _embedded, ...pocket } = loadCatalogue().models.find(({ id }) => id === 'pocket')!;
  const [variant] = pocket.variants;
  const [{ sha256: _sha256, ...file }] = variant!.files as [ModelFile];
  const unpinned: ModelRecord = {
    ...pocket,
    id: 'elsewhere',
    variants: [{ ...variant!, files: [{ ...file, url: `${file.url}?elsewhere` }] }],
  };

  it('is downloaded when asked for, pinned to its content, verified, exported and removed', async () => {
    const runtime = await runtimeWith({ catalogue: [unpinned] });
    await expect(runtime.load('elsewhere')).rejects.toMatchObject({
      code: 'model-not-stored',
      facts: { bytes: file.bytes },
    });
    let loadedBytes = 0;
    const [stored] = await runtime.models.download('elsewhere', {
      onProgress: (progress) => (loadedBytes = progress.loadedBytes),
    });
    expect(loadedBytes).toBe(file.bytes);
    expect(stored).toMatchObject({ bytes: file.bytes, sha256: _sha256 });
    expect((await runtime.load('elsewhere')).selfTest).toBe('passed');
    expect(await runtime.models.verify('elsewhere')).toEqual({ sound: true });
    expect((await runtime.models.export('elsewhere')).file.size).toBe(file.bytes);
    expect(await runtime.models.remove('elsewhere')).toBeGreaterThan(7_000_000);
    expect((await runtime.models.list()).map(({ stored }) => stored)).toEqual([false]);
  });

  it('that computes something else than it should is not used', async () => {
    const golden = [{ messages: question, text: 'Something it never says.' }];
    const wrong: ModelRecord = { ...pocket, id: 'wrong', embedded: true, variants: [{ ...variant!, golden }] };
    const runtime = await runtimeWith({ catalogue: [wrong] });
    await expect(runtime.load('wrong')).rejects.toMatchObject({
      code: 'plans-exhausted',
      facts: { modelId: 'wrong', last: 'self-test-failed' },
    });
    expect(runtime.state.state).toBe('failed');
  });
});

describe('models of the user’s own', () => {
  const pocketFile = async (change: (bytes: Uint8Array<ArrayBuffer>) => void = () => undefined) => {
    const bytes = new Uint8Array(await (await fetch('/models/pocket/pocket-q8_0.gguf')).arrayBuffer());
    change(bytes);
    return new File([bytes], 'mine.gguf');
  };

  it('are copied, listed, loaded and removed', async () => {
    const runtime = await runtimeWith({ catalogue: [] });
    const id = await runtime.models.addFile(await pocketFile());
    expect((await runtime.models.list()).map(({ record, own, stored }) => [record.id, own, stored])).toEqual([
      [id, true, true],
    ]);
    expect((await runtime.load(id)).contextTokens).toBe(1024);
    expect(await runtime.models.remove(id)).toBeGreaterThan(7_000_000);
    expect(await runtime.models.list()).toEqual([]);
    expect(runtime.state.state).toBe('empty');
  });

  it('are refused with the reason when they are no models', async () => {
    const runtime = await runtimeWith({ catalogue: [] });
    const zeros = new File([new Uint8Array(1000)], 'zeros.gguf');
    await expect(runtime.models.addFile(zeros)).rejects.toMatchObject({
      code: 'model-file-invalid',
      facts: { problem: 'wrong-magic' },
    });
    const cut = new File([(await pocketFile()).slice(0, 3_000_000)], 'cut.gguf');
    await expect(runtime.models.addFile(cut)).rejects.toMatchObject({
      code: 'model-file-invalid',
      facts: { problem: 'truncated' },
    });
    expect(await runtime.models.list()).toEqual([]);
  });
});
