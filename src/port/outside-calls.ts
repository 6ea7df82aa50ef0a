import type { ModelFinder, NetworkLock, WeightStore } from '../core';

/** What the page can call in the one worker that may reach other hosts. */
export interface OutsideCalls extends WeightStore, ModelFinder, NetworkLock {
  ping(): void;
}
