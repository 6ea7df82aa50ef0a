import { HomebodyError } from '../core';
import type { EngineHost } from './engine-host';
import { untilAborted } from './until-aborted';

/** Readers who do not come back for so long are believed to wait for something else. */
const patienceMs = 5_000;

/** The engines that are loaded, within the memory there is for models. One of each model. */
export class LoadedHosts {
  readonly #hosts = new Map<string, EngineHost>();
  #uses = 0;

  /** @param onGone hears of every engine that is here no more, for whatever reason */
  constructor(private readonly onGone: (host: EngineHost) => void) {}

  /** The one used last first. */
  get all(): readonly EngineHost[] {
    return [...this.#hosts.values()].sort((a, b) => b.usedAt - a.usedAt);
  }

  of(modelId: string): EngineHost | undefined {
    return this.#hosts.get(modelId);
  }

  has(host: EngineHost): boolean {
    return this.#hosts.get(host.record.id) === host;
  }

  add(host: EngineHost): void {
    this.#hosts.set(host.record.id, host);
    this.touch(host);
    void host.connection.lost.then(() => this.#forget(host));
  }

  touch(host: EngineHost): void {
    host.usedAt = ++this.#uses;
  }

  /** Ends the engine's worker; what is under way fails with `reason` (left out: `closed`). */
  drop(host: EngineHost, reason?: HomebodyError): void {
    host.end(reason);
    this.#forget(host);
  }

  dropAll(): void {
    for (const host of this.all) this.drop(host);
  }

  /**
   * Unloads what was used longest ago until so much fits, idle engines first; waits for those at work where nothing else
   * helps. One whose readers have turned away goes after a while: they may be waiting for this very room, and their answers
   * go on when they come back. An older engine of the same model goes in any case.
   * @param haveBytes for all models together
   */
  async makeRoom(
    modelId: string | undefined,
    needBytes: number,
    haveBytes: number,
    signal: AbortSignal,
  ): Promise<void> {
    for (;;) {
      signal.throwIfAborted();
      const same = modelId === undefined ? undefined : this.#hosts.get(modelId);
      const usedBytes = this.all.reduce((sum, host) => sum + host.needBytes, 0);
      const isTooMuch = usedBytes + needBytes > haveBytes;
      const inTheWay = same ? [same] : isTooMuch ? this.all.toReversed() : [];
      if (inTheWay.length === 0) return;
      const idle = inTheWay.find(({ busy }) => !busy);
      if (idle) this.drop(idle);
      else if (!(await idleWithin(inTheWay, patienceMs, signal))) this.#dropUnread(inTheWay);
    }
  }

  #dropUnread(hosts: readonly EngineHost[]): void {
    const unread = hosts.find((host) => host.unread);
    if (!unread) return;
    const detail = 'Its memory was needed while nobody read its answer.';
    this.drop(unread, new HomebodyError('worker-crashed', { detail }));
  }

  #forget(host: EngineHost): void {
    if (!this.has(host)) return;
    this.#hosts.delete(host.record.id);
    this.onGone(host);
  }
}

/** @returns whether one of them became idle in that time */
async function idleWithin(hosts: readonly EngineHost[], limitMs: number, signal: AbortSignal): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), limitMs)));
  const idle = hosts.map((host) => host.whenIdle().then(() => true));
  try {
    return await untilAborted(Promise.race([...idle, tooLong]), signal);
  } finally {
    clearTimeout(timer);
  }
}
