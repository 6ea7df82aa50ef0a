import { describe, expect, it } from 'vitest';
import { codeOf, never, read } from '../../../test/contracts/engine-contract';
import { fetchPocket, pocketPlan, teaQuestion, weightsOf } from '../../../test/contracts/pocket';
import { ownEngineFiles } from './engine-files';
import { generateParts } from './generation';
import { LoadedModel } from './loaded-model';
import { NativeInstance } from './native-instance';
import { NativeLog } from './native-log';

const greedy = { temperature: 0 } as const;

describe('the native worker', () => {
  // The package's own switches for testing a death: abort() and a write past the end of memory.
  it.each(['test_stack_trace_abort', 'test_stack_trace_oob'])(
    'ends in a typed error when it dies (%s)',
    async (pooling) => {
      const parameters = { n_ctx: 256, n_threads: 1, n_gpu_layers: 0, pooling_type: pooling as 'none' };
      const file = await fetchPocket();
      const native = await NativeInstance.start(ownEngineFiles, [file], parameters, never, new NativeLog());
      const body = { prompt: 'hi', max_tokens: 4 };
      const both = [1, 2].map(() => codeOf(native.complete(body, () => undefined, never)));
      expect(await Promise.all(both)).toEqual(['worker-crashed', 'worker-crashed']);
      expect(await codeOf(native.complete(body, () => undefined, never))).toBe('worker-crashed');
    },
  );

  it('is replaced between requests when it has put aside too much', async () => {
    const weights = weightsOf(await fetchPocket());
    const model = await LoadedModel.load(pocketPlan, weights, ownEngineFiles, () => undefined, never);
    const ask = () => read(generateParts(model, { messages: teaQuestion, sampling: greedy }, never));
    const { text } = await ask();
    const old = model.native;
    // Three kibibytes a token (from the native log): as if this conversation had a hundred thousand.
    model.noteUse(100_000, 0);
    model.noteUse(10, 0);
    const during = ask();
    await model.renewIfHeavy();
    expect((await during).text).toBe(text);
    expect(model.native).not.toBe(old);
    expect((await ask()).text).toBe(text);
    model.stop();
    expect(await codeOf(ask())).toBe('closed');
  });

  it('stays the same for a conversation that goes on', async () => {
    const weights = weightsOf(await fetchPocket());
    const model = await LoadedModel.load(pocketPlan, weights, ownEngineFiles, () => undefined, never);
    const { native } = model;
    for (let turn = 0; turn < 200; turn++) model.noteUse(1_000_000, 999_000);
    await model.renewIfHeavy();
    expect(model.native).toBe(native);
    model.stop();
  });
});
