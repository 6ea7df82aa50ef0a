import type { EndPart, Plan } from '../../core';
import type { DeviceMemory } from '../device-memory';
import { measurementOf } from './measurement';

/** Answers shorter than this say little about speed. */
const tellingTokens = 24;
/** One slow answer is a busy moment; so many in a row are a changed device (heat, battery, another program). */
const slowAnswers = 3;
const slowShare = 0.5;

/**
 * Learns from every answer how fast a plan is, and notices when it is not any more: what was measured under other
 * circumstances is then no reason to prefer it.
 */
export class SpeedWatch {
  readonly #slow = new Map<string, number>();
  readonly #collapsed = new Set<string>();
  #listener: () => void = () => undefined;

  constructor(private readonly memory: Pick<DeviceMemory, 'measurements' | 'remember'>) {}

  /** @param end of an answer that the plan gave */
  async learn(plan: Plan, { usage, timings }: Pick<EndPart, 'usage' | 'timings'>, loadMs: number): Promise<void> {
    if (usage.outputTokens < tellingTokens) return;
    const found = measurementOf(plan, timings, loadMs);
    const key = keyOf(plan);
    const known = (await this.memory.measurements()).find((one) => keyOf(one) === key);
    if (known && found.decodeTokensPerSecond < known.decodeTokensPerSecond * slowShare) {
      const slow = (this.#slow.get(key) ?? 0) + 1;
      this.#slow.set(key, slow);
      // A busy moment is not worth remembering.
      if (slow < slowAnswers) return;
      this.#collapsed.add(plan.modelId);
    }
    this.#slow.delete(key);
    await this.memory.remember(found);
    if (this.hasCollapsed(plan.modelId)) this.#listener();
  }

  /** Calls `listener` after each answer of a model that has collapsed. */
  whenCollapsed(listener: () => void): void {
    this.#listener = listener;
  }

  /** True if a plan of the model has become much slower than it was, and its plans were not timed since. */
  hasCollapsed(modelId: string): boolean {
    return this.#collapsed.has(modelId);
  }

  /** The plans of the model are timed again. */
  forget(modelId: string): void {
    this.#collapsed.delete(modelId);
  }
}

type Timed = Pick<Plan, 'modelId' | 'variantId' | 'engine' | 'backend' | 'threads'>;

const keyOf = ({ modelId, variantId, engine, backend, threads }: Timed) =>
  [modelId, variantId, engine, backend, threads].join(' ');
