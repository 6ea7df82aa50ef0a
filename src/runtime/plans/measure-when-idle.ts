import type { LoadedModel } from '../../core';
import type { LocalRuntime } from '../local-runtime';
import { bytesOf, memoryForModels } from './memory-need';
import type { SpeedWatch } from './speed-watch';

/** Long enough to let a first question be typed and asked before the processor is used for anything else. */
const quietMs = 15_000;
/** Larger models take seconds to load: they are timed only when somebody asks, or when they have become slow. */
const largestBytes = 64 * 2 ** 20;

type Timed = Pick<LocalRuntime, 'state' | 'busy' | 'device' | 'subscribe' | 'hasUntimedPlans' | 'measure'>;

/**
 * How many threads are best can't be known from the number of cores: on a busy two-core machine two threads decoded at 14
 * tokens/s where one made 124. So each plan is tried once, in a second worker, when the page has been quiet, and again
 * when answers have become much slower than they were; the next load uses the best.
 */
export function measureWhenIdle(runtime: Timed, speeds: SpeedWatch, pauseMs = quietMs): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempted = new Set<string>();

  const isDue = async (model: LoadedModel): Promise<boolean> => {
    const { id } = model.record;
    if (speeds.hasCollapsed(id)) return hasRoomTwice(runtime, model);
    return !attempted.has(id) && variantBytes(model) <= largestBytes && (await runtime.hasUntimedPlans());
  };
  const attempt = async () => {
    const { state } = runtime;
    if (state.state !== 'ready') return;
    if (runtime.busy || document.visibilityState === 'hidden') return schedule();
    const { id } = state.model.record;
    if (!(await isDue(state.model))) return;
    attempted.add(id);
    speeds.forget(id);
    // A failed measurement changes nothing: the table's choice stays in force.
    await runtime.measure().catch(() => undefined);
  };
  const schedule = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void attempt(), pauseMs);
  };
  runtime.subscribe((state) => {
    clearTimeout(timer);
    if (state.state === 'ready') schedule();
  });
  speeds.whenCollapsed(schedule);
}

const variantOf = ({ record, plan }: LoadedModel) => record.variants.find(({ id }) => id === plan.variantId);

function variantBytes(model: LoadedModel): number {
  const variant = variantOf(model);
  return variant ? bytesOf(variant) : Infinity;
}

/** The second worker holds the model beside the first. */
function hasRoomTwice({ device }: Timed, model: LoadedModel): boolean {
  const needBytes = variantOf(model)?.needs.memoryBytes ?? Infinity;
  return needBytes * 2 <= memoryForModels(device, model.plan.engine);
}
