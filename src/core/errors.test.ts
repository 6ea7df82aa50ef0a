import { describe, expect, it } from 'vitest';
import { asHomebodyError, decodeError, encodeError, failedWith, HomebodyError, isAbort } from './errors';

describe('errors', () => {
  it('survive a structured clone with code and facts', () => {
    const error = new HomebodyError('storage-full', { needBytes: 3, freeBytes: 2 });
    const travelled = decodeError(structuredClone(encodeError(error)));
    expect(failedWith(travelled, 'storage-full') && travelled.facts).toEqual({ needBytes: 3, freeBytes: 2 });
  });

  it('make a foreign error internal and keep its words', () => {
    expect(asHomebodyError(new RangeError('odd'))).toMatchObject({ code: 'internal', facts: { detail: 'odd' } });
    expect(asHomebodyError('odd')).toMatchObject({ code: 'internal', facts: { detail: 'odd' } });
  });

  it('tell an own stop from a failure', () => {
    expect(isAbort(new DOMException('', 'AbortError'))).toBe(true);
    expect(isAbort(new HomebodyError('closed', {}))).toBe(false);
  });
});
