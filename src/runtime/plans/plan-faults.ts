import { asHomebodyError, type ErrorCode, type Plan } from '../../core';
import type { RememberedTrial } from '../device-memory';
import { cacheTokens, type ContextShape } from './memory-need';

/** A plan that failed in the course of what is being done now: it is not tried again in it. */
export interface TriedPlan {
  readonly plan: Plan;
  readonly error: unknown;
}

/** A failure that is held against plans like the one that had it. `page-lost`: the page died in the trial. */
export interface PlanFault extends ContextShape {
  readonly variantId: string;
  readonly engine: Plan['engine'];
  readonly backend: Plan['backend'];
  readonly threads: number;
  readonly code: ErrorCode | 'page-lost';
  readonly detail: string;
}

/** A page that was closed in mid-load, or a moment without memory, may be an accident; twice in a row is none. */
const accidents = 1;

/** What is to be held against plans of a model: from earlier visits, and from now. */
export function faultsOf(
  modelId: string,
  trials: readonly RememberedTrial[],
  tried: readonly TriedPlan[],
): readonly PlanFault[] {
  const remembered = trials.filter((trial) => trial.modelId === modelId && isHeldAgainst(trial));
  return [
    ...remembered.map((trial): PlanFault => {
      const { error, ...rest } = trial;
      return { ...rest, slots: 1, code: error?.code ?? 'page-lost', detail: detailOf(error?.facts) };
    }),
    ...tried
      .filter(({ plan }) => plan.modelId === modelId)
      .map(({ plan, error }): PlanFault => {
        const { code, facts } = asHomebodyError(error);
        return { ...plan, code, detail: detailOf(facts) };
      }),
  ];
}

/** What computes nonsense does so again; everything else gets a second chance. */
function isHeldAgainst({ outcome, error, failures }: RememberedTrial): boolean {
  if (outcome === 'unfinished') return failures > accidents;
  return outcome === 'failed' && (error?.code === 'self-test-failed' || failures > accidents);
}

function detailOf(facts: object | undefined): string {
  return facts && 'detail' in facts ? String(facts.detail) : '';
}

/** Whether a plan would meet the same failure: on the same engine and backend, with as much to carry. */
export function rulesOut(fault: PlanFault, plan: Omit<PlanFault, 'code' | 'detail'>): boolean {
  if (fault.variantId !== plan.variantId || fault.engine !== plan.engine || fault.backend !== plan.backend)
    return false;
  const isAsDemanding = cacheTokens(plan) >= cacheTokens(fault);
  const areThreadsAlike = fault.threads === plan.threads || (fault.threads > 1 && plan.threads > 1);
  switch (fault.code) {
    case 'out-of-memory':
      return isAsDemanding;
    // Mostly a want of memory too, but also what only happens between threads.
    case 'page-lost':
    case 'worker-crashed':
    case 'device-lost':
      return isAsDemanding && areThreadsAlike;
    case 'worker-silent':
      return areThreadsAlike;
    case 'self-test-failed':
      return fault.threads === plan.threads && (fault.cacheType ?? 'f16') === (plan.cacheType ?? 'f16');
    default:
      return true;
  }
}
