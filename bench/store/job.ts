/** One file to store: random bytes from the benchmark's server. */
export interface Job {
  readonly seed: string;
  readonly bytes: number;
}

/** A way to get a file from a server into the browser. It leaves nothing behind once `clear` has been called. */
export interface Contender {
  /** Imports and opens what is no part of the work. */
  prepare(): Promise<void>;
  store(job: Job): Promise<void>;
  clear(): Promise<void>;
}

/** Address of the file, or of a part of it under an address of its own. */
export function addressOf({ seed, bytes }: Job, name: string, start = 0, length = bytes): string {
  return new URL(`/bytes/${seed}/${length}/${start}/${name}`, location.origin).href;
}

export const mebibyte = 2 ** 20;
