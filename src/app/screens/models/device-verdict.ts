import type { DeviceReport, ModelEntry, PlanReason } from '../../../core';

/** What a device runs, in one glance. */
export interface DeviceVerdict {
  readonly runs: 'well' | 'slowly' | 'only-embedded';
  /** Parameters of the largest model that runs so. */
  readonly parameters: number;
  /** What works on it: the graphics card, or so many cores of the processor. */
  readonly on:
    { readonly hardware: 'gpu'; readonly name: string } | { readonly hardware: 'cpu'; readonly cores: number };
  readonly why: readonly PlanReason[];
}

/** Speaks of a device by the models it runs: the largest that runs well, else the largest that runs at all. */
export function judgeDevice(device: DeviceReport, models: readonly ModelEntry[]): DeviceVerdict {
  const others = models.filter(({ record }) => !record.embedded);
  const largest = (fit: ModelEntry['fit']) =>
    others.filter((entry) => entry.fit === fit).sort((a, b) => b.record.parameters - a.record.parameters)[0];
  const well = largest('runs-well');
  const found = well ?? largest('runs-slowly');
  const shown = found ?? models.find(({ record }) => record.embedded);
  const plan = shown?.plan;
  return {
    runs: well ? 'well' : found ? 'slowly' : 'only-embedded',
    parameters: shown?.record.parameters ?? 0,
    on:
      plan?.backend === 'webgpu' && device.webgpu.available
        ? { hardware: 'gpu', name: device.webgpu.description || device.webgpu.architecture || device.webgpu.vendor }
        : { hardware: 'cpu', cores: plan?.threads ?? 1 },
    // What holds for one model's size or context alone says nothing about the device.
    why: (plan?.why ?? []).filter(({ code }) => !code.startsWith('context-')),
  };
}

/** 1235814400 is 1.2B, 596 million 0.6B, 361 million 360M; as people name models. */
export function parametersShort(parameters: number): string {
  if (parameters >= 5e8) return `${shortened(parameters / 1e9)}B`;
  const millions = parameters / 1e6;
  return `${millions >= 50 ? Math.round(millions / 5) * 5 : shortened(millions)}M`;
}

function shortened(value: number): string {
  return value >= 10 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);
}
