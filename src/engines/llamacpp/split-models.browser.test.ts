import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, never, read } from '../../../test/contracts/engine-contract';
import { fetchPocket, pocketGolden, pocketPlan, teaQuestion, weightsOf } from '../../../test/contracts/pocket';
import { partName, splitGguf } from '../../../test/fixtures/split-gguf.mjs';
import type { PlanFile } from '../../core';
import { LlamaCppEngine } from './llamacpp-engine';

let whole: Blob;
let parts: readonly Blob[];
let engine: LlamaCppEngine;
beforeAll(async () => {
  whole = await fetchPocket();
  parts = splitGguf(new Uint8Array(await whole.arrayBuffer()), 3).map((part) => new Blob([part]));
});
afterEach(() => engine.unload());

/** Loads these parts under the name of their place. */
function loadParts(given: readonly Blob[]) {
  engine = new LlamaCppEngine();
  const files = given.map(({ size }, index): PlanFile => ({
    name: partName('pocket', index, 3),
    sha256: `part-${index}`,
    bytes: size,
  }));
  const weights = { get: async (sha256: string) => given[Number(sha256.split('-')[1])]! };
  return engine.load({ ...pocketPlan, files }, weights, () => undefined, never);
}
const answer = async (request: object) =>
  (await read(engine.generate({ sampling: { temperature: 0, repeatPenalty: 1 }, ...request }, never))).text;

describe('llamacpp and a model in three parts', () => {
  it('answers as from one file', async () => {
    engine = new LlamaCppEngine();
    const ready = await engine.load(pocketPlan, weightsOf(whole), () => undefined, never);
    const long = await answer({ messages: teaQuestion, maxTokens: 60 });
    await engine.unload();
    expect(await loadParts(parts)).toEqual(ready);
    expect(await answer({ messages: teaQuestion, maxTokens: 60 })).toBe(long);
    for (const { question, text } of pocketGolden)
      expect(await answer({ messages: [{ role: 'user', content: question }] })).toBe(text);
  });

  it('puts the parts in order', async () => {
    const [first, second, third] = parts as [Blob, Blob, Blob];
    await loadParts([third, first, second]);
    const { question, text } = pocketGolden[1]!;
    expect(await answer({ messages: [{ role: 'user', content: question }] })).toBe(text);
  });

  it('refuses it when a part is missing, cut off, or there twice', async () => {
    const [first, second, third] = parts as [Blob, Blob, Blob];
    expect(await codeOf(loadParts([first, second]))).toBe('model-file-invalid');
    expect(await codeOf(loadParts([first, second, third.slice(0, third.size - 100_000)]))).toBe('model-file-invalid');
    expect(await codeOf(loadParts([first, second, second]))).toBe('model-file-invalid');
    expect(await codeOf(loadParts([first]))).toBe('model-file-invalid');
  });
});
