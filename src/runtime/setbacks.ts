import type { Plan } from '../core';
import { isAccident } from './failures';
import type { TriedPlan } from './plans/plan-faults';

/** What has happened to the plans of one model since a request last ended well: it is handed from engine to engine. */
export class Setbacks {
  #tried: readonly TriedPlan[] = [];
  #spared: Plan | undefined;

  /** Plans that are not to be tried again. */
  get tried(): readonly TriedPlan[] {
    return this.#tried;
  }

  /** The plan that had an accident and is to be taken again, whatever has become the best since. */
  get spared(): Plan | undefined {
    return this.#spared;
  }

  /** @returns true if the plan deserves another try: the first accident is held against nobody */
  note(plan: Plan, error: unknown): boolean {
    if (isAccident(error) && !(this.#spared && isSamePlan(this.#spared, plan))) {
      this.#spared = plan;
      return true;
    }
    this.#tried = [...this.#tried, { plan, error }];
    return false;
  }

  /** A request ended well: what may have been accidents is forgotten. A lack of memory, or nonsense, is not. */
  forgive(): void {
    this.#spared = undefined;
    this.#tried = this.#tried.filter(({ error }) => !isAccident(error));
  }
}

/** Whether an answer goes on as before, or in another way. */
export function isSamePlan(a: Plan, b: Plan): boolean {
  return (
    a.variantId === b.variantId &&
    a.engine === b.engine &&
    a.backend === b.backend &&
    a.threads === b.threads &&
    a.slots === b.slots &&
    a.contextTokens === b.contextTokens &&
    (a.cacheType ?? 'f16') === (b.cacheType ?? 'f16')
  );
}
