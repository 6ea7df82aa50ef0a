import { inParallel } from './in-parallel';
import { sameKey, textOfUnits } from './summary-answer';
import type { SummaryEmission } from './summary-emission';
import type { Reading, SummaryReader } from './summary-reader';
import { groupShape, type Shape } from './summary-shape';
import type { SummaryPart, SummaryPoint } from './summary-types';
import { mergedRanges } from './word-overlap';

/** What is known of the whole after a level: points or sentences with their sources. */
export interface Level {
  readonly points: readonly SummaryPoint[];
  readonly complete: boolean;
}

/** Groups are filled to this share of a piece, since their lengths are by an average. */
const caution = 0.85;

/**
 * Combines what the pieces gave, group by group and level by level, until it is one summary. Each level says half as
 * much at most, so it ends. A stop keeps what the last level has: combined where a group was done, else as it was.
 */
export async function* combineLevels(
  reader: SummaryReader,
  found: readonly SummaryPoint[],
  final: Shape,
  pieceTokens: number,
  slots: number,
  signal: AbortSignal,
  emission: SummaryEmission,
): AsyncGenerator<SummaryPart, Level, undefined> {
  let items = found;
  for (let level = 1; items.length > enough(final); level++) {
    const groups = await groupsOf(reader, items, final, pieceTokens, signal);
    if (!groups) return { points: items, complete: false };
    const last = groups.length === 1;
    const results = yield* inParallel<readonly SummaryPoint[], SummaryPart, Reading>(
      groups,
      slots,
      signal,
      async (group, index, emit) => {
        emit({ type: 'progress', part: index + 1, of: groups.length, level });
        const shape = last ? final : groupShape(final, group.length, pieceTokens);
        return reader.combine(group, shape, last ? (units) => emission.settle(units, emit) : undefined);
      },
    );
    const complete = results.every((result) => result && !result.cancelled);
    const done = (result: Reading | undefined) =>
      result !== undefined && (!result.cancelled || (last && result.points.length > 0));
    items = distinctPoints(groups.flatMap((group, index) => (done(results[index]) ? results[index]!.points : group)));
    if (last || !complete) return { points: items, complete };
  }
  return { points: items, complete: true };
}

/** Points need no combining while they are few; sentences and headlines of several pieces do. */
function enough({ kind, count }: Shape): number {
  return kind === 'key-points' ? count : 1;
}

/** @returns undefined if `signal` aborts meanwhile */
async function groupsOf(
  reader: SummaryReader,
  items: readonly SummaryPoint[],
  { kind }: Shape,
  pieceTokens: number,
  signal: AbortSignal,
): Promise<SummaryPoint[][] | undefined> {
  if (signal.aborted) return undefined;
  const sample = textOfUnits(
    kind,
    items.map(({ text }) => text),
  ).slice(0, 20_000);
  const tokens = await reader.count(sample).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  if (tokens === undefined) return undefined;
  const limitCharacters = (pieceTokens * caution * sample.length) / Math.max(1, tokens);
  const groups: SummaryPoint[][] = [];
  let filled = 0;
  for (const item of items) {
    const open = groups.at(-1);
    filled += item.text.length + 3;
    // Two at least, however long, or a level would be no shorter than the one before.
    if (open && (filled <= limitCharacters || open.length < 2)) open.push(item);
    else {
      groups.push([item]);
      filled = item.text.length + 3;
    }
  }
  const tail = groups.at(-1);
  if (groups.length > 1 && tail?.length === 1) {
    groups.pop();
    groups.at(-1)!.push(...tail);
  }
  return groups;
}

/** Points that say the same become one with all their sources. */
export function distinctPoints(points: readonly SummaryPoint[]): SummaryPoint[] {
  const byKey = new Map<string, SummaryPoint>();
  for (const point of points) {
    const key = sameKey(point.text);
    const known = byKey.get(key);
    byKey.set(key, known ? { text: known.text, sources: mergedRanges([...known.sources, ...point.sources]) } : point);
  }
  return [...byKey.values()];
}
