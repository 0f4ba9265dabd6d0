import type { PointTable } from '../../../shared/points/pointTable';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { EventSort } from '../../store/eventQuery';

interface Sortable {
  readonly columns: {
    readonly layer: Uint16Array;
    readonly status: Uint8Array;
    readonly fromMs: Float64Array;
    readonly toMs: Float64Array;
  };
  readonly features: readonly CompiledFeature[];
  /** Tables whose rows ascend by time, with the number of their first event. */
  readonly parts: readonly { readonly table: PointTable; readonly from: number }[];
  readonly byTime: () => Uint32Array;
}

/** The numbers of all events in an order. What is equal stays by time. */
export function sortEvents(by: EventSort['by'], sortable: Sortable): Uint32Array {
  const { columns, features, parts, byTime } = sortable;
  switch (by) {
    case 'time':
      return parts.reduce(
        (sorted, { table, from }) => mergeByTime(sorted, numbers(from, table.count), columns.fromMs),
        sortFeatures(features.length, columns),
      );
    case 'name': {
      const ranks = ranksOf(features);
      const named = byTime().filter((event) => event < features.length);
      named.sort((a, b) => at(ranks, a) - at(ranks, b));
      const order = new Uint32Array(byTime().length);
      order.set(named);
      order.set(
        byTime().filter((event) => event >= features.length),
        named.length,
      );
      return order;
    }
    default:
      return sortByNumber(byTime(), columns[by]);
  }
}

function sortFeatures(count: number, { fromMs, toMs }: Sortable['columns']): Uint32Array {
  return numbers(0, count).sort(
    (a, b) => at(fromMs, a) - at(fromMs, b) || at(toMs, a) - at(toMs, b) || a - b,
  );
}

// two orders that ascend already: half a million are merged where sorting them would be felt
function mergeByTime(a: Uint32Array, b: Uint32Array, fromMs: Float64Array): Uint32Array {
  const merged = new Uint32Array(a.length + b.length);
  let [nextA, nextB] = [0, 0];
  for (let to = 0; to < merged.length; to++) {
    const isA =
      nextB === b.length || (nextA < a.length && at(fromMs, at(a, nextA)) <= at(fromMs, at(b, nextB)));
    merged[to] = isA ? at(a, nextA++) : at(b, nextB++);
  }
  return merged;
}

// by counting: the numbers are few
function sortByNumber(events: Uint32Array, column: Uint8Array | Uint16Array): Uint32Array {
  const starts: number[] = [];
  for (const event of events) starts[at(column, event) + 1] = (starts[at(column, event) + 1] ?? 0) + 1;
  for (let number = 0; number < starts.length; number++)
    starts[number] = (starts[number] ?? 0) + (starts[number - 1] ?? 0);
  const sorted = new Uint32Array(events.length);
  for (const event of events) {
    const number = at(column, event);
    const to = starts[number] ?? 0;
    sorted[to] = event;
    starts[number] = to + 1;
  }
  return sorted;
}

// names are compared once, not in every sort
function ranksOf(features: readonly CompiledFeature[]): Uint32Array {
  const collator = new Intl.Collator('en', { numeric: true });
  const sorted = features
    .map(({ name }, event) => ({ name, event }))
    .sort((a, b) => collator.compare(a.name, b.name));
  const ranks = new Uint32Array(features.length);
  let rank = 0;
  for (const [index, { name, event }] of sorted.entries()) {
    const before = sorted[index - 1];
    if (before && collator.compare(before.name, name) !== 0) rank = index;
    ranks[event] = rank;
  }
  return ranks;
}

function numbers(from: number, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, index) => from + index);
}

function at(column: ArrayLike<number>, index: number): number {
  return column[index] ?? 0;
}
