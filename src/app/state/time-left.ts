/** A length of time as people say it: no figure finer than what is known. */
export type RoughTime = { readonly unit: 'seconds' | 'minutes' | 'hours'; readonly value: number };

/** Rounds up to 5 s below 90 s, to whole minutes below 90 min, then to whole hours; never "0 left". */
export function roughTime(milliseconds: number): RoughTime {
  const seconds = milliseconds / 1000;
  if (seconds <= 90) {
    const step = seconds <= 10 ? 1 : 5;
    return { unit: 'seconds', value: Math.max(1, Math.ceil(seconds / step) * step) };
  }
  if (seconds <= 90 * 60) return { unit: 'minutes', value: Math.ceil(seconds / 60) };
  return { unit: 'hours', value: Math.ceil(seconds / 3600) };
}

/**
 * What is left if the rest goes as fast as what is done.
 * @returns milliseconds; undefined while nothing is done, because then nobody knows
 */
export function timeLeftMs(elapsedMs: number, done: number, remaining: number): number | undefined {
  if (done <= 0 || elapsedMs <= 0) return undefined;
  return (elapsedMs / done) * Math.max(0, remaining);
}
