import type { DeviceReport } from '../core';
import { nameBrowser, type NavigatorNames } from './browser-name';
import { probeStorage, type StorageAsked } from './storage';
import { probeWasm } from './wasm-features';
import { probeWebGpu, type Gpu } from './webgpu';

/** What the probe looks at; a browser's own globals have all of it, tests hand in others. */
export interface DeviceAsked extends StorageAsked {
  readonly navigator: NavigatorNames & {
    readonly hardwareConcurrency?: number;
    /** GiB, rounded and capped at 8 or 32; Chromium only. */
    readonly deviceMemory?: number;
    readonly gpu?: Gpu;
  };
  readonly crossOriginIsolated?: boolean;
}

/** A cold GPU process takes about a second; who has not answered by then never will. */
const usualLimitMs = 4_000;

/**
 * Finds out what this browser can do: facts, no opinion. Never throws and never takes much longer than `limitMs`;
 * what did not answer is reported as missing.
 */
export async function probeDevice(asked: DeviceAsked = ownGlobals(), limitMs = usualLimitMs): Promise<DeviceReport> {
  const { navigator, crossOriginIsolated = false } = asked;
  const [webgpu, storage] = await Promise.all([probeWebGpu(navigator.gpu, limitMs), probeStorage(asked, limitMs)]);
  return {
    ...nameBrowser(navigator),
    cores: Math.max(1, navigator.hardwareConcurrency ?? 1),
    ...(navigator.deviceMemory !== undefined && { memoryBytes: navigator.deviceMemory * 2 ** 30 }),
    crossOriginIsolated,
    wasm: probeWasm(crossOriginIsolated),
    webgpu,
    storage,
  };
}

function ownGlobals(): DeviceAsked {
  const { navigator, crossOriginIsolated } = globalThis as unknown as DeviceAsked;
  return {
    navigator,
    crossOriginIsolated: crossOriginIsolated ?? false,
    ...ownIndexedDb(),
    ...('storage' in navigator && { storage: (navigator as unknown as { storage: StorageManager }).storage }),
  };
}

/** Some sandboxed frames throw at the mere mention of it. */
function ownIndexedDb(): StorageAsked {
  try {
    return globalThis.indexedDB ? { indexedDB: globalThis.indexedDB } : {};
  } catch {
    return {};
  }
}
