import type { Message, Plan } from '../src/core';
import { openHomebody, type Homebody } from '../src/index';
import { Stopwatch, type Answer, type BenchRequest } from './measurement';

const greedy = { temperature: 0, repeatPenalty: 1 } as const;

/** Homebody, as the app opens it: through its runtime, worker and wire. */
export class OurSide {
  private constructor(private readonly home: Homebody) {}

  /** Opens it and stores the embedded model, so that loading is measured without the download. */
  static async open(): Promise<OurSide> {
    const home = await openHomebody({ baseUrl: new URL('..', document.baseURI).href });
    await home.load();
    await home.runtime.unload();
    return new OurSide(home);
  }

  async load(): Promise<{ plan: Plan; loadMs: number }> {
    const startedAt = performance.now();
    const { plan } = await this.home.load();
    return { plan, loadMs: performance.now() - startedAt };
  }

  unload(): Promise<void> {
    return this.home.runtime.unload();
  }

  complete({ prompt, maxTokens }: BenchRequest): Promise<Answer> {
    return this.#time({ prompt, maxTokens, sampling: greedy });
  }

  chat(messages: readonly Message[], maxTokens: number): Promise<Answer> {
    return this.#time({ messages, maxTokens, sampling: greedy });
  }

  async #time(request: Parameters<Homebody['runtime']['generate']>[0]): Promise<Answer> {
    const watch = new Stopwatch();
    for await (const part of this.home.runtime.generate(request)) {
      if (part.type === 'text') watch.took(part.text);
      if (part.type === 'end') return watch.answer(part.usage.promptTokens, part.usage.outputTokens);
    }
    throw new Error('The stream ended without an end.');
  }
}
