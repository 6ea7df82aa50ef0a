import type { LocalRuntime } from './local-runtime';
import { bytesOf } from './memory-need';

/** Long enough to let a first question be typed and asked before the processor is used for anything else. */
const quietMs = 15_000;
/** Larger models take seconds to load and gigabytes to hold twice: they are timed only when somebody asks. */
const largestBytes = 64 * 2 ** 20;

/**
 * How many threads are best can't be known from the number of cores: on a busy two-core machine two threads decoded at 14
 * tokens/s where one made 124. So each count is tried once, in a second worker, when the page has been quiet; the next load uses the best.
 */
export function measureWhenIdle(runtime: LocalRuntime): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempted = new Set<string>();

  const attempt = async () => {
    const { state } = runtime;
    if (state.state !== 'ready') return;
    if (runtime.busy || document.visibilityState === 'hidden') return schedule();
    const { record, plan } = state.model;
    const variant = record.variants.find(({ id }) => id === plan.variantId);
    if (attempted.has(record.id) || !variant || bytesOf(variant) > largestBytes || !(await runtime.hasUntimedPlans()))
      return;
    attempted.add(record.id);
    // A failed measurement changes nothing: the table's choice stays in force.
    await runtime.measure().catch(() => undefined);
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), quietMs);
  };
  runtime.subscribe((state) => {
    clearTimeout(timer);
    if (state.state === 'ready') schedule();
  });
}
