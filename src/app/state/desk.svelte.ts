import { asHomebodyError, isAbort, type HomebodyError } from '../../core';

/** What became of the text on a desk. */
export type DeskRun<Made, Step> =
  | { readonly state: 'none' }
  | { readonly state: 'running'; readonly step: Step; readonly made: Made }
  | { readonly state: 'stopped'; readonly made: Made }
  | { readonly state: 'done'; readonly made: Made }
  | { readonly state: 'failed'; readonly made: Made; readonly error: HomebodyError };

export interface DeskWork<Made, Step> {
  readonly signal: AbortSignal;
  /** Shows what was made so far; a step that is left out stays. @returns false: a newer run has taken the desk */
  show(made: Made, step?: Step): boolean;
}

/** One run at a time over a text: a newer one takes its place, and what was made stays when one stops or fails. */
export class Desk<Made, Step> {
  run = $state.raw<DeskRun<Made, Step>>({ state: 'none' });
  readonly made: Made | undefined = $derived(this.run.state === 'none' ? undefined : this.run.made);
  #running: AbortController | undefined;

  get busy(): boolean {
    return this.run.state === 'running';
  }

  /** What was made stays. */
  stop(): void {
    this.#running?.abort();
  }

  /** Puts something else on the desk; what runs has nothing to say there any more. */
  put(run: DeskRun<Made, Step>): void {
    this.stop();
    this.#running = undefined;
    this.run = run.state === 'running' ? { state: 'stopped', made: run.made } : run;
  }

  /** Puts back what was kept of an earlier visit. */
  putKept(kept: { readonly made: Made; readonly complete: boolean } | undefined): void {
    this.put(kept ? { state: kept.complete ? 'done' : 'stopped', made: kept.made } : { state: 'none' });
  }

  /**
   * @param work resolves to whether it came to its end
   * @returns what became of it, to be kept; undefined if a newer run has taken its place
   */
  async work(
    begun: Made,
    step: Step,
    work: (desk: DeskWork<Made, Step>) => Promise<boolean>,
  ): Promise<{ readonly made: Made; readonly complete: boolean } | undefined> {
    this.#running?.abort();
    const running = (this.#running = new AbortController());
    const { signal } = running;
    const mine = () => this.#running === running;
    let made = begun;
    this.run = { state: 'running', step, made };
    const show = (next: Made, nextStep = step) => {
      if (!mine()) return false;
      [made, step] = [next, nextStep];
      this.run = { state: 'running', step, made };
      return true;
    };
    try {
      const complete = (await work({ signal, show })) && !signal.aborted;
      if (!mine()) return undefined;
      this.run = { state: complete ? 'done' : 'stopped', made };
      return { made, complete };
    } catch (error) {
      if (!mine()) return undefined;
      const stopped = isAbort(error) || signal.aborted;
      this.run = stopped ? { state: 'stopped', made } : { state: 'failed', made, error: asHomebodyError(error) };
      return { made, complete: false };
    }
  }
}
