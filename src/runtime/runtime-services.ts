import type { DeviceReport, Plan, WeightStore } from '../core';
import type { EngineConnection } from '../port';
import type { DeviceMemory } from './device-memory';
import type { LocalModelLibrary } from './library/local-model-library';
import type { ModelFiles } from './library/model-files';
import type { ModelRecords } from './library/model-records';
import type { PlanTrials } from './plans/plan-trials';
import type { WatchPace } from './progress-watch';
import type { SpeedWatch } from './plans/speed-watch';

/** Starts the worker of a plan's engine. */
export type StartEngine = (plan: Plan) => EngineConnection;

/** What the runtime is handed to work with. */
export interface RuntimeServices {
  readonly device: DeviceReport;
  readonly store: WeightStore;
  readonly memory: DeviceMemory;
  readonly files: ModelFiles;
  readonly records: ModelRecords;
  /** Told of every load, before it and after it. */
  readonly trials: PlanTrials;
  /** Told of every answer's end. */
  readonly speeds: SpeedWatch;
  readonly models: LocalModelLibrary;
  readonly startEngine: StartEngine;
  /** Left out: patient enough for the slowest device. */
  readonly watchPace?: WatchPace;
}
