import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPocketOnnx } from '../../../test/contracts/families';
import { loadCatalogue } from '../../catalog';
import type { ModelRecord, ModelVariant, Runtime } from '../../core';
import { openRuntime } from '../open-runtime';

const pocket = loadCatalogue().models.find(({ id }) => id === 'pocket')!;
const gguf = pocket.variants.find(({ engine }) => engine === 'llamacpp')!;
let onnx: ModelVariant;
let ownId: string;
const open: Runtime[] = [];

async function runtimeOf(catalogue: readonly ModelRecord[], memoryName = `test-${crypto.randomUUID()}`) {
  const runtime = await openRuntime({ baseUrl: `${location.origin}/`, memoryName, catalogue });
  open.push(runtime);
  return runtime;
}
/** The embedded model in two forms, for two engines. */
const both = (id: string, forGguf: Partial<ModelVariant> = {}): ModelRecord => ({
  ...pocket,
  id,
  variants: [{ ...gguf, ...forGguf }, onnx],
});

let first: Runtime;
beforeAll(async () => {
  first = await runtimeOf([pocket]);
  await first.models.download('pocket');
  const { files } = await fetchPocketOnnx();
  const folder = [...files].map(([path, content]) => {
    const file = new File([content], path.split('/').at(-1)!);
    Object.defineProperty(file, 'webkitRelativePath', { value: `pocket/${path}` });
    return file;
  });
  [ownId] = (await first.models.addFiles(folder)) as [string];
  const own = (await first.models.list()).find(({ record }) => record.id === ownId)!;
  onnx = { ...own.record.variants[0]!, golden: gguf.golden! };
});
afterAll(async () => {
  await first.models.remove(ownId);
  await first.models.remove('pocket');
  for (const runtime of open) await runtime.close();
});

describe('a model in forms for two engines', () => {
  it('is run by either, is timed on both, and moves to the faster one', async () => {
    const runtime = await runtimeOf([both('both')]);
    const plans = await runtime.models.plans('both');
    expect(new Set(plans.map(({ plan }) => plan.engine))).toEqual(new Set(['llamacpp', 'transformers']));
    await runtime.load('both');
    const measured = await runtime.measure();
    expect(new Set(measured.map(({ engine }) => engine))).toEqual(new Set(['llamacpp', 'transformers']));
    const fastest = [...measured].sort((a, b) => b.decodeTokensPerSecond - a.decodeTokensPerSecond)[0]!;
    const [best] = await runtime.models.plans('both');
    expect(best).toMatchObject({
      plan: { engine: fastest.engine, threads: fastest.threads },
      expectedTokensPerSecond: fastest.decodeTokensPerSecond,
    });
    await runtime.unload();
    expect((await runtime.load('both')).plan).toMatchObject({ engine: fastest.engine, threads: fastest.threads });
  });

  it('is run by the engine that a person asks for, and by the usual one again', async () => {
    const runtime = await runtimeOf([both('pinned')]);
    await runtime.models.pin('pinned', { engine: 'transformers' });
    const { plan, selfTest } = await runtime.load('pinned');
    expect(plan).toMatchObject({ engine: 'transformers', backend: 'wasm' });
    expect(plan.why[0]).toEqual({ code: 'engine-pinned' });
    expect(selfTest).toBe('passed');
    await runtime.unload();
    await runtime.models.pin('pinned');
    expect((await runtime.load('pinned')).plan.engine).toBe('llamacpp');
  });

  it('goes over to the other engine when one computes nonsense, and says so', async () => {
    const golden = [{ messages: [{ role: 'user', content: 'Hello!' }], text: 'Never said.' }] as const;
    const runtime = await runtimeOf([both('half', { golden })]);
    const { plan, selfTest } = await runtime.load('half');
    expect(plan.engine).toBe('transformers');
    expect(selfTest).toBe('passed');
    expect(plan.why).toContainEqual({
      code: 'failed-before',
      facts: { engine: 'llamacpp', backend: 'wasm', threads: expect.any(Number) as number, cause: 'self-test-failed' },
    });
    const { plans, closed } = await runtime.diagnose();
    const outcomes = plans.map((one) => `${one.plan.engine} ${one.outcome}`);
    expect(new Set(outcomes)).toEqual(new Set(['llamacpp failed', 'transformers passed']));
    expect(closed.map(({ engine, backend }) => `${engine} ${backend}`).sort()).toEqual([
      'llamacpp webgpu',
      'transformers webgpu',
    ]);
  });
});
