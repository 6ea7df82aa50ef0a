import { describe, expect, it } from 'vitest';
import type { Gpu, GpuDevice } from './gpu-types';
import { GpuWatch } from './gpu-watch';

class GPUOutOfMemoryError {
  constructor(readonly message: string) {}
}

/** A card whose device is lost when the test says so. */
function card() {
  let lose!: (info: { reason: string; message: string }) => void;
  const errors: (GPUOutOfMemoryError | null)[] = [];
  const device: GpuDevice = {
    lost: new Promise((resolve) => (lose = resolve)),
    popErrorScope: () => Promise.resolve(errors.shift() ?? null) as ReturnType<GpuDevice['popErrorScope']>,
    destroy: () => lose({ reason: 'destroyed', message: 'by a call' }),
  };
  const adapter = { features: new Set<string>(), limits: {}, requestDevice: () => Promise.resolve(device) };
  const gpu: Gpu = { requestAdapter: () => Promise.resolve(adapter) };
  return { gpu, lose, errors };
}

const deviceOf = async (gpu: Gpu) =>
  (await gpu.requestAdapter({ powerPreference: 'high-performance' }))!.requestDevice();

describe('the watch over a graphics card', () => {
  it('says that the device is lost, and why', async () => {
    const { gpu, lose } = card();
    const watch = new GpuWatch();
    watch.install(gpu);
    await deviceOf(gpu);
    expect(watch.failure).toBeUndefined();
    lose({ reason: 'unknown', message: 'Reset by the driver.' });
    const facts = { code: 'device-lost', facts: { detail: 'unknown: Reset by the driver.' } };
    await expect(watch.lost).rejects.toMatchObject(facts);
    expect(watch.failure).toMatchObject(facts);
  });

  it('tells a buffer that found no room from a lost card', async () => {
    const { gpu, errors } = card();
    const watch = new GpuWatch();
    watch.install(gpu);
    const device = await deviceOf(gpu);
    errors.push(null, new GPUOutOfMemoryError('Not enough memory left.'));
    expect(await device.popErrorScope()).toBeNull();
    expect(await device.popErrorScope()).toMatchObject({ message: 'Not enough memory left.' });
    device.destroy();
    await expect(watch.lost).rejects.toMatchObject({
      code: 'out-of-memory',
      facts: { detail: 'Not enough memory left.' },
    });
  });

  it('hears nothing of devices that were given back, or asked for by others', async () => {
    const given = card();
    const watch = new GpuWatch();
    const uninstall = watch.install(given.gpu);
    const own = given.gpu.requestAdapter;
    const device = await deviceOf(given.gpu);
    uninstall();
    expect(given.gpu.requestAdapter).not.toBe(own);
    watch.leave();
    device.destroy();
    const other = card();
    const idle = new GpuWatch();
    idle.install(other.gpu)();
    (await deviceOf(other.gpu)).destroy();
    await new Promise((resolve) => setTimeout(resolve));
    expect([watch.failure, idle.failure]).toEqual([undefined, undefined]);
  });

  it('needs no card', () => {
    expect(() => new GpuWatch().install(undefined)()).not.toThrow();
  });
});
