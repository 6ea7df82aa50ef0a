import {
  asHomebodyError,
  isAbort,
  type Diagnosis,
  type HomebodyError,
  type Plan,
  type PlanEntry,
  type RuntimeState,
} from '../../core';
import type { LibrarySession } from './library-session';

export type DiagnosisJob =
  | { readonly state: 'idle' }
  /** `plan` is the one that runs now; missing while the model is made ready. */
  | { readonly state: 'running'; readonly done: number; readonly total: number; readonly plan?: Plan }
  | { readonly state: 'done'; readonly diagnosis: Diagnosis }
  | { readonly state: 'cancelled' }
  /** `plans`: what is remembered of earlier tries, as far as it could be read. */
  | {
      readonly state: 'failed';
      readonly error: HomebodyError;
      readonly modelId: string | undefined;
      readonly plans: readonly PlanEntry[];
    };

interface DiagnosisSession extends LibrarySession {
  readonly runtime: RuntimeState;
  load(modelId?: string): Promise<boolean>;
}

/** Runs every way of the loaded model and keeps what came of it while the page is open. */
export class DiagnosisState {
  job = $state.raw<DiagnosisJob>({ state: 'idle' });
  readonly #session: DiagnosisSession;
  #stop: AbortController | undefined;

  constructor(session: DiagnosisSession) {
    this.#session = session;
  }

  /** A failure stands in `job`. Afterwards the model is loaded again if it had to make room. */
  async start(): Promise<void> {
    if (this.job.state === 'running') return;
    const stop = (this.#stop = new AbortController());
    const before = modelIdOf(this.#session.runtime);
    this.job = { state: 'running', done: 0, total: 0 };
    try {
      const { runtime } = await this.#session.ready();
      stop.signal.throwIfAborted();
      const diagnosis = await runtime.diagnose({
        signal: stop.signal,
        onProgress: (done, total, plan) => {
          if (!stop.signal.aborted) this.job = { state: 'running', done, total, plan };
        },
      });
      this.job = { state: 'done', diagnosis };
    } catch (error) {
      const cancelled = isAbort(error) || stop.signal.aborted;
      this.job = cancelled ? { state: 'cancelled' } : await this.#failed(asHomebodyError(error), before);
    }
    if (before !== undefined && this.#session.runtime.state === 'empty') await this.#session.load(before);
    // The list decorates; where it can't be read, the screen that shows it says so.
    await this.#session.refreshModels().catch(() => undefined);
  }

  stop(): void {
    this.#stop?.abort();
  }

  async #failed(error: HomebodyError, before: string | undefined): Promise<DiagnosisJob> {
    const modelId = modelIdOf(this.#session.runtime) ?? before;
    const plansOf = async (id: string) => (await this.#session.ready()).models.plans(id);
    // What failed is told; a second failure in looking for its past would only hide it.
    const plans = modelId === undefined ? [] : await plansOf(modelId).catch(() => []);
    return { state: 'failed', error, modelId, plans };
  }
}

function modelIdOf(state: RuntimeState): string | undefined {
  if (state.state === 'empty') return undefined;
  return state.state === 'ready' ? state.model.record.id : state.modelId;
}
