import { HomebodyError } from '../core';

let lost: Promise<HomebodyError> | undefined;

/**
 * Watches every WebGPU device that is made in this worker from now on. The engines' packages tell nobody that a device is
 * gone: what waits for it waits for ever, or fails with words of its own ("Object has already been disposed").
 * Call it before an engine asks for its first device; the second call gives the same promise.
 * @returns what resolves with `device-lost` when the first of them is lost, also by `destroy()`
 */
export function watchGpu(): Promise<HomebodyError> {
  lost ??= new Promise((resolve) => {
    // Browsers without WebGPU have no such class, whatever the types say.
    const { prototype } = (globalThis as { GPUAdapter?: typeof GPUAdapter }).GPUAdapter ?? {};
    if (!prototype) return;
    const requestDevice = Reflect.get(prototype, 'requestDevice') as GPUAdapter['requestDevice'];
    prototype.requestDevice = async function (descriptor) {
      const device = await requestDevice.call(this, descriptor);
      void device.lost.then(({ reason, message }) =>
        resolve(new HomebodyError('device-lost', { detail: [reason, message].filter(Boolean).join(': ') })),
      );
      return device;
    };
  });
  return lost;
}
