import { describe, expect, it } from 'vitest';
import { HomebodyError, type Plan } from '../../core';
import { ScriptedEngine, type Script } from '../../engines/scripted';
import { speedTest } from './speed-test';

const never = new AbortController().signal;
const plan: Plan = {
  modelId: 'm',
  variantId: 'v',
  engine: 'scripted',
  backend: 'wasm',
  threads: 1,
  slots: 1,
  contextTokens: 1024,
  files: [],
  why: [],
};
const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

async function hosted(script: Script) {
  const engine = new ScriptedEngine(script);
  await engine.load(plan, { get: () => Promise.reject(new Error()) }, () => undefined, never);
  return { plan, loadMs: 7, generate: engine.generate.bind(engine) };
}

describe('the speed test', () => {
  it('times a fast model to its end', async () => {
    const host = await hosted({ answer: () => words(48), tokenMs: 1 });
    const found = await speedTest(host, never);
    expect(found).toMatchObject({ modelId: 'm', engine: 'scripted', threads: 1, loadMs: 7 });
    expect(found!.decodeTokensPerSecond).toBeGreaterThan(50);
  });

  it('keeps a slow model busy for little more than a second', async () => {
    const host = await hosted({ answer: () => words(500), tokenMs: 60 });
    const startedAt = performance.now();
    const found = await speedTest(host, never);
    expect(found!.decodeTokensPerSecond).toBeGreaterThan(8);
    expect(found!.decodeTokensPerSecond).toBeLessThan(20);
    // The prompt is read at a tenth of the time for each token.
    expect(performance.now() - startedAt).toBeLessThan(2_500);
  });

  it.each<[string, Script]>([
    ['ends at once', { answer: () => 'Yes.' }],
    [
      'takes less than the prompt',
      {
        answer: () => ({
          text: 'a b',
          fail: { afterTokens: 1, error: new HomebodyError('context-overflow', { promptTokens: 9, contextTokens: 5 }) },
        }),
      },
    ],
  ])('says nothing of a model that %s', async (_name, script) => {
    expect(await speedTest(await hosted(script), never)).toBeUndefined();
  });

  it('stops when it is told, without a figure', async () => {
    const stop = new AbortController();
    const work = speedTest(await hosted({ answer: () => words(48), tokenMs: 50 }), stop.signal);
    setTimeout(() => stop.abort(), 200);
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('passes on why a model failed', async () => {
    const error = new HomebodyError('worker-crashed', { detail: 'x' });
    const host = await hosted({ answer: () => ({ text: words(20), fail: { afterTokens: 3, error } }) });
    await expect(speedTest(host, never)).rejects.toMatchObject({ code: 'worker-crashed' });
  });
});
