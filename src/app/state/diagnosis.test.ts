import { describe, expect, it, vi } from 'vitest';
import { HomebodyError, type Diagnosis, type DiagnoseOptions, type Plan, type RuntimeState } from '../../core';
import type { Homebody } from '../../index';
import { DiagnosisState } from './diagnosis.svelte';

const plan: Plan = {
  ...{ modelId: 'pocket', variantId: 'q8_0', engine: 'llamacpp', backend: 'wasm', threads: 1, slots: 1 },
  ...{ contextTokens: 1024, files: [], why: [] },
};
const ready = { state: 'ready', model: { record: { id: 'pocket' } } } as RuntimeState;

function opened(diagnose: (options: DiagnoseOptions) => Promise<Diagnosis>, after: RuntimeState = ready) {
  const load = vi.fn(async () => true);
  const refreshModels = vi.fn(async () => undefined);
  const session = {
    ...{ models: [], refreshModels, load, runtime: ready },
    ready: async () =>
      ({
        models: { plans: async () => [{ plan, expectedTokensPerSecond: 1, skipped: true }] },
        runtime: {
          diagnose: async (options: DiagnoseOptions) => {
            session.runtime = after;
            return diagnose(options);
          },
        },
      }) as unknown as Homebody,
  };
  return { state: new DiagnosisState(session), load, refreshModels };
}

const waitForStop = ({ signal, onProgress }: DiagnoseOptions) =>
  new Promise<Diagnosis>((_, reject) => {
    onProgress?.(0, 2, plan);
    signal?.addEventListener('abort', () => {
      // A report out of a worker's queue may come late.
      onProgress?.(1, 2, plan);
      reject(signal.reason as Error);
    });
  });

describe('a diagnosis', () => {
  it('tells how far it is, and can be stopped', async () => {
    const { state, refreshModels } = opened(waitForStop);
    const done = state.start();
    await vi.waitFor(() => expect(state.job).toEqual({ state: 'running', done: 0, total: 2, plan }));
    void state.start();
    state.stop();
    await done;
    expect(state.job).toEqual({ state: 'cancelled' });
    expect(refreshModels).toHaveBeenCalledOnce();
  });

  it('can be stopped before it has begun', async () => {
    const diagnose = vi.fn(waitForStop);
    const { state } = opened(diagnose);
    const done = state.start();
    state.stop();
    await done;
    expect(state.job).toEqual({ state: 'cancelled' });
    expect(diagnose).not.toHaveBeenCalled();
  });

  it('gives the model back that had to make room', async () => {
    const diagnosis = { modelId: 'pocket', plans: [] } as unknown as Diagnosis;
    const { state, load } = opened(async () => diagnosis, { state: 'empty' });
    await state.start();
    expect(state.job).toEqual({ state: 'done', diagnosis });
    expect(load).toHaveBeenCalledWith('pocket');
  });

  it('that fails keeps the failure and what is remembered of the ways', async () => {
    const error = new HomebodyError('worker-crashed', { detail: 'gone' });
    const { state, load } = opened(() => Promise.reject(error));
    await state.start();
    expect(state.job).toMatchObject({ state: 'failed', error, modelId: 'pocket', plans: [{ plan, skipped: true }] });
    expect(load).not.toHaveBeenCalled();
  });
});
