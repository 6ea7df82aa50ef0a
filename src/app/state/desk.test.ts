import { describe, expect, it } from 'vitest';
import { HomebodyError } from '../../core';
import { Desk } from './desk.svelte';

const untilAborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

describe('a run on the desk', () => {
  it('shows its steps and is done at its end', async () => {
    const desk = new Desk<string, number>();
    const kept = await desk.work('', 1, async ({ show }) => {
      show('a');
      expect(desk.run).toEqual({ state: 'running', step: 1, made: 'a' });
      return show('ab', 2);
    });
    expect(desk.run).toEqual({ state: 'done', made: 'ab' });
    expect(kept).toEqual({ made: 'ab', complete: true });
  });

  it('keeps what was made when it is stopped', async () => {
    const desk = new Desk<string, number>();
    const kept = desk.work('', 1, async ({ show, signal }) => {
      show('a');
      return untilAborted(signal);
    });
    desk.stop();
    expect(await kept).toEqual({ made: 'a', complete: false });
    expect(desk.run).toEqual({ state: 'stopped', made: 'a' });
  });

  it('keeps what was made when it fails', async () => {
    const desk = new Desk<string, number>();
    const error = new HomebodyError('closed', {});
    await desk.work('', 1, async ({ show }) => {
      show('a');
      throw error;
    });
    expect(desk.run).toEqual({ state: 'failed', made: 'a', error });
  });

  it('has nothing to say once a newer one or something else is on the desk', async () => {
    const desk = new Desk<string, number>();
    let goOn!: () => void;
    const older = desk.work('', 1, async ({ show }) => {
      await new Promise<void>((resolve) => (goOn = resolve));
      return show('late');
    });
    desk.putKept({ made: 'kept', complete: true });
    goOn();
    expect(await older).toBeUndefined();
    expect(desk.run).toEqual({ state: 'done', made: 'kept' });
  });
});
