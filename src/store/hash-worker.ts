import { HomebodyError } from '../core';
import { startHash } from './hash';

/** SHA-256 of bytes that come one after the other. */
export interface RunningHash {
  /** Takes the bytes over: the caller must not read them again. Resolves when they are hashed. */
  update(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** In lower-case hexadecimal. */
  digest(): Promise<string>;
  end(): void;
}

/** What goes to the worker and comes back. */
export type Asked = { readonly bytes: Uint8Array<ArrayBuffer> } | 'digest';
export type Answered = 'ready' | 'hashed' | { readonly sha256: string };

/** A worker that has not started by then won't (a policy forbids it, its script is gone): it goes without. */
const startWithinMs = 3_000;

/**
 * A running hash in a worker of its own, or in this one where none can be had. Storing and hashing a whole file in one thread
 * takes the sum of both; measured, SHA-256 that can be fed as it comes makes 200-300 MB/s.
 */
export async function startHashElsewhere(): Promise<RunningHash> {
  let worker: Worker;
  try {
    worker = new Worker(new URL('hash.worker.ts', import.meta.url), { type: 'module', name: 'hash' });
  } catch {
    return startHashHere();
  }
  const asking = new Asking(worker);
  if (await asking.isReady()) return asking;
  asking.end();
  return startHashHere();
}

/** For what is too short to be worth a worker. */
export async function startHashHere(): Promise<RunningHash> {
  const hash = await startHash();
  return {
    async update(bytes) {
      hash.update(bytes);
    },
    digest: async () => hash.digest(),
    end: () => undefined,
  };
}

/** One question at a time, each answered in its turn. */
class Asking implements RunningHash {
  #answer: (answer: Answered | undefined) => void = () => undefined;
  #isGone = false;

  constructor(private readonly worker: Worker) {
    worker.onmessage = ({ data }: MessageEvent<Answered>) => this.#answer(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#isGone = true;
      this.#answer(undefined);
    };
  }

  async isReady(): Promise<boolean> {
    const timer = setTimeout(() => this.#answer(undefined), startWithinMs);
    const answer = await new Promise((resolve) => (this.#answer = resolve));
    clearTimeout(timer);
    return answer === 'ready';
  }

  async update(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#ask({ bytes }, [bytes.buffer]);
  }

  async digest(): Promise<string> {
    const answer = await this.#ask('digest', []);
    if (typeof answer === 'object') return answer.sha256;
    throw new HomebodyError('internal', { detail: `A hash was asked for: ${answer}` });
  }

  end(): void {
    this.#isGone = true;
    this.worker.terminate();
    this.#answer(undefined);
  }

  async #ask(question: Asked, transfer: Transferable[]): Promise<Answered> {
    const answer = await new Promise<Answered | undefined>((resolve) => {
      this.#answer = resolve;
      if (this.#isGone) resolve(undefined);
      this.worker.postMessage(question, transfer);
    });
    if (answer === undefined) throw new HomebodyError('worker-crashed', { detail: 'The hashing worker is gone.' });
    return answer;
  }
}
