import type { DeviceReport, FitReason, MemoryNeed, ModelEntry, ModelRecord } from '../../core';
import { choosePlans, type Candidate, type Experience } from '../plans/choose-plan';
import { bytesOf, isLimitedByBuild } from '../plans/memory-need';
import type { ClosedWay } from '../plans/way-plans';

/** Slower than this is slower than most people read. */
const comfortableTokensPerSecond = 6;

/** The storage as the browser says, and what of the model is in it. */
export interface StorageState {
  readonly quotaBytes: number;
  readonly usedBytes: number;
  /** Of the model's files; those of a half download too. */
  readonly loadedBytes: number;
}

export interface Fit {
  readonly verdict: ModelEntry['fit'];
  readonly reasons: readonly FitReason[];
  readonly memory: MemoryNeed;
  readonly tokensPerSecond: number;
  readonly best?: Candidate;
}

/**
 * How a model fits this device, and why.
 * Pure: devices are rows in a test.
 */
export function fitOf(device: DeviceReport, record: ModelRecord, experience: Experience, storage: StorageState): Fit {
  const { candidates, skipped, closed, memory } = choosePlans(device, record, experience);
  const [best] = candidates;
  // What failed before still says how well the model would do.
  const shown = best ?? skipped[0];
  const { engine } = shown ?? record.variants[0]!;
  const bytes = Math.max(0, bytesOf(shown?.variant ?? record.variants[0]!) - storage.loadedBytes);
  const lacking = storageReasons(bytes, storage);
  const compat: FitReason[] =
    engine === 'llamacpp' && isLimitedByBuild(device)
      ? [{ code: 'memory-of-compat-build', facts: { haveBytes: memory.haveBytes } }]
      : [];
  if (!shown) {
    const reasons = memory.needBytes > memory.haveBytes ? [shortReason(memory), ...compat] : [gpuNeededReason(closed)];
    return { verdict: 'does-not-fit', reasons: [...reasons, ...lacking], memory, tokensPerSecond: 0 };
  }
  const { tokensPerSecond } = shown;
  const never = storage.quotaBytes > 0 && bytes > storage.quotaBytes;
  const reasons: FitReason[] = [
    ...lacking,
    speedReason(shown),
    { code: 'memory-enough', facts: memoryFacts(shown.memory) },
    ...compat,
    gpuFitReason(shown),
  ];
  const pace = tokensPerSecond >= comfortableTokensPerSecond ? 'runs-well' : 'runs-slowly';
  const verdict = never ? 'does-not-fit' : pace;
  return { verdict, reasons, memory: shown.memory, tokensPerSecond, ...(best && { best }) };
}

function shortReason(memory: MemoryNeed): FitReason {
  return { code: 'memory-short', facts: memoryFacts(memory) };
}

/** `why` is the closed way's own code for it. */
function gpuNeededReason(closed: readonly ClosedWay[]): FitReason {
  const why = closed.find(({ backend }) => backend === 'webgpu')?.why;
  return { code: 'gpu-needed', facts: { why: why?.code ?? 'gpu-missing', ...why?.facts } };
}

function memoryFacts({ needBytes, haveBytes, contextTokens }: MemoryNeed): FitReason['facts'] {
  return { needBytes, haveBytes, contextTokens };
}

/** Browsers that tell no quota are believed to have room until writing says otherwise. */
function storageReasons(needBytes: number, { quotaBytes, usedBytes }: StorageState): FitReason[] {
  const freeBytes = Math.max(0, quotaBytes - usedBytes);
  return quotaBytes > 0 && needBytes > freeBytes ? [{ code: 'storage-short', facts: { needBytes, freeBytes } }] : [];
}

function speedReason({ measured, tokensPerSecond, expected }: Candidate): FitReason {
  if (measured) return { code: 'speed-measured', facts: { tokensPerSecond } };
  if (!expected.from) return { code: 'speed-guessed', facts: { tokensPerSecond } };
  return { code: 'speed-from-bandwidth', facts: { tokensPerSecond, ...expected.from } };
}

/** `why` is the plan's own code for it, e.g. `gpu-missing`. */
function gpuFitReason({ backend, why }: Candidate): FitReason {
  if (backend === 'webgpu') return { code: 'gpu-used', facts: {} };
  const reason = why.find(({ code }) => code.startsWith('gpu-'));
  return { code: 'gpu-unused', facts: { why: reason?.code ?? 'gpu-fits', ...reason?.facts } };
}
