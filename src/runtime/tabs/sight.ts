import type { HomebodyError, LoadedModel, RuntimeState } from '../../core';
import type { RuntimeSight } from './tab-messages';

/** The model one tab has asked for. */
export interface Wish {
  /** Missing while the runtime chooses. */
  readonly modelId?: string;
  /** Asked for, and neither here nor refused yet. */
  readonly pending: boolean;
  readonly error?: HomebodyError;
}

/**
 * How the models stand for a tab that wants one of them, whatever others do with the rest.
 * @param elsewhere the models run in another tab
 */
export function stateFor(wish: Wish | undefined, { state, loaded }: RuntimeSight, elsewhere: boolean): RuntimeState {
  if (!wish) return { state: 'empty' };
  const { modelId, pending, error } = wish;
  if (modelId === undefined) return state.state === 'ready' ? ready(state.model, elsewhere) : state;
  if (state.state === 'loading' && state.modelId === modelId) return state;
  const model = loaded.find(({ record }) => record.id === modelId);
  if (model) return ready(model, elsewhere);
  if (pending) return { state: 'loading', modelId, progress: { phase: 'reading' } };
  if (error) return { state: 'failed', modelId, error };
  return state.state === 'failed' && state.modelId === modelId ? state : { state: 'empty' };
}

function ready(model: LoadedModel, elsewhere: boolean): RuntimeState {
  return elsewhere ? { state: 'ready', model, elsewhere } : { state: 'ready', model };
}

/** True where listeners need not hear of it. */
export function sameState(one: RuntimeState, other: RuntimeState): boolean {
  switch (one.state) {
    case 'empty':
      return other.state === 'empty';
    case 'loading':
      return other.state === 'loading' && one.modelId === other.modelId && same(one.progress, other.progress);
    case 'ready':
      return other.state === 'ready' && one.elsewhere === other.elsewhere && same(one.model, other.model);
    case 'failed':
      return other.state === 'failed' && one.modelId === other.modelId && one.error.message === other.error.message;
  }
}

/** Both are plain data, which loses its identity on its way between tabs. */
function same(one: object, other: object): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
