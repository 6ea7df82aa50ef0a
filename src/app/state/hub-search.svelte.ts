import { asHomebodyError, isAbort, type HomebodyError, type ModelOffer, type OfferedVariant } from '../../core';
import type { LibrarySession } from './library-session';

export type HubFinding =
  | { readonly state: 'none' }
  | { readonly state: 'asking'; readonly source: string }
  | { readonly state: 'found'; readonly source: string; readonly offer: ModelOffer }
  | { readonly state: 'failed'; readonly source: string; readonly error: HomebodyError };

interface HubSearchServices {
  readonly session: LibrarySession;
  changed(): Promise<void>;
}

/** What a hub or server has under a name, and which of it was picked. Nothing of a model is fetched here. */
export class HubSearch {
  source = $state('');
  finding = $state.raw<HubFinding>({ state: 'none' });
  withProjector = $state(false);
  readonly chosen: OfferedVariant | undefined = $derived.by(() => {
    if (this.finding.state !== 'found') return undefined;
    const { variants } = this.finding.offer;
    return variants.find(({ id }) => id === this.#chosenId) ?? variants[0];
  });
  #chosenId = $state('');
  readonly #services: HubSearchServices;
  #asking: AbortController | undefined;

  constructor(services: HubSearchServices) {
    this.#services = services;
  }

  /** Asks for `source`; an earlier question is let go. */
  async find(): Promise<void> {
    const source = this.source.trim();
    if (source === '') return;
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    this.finding = { state: 'asking', source };
    this.withProjector = false;
    this.#chosenId = '';
    try {
      const { models } = await this.#services.session.ready();
      asking.signal.throwIfAborted();
      const offer = await models.find(source, { signal: asking.signal });
      if (this.#asking === asking) this.finding = { state: 'found', source, offer };
    } catch (error) {
      if (this.#asking !== asking) return;
      const stopped = isAbort(error) || asking.signal.aborted;
      this.finding = stopped ? { state: 'none' } : { state: 'failed', source, error: asHomebodyError(error) };
    }
  }

  choose(variantId: string): void {
    this.#chosenId = variantId;
  }

  /** Lists the picked one as the reader's own. @returns its id; undefined if it failed, which then stands in `finding` */
  async add(): Promise<string | undefined> {
    const { finding, chosen } = this;
    if (finding.state !== 'found' || !chosen) return undefined;
    try {
      const { models } = await this.#services.session.ready();
      const modelId = await models.add(finding.offer, chosen.id, { withProjector: this.withProjector });
      await this.#services.changed();
      return modelId;
    } catch (error) {
      this.finding = { state: 'failed', source: finding.source, error: asHomebodyError(error) };
      return undefined;
    }
  }

  /** Back to the question; what was written stays. */
  back(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.finding = { state: 'none' };
  }
}
