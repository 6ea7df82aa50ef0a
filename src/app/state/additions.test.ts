import { describe, expect, it, vi } from 'vitest';
import { HomebodyError, type ModelLibrary } from '../../core';
import type { Homebody } from '../../index';
import { Additions, modelFilesAmong } from './additions.svelte';

const waitFor = (signal: AbortSignal | undefined) =>
  new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
const file = new File(['GGUF'], 'mine.gguf');

function opened(library: Partial<ModelLibrary>) {
  const home = { models: library as ModelLibrary, runtime: {} as Homebody['runtime'] };
  return new Additions({
    session: { models: [], ready: async () => home, refreshModels: async () => undefined },
    changed: async () => undefined,
  });
}

describe('files of the reader’s own', () => {
  it('are added together', async () => {
    const addFiles = vi.fn(async () => ['own-1']);
    const additions = opened({ addFiles });
    await additions.add([file, new File(['x'], 'README.md')]);
    expect(addFiles).toHaveBeenCalledWith([file], expect.anything());
    expect(additions.state).toEqual({ state: 'added', names: ['mine.gguf'], modelIds: ['own-1'] });
  });

  it('are refused with the reason', async () => {
    const error = new HomebodyError('model-file-invalid', { name: 'mine.gguf', problem: 'truncated', detail: '' });
    const additions = opened({ addFiles: async () => Promise.reject(error) });
    await additions.add([file]);
    expect(additions.state).toEqual({ state: 'failed', names: ['mine.gguf'], error });
  });

  it('are let go when adding is stopped', async () => {
    const additions = opened({ addFiles: async (_, { signal } = {}) => waitFor(signal) });
    const running = additions.add([file]);
    await vi.waitFor(() => expect(additions.busy).toBe(true));
    additions.stop();
    await running;
    expect(additions.state).toEqual({ state: 'none' });
  });

  it('of an ONNX model come with what lies beside its weights', () => {
    const names = [
      'README.md',
      'config.json',
      'model_q4.onnx',
      'model_q4.onnx_data',
      'tokenizer.json',
      'vocab.txt',
      'a.gguf',
    ];
    const files = names.map((name) => new File([''], name));
    expect(modelFilesAmong(files).map(({ name }) => name)).toEqual([
      'a.gguf',
      'config.json',
      'model_q4.onnx',
      'model_q4.onnx_data',
      'tokenizer.json',
    ]);
    expect(modelFilesAmong([files[1]!, files[6]!])).toEqual([files[6]]);
  });

  it('are looked at even if their names say nothing, one at least', () => {
    const odd = new File([''], 'weights.bin');
    expect(modelFilesAmong([odd])).toEqual([odd]);
    expect(modelFilesAmong([odd, new File([''], 'b.txt')])).toEqual([odd]);
  });
});
