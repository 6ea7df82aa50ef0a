import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../catalog';
import type { ModelRecord, Runtime } from '../../core';
import { openRuntime, type RuntimeOptions } from '../open-runtime';

const open: Runtime[] = [];
async function runtimeWith(options: RuntimeOptions = {}): Promise<Runtime> {
  const memoryName = `test-${crypto.randomUUID()}`;
  const runtime = await openRuntime({ baseUrl: `${location.origin}/`, memoryName, ...options });
  open.push(runtime);
  return runtime;
}
afterEach(async () => {
  for (const runtime of open.splice(0)) await runtime.close();
});
// All files of tests share one store, and some count what is in it.
afterAll(async () => {
  const runtime = await openRuntime({ baseUrl: `${location.origin}/` });
  await runtime.models.remove('pocket');
  await runtime.close();
});

const pocket = loadCatalogue().models.find(({ id }) => id === 'pocket')!;
const [variant] = pocket.variants.filter(({ engine }) => engine === 'llamacpp');
/** The embedded model, of which one answer is expected that it never gives. */
const wrong: ModelRecord = {
  ...pocket,
  id: 'wrong',
  variants: [{ ...variant!, golden: [{ messages: [{ role: 'user', content: 'Hello!' }], text: 'Never said.' }] }],
};

describe('the plans of a model', () => {
  it('tell what became of them', async () => {
    const runtime = await runtimeWith();
    const before = await runtime.models.plans('pocket');
    expect(before.length).toBeGreaterThan(0);
    expect(before.every(({ skipped, trial }) => !skipped && trial === undefined)).toBe(true);
    const { plan } = await runtime.load('pocket');
    await runtime.measure();
    const after = await runtime.models.plans('pocket');
    const ran = after.find((one) => one.plan.threads === plan.threads && one.plan.backend === plan.backend);
    expect(ran).toMatchObject({ trial: { outcome: 'passed', engine: 'llamacpp' } });
    expect(ran!.measured!.decodeTokensPerSecond).toBe(ran!.expectedTokensPerSecond);
    expect(ran!.plan.files.length).toBeGreaterThan(0);
  });

  it('that compute nonsense are left out on the next visit, until somebody asks for them', async () => {
    const memoryName = `test-${crypto.randomUUID()}`;
    const options = { catalogue: [wrong, pocket], memoryName };
    const first = await runtimeWith(options);
    await expect(first.load('wrong')).rejects.toMatchObject({
      code: 'plans-exhausted',
      facts: { last: 'self-test-failed' },
    });
    await first.close();

    const second = await runtimeWith(options);
    const plans = await second.models.plans('wrong');
    expect(plans.every(({ skipped }) => skipped)).toBe(true);
    expect(plans[0]!.trial).toMatchObject({ outcome: 'failed', error: { code: 'self-test-failed' } });
    const states: string[] = [];
    second.subscribe((state) => states.push(state.state === 'loading' ? state.progress.phase : state.state));
    await expect(second.load('wrong')).rejects.toMatchObject({ code: 'plans-exhausted' });
    // Nothing was started to find that out.
    expect(states).not.toContain('starting');
    const entry = (await second.models.list()).find(({ record }) => record.id === 'wrong');
    expect(entry).toMatchObject({ stored: true });
    expect(entry).not.toHaveProperty('plan');

    await second.models.pin('wrong');
    expect((await second.models.plans('wrong')).every(({ skipped }) => !skipped)).toBe(true);
  });

  it('are taken in the order that is asked for, and that is remembered', async () => {
    const memoryName = `test-${crypto.randomUUID()}`;
    const first = await runtimeWith({ memoryName });
    await first.models.pin('pocket', { engine: 'llamacpp', backend: 'wasm' });
    await expect(first.models.pin('no-such-model', { engine: 'llamacpp' })).rejects.toMatchObject({
      code: 'unknown-model',
    });
    await first.close();
    const second = await runtimeWith({ memoryName });
    expect(await second.models.pinOf('pocket')).toEqual({ engine: 'llamacpp', backend: 'wasm' });
    expect((await second.models.plans('pocket'))[0]!.plan.why[0]).toEqual({ code: 'engine-pinned' });
    expect((await second.load('pocket')).plan).toMatchObject({ engine: 'llamacpp', backend: 'wasm' });
    await second.models.pin('pocket');
    expect(await second.models.pinOf('pocket')).toBeUndefined();
  });
});

describe('a diagnosis', () => {
  it('runs every plan and holds nothing of the user’s', async () => {
    const runtime = await runtimeWith();
    await runtime.load('pocket');
    const seen: [number, number][] = [];
    const diagnosis = await runtime.diagnose({ onProgress: (done, total) => seen.push([done, total]) });
    const plans = (await runtime.models.plans('pocket')).filter(({ plan }) => plan.files.length > 0);
    expect(diagnosis).toMatchObject({ modelId: 'pocket', device: runtime.device });
    expect(diagnosis.plans).toHaveLength(plans.length);
    for (const one of diagnosis.plans) {
      expect(one).toMatchObject({ outcome: 'passed' });
      expect(one.decodeTokensPerSecond).toBeGreaterThan(0);
      expect(one.prefillTokensPerSecond).toBeGreaterThan(0);
      expect(one.loadMs).toBeGreaterThan(0);
    }
    expect(seen.at(-1)).toEqual([plans.length, plans.length]);
    expect(diagnosis.closed.find(({ backend, engine }) => backend === 'webgpu' && engine === 'llamacpp')).toBeDefined();
    expect(structuredClone(diagnosis)).toEqual(diagnosis);
    expect(JSON.stringify(diagnosis)).not.toContain('.gguf');
    expect(await runtime.countTokens('still there')).toBeGreaterThan(0);
  });

  it('tells of each failure, and goes on', async () => {
    const half = { ...wrong.variants[0]!, id: 'wrong' };
    const runtime = await runtimeWith({ catalogue: [{ ...pocket, id: 'half', variants: [half, variant!] }] });
    const { plan } = await runtime.load('half');
    expect(plan.variantId).toBe(variant!.id);
    const { plans } = await runtime.diagnose();
    expect(new Set(plans.map((one) => `${one.plan.variantId} ${one.outcome}`))).toEqual(
      new Set([`wrong failed`, `${variant!.id} passed`]),
    );
    const failed = plans.find(({ outcome }) => outcome === 'failed')!;
    expect(failed.error).toMatchObject({ code: 'self-test-failed', facts: { expected: 'Never said.' } });
    expect(failed).not.toHaveProperty('decodeTokensPerSecond');
  });

  it('tells of a model that does not load at all', async () => {
    const runtime = await runtimeWith({ catalogue: [wrong] });
    await expect(runtime.load('wrong')).rejects.toMatchObject({ code: 'plans-exhausted' });
    for (const options of [{}, { modelId: 'wrong' }]) {
      const { modelId, plans } = await runtime.diagnose(options);
      expect(modelId).toBe('wrong');
      expect(plans.length).toBeGreaterThan(0);
      for (const one of plans) expect(one).toMatchObject({ outcome: 'failed', error: { code: 'self-test-failed' } });
    }
    expect(runtime.loaded).toEqual([]);
  });

  it('stops when it is told', async () => {
    const runtime = await runtimeWith();
    await runtime.load('pocket');
    const stop = new AbortController();
    const work = runtime.diagnose({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    const trials = (await runtime.models.plans('pocket')).flatMap(({ trial }) => trial ?? []);
    expect(trials.every(({ outcome }) => outcome === 'passed')).toBe(true);
  });
});
