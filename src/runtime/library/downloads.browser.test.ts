import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchPocket } from '../../../test/contracts/pocket';
import { emptyStore } from '../../../test/fixtures/empty-store';
import { withName } from '../../../test/fixtures/make-gguf.mjs';
import type { DownloadProgress, ModelFile, ModelRecord, Runtime } from '../../core';
import { openRuntime } from '../open-runtime';

const mebibyte = 2 ** 20;
beforeAll(emptyStore);
const open: Runtime[] = [];
let memoryName = '';
async function modelsOf(catalogue: readonly ModelRecord[], again = false): Promise<Runtime['models']> {
  if (!again) memoryName = `test-${crypto.randomUUID()}`;
  const runtime = await openRuntime({ baseUrl: `${location.origin}/`, memoryName, catalogue });
  open.push(runtime);
  return runtime.models;
}
afterEach(async () => {
  for (const { models } of open) {
    for (const { record } of await models.list()) await models.remove(record.id);
  }
  for (const runtime of open.splice(0)) await runtime.close();
});

const file = (name: string, bytes: number, faults = ''): ModelFile => ({
  name,
  url: `/bad-server/ranged?bytes=${bytes}&seed=${name.length}&run=${crypto.randomUUID()}&${faults}`,
  bytes,
});
const model = (id: string, files: readonly ModelFile[]): ModelRecord => ({
  id,
  family: 'llama',
  title: id,
  parameters: 1_000_000,
  licence: { id: 'MIT', url: '' },
  languages: [],
  contextTokens: 512,
  tasks: [],
  variants: [
    {
      id: 'q8_0',
      engine: 'llamacpp',
      format: 'gguf',
      quantization: 'Q8_0',
      files,
      needs: { memoryBytes: 200 * mebibyte },
    },
  ],
});
const entryOf = async (models: Runtime['models'], id: string) =>
  (await models.list()).find(({ record }) => record.id === id)!;

describe('a download of several files', () => {
  const files = () => [
    file('one.bin', 9 * mebibyte),
    file('second.bin', 20 * mebibyte, 'every=4'),
    file('x.bin', 1_000),
  ];

  it('counts all of them as one', async () => {
    const models = await modelsOf([model('three', files())]);
    const seen: DownloadProgress[] = [];
    const stored = await models.download('three', { onProgress: (progress) => seen.push(progress) });
    expect(stored.map(({ name }) => name)).toEqual(['one.bin', 'second.bin', 'x.bin']);
    const totalBytes = 29 * mebibyte + 1_000;
    expect(new Set(seen.map((one) => one.totalBytes))).toEqual(new Set([totalBytes]));
    const loaded = seen.map(({ loadedBytes }) => loadedBytes);
    expect(loaded).toEqual([...loaded].sort((a, b) => a - b));
    expect(loaded.at(-1)).toBe(totalBytes);
    expect(await entryOf(models, 'three')).toMatchObject({ stored: true, bytes: totalBytes });
    expect(await models.verify('three')).toEqual({ sound: true });
    expect(await models.remove('three')).toBe(totalBytes);
  });

  it('that is aborted is paused: it is listed as half, by another page too, and goes on from there', async () => {
    const catalogue = [model('three', files())];
    const models = await modelsOf(catalogue);
    const controller = new AbortController();
    const paused = models.download('three', {
      signal: controller.signal,
      onProgress: ({ loadedBytes }) => {
        if (loadedBytes > 22 * mebibyte) controller.abort();
      },
    });
    await expect(paused).rejects.toMatchObject({ name: 'AbortError' });
    const { half, stored } = await entryOf(models, 'three');
    expect(stored).toBe(false);
    expect(half!.loadedBytes).toBeGreaterThanOrEqual(9 * mebibyte);
    expect(half!.totalBytes).toBe(29 * mebibyte + 1_000);

    const later = await modelsOf(catalogue, true);
    expect((await entryOf(later, 'three')).half).toEqual(half);
    expect((await later.room('three')).needBytes).toBe(half!.totalBytes - half!.loadedBytes);
    const seen: number[] = [];
    await later.download('three', { onProgress: ({ loadedBytes }) => seen.push(loadedBytes) });
    // The first file is here and is not asked for again.
    expect(seen[0]).toBeGreaterThanOrEqual(9 * mebibyte);
    expect((await entryOf(later, 'three')).half).toBeUndefined();
  });

  it('that is dropped leaves nothing, and says what that freed', async () => {
    const models = await modelsOf([model('three', files())]);
    const controller = new AbortController();
    const onProgress = ({ loadedBytes }: DownloadProgress) => {
      if (loadedBytes > 19 * mebibyte) controller.abort();
    };
    await models.download('three', { signal: controller.signal, onProgress }).catch(() => undefined);
    const { half } = await entryOf(models, 'three');
    expect(await models.dropDownload('three')).toBe(half!.loadedBytes);
    expect((await entryOf(models, 'three')).half).toBeUndefined();
    expect((await models.usage()).files).toEqual([]);
    expect(await models.dropDownload('three')).toBe(0);
  });

  it('that is whole is not dropped', async () => {
    const models = await modelsOf([model('small', [file('a.bin', 1_000)])]);
    await models.download('small');
    expect(await models.dropDownload('small')).toBe(0);
    expect(await entryOf(models, 'small')).toMatchObject({ stored: true });
  });
});

describe('room', () => {
  /** A file that is kept and not loaded, so that its size is no matter of memory. */
  const besides = (bytes: number): ModelFile => ({ ...file('beside.bin', bytes), role: 'projector' });

  it('is looked for before any byte is fetched, for all files together', async () => {
    const first = file('first.bin', 1_000);
    const models = await modelsOf([model('huge', [first, besides(1e15)])]);
    await expect(models.download('huge')).rejects.toMatchObject({
      code: 'storage-full',
      facts: { needBytes: 1e15 + 1_000 },
    });
    expect((await models.usage()).files).toEqual([]);
    const of = encodeURIComponent(first.url.slice('/bad-server/'.length));
    expect(await (await fetch(`/bad-server/log?of=${of}`)).json()).toEqual([]);
    expect((await models.room('huge')).removable).toEqual([]);
    const { fit, fitReasons } = await entryOf(models, 'huge');
    expect(fit).toBe('does-not-fit');
    expect(fitReasons[0]!.code).toBe('storage-short');
  });

  it('names the models whose removal would make it', async () => {
    const empty = await modelsOf([model('a', [file('a.bin', 1_000)])]);
    const { freeBytes } = await empty.room('a');
    const wanted = model('wanted', [file('w.bin', 1_000), besides(freeBytes - 1_000 + 3 * mebibyte)]);
    const models = await modelsOf([wanted]);
    const pocket = new Uint8Array(await (await fetchPocket()).arrayBuffer());
    const id = await models.addFile(new File([withName(pocket, 'Mine')], 'mine.gguf'));
    const { needBytes, freeBytes: nowFree, removable } = await models.room('wanted');
    // Chromium's quota grows with what is used, so that what is free stays as it is.
    expect(needBytes - nowFree).toBeGreaterThan(0);
    expect(removable.map(({ modelId, title }) => [modelId, title])).toEqual([[id, 'Mine']]);
    expect((await models.room(id)).needBytes).toBe(0);
  });
});

describe('what is stored', () => {
  it('is asked of the browser to be kept, and its answer is told within seconds', async () => {
    const models = await modelsOf([]);
    expect([true, false, undefined]).toContain(await models.persist());
  });

  it('is no longer a model when a file of it is gone, which verifying says', async () => {
    const models = await modelsOf([model('gone', [file('a.bin', 1_000)])]);
    await expect(models.verify('gone')).rejects.toMatchObject({ code: 'model-not-stored' });
    await expect(models.exportPack('gone')).rejects.toMatchObject({ code: 'model-not-stored' });
    await expect(models.repair('nobody')).rejects.toMatchObject({ code: 'unknown-model' });
  });
});
