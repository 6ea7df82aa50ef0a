import { readdirSync, readFileSync } from 'node:fs';
import { platform } from 'node:os';

const sampleEveryMs = 200;

/** @param {string} path */
function textOf(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // Processes come and go.
    return '';
  }
}

/** All processes below one, by what /proc says of parents. @param {number} ancestor */
function descendantsOf(ancestor) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    // The name in brackets may hold spaces; the parent stands second after it.
    const parent = Number(/\) \S (\d+)/.exec(textOf(`/proc/${name}/stat`))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  /** @type {(of: number) => number[]} */
  const below = (of) => (children.get(of) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(ancestor);
}

/**
 * Memory of every process that this one has started, pages that several share counted once (PSS).
 * @returns {number} bytes
 */
export function startedBytes() {
  const kibibytes = descendantsOf(process.pid).map((id) =>
    Number(/^Pss:\s+(\d+) kB/m.exec(textOf(`/proc/${id}/smaps_rollup`))?.[1] ?? 0),
  );
  return kibibytes.reduce((sum, one) => sum + one, 0) * 1024;
}

/** Only Linux says what a process takes without what it shares. */
export const canMeasureMemory = platform() === 'linux';

/**
 * The most that the started browser takes during some work, over what it takes before.
 * @param {() => Promise<unknown>} work
 * @returns {Promise<number>} bytes
 */
export async function peakOverIdle(work) {
  const idleBytes = startedBytes();
  let peakBytes = idleBytes;
  const timer = setInterval(() => (peakBytes = Math.max(peakBytes, startedBytes())), sampleEveryMs);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peakBytes - idleBytes;
}
