import type { ModelEntry } from '../../../core';

export const filters = ['all', 'fits', 'stored', 'own'] as const;
export type ModelFilter = (typeof filters)[number];
export const orders = ['best', 'size', 'speed', 'name'] as const;
export type ModelOrder = (typeof orders)[number];

/** How the reader wants to see the list. */
export interface ModelView {
  readonly filter: ModelFilter;
  readonly order: ModelOrder;
  /** Words that must all be found in a model's name, kind, licence or quantization. */
  readonly query?: string;
  /** The model in use, which stands first in the order `best`. */
  readonly currentId?: string | undefined;
  /** Stands behind it. */
  readonly recommendedId?: string | undefined;
}

const screenTasks = new Set<string>(['chat', 'summarize', 'translate']);

/** Whether a screen of the app uses a model of these tasks; what else it does, only the library reaches. */
export const hasScreen = ({ tasks }: { readonly tasks: readonly string[] }): boolean =>
  tasks.some((task) => screenTasks.has(task));

/** What chats stands before what does one thing only, and that before what no screen uses. */
const useRank = ({ own, record }: ModelEntry) => (own || record.tasks.includes('chat') ? 0 : hasScreen(record) ? 1 : 2);

const fitRank: Readonly<Record<ModelEntry['fit'], number>> = { 'runs-well': 0, 'runs-slowly': 1, 'does-not-fit': 2 };
const speedOf = ({ measured, expectedTokensPerSecond }: ModelEntry) =>
  measured?.decodeTokensPerSecond ?? expectedTokensPerSecond;

/** The list as it is shown. */
export function arranged(models: readonly ModelEntry[], view: ModelView): readonly ModelEntry[] {
  const { filter, order, query = '', currentId, recommendedId } = view;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = models.filter((entry) => isAmong(entry, filter) && words.every((word) => textOf(entry).includes(word)));
  switch (order) {
    case 'size':
      return shown.sort((a, b) => a.bytes - b.bytes);
    case 'speed':
      return shown.sort((a, b) => speedOf(b) - speedOf(a));
    case 'name':
      return shown.sort((a, b) => a.record.title.localeCompare(b.record.title));
    case 'best': {
      const rank = (entry: ModelEntry) => {
        const { record, stored, half, fit } = entry;
        if (record.id === currentId || record.id === recommendedId) return record.id === currentId ? 0 : 1;
        return stored || half ? 2 : 3 + 3 * useRank(entry) + fitRank[fit];
      };
      // Among equals the larger one answers better; where nothing runs well, the smaller one is the nearer miss.
      const bySize = (a: ModelEntry, b: ModelEntry) =>
        a.fit === 'runs-well' ? b.record.parameters - a.record.parameters : a.record.parameters - b.record.parameters;
      return shown.sort((a, b) => rank(a) - rank(b) || bySize(a, b));
    }
  }
}

function isAmong({ fit, stored, half, own }: ModelEntry, filter: ModelFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'fits':
      return fit !== 'does-not-fit';
    case 'stored':
      return stored || half !== undefined;
    case 'own':
      return own;
  }
}

function textOf({ record }: ModelEntry): string {
  const quantizations = record.variants.map(({ quantization }) => quantization);
  return [record.title, record.id, record.family, record.licence.id, ...quantizations].join(' ').toLowerCase();
}
