import type { PointTable } from '../points/pointTable';
import type { CompiledSituation } from '../situation/compiled';
import { STATUSES, type Status } from '../situation/vocabulary';
import { BEGINNING_MS, FOREVER_MS, mayBeThere } from '../time/span';
import type { DescribeOptions } from './describe';

/** The points of a large layer, as they are told at a moment: how many, not which. */
export interface PointsDescription {
  readonly layer: string;
  readonly name: string;
  /** How many may be there. */
  readonly count: number;
  /** Of so many in the layer. */
  readonly of: number;
  /** Of those that may be there, so many of each status that there is. */
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
}

/** Tells how many points of the large layers may be there at a moment; `tables` are those of the layers, by id. */
export function describePoints(
  situation: CompiledSituation,
  tables: ReadonlyMap<string, PointTable>,
  { at, asOfMs = FOREVER_MS, layers }: DescribeOptions,
): PointsDescription[] {
  const [fromMs, toMs] = [at?.span.start[0] ?? BEGINNING_MS, at?.span.end[1] ?? FOREVER_MS];
  return situation.layers
    .filter(({ id }) => layers?.includes(id) ?? true)
    .flatMap(({ id, name }) => {
      const table = tables.get(id);
      if (!table) return [];
      const counts = countStatuses(table, { fromMs, toMs, asOfMs });
      const present = STATUSES.flatMap((status, index) =>
        counts[index] ? [[status, counts[index]] as const] : [],
      );
      const count = counts.reduce((sum, each) => sum + each, 0);
      return [{ layer: id, name, count, of: table.count, statuses: Object.fromEntries(present) }];
    });
}

function countStatuses(
  { count, startFromMs, endToMs, knownMs, status }: PointTable,
  { fromMs, toMs, asOfMs }: { readonly fromMs: number; readonly toMs: number; readonly asOfMs: number },
): number[] {
  const counts = STATUSES.map(() => 0);
  for (let at = 0; at < count; at += 1) {
    const isThere = mayBeThere(startFromMs[at] ?? 0, endToMs[at] ?? 0, fromMs, toMs);
    if (!isThere || (knownMs[at] ?? 0) > asOfMs) continue;
    const index = status[at] ?? 0;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
