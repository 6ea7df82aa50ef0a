import type { HomebodyError } from '../core';

/**
 * Something in a download that can be gone on from, by waiting (`transient`), from the start (`changed`: it is another file
 * now) or in one stream (`no-ranges`: the server's parts can't be used). `failure` is what it becomes if that does not help.
 */
export class Setback extends Error {
  constructor(
    readonly kind: 'transient' | 'changed' | 'no-ranges',
    readonly failure: HomebodyError,
    /** The server asked to be left alone for so long; 0 where it did not say. */
    readonly retryAfterMs = 0,
  ) {
    super(`${kind}: ${failure.message}`);
  }
}
