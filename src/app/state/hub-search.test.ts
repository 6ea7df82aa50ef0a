import { expect, it, vi } from 'vitest';
import { HomebodyError, type ModelLibrary, type ModelOffer, type OfferedVariant } from '../../core';
import type { Homebody } from '../../index';
import { HubSearch } from './hub-search.svelte';

const variants = ['q4_k_m', 'q8_0'].map((id) => ({ id }) as OfferedVariant);
const offer = { variants } as Partial<ModelOffer> as ModelOffer;

function opened(library: Partial<ModelLibrary>) {
  const home = { models: library as ModelLibrary, runtime: {} as Homebody['runtime'] };
  const search = new HubSearch({
    session: { models: [], ready: async () => home, refreshModels: async () => undefined },
    changed: async () => undefined,
  });
  search.source = ' owner/name ';
  return search;
}

it('what a hub has is offered, the best of it picked, and the picked one is listed', async () => {
  const add = vi.fn(async () => 'own-1');
  const find = vi.fn(async () => offer);
  const search = opened({ find, add });
  await search.find();
  expect(find).toHaveBeenCalledWith('owner/name', expect.anything());
  expect(search.chosen?.id).toBe('q4_k_m');
  search.choose('q8_0');
  expect(await search.add()).toBe('own-1');
  expect(add).toHaveBeenCalledWith(offer, 'q8_0', { withProjector: false });
});

it('a refusal stands there with its reason, and what was written stays', async () => {
  const error = new HomebodyError('source-unusable', { source: 'owner/name', formats: 'pytorch' });
  const search = opened({ find: async () => Promise.reject(error) });
  await search.find();
  expect(search.finding).toEqual({ state: 'failed', source: 'owner/name', error });
  search.back();
  expect(search.finding).toEqual({ state: 'none' });
  expect(search.source).toBe(' owner/name ');
});

it('a question that is taken back brings no answer later', async () => {
  let answer!: (offer: ModelOffer) => void;
  const search = opened({ find: () => new Promise((resolve) => (answer = resolve)) });
  const asking = search.find();
  await vi.waitFor(() => expect(answer).toBeDefined());
  search.back();
  answer(offer);
  await asking;
  expect(search.finding).toEqual({ state: 'none' });
});
