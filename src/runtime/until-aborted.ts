import { HomebodyError, isAbort } from '../core';

/** Waits for `work`, or throws the signal's reason as soon as it aborts. */
export async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let stop: (() => void) | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      stop = () => reject(signal.reason as Error);
      signal.addEventListener('abort', stop, { once: true });
      work.then(resolve, reject);
    });
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

/** An own stop is thrown as it is; to who has not stopped, what someone else has stopped is closed. */
export async function closedUnlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isAbort(error) && !signal.aborted ? new HomebodyError('closed', {}, error) : error;
  }
}
