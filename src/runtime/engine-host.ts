import {
  HomebodyError,
  type EngineReady,
  type LoadedModel,
  type ModelRecord,
  type ModelVariant,
  type Part,
  type Plan,
  type ReportLoad,
  type Request,
} from '../core';
import type { EngineConnection } from '../port';
import type { RuntimeServices } from './runtime-services';
import { selfTest } from './self-test';

/** A working engine shows progress more often than this even on the slowest device we know (512 tokens at 5 a second). */
const silentBeats = 36;
const beatMs = 5_000;

/** One loaded engine: the plan it runs, what it became, and a watch over its requests. */
export class EngineHost {
  #selfTest: 'passed' | 'untested' = 'untested';
  #active = 0;
  #silence = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  private constructor(
    readonly connection: EngineConnection,
    readonly record: ModelRecord,
    readonly plan: Plan,
    readonly ready: EngineReady,
    readonly loadMs: number,
  ) {}

  /** Starts a worker, loads the plan into it and tests it. Whatever fails, the worker is gone. */
  static async load(
    { startEngine, store }: Pick<RuntimeServices, 'startEngine' | 'store'>,
    record: ModelRecord,
    variant: ModelVariant,
    plan: Plan,
    report: ReportLoad,
    signal: AbortSignal,
  ): Promise<EngineHost> {
    signal.throwIfAborted();
    const startedAt = performance.now();
    const connection = startEngine(plan);
    const stop = () => connection.terminate();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const ready = await connection.load(plan, store, report, signal);
      const loaded = { ...plan, threads: ready.threads, backend: ready.backend };
      const host = new EngineHost(connection, record, loaded, ready, performance.now() - startedAt);
      report({ phase: 'testing' });
      // Through the host, whose watch also ends a test that never does.
      if (ready.chatTemplate) host.#selfTest = await selfTest(host, record.id, variant, signal);
      return host;
    } catch (error) {
      connection.terminate();
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  async *generate(request: Request, signal: AbortSignal): AsyncGenerator<Part> {
    this.#watch();
    try {
      for await (const part of this.connection.generate(request, signal)) {
        this.#silence = 0;
        yield part;
        this.#silence = 0;
      }
    } finally {
      this.#unwatch();
    }
  }

  get model(): LoadedModel {
    const { record, plan, ready, loadMs } = this;
    const { contextTokens, slots, chatTemplate, capabilities } = ready;
    return { record, plan, contextTokens, slots, chatTemplate, capabilities, loadMs, selfTest: this.#selfTest };
  }

  get busy(): boolean {
    return this.#active > 0;
  }

  /** The worker's own heartbeat can't see a calculation that never returns in the thread below it; missing parts can. */
  #watch(): void {
    this.#active++;
    this.#silence = 0;
    this.#timer ??= setInterval(() => {
      if (++this.#silence > silentBeats)
        this.connection.terminate(new HomebodyError('worker-silent', { idleMs: this.#silence * beatMs }));
    }, beatMs);
  }

  #unwatch(): void {
    if (--this.#active > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
