import type { DeviceReport } from '../../../core';
import type { Format, Messages } from '../../i18n';

export interface DeviceFact {
  readonly name: string;
  readonly value: string;
  readonly why: string;
}

/** A device report as people read it: each fact with what it means for models. */
export function deviceFacts(
  device: DeviceReport,
  text: Messages['settings']['device'],
  format: Format,
): readonly DeviceFact[] {
  const yesNo = (value: boolean) => (value ? text.yes : text.no);
  const { webgpu, wasm, storage } = device;
  const browser = [text.browsers[device.browser], device.browserVersion, device.platform].filter(Boolean).join(', ');
  const gpuName = webgpu.available
    ? [webgpu.vendor, webgpu.architecture, webgpu.description].filter(Boolean).join(' ')
    : '';
  const gpu = !webgpu.available
    ? text.gpuReasons[webgpu.reason]
    : [gpuName || text.yes, ...(webgpu.fallback ? [text.gpuSoftware] : [])].join('. ');
  return [
    { name: text.browser, value: browser, why: text.browserWhy },
    { name: text.touch, value: yesNo(device.mobile), why: text.touchWhy },
    { name: text.cores, value: format.number(device.cores), why: text.coresWhy },
    {
      name: text.memory,
      value: device.memoryBytes === undefined ? text.unknown : format.bytes(device.memoryBytes),
      why: text.memoryWhy,
    },
    { name: text.gpu, value: gpu, why: text.gpuWhy },
    ...(webgpu.available
      ? [
          { name: text.f16, value: yesNo(webgpu.shaderF16), why: text.f16Why },
          { name: text.buffer, value: format.bytes(webgpu.maxStorageBufferBytes), why: text.bufferWhy },
        ]
      : []),
    { name: text.isolated, value: yesNo(device.crossOriginIsolated), why: text.isolatedWhy },
    { name: text.threads, value: yesNo(wasm.threads), why: text.threadsWhy },
    { name: text.simd, value: yesNo(wasm.simd), why: text.simdWhy },
    { name: text.jspi, value: yesNo(wasm.jspi), why: text.jspiWhy },
    { name: text.memory64, value: yesNo(wasm.memory64), why: text.memory64Why },
    {
      name: text.storage,
      value: storage.available
        ? text.storageOf(format.bytes(storage.usageBytes), format.bytes(storage.quotaBytes))
        : text.no,
      why: text.storageWhy,
    },
    { name: text.persisted, value: yesNo(storage.persisted), why: text.persistedWhy },
  ];
}

/** The same, one fact a line, to be pasted into a report. */
export function factsAsText(facts: readonly DeviceFact[]): string {
  return facts.map(({ name, value }) => `${name}: ${value}`).join('\n');
}
