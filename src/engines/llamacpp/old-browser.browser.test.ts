import { afterEach, describe, expect, it, vi } from 'vitest';
import { codeOf, never, read } from '../../../test/contracts/engine-contract';
import { fetchPocket, pocketGolden, pocketPlan, weightsOf } from '../../../test/contracts/pocket';
import { ownEngineFiles } from './engine-files';
import { LlamaCppEngine } from './llamacpp-engine';

/** A browser without JSPI, as far as the package looks. */
function hideJspi(): () => void {
  const own = Object.getOwnPropertyDescriptor(WebAssembly, 'Suspending')!;
  Reflect.deleteProperty(WebAssembly, 'Suspending');
  return () => void Object.defineProperty(WebAssembly, 'Suspending', own);
}

describe('llamacpp in a browser without JSPI', () => {
  let restore = () => {};
  let engine: LlamaCppEngine;
  afterEach(async () => {
    restore();
    vi.restoreAllMocks();
    await engine.unload();
  });

  it('runs the compatibility build, of our own origin', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch');
    const file = await fetchPocket();
    restore = hideJspi();
    engine = new LlamaCppEngine();
    await engine.load(pocketPlan, weightsOf(file), () => undefined, never);
    const { question, text } = pocketGolden[0]!;
    const messages = [{ role: 'user', content: question }] as const;
    const answer = await read(engine.generate({ messages, sampling: { temperature: 0 } }, never));
    expect(answer.text).toBe(text);
    expect(await engine.countTokens(messages, never)).toBe(answer.end.usage.promptTokens);
    const urls = fetched.mock.calls.map(([url]) => new URL(url as string, location.href));
    expect(urls.map(({ href }) => href)).toContain(ownEngineFiles.compatWorker);
    expect(urls.every(({ origin }) => origin === location.origin)).toBe(true);
  });

  it('says when the compatibility build is missing', async () => {
    const file = await fetchPocket();
    restore = hideJspi();
    const compatWorker = new URL('/nowhere/wllama.js', location.href).href;
    engine = new LlamaCppEngine({ ...ownEngineFiles, compatWorker });
    expect(await codeOf(engine.load(pocketPlan, weightsOf(file), () => undefined, never))).toBe('engine-file-missing');
  });
});
