import type { ModelEntry } from '../../core';
import type { Homebody } from '../../index';

/** What the states around models need of the open Homebody. */
export interface LibrarySession {
  readonly models: readonly ModelEntry[];
  ready(): Promise<Pick<Homebody, 'models' | 'runtime'>>;
  refreshModels(): Promise<void>;
}
