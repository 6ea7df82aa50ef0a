import type { DeviceReport, ModelRecord } from '../../core';
import { choosePlans } from './choose-plan';
import type { ClosedWay } from './way-plans';

/** Every engine and backend that no plan of a model takes on this device, one reason each. Pure: it needs no past. */
export function closedWays(device: DeviceReport, record: ModelRecord): readonly ClosedWay[] {
  return choosePlans(device, record, { measurements: [], records: [] }).closed;
}
