import type { HomebodyError } from '../core';
import {
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
import { memoryNeed } from './plans/memory-need';
import { ProgressWatch } from './progress-watch';
import type { RuntimeServices } from './runtime-services';
import { selfTest } from './plans/self-test';
import { Setbacks } from './setbacks';

/** Loads show no progress while they compile; this stands for how much longer they may take than a request. */
const loadCharacters = 5_000;

/** What an engine needs to be hosted. */
export type HostServices = Pick<RuntimeServices, 'startEngine' | 'store' | 'trials' | 'watchPace'>;

/** One loaded engine: the plan it runs, what it became, and a watch over its work. */
export class EngineHost {
  /** What happened to the model before it came here. */
  setbacks = new Setbacks();
  /** The context that was asked for when it was loaded. */
  wantedContextTokens: number | undefined;
  /** Counts up with every use of any engine: the smallest was used longest ago. */
  usedAt = 0;
  #selfTest: LoadedModel['selfTest'] = 'untested';
  #active = 0;
  #idle: (() => void)[] = [];

  private constructor(
    readonly connection: EngineConnection,
    readonly record: ModelRecord,
    /** The plan that was asked for. */
    readonly asked: Plan,
    /** The plan as it runs: an engine may have found less than it was promised. */
    readonly plan: Plan,
    readonly ready: EngineReady,
    readonly loadMs: number,
    readonly needBytes: number,
    private readonly watch: ProgressWatch,
  ) {}

  /** Starts a worker, loads the plan into it and tests it. Whatever fails, the worker is gone. */
  static async load(
    { startEngine, store, trials, watchPace }: HostServices,
    record: ModelRecord,
    variant: ModelVariant,
    plan: Plan,
    report: ReportLoad,
    signal: AbortSignal,
  ): Promise<EngineHost> {
    signal.throwIfAborted();
    const startedAt = performance.now();
    // What can't be remembered is no reason not to load.
    await trials.begin(plan).catch(() => undefined);
    let connection: EngineConnection | undefined;
    const stop = (reason?: HomebodyError) => connection?.terminate(reason);
    const onAbort = () => stop();
    signal.addEventListener('abort', onAbort, { once: true });
    const watch = new ProgressWatch(stop, watchPace);
    try {
      signal.throwIfAborted();
      connection = startEngine(plan);
      const onProgress: ReportLoad = (progress) => {
        watch.progress();
        report(progress);
      };
      const ready = await watch.during(connection.load(plan, store, onProgress, signal), loadCharacters);
      const loaded = { ...plan, threads: ready.threads, backend: ready.backend };
      const loadMs = performance.now() - startedAt;
      const { needBytes } = memoryNeed(record, variant, plan, 0);
      const host = new EngineHost(connection, record, plan, loaded, ready, loadMs, needBytes, watch);
      report({ phase: 'testing' });
      host.#selfTest = await selfTest(host, variant, signal);
      await trials.passed(plan, host.#selfTest).catch(() => undefined);
      return host;
    } catch (error) {
      stop();
      watch.stop();
      const failure: unknown = signal.aborted ? signal.reason : error;
      await trials.failed(plan, failure).catch(() => undefined);
      throw failure;
    } finally {
      signal.removeEventListener('abort', onAbort);
    }
  }

  async *generate(request: Request, signal: AbortSignal): AsyncGenerator<Part> {
    const release = this.#hold();
    const parts = this.connection.generate(request, signal)[Symbol.asyncIterator]();
    let unread = charactersOf(request);
    let over = false;
    try {
      for (;;) {
        const next = await this.watch.during(parts.next(), unread);
        if (next.done) {
          over = true;
          return;
        }
        if (next.value.type === 'text') unread = 0;
        yield next.value;
      }
    } catch (error) {
      over = true;
      throw error;
    } finally {
      if (!over) void parts.return?.();
      release();
    }
  }

  /** A call to the engine, watched like a request. */
  async run<T>(work: (engine: EngineConnection) => Promise<T>, characters: number): Promise<T> {
    const release = this.#hold();
    try {
      return await this.watch.during(work(this.connection), characters);
    } finally {
      release();
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

  /** Answers are under way, but those who asked do something else at the moment. */
  get unread(): boolean {
    return this.busy && !this.watch.waitedFor;
  }

  /** Resolves when nothing is under way. */
  whenIdle(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.#idle.push(resolve)) : Promise.resolve();
  }

  /** Ends the worker, which frees its memory; what is under way fails with `reason` (left out: `closed`). */
  end(reason?: HomebodyError): void {
    this.watch.stop();
    this.connection.terminate(reason);
  }

  #hold(): () => void {
    this.#active++;
    return () => {
      if (--this.#active > 0) return;
      this.watch.stop();
      for (const tell of this.#idle.splice(0)) tell();
    };
  }
}

function charactersOf({ messages = [], prompt = '' }: Request): number {
  return messages.reduce((sum, { content }) => sum + content.length, prompt.length);
}
