import { failedWith, type ErrorCode } from '../core';

const losses: readonly ErrorCode[] = ['worker-crashed', 'worker-silent', 'out-of-memory', 'device-lost', 'internal'];
const accidents: readonly ErrorCode[] = ['worker-crashed', 'worker-silent', 'device-lost', 'internal'];

/** The worker is gone or of no use any more; a fresh one may do the same work. */
export function isLoss(error: unknown): boolean {
  return losses.some((code) => failedWith(error, code));
}

/** Nobody knows what it was: the request may be to blame as well as the engine, so it is tried once more and then told. */
export function isUnknown(error: unknown): boolean {
  return failedWith(error, 'internal');
}

/** It may happen once to a sound plan: browsers end workers, graphics cards go to sleep. A second time says something. */
export function isAccident(error: unknown): boolean {
  return accidents.some((code) => failedWith(error, code));
}

/** The plan is to blame. A broken file stays broken on every plan; a driver or a lack of memory may not. */
export function anotherPlanMayHelp(error: unknown): boolean {
  return isLoss(error) || failedWith(error, 'self-test-failed') || failedWith(error, 'model-load-failed');
}

/** The plan is not to blame, but its engine can't run the model here; another one might. */
export function anotherEngineMayHelp(error: unknown): boolean {
  return (
    failedWith(error, 'engine-file-missing') ||
    failedWith(error, 'unsupported') ||
    failedWith(error, 'architecture-unknown')
  );
}
