import {
  HomebodyError,
  type EngineReady,
  type ModelRecord,
  type ModelVariant,
  type Part,
  type Plan,
  type ReportLoad,
  type Request,
  type WeightStore,
} from '../core';
import type { EngineConnection } from '../port';
import { selfTest } from './self-test';

/** Starts the worker of an engine. */
export type StartEngine = (plan: Plan) => EngineConnection;

/** A working engine shows progress more often than this even on the slowest device we know (512 tokens at 5 a second). */
const silentBeats = 36;
const beatMs = 5_000;

/** One loaded engine: the plan it runs, what it became, and a watch over its requests. */
export class EngineHost {
  #active = 0;
  #silence = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  private constructor(
    readonly connection: EngineConnection,
    readonly record: ModelRecord,
    readonly plan: Plan,
    readonly ready: EngineReady,
    readonly selfTest: 'passed' | 'untested',
    readonly loadMs: number,
  ) {}

  /** Starts a worker, loads the plan into it and tests it. Whatever fails, the worker is gone. */
  static async load(
    start: StartEngine,
    record: ModelRecord,
    variant: ModelVariant,
    plan: Plan,
    store: WeightStore,
    report: ReportLoad,
    signal: AbortSignal,
  ): Promise<EngineHost> {
    signal.throwIfAborted();
    const startedAt = performance.now();
    const connection = start(plan);
    const stop = () => connection.terminate();
    signal.addEventListener('abort', stop, { once: true });
    try {
      const ready = await connection.load(plan, store, report, signal);
      report({ phase: 'testing' });
      const tested = ready.chatTemplate ? await selfTest(connection, record.id, variant, signal) : 'untested';
      return new EngineHost(
        connection,
        record,
        { ...plan, threads: ready.threads, backend: ready.backend },
        ready,
        tested,
        performance.now() - startedAt,
      );
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
