import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  absurdCounts,
  truncated,
  vocabularyOnly,
  withArchitecture,
  withoutChatTemplate,
  wrongMagic,
} from '../../../test/fixtures/make-gguf.mjs';
import { codeOf, never, read } from '../../../test/contracts/engine-contract';
import { fetchPocket, pocketPlan, teaQuestion, weightsOf } from '../../../test/contracts/pocket';
import { LlamaCppEngine } from './llamacpp-engine';

let bytes: Uint8Array<ArrayBuffer>;
let engine: LlamaCppEngine;
beforeAll(async () => {
  bytes = new Uint8Array(await (await fetchPocket()).arrayBuffer());
});
afterEach(() => engine.unload());

function load(file: Uint8Array) {
  engine = new LlamaCppEngine();
  return engine.load(pocketPlan, weightsOf(new Blob([Uint8Array.from(file)])), () => undefined, never);
}

describe('llamacpp and odd models', () => {
  const refused: readonly [string, (whole: Uint8Array) => Uint8Array, string][] = [
    ['with a wrong magic', wrongMagic, 'model-file-invalid'],
    ['with absurd counts', absurdCounts, 'model-file-invalid'],
    ['that is cut off', (whole) => truncated(whole, whole.length - 500_000), 'model-file-invalid'],
    ['with a vocabulary only', vocabularyOnly, 'model-file-invalid'],
    ['of an unknown architecture', (whole) => withArchitecture(whole, 'grmpf'), 'architecture-unknown'],
  ];
  it.each(refused)('refuses one %s', async (_name, change, code) => {
    expect(await codeOf(load(change(bytes)))).toBe(code);
  });

  it('completes prompts by one without a chat template, and refuses to chat', async () => {
    const ready = await load(withoutChatTemplate(bytes));
    expect(ready).toMatchObject({ chatTemplate: false, capabilities: { chat: false, tools: false } });
    expect(await codeOf(read(engine.generate({ messages: teaQuestion }, never)))).toBe('no-chat-template');
    expect(await codeOf(engine.countTokens(teaQuestion, never))).toBe('no-chat-template');
    const prompt = 'The river ran';
    const { end } = await read(engine.generate({ prompt, maxTokens: 8, sampling: { temperature: 0 } }, never));
    expect(end.usage.promptTokens).toBe(await engine.countTokens(prompt, never));
  });
});
