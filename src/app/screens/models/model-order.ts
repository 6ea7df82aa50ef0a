import type { ModelEntry } from '../../../core';

export const filters = ['all', 'fits', 'stored'] as const;
export type ModelFilter = (typeof filters)[number];
export const orders = ['best', 'size', 'name'] as const;
export type ModelOrder = (typeof orders)[number];

const fitRank: Readonly<Record<ModelEntry['fit'], number>> = { 'runs-well': 0, 'runs-slowly': 1, 'does-not-fit': 2 };

/**
 * The list as it is shown.
 * @param currentId the model in use, which stands first in the order `best`
 * @param recommendedId stands behind it
 */
export function arranged(
  models: readonly ModelEntry[],
  filter: ModelFilter,
  order: ModelOrder,
  currentId?: string,
  recommendedId?: string,
): readonly ModelEntry[] {
  const shown = models.filter(({ fit, stored }) =>
    filter === 'stored' ? stored : filter === 'fits' ? fit !== 'does-not-fit' : true,
  );
  switch (order) {
    case 'size':
      return shown.sort((a, b) => a.bytes - b.bytes);
    case 'name':
      return shown.sort((a, b) => a.record.title.localeCompare(b.record.title));
    case 'best': {
      const rank = ({ record, stored, fit }: ModelEntry) =>
        record.id === currentId ? 0 : record.id === recommendedId ? 1 : stored ? 2 : 3 + fitRank[fit];
      // Among equals the larger one answers better; where nothing runs well, the smaller one is the nearer miss.
      const bySize = (a: ModelEntry, b: ModelEntry) =>
        a.fit === 'runs-well' ? b.record.parameters - a.record.parameters : a.record.parameters - b.record.parameters;
      return shown.sort((a, b) => rank(a) - rank(b) || bySize(a, b));
    }
  }
}
