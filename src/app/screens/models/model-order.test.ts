import { describe, expect, it } from 'vitest';
import type { ModelEntry } from '../../../core';
import { connectionHint } from './connection';
import { arranged } from './model-order';
import { unaskedFit } from '../../../../test/fixtures/unasked-fit';

function entry(id: string, parameters: number, fit: ModelEntry['fit'], stored = false): ModelEntry {
  const licence = { id: 'MIT', url: '' };
  return {
    record: {
      ...{ id, family: 'llama', title: id, parameters, licence, languages: ['en'], contextTokens: 4096 },
      ...{ tasks: ['chat'], variants: [] },
    },
    ...unaskedFit,
    ...{ stored, own: id === 'mine', bytes: parameters, fit, expectedTokensPerSecond: 4e9 / parameters },
  };
}
const models = [
  entry('huge', 8e9, 'does-not-fit'),
  entry('large', 3e9, 'runs-slowly'),
  entry('small', 1e8, 'runs-well'),
  entry('medium', 1e9, 'runs-well'),
  entry('mine', 5e8, 'runs-slowly', true),
];
const ids = (list: readonly ModelEntry[]) => list.map(({ record }) => record.id).join(' ');

describe('the list of models', () => {
  it('has what is in use first, then the recommended, the stored, and the rest by how it runs', () => {
    const currentId = 'small';
    const recommendedId = 'large';
    expect(ids(arranged(models, { filter: 'all', order: 'best', currentId, recommendedId }))).toBe(
      'small large mine medium huge',
    );
    expect(ids(arranged(models, { filter: 'all', order: 'best' }))).toBe('mine medium small large huge');
  });

  it('has what chats before what only translates, and that before what no screen uses', () => {
    const only = (id: string, ...tasks: ModelEntry['record']['tasks']) => {
      const one = entry(id, 2e9, 'runs-well');
      return { ...one, record: { ...one.record, tasks } };
    };
    const list = [only('reader'), only('translator', 'translate'), entry('chatty', 1e8, 'runs-slowly')];
    expect(ids(arranged(list, { filter: 'all', order: 'best' }))).toBe('chatty translator reader');
  });

  it('can be filtered and sorted', () => {
    expect(ids(arranged(models, { filter: 'fits', order: 'size' }))).toBe('small mine medium large');
    expect(ids(arranged(models, { filter: 'stored', order: 'name' }))).toBe('mine');
    expect(ids(arranged(models, { filter: 'own', order: 'name' }))).toBe('mine');
    expect(ids(arranged(models, { filter: 'all', order: 'speed' }))).toBe('small mine medium large huge');
    expect(ids(arranged(models, { filter: 'all', order: 'name' }))).toBe('huge large medium mine small');
  });

  it('can be searched by any words of name, kind and licence', () => {
    expect(ids(arranged(models, { filter: 'all', order: 'name', query: 'MIT  ME' }))).toBe('medium');
    expect(ids(arranged(models, { filter: 'all', order: 'name', query: 'nowhere' }))).toBe('');
  });
});

describe('the hint about the network', () => {
  it('says only what the browser knows', () => {
    expect(connectionHint({})).toBe('unknown');
    expect(connectionHint({ connection: { effectiveType: '4g' } })).toBe('unknown');
    expect(connectionHint({ connection: { type: 'wifi' } })).toBe('unmetered');
    expect(connectionHint({ connection: { type: 'cellular' } })).toBe('metered');
    expect(connectionHint({ connection: { type: 'wifi', saveData: true } })).toBe('metered');
  });
});
