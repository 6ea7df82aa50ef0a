import type { HomebodyError } from '../core';
import type { EngineHost } from './engine-host';
import { untilAborted } from './until-aborted';

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
   * helps. An older engine of the same model goes in any case.
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
      else await untilAborted(Promise.race(inTheWay.map((host) => host.whenIdle())), signal);
    }
  }

  #forget(host: EngineHost): void {
    if (!this.has(host)) return;
    this.#hosts.delete(host.record.id);
    this.onGone(host);
  }
}
