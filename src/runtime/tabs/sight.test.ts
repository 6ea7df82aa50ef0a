import { describe, expect, it } from 'vitest';
import { HomebodyError, type LoadedModel, type RuntimeState } from '../../core';
import { sameState, stateFor } from './sight';
import { decodeSight, encodeSight, type RuntimeSight } from './tab-messages';

const model = (id: string) => ({ record: { id }, plan: { modelId: id } }) as unknown as LoadedModel;
const [small, large] = [model('small'), model('large')];
const settled = (modelId: string) => ({ modelId, pending: false });
const reading = { phase: 'reading' } as const;
const failure = new HomebodyError('model-not-stored', { modelId: 'large', bytes: 5 });

/** Another tab has just loaded the large model beside the small one. */
const both: RuntimeSight = { state: { state: 'ready', model: large }, loaded: [large, small] };

describe('how the models stand for a tab', () => {
  it('is empty for one that wants none, whatever others have', () => {
    expect(stateFor(undefined, both, true)).toEqual({ state: 'empty' });
  });

  it('is ready with the model it asked for, not with the one loaded last', () => {
    expect(stateFor(settled('small'), both, false)).toEqual({ state: 'ready', model: small });
    expect(stateFor(settled('small'), both, true)).toEqual({ state: 'ready', model: small, elsewhere: true });
  });

  it('stays ready while others load', () => {
    const sight = { state: { state: 'loading', modelId: 'large', progress: reading }, loaded: [small] } as const;
    expect(stateFor(settled('small'), sight, false)).toEqual({ state: 'ready', model: small });
    expect(stateFor({ modelId: 'large', pending: true }, sight, false)).toBe(sight.state);
  });

  it('is whatever the runtime chose where the choice was left to it', () => {
    expect(stateFor({ pending: true }, both, true)).toEqual({ state: 'ready', model: large, elsewhere: true });
  });

  it('is loading from the first moment, and never empty in between', () => {
    const nothing = { state: { state: 'empty' }, loaded: [] } as const;
    expect(stateFor({ modelId: 'small', pending: true }, nothing, false)).toEqual({
      state: 'loading',
      modelId: 'small',
      progress: reading,
    });
  });

  it('is empty where the model was put out for another, and failed where it did not load', () => {
    const other: RuntimeSight = { state: { state: 'ready', model: large }, loaded: [large] };
    expect(stateFor(settled('small'), other, true)).toEqual({ state: 'empty' });
    expect(stateFor({ ...settled('small'), error: failure }, other, true)).toEqual({
      state: 'failed',
      modelId: 'small',
      error: failure,
    });
  });
});

describe('what tabs tell each other', () => {
  it('keeps the code and the facts of a failure', () => {
    const sight: RuntimeSight = { state: { state: 'failed', modelId: 'large', error: failure }, loaded: [] };
    const { state } = decodeSight(structuredClone(encodeSight(sight)));
    expect(state.state === 'failed' && state.error).toBeInstanceOf(HomebodyError);
    expect(sameState(state, sight.state)).toBe(true);
  });

  it('is no news where nothing changed', () => {
    const ready: RuntimeState = { state: 'ready', model: small };
    expect(sameState(ready, structuredClone(ready))).toBe(true);
    expect(sameState(ready, { ...ready, elsewhere: true })).toBe(false);
    expect(sameState(ready, { state: 'ready', model: large })).toBe(false);
    const loading: RuntimeState = { state: 'loading', modelId: 'small', progress: reading };
    expect(sameState(loading, { ...loading, progress: { phase: 'starting' } })).toBe(false);
  });
});
