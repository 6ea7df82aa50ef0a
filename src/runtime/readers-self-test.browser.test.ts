import { afterEach, describe, expect, it } from 'vitest';
import { fetchFamily, fetchReference } from '../../test/contracts/families';
import type { GoldenProbe, ModelRecord, Runtime } from '../core';
import { openRuntime } from './open-runtime';

let runtime: Runtime;
async function open(catalogue: readonly ModelRecord[]): Promise<Runtime> {
  runtime = await openRuntime({ baseUrl: `${location.origin}/`, memoryName: `test-${crypto.randomUUID()}`, catalogue });
  return runtime;
}
const stored: string[] = [];
afterEach(async () => {
  for (const id of stored.splice(0)) await runtime.models.remove(id);
  await runtime.close();
});

/** A model of the fixtures in the store, as a record that knows what the model answers. */
async function known(family: string, probe: GoldenProbe, damage?: (weights: DataView) => void): Promise<Runtime> {
  const { files } = await fetchFamily(family, 'encoder');
  const config = JSON.parse(await files.get('config.json')!.text()) as { vocab_size: number; hidden_size: number };
  const folder = await Promise.all(
    [...files].map(async ([path, content]) => {
      const bytes = new Uint8Array(await content.arrayBuffer());
      if (path.endsWith('.onnx')) damage?.(wordVectors(bytes, config));
      const file = new File([bytes], path.split('/').at(-1)!);
      Object.defineProperty(file, 'webkitRelativePath', { value: `${family}/${path}` });
      return file;
    }),
  );
  const [id] = (await (await open([])).models.addFiles(folder)) as [string];
  const own = (await runtime.models.list()).find(({ record }) => record.id === id)!.record;
  await runtime.close();
  stored.push('known');
  return open([{ ...own, id: 'known', variants: own.variants.map((one) => ({ ...one, probes: [probe] })) }]);
}

/** The words' vectors: the field of raw data (tag 9, bytes) that is as long as they are. */
function wordVectors(onnx: Uint8Array<ArrayBuffer>, config: { vocab_size: number; hidden_size: number }): DataView {
  const length = config.vocab_size * config.hidden_size * 4;
  const field = [0x4a, (length & 0x7f) | 0x80, ((length >> 7) & 0x7f) | 0x80, length >> 14];
  const at = onnx.findIndex((_, place) => field.every((byte, index) => onnx[place + index] === byte));
  if (at < 0) throw new Error('There are no vectors of words.');
  return new DataView(onnx.buffer, at + field.length, length);
}

const fill = (value: (place: number) => number) => (weights: DataView) => {
  for (let place = 0; place < weights.byteLength; place += 4) weights.setFloat32(place, value(place), true);
};
const noise = fill((place) => Math.sin(place));
const noNumbers = fill(() => NaN);

interface MaskCase {
  readonly text: string;
  readonly tops: readonly (readonly { readonly token: string }[])[];
}
const maskProbe = async (): Promise<GoldenProbe> => {
  const [first] = await fetchReference<MaskCase>('bert-mask');
  return { kind: 'fill-mask', text: first!.text, token: first!.tops[0]![0]!.token };
};
const vectorProbe = async (): Promise<GoldenProbe> => {
  const [first] = await fetchReference<{ readonly text: string; readonly vector: readonly number[] }>('bert-embed');
  return { kind: 'embed', text: first!.text, vector: first!.vector.slice(0, 8) };
};

describe('a model that reads', () => {
  it.each([
    ['bert-mask', maskProbe],
    ['bert-embed', vectorProbe],
  ])('passes where it answers as PyTorch does: %s', async (family, probe) => {
    await known(family, await probe());
    expect(await runtime.load('known')).toMatchObject({ selfTest: 'passed', plan: { engine: 'transformers' } });
  });

  it.each([
    ['bert-mask', maskProbe, noise],
    ['bert-embed', vectorProbe, noise],
    ['bert-embed', vectorProbe, noNumbers],
  ])('fails where the vectors of its words are damaged: %s', async (family, probe, damage) => {
    await known(family, await probe(), damage);
    await expect(runtime.load('known')).rejects.toMatchObject({
      code: 'plans-exhausted',
      facts: { last: 'self-test-failed' },
    });
  });
});
