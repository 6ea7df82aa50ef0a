import { expect, it, vi } from 'vitest';
import { unaskedFit } from '../../../test/fixtures/unasked-fit';
import { HomebodyError, type ModelLibrary, type ModelOffer, type OfferedVariant } from '../../core';
import type { Homebody } from '../../index';
import { HubSearch } from './hub-search.svelte';

const licence = { id: 'MIT', url: '' };
const variant = (id: string): OfferedVariant => ({
  ...unaskedFit,
  ...{ id, quantization: id, files: 1, bytes: 1, fit: 'runs-well', expectedTokensPerSecond: 9 },
});
const named = { title: 'Name', licence, languages: [] };
const offer: ModelOffer = {
  found: { ...named, source: 'owner/name', gated: false, groups: [], projectors: [] },
  record: { ...named, id: 'own', family: 'llama', parameters: 1, contextTokens: 1, tasks: [], variants: [] },
  variants: [variant('q4_k_m'), variant('q8_0')],
};

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
