import { HomebodyError, type ModelEntry } from '../core';

/** The model used last if it is still here, else the largest stored one that chats and runs well, else the embedded one. */
export function defaultModel(entries: readonly ModelEntry[], last: string | undefined): string {
  const usable = entries.filter((entry) => (entry.stored || entry.record.embedded) && entry.plan);
  if (last !== undefined && usable.some(({ record }) => record.id === last)) return last;
  const [best] = usable.sort(
    (a, b) =>
      Number(b.record.tasks.includes('chat')) - Number(a.record.tasks.includes('chat')) ||
      Number(b.fit === 'runs-well') - Number(a.fit === 'runs-well') ||
      b.record.parameters - a.record.parameters,
  );
  if (!best) throw new HomebodyError('unknown-model', { modelId: '' });
  return best.record.id;
}
