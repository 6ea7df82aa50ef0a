import { describe, expect, it } from 'vitest';
import { HomebodyError } from '../core';
import { Loss } from './loss';

const gone = new HomebodyError('device-lost', { detail: 'gone' });
const forever = new Promise<never>(() => undefined);

describe('a loss', () => {
  it('fails what waits, and what comes after', async () => {
    const loss = new Loss();
    const waiting = loss.during(forever);
    loss.declare(gone);
    loss.declare(new HomebodyError('closed', {}));
    await expect(waiting).rejects.toBe(gone);
    await expect(loss.during(Promise.resolve(1))).rejects.toBe(gone);
    expect(loss.error).toBe(gone);
  });

  it('lets work end by itself, well or badly', async () => {
    const loss = new Loss();
    expect(await loss.during(Promise.resolve(1))).toBe(1);
    await expect(loss.during(Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('tells nobody who wants to hear no more', () => {
    const loss = new Loss();
    const heard: HomebodyError[] = [];
    const forget = loss.onLost((error) => heard.push(error));
    loss.onLost((error) => heard.push(error));
    forget();
    loss.declare(gone);
    expect(heard).toEqual([gone]);
  });
});
