import { HomebodyError } from '../../core';
import type { Gpu } from './gpu-types';

/** What the package insists on, or it throws a sentence after the library was compiled. */
const least: Readonly<Record<string, number>> = {
  maxBufferSize: 2 ** 28,
  maxStorageBufferBindingSize: 2 ** 27,
  maxComputeWorkgroupStorageSize: 32 * 2 ** 10,
  maxStorageBuffersPerShaderStage: 10,
};

/**
 * Asks for an adapter before anything is read: the package notices only when it has compiled the library.
 * @param f16 the model computes in 16-bit floating point
 * @throws HomebodyError `unsupported` with `webgpu`, `shader-f16` or the name of a limit that is too low
 */
export async function needGpu(gpu: Gpu | undefined, f16: boolean): Promise<void> {
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw lacking('webgpu');
  for (const [name, value] of Object.entries(least))
    if ((adapter.limits[name] ?? 0) < value) throw lacking(`webgpu ${name}`);
  if (f16 && !adapter.features.has('shader-f16')) throw lacking('shader-f16');
}

export const lacking = (capability: string) => new HomebodyError('unsupported', { capability, engine: 'webllm' });
