import { HomebodyError, type ModelEntry, type ModelRecord } from '../../core';
import type { Choice } from './choose-plan';
import type { PlanFault } from './plan-faults';

/**
 * Why a model has no way left to run here.
 * @param entries all models with what this device has of them; a smaller one is offered from them
 * @returns `plans-exhausted` if there were ways and all failed; `unsupported` if it needs a graphics card that is not
 *   there; else `model-does-not-fit`
 */
export function nothingRuns(
  record: ModelRecord,
  { skipped, closed, memory }: Pick<Choice, 'skipped' | 'closed' | 'memory'>,
  entries: readonly ModelEntry[],
): HomebodyError {
  const modelId = record.id;
  const last = skipped[0]?.fault;
  if (last) {
    const smallerModelId = smallerModel(record, entries);
    return new HomebodyError('plans-exhausted', {
      modelId,
      tried: skipped.length,
      ...causeOf(last),
      ...(smallerModelId !== undefined && { smallerModelId }),
    });
  }
  const { needBytes, haveBytes } = memory;
  const [way] = closed.filter(({ backend }) => backend === 'webgpu');
  if (needBytes <= haveBytes && way)
    return new HomebodyError('unsupported', { capability: 'webgpu', engine: way.engine });
  return new HomebodyError('model-does-not-fit', { modelId, needBytes, haveBytes });
}

/** A page that was lost left no error; its worker went with it. */
function causeOf({ code, detail }: PlanFault) {
  return code === 'page-lost'
    ? ({ last: 'worker-crashed', detail: 'The page was lost while the model was loaded.' } as const)
    : { last: code, detail };
}

/** The largest model below this one that is here, runs, and does some of the same work. */
export function smallerModel(record: ModelRecord, entries: readonly ModelEntry[]): string | undefined {
  return entries
    .filter((one) => (one.stored || one.record.embedded === true) && one.plan !== undefined)
    .filter(({ record: { parameters, tasks } }) => parameters < record.parameters && sharesTask(tasks, record.tasks))
    .sort((a, b) => b.record.parameters - a.record.parameters)[0]?.record.id;
}

const sharesTask = (some: ModelRecord['tasks'], others: ModelRecord['tasks']) =>
  some.some((task) => others.includes(task));
