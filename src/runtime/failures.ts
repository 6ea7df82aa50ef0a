import { failedWith } from '../core';

/** The worker is gone; a fresh one may do the same work. */
export function isLoss(error: unknown): boolean {
  return (
    failedWith(error, 'worker-crashed') || failedWith(error, 'worker-silent') || failedWith(error, 'out-of-memory')
  );
}

/** A broken file stays broken on every plan; a driver or a lack of memory may not. */
export function anotherPlanMayHelp(error: unknown): boolean {
  return isLoss(error) || failedWith(error, 'self-test-failed') || failedWith(error, 'model-load-failed');
}
