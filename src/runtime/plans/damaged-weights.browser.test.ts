import { afterEach, describe, expect, it } from 'vitest';
import { fetchPocketOnnx } from '../../../test/contracts/families';
import { loadCatalogue } from '../../catalog';
import type { GoldenCase, ModelRecord, Runtime } from '../../core';
import { openRuntime } from '../open-runtime';

type Bytes = Uint8Array<ArrayBuffer>;

const pocket = loadCatalogue().models.find(({ id }) => id === 'pocket')!;
const variant = pocket.variants.find(({ engine }) => engine === 'llamacpp')!;

let runtime: Runtime;
async function open(catalogue: readonly ModelRecord[]): Promise<Runtime['models']> {
  runtime = await openRuntime({ baseUrl: `${location.origin}/`, memoryName: `test-${crypto.randomUUID()}`, catalogue });
  return runtime.models;
}
afterEach(async () => {
  for (const { record } of await runtime.models.list()) await runtime.models.remove(record.id).catch(() => 0);
  await runtime.close();
});

async function hashOf(bytes: Bytes): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function gguf(damage: (weights: Bytes) => void): Promise<File> {
  const bytes = new Uint8Array(await (await fetch('/models/pocket/pocket-q8_0.gguf')).arrayBuffer());
  // The header with its tokenizer takes the first megabyte or so; the rest is weights.
  damage(bytes.subarray(Math.floor(bytes.length / 2)));
  return new File([bytes], 'damaged.gguf');
}

/** Weights of the right size and a matching hash that are not what was trained. */
const damages: readonly [string, (weights: Bytes) => void][] = [
  [
    'bits that flipped',
    (weights) => weights.forEach((byte, index) => index % 61 === 0 && (weights[index] = byte ^ 0xff)),
  ],
  ['nothing but ones, which are no numbers', (weights) => weights.fill(0xff)],
  ['nothing but zeros', (weights) => weights.fill(0)],
];

describe('damaged weights of the right size', () => {
  it.each(damages)('give other answers than the known ones: %s', async (_name, damage) => {
    const file = await gguf(damage);
    const sha256 = await hashOf(new Uint8Array(await file.arrayBuffer()));
    const { embedded: _embedded, ...rest } = pocket;
    const files = [{ name: file.name, url: '', bytes: file.size, sha256 }];
    const models = await open([{ ...rest, id: 'damaged', variants: [{ ...variant, files }] }]);
    expect(await models.addFile(file)).toBe('damaged');
    await expect(runtime.load('damaged')).rejects.toMatchObject({
      code: 'plans-exhausted',
      facts: { last: 'self-test-failed', modelId: 'damaged' },
    });
    const [plan] = await models.plans('damaged');
    expect(plan).toMatchObject({ skipped: true, trial: { outcome: 'failed', error: { code: 'self-test-failed' } } });
  });

  it.each(damages.slice(1))('are seen without known answers too: %s', async (_name, damage) => {
    const models = await open([]);
    const id = await models.addFile(await gguf(damage));
    await expect(runtime.load(id)).rejects.toMatchObject({
      code: 'plans-exhausted',
      facts: { last: 'self-test-failed' },
    });
  });

  it('of an ONNX model give other answers than the known ones', async () => {
    const { files } = await fetchPocketOnnx();
    const folder = await Promise.all(
      [...files].map(async ([path, content]) => {
        const bytes = new Uint8Array(await content.arrayBuffer());
        if (path.endsWith('.onnx')) invertWeights(bytes);
        const file = new File([bytes], path.split('/').at(-1)!);
        Object.defineProperty(file, 'webkitRelativePath', { value: `damaged/${path}` });
        return file;
      }),
    );
    const models = await open([]);
    const [id] = await models.addFiles(folder);
    const own = (await models.list()).find(({ record }) => record.id === id)!.record;
    const golden: readonly GoldenCase[] = variant.golden!;
    const known: ModelRecord = { ...own, id: 'known', variants: own.variants.map((one) => ({ ...one, golden })) };
    await runtime.close();
    await open([known]);
    await expect(runtime.load('known')).rejects.toMatchObject({
      code: 'plans-exhausted',
      facts: { last: 'self-test-failed' },
    });
  });
});

/** In the middle of the largest tensor, where no frame of the format is hit. */
function invertWeights(bytes: Bytes): void {
  const start = Math.floor(bytes.length / 2);
  for (let index = start; index < start + 100_000; index++) bytes[index] = bytes[index]! ^ 0xff;
}
