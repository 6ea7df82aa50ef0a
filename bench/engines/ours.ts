import { connectEngine, type EngineConnection } from '../../src/port';
import { planOf, type EngineCase, type EngineSide } from './cases';

const never = new AbortController().signal;

/** Our engine in its worker, through our wire. */
export class OurEngine implements EngineSide {
  #connection: EngineConnection | undefined;

  async load(one: EngineCase, files: ReadonlyMap<string, Blob>): Promise<void> {
    const worker = new Worker(new URL('../../workers/transformers.worker.ts', import.meta.url), { type: 'module' });
    this.#connection = connectEngine(worker);
    const weights = { get: (name: string) => Promise.resolve(files.get(name)!) };
    await this.#connection.load(planOf(one, files), weights, () => undefined, never);
  }

  async write(prompt: string, tokens: number, onToken: () => void): Promise<number> {
    const request = { prompt, sampling: { temperature: 0, repeatPenalty: 1 }, maxTokens: tokens };
    for await (const part of this.#connection!.generate(request, never)) {
      if (part.type === 'text') onToken();
      if (part.type === 'end') return part.usage.outputTokens;
    }
    throw new Error('The stream ended without an end.');
  }

  async embed(texts: readonly string[]): Promise<void> {
    await this.#connection!.embed(texts, never);
  }

  async end(): Promise<void> {
    this.#connection?.terminate();
    this.#connection = undefined;
  }
}
