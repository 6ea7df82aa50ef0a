import { HomebodyError } from '../../core';
import type { Gpu, GpuAdapter, GpuDevice } from './gpu-types';

const outOfMemory = 'GPUOutOfMemoryError';

/**
 * Hears of the loss of the devices that are asked for while it watches. The package tells nobody: it logs, drops the model
 * and fails later with other words.
 */
export class GpuWatch {
  /** Rejects with `device-lost` or `out-of-memory`. */
  readonly lost: Promise<never>;
  failure: HomebodyError | undefined;
  #tell!: (failure: HomebodyError) => void;
  #left = false;
  #memoryMessage: string | undefined;

  constructor() {
    this.lost = new Promise((_, reject) => (this.#tell = reject));
    this.lost.catch(() => undefined);
  }

  /**
   * Wraps `requestDevice` of this realm's adapters.
   * @returns what puts the adapters' own back
   */
  install(gpu: Gpu | undefined): () => void {
    if (!gpu) return () => undefined;
    const requestAdapter = gpu.requestAdapter.bind(gpu);
    const wrapped: Gpu['requestAdapter'] = async (options) => {
      const adapter = await requestAdapter(options);
      if (adapter) this.#wrap(adapter);
      return adapter;
    };
    const own = Object.getOwnPropertyDescriptor(gpu, 'requestAdapter');
    Object.defineProperty(gpu, 'requestAdapter', { value: wrapped, configurable: true, writable: true });
    return () => {
      Reflect.deleteProperty(gpu, 'requestAdapter');
      if (own) Object.defineProperty(gpu, 'requestAdapter', own);
    };
  }

  /** What is lost from now on was given back. */
  leave(): void {
    this.#left = true;
  }

  #wrap(adapter: GpuAdapter): void {
    const requestDevice = adapter.requestDevice.bind(adapter);
    const value: GpuAdapter['requestDevice'] = async (descriptor) => {
      const device = await requestDevice(descriptor);
      this.#watch(device);
      return device;
    };
    Object.defineProperty(adapter, 'requestDevice', { value, configurable: true });
  }

  #watch(device: GpuDevice): void {
    const popErrorScope = device.popErrorScope.bind(device);
    // A buffer that finds no room makes the package destroy the device; why is told here alone.
    const value: GpuDevice['popErrorScope'] = async () => {
      const error = await popErrorScope();
      if (error?.constructor.name === outOfMemory) this.#memoryMessage = error.message || 'A buffer found no room.';
      return error;
    };
    Object.defineProperty(device, 'popErrorScope', { value, configurable: true });
    void device.lost.then(({ reason, message }) => {
      if (this.#left) return;
      this.failure = this.#memoryMessage
        ? new HomebodyError('out-of-memory', { detail: this.#memoryMessage })
        : new HomebodyError('device-lost', { detail: `${reason}: ${message}` });
      this.#tell(this.failure);
    });
  }
}
