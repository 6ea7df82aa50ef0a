/** The share of WebGPU that is asked or watched here; TypeScript's DOM library has no WebGPU. */
export interface Gpu {
  requestAdapter(options: { readonly powerPreference: 'high-performance' }): Promise<GpuAdapter | null>;
}

export interface GpuAdapter {
  readonly features: { has(name: string): boolean };
  readonly limits: Readonly<Record<string, number | undefined>>;
  requestDevice(descriptor?: object): Promise<GpuDevice>;
}

export interface GpuDevice {
  readonly lost: Promise<{ readonly reason: string; readonly message: string }>;
  popErrorScope(): Promise<Error | { readonly message: string } | null>;
  destroy(): void;
}

export const ownGpu = (): Gpu | undefined => (navigator as { readonly gpu?: Gpu }).gpu;
