import { connectStore, type StoreConnection } from '../../src/port';
import { addressOf, type Contender } from './job';

/** Our store in its worker, as the runtime opens it. It lives on the page: that is where its callers are. */
export class OurStore implements Contender {
  #store: StoreConnection | undefined;
  #last: Blob | undefined;

  async prepare(): Promise<void> {
    const worker = new Worker(new URL('../../workers/store.worker.ts', import.meta.url), {
      type: 'module',
      name: 'store',
    });
    this.#store = connectStore(worker);
    await this.#store.list();
  }

  async store(job: Parameters<Contender['store']>[0]): Promise<void> {
    const store = this.#opened();
    const url = addressOf(job, 'model.bin');
    const request = { url, name: 'model.bin', bytes: job.bytes };
    const { sha256 } = await store.download(request, () => undefined, new AbortController().signal);
    this.#last = await store.get(sha256);
  }

  /** What was stored last. */
  get file(): Blob {
    if (!this.#last) throw new Error('Store first.');
    return this.#last;
  }

  async clear(): Promise<void> {
    const store = this.#opened();
    this.#last = undefined;
    for (const { sha256 } of await store.list()) await store.remove(sha256);
  }

  async close(): Promise<void> {
    await this.#opened().close();
    this.#store = undefined;
  }

  #opened(): StoreConnection {
    if (!this.#store) throw new Error('Prepare first.');
    return this.#store;
  }
}
