import type { WebGpuReport } from '../core';
import { patiently } from './patience';

/** The share of WebGPU that is asked; TypeScript's DOM library has no WebGPU. */
export interface Gpu {
  requestAdapter(options: { readonly powerPreference: 'high-performance' }): Promise<GpuAdapter | null>;
}
export interface GpuAdapter {
  readonly features: { has(name: string): boolean };
  readonly limits: {
    readonly maxBufferSize?: number;
    readonly maxStorageBufferBindingSize?: number;
    readonly maxStorageBuffersPerShaderStage?: number;
  };
  readonly info?: {
    readonly vendor?: string;
    readonly architecture?: string;
    readonly description?: string;
    readonly isFallbackAdapter?: boolean;
  };
  /** Where `info` does not have it: before Chromium 136. */
  readonly isFallbackAdapter?: boolean;
}

/** Names of adapters that compute on the CPU and do not all call themselves fallback. */
const software = /swiftshader|llvmpipe|lavapipe|software|basic render/i;

export async function probeWebGpu(gpu: Gpu | undefined, limitMs: number): Promise<WebGpuReport> {
  if (!gpu) return { available: false, reason: 'no-api' };
  return patiently<WebGpuReport>(
    async () => {
      const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
      return adapter ? reportOf(adapter) : { available: false, reason: 'no-adapter' };
    },
    limitMs,
    { available: false, reason: 'failed' },
  );
}

function reportOf({ features, limits, info = {}, isFallbackAdapter }: GpuAdapter): WebGpuReport {
  const { vendor = '', architecture = '', description = '' } = info;
  return {
    available: true,
    vendor,
    architecture,
    description,
    fallback:
      (info.isFallbackAdapter ?? isFallbackAdapter ?? false) ||
      software.test(`${vendor} ${architecture} ${description}`),
    shaderF16: features.has('shader-f16'),
    subgroups: features.has('subgroups'),
    maxBufferBytes: limits.maxBufferSize ?? 0,
    maxStorageBufferBytes: limits.maxStorageBufferBindingSize ?? 0,
    storageBuffersPerStage: limits.maxStorageBuffersPerShaderStage ?? 0,
  };
}
