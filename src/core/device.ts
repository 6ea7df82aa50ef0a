export interface WasmReport {
  readonly simd: boolean;
  /** Shared memory: needs cross-origin isolation. */
  readonly threads: boolean;
  /** JavaScript Promise Integration. */
  readonly jspi: boolean;
  readonly memory64: boolean;
}

export type WebGpuReport =
  | { readonly available: false; readonly reason: 'no-api' | 'no-adapter' | 'failed' }
  | {
      readonly available: true;
      readonly vendor: string;
      readonly architecture: string;
      readonly description: string;
      /** A software adapter: correct but slow. */
      readonly fallback: boolean;
      readonly shaderF16: boolean;
      readonly subgroups: boolean;
      readonly maxBufferBytes: number;
      readonly maxStorageBufferBytes: number;
      readonly storageBuffersPerStage: number;
    };

export interface StorageReport {
  readonly available: boolean;
  readonly persisted: boolean;
  readonly usageBytes: number;
  /** What the browser says; Chromium's figure is not a promise. */
  readonly quotaBytes: number;
}

/** What this browser can do, as found by probing: facts, no opinion. */
export interface DeviceReport {
  readonly browser: 'chromium' | 'firefox' | 'safari' | 'other';
  readonly browserVersion: string;
  readonly platform: string;
  readonly mobile: boolean;
  readonly cores: number;
  /** As the browser rounds it; left out where it does not say. */
  readonly memoryBytes?: number;
  readonly crossOriginIsolated: boolean;
  readonly wasm: WasmReport;
  readonly webgpu: WebGpuReport;
  readonly storage: StorageReport;
}
