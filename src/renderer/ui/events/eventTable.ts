import type { CompiledFeature, CompiledLayer } from '../../../shared/situation/compiled';
import { STATUSES } from '../../../shared/situation/vocabulary';
import { BEGINNING_MS, FOREVER_MS } from '../../../shared/time/span';
import type { EventSort } from '../../store/eventQuery';

/** Everything in a situation as a list of numbers from 0, with what it is sorted and filtered by in columns. */
export interface EventTable {
  readonly count: number;
  readonly layers: readonly CompiledLayer[];
  /** Number of its layer. */
  readonly layer: Uint16Array;
  /** Number among {@link STATUSES}. */
  readonly status: Uint8Array;
  /** Earliest start and latest end; of what has no time, the ends of time. */
  readonly fromMs: Float64Array;
  readonly toMs: Float64Array;
  readonly knownMs: Float64Array;
  feature(event: number): CompiledFeature | undefined;
  /** The event of a feature; -1 for none. */
  eventOf(id: string): number;
  /** All events in an order, ascending; sorted once. */
  order(by: EventSort['by']): Uint32Array;
}

/** Builds the list of a situation's layers. */
export function buildEventTable(layers: readonly CompiledLayer[]): EventTable {
  const features = layers.flatMap((layer) => layer.features);
  const columns = {
    layer: Uint16Array.from(layers.flatMap(({ features: of }, number) => of.map(() => number))),
    status: Uint8Array.from(features, ({ status }) => STATUSES.indexOf(status)),
    fromMs: Float64Array.from(features, ({ time }) => time?.span.start[0] ?? BEGINNING_MS),
    toMs: Float64Array.from(features, ({ time }) => time?.span.end[1] ?? FOREVER_MS),
    knownMs: Float64Array.from(features, ({ knownMs }) => knownMs),
  };
  const byId = new Map(features.map(({ id }, event) => [id, event]));
  const orders = new Map<EventSort['by'], Uint32Array>();
  const build = (by: EventSort['by']): Uint32Array => {
    const events = Uint32Array.from(features, (_, event) => event);
    const { fromMs, toMs } = columns;
    const byTime = (a: number, b: number) =>
      at(fromMs, a) - at(fromMs, b) || at(toMs, a) - at(toMs, b) || a - b;
    if (by === 'time') return events.sort(byTime);
    if (by === 'name') {
      const ranks = ranksOf(features);
      return events.sort((a, b) => at(ranks, a) - at(ranks, b) || byTime(a, b));
    }
    return events.sort((a, b) => at(columns[by], a) - at(columns[by], b) || byTime(a, b));
  };
  return {
    count: features.length,
    layers,
    ...columns,
    feature: (event) => features[event],
    eventOf: (id) => byId.get(id) ?? -1,
    order: (by) => {
      const order = orders.get(by) ?? build(by);
      orders.set(by, order);
      return order;
    },
  };
}

// names are compared once for each pair of neighbours, not in every sort
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

function at(column: ArrayLike<number>, event: number): number {
  return column[event] ?? 0;
}
