import type { FoundRows } from '../../../shared/api';
import type { PointTable } from '../../../shared/points/pointTable';
import type { CompiledFeature, CompiledLayer } from '../../../shared/situation/compiled';
import { STATUSES } from '../../../shared/situation/vocabulary';
import { BEGINNING_MS, FOREVER_MS } from '../../../shared/time/span';
import type { EventSort } from '../../store/eventQuery';
import type { PointRef } from '../../store/situationIndex';
import { sortEvents } from './sortEvents';

/**
 * Everything in a situation as numbers from 0, with what it is sorted and filtered by in columns: first the features of all layers,
 * then the points of the large ones, table by table.
 */
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
  /** The features come first. */
  readonly features: readonly CompiledFeature[];
  /** A point, in its table; nothing for a feature. */
  point(event: number): EventPoint | undefined;
  /** The event of a feature or a point; -1 for none. */
  eventOf(id: string | null, point: PointRef | null): number;
  /** The events of rows by layer, as a search answers them. */
  eventsOf(found: ReadonlyMap<string, FoundRows>): ReadonlySet<number>;
  /** All events in an order, ascending; sorted once. Points have no name here: by name they come last, by time. */
  order(by: EventSort['by']): Uint32Array;
}

interface EventPoint {
  readonly ref: PointRef;
  /** Web Mercator world units, as `PointTable` has them. */
  readonly x: number;
  readonly y: number;
}

/** Builds the list of a situation's layers and of those of its tables that have come. */
export function buildEventTable(
  layers: readonly CompiledLayer[],
  points: Readonly<Record<string, PointTable>> = {},
): EventTable {
  const features = layers.flatMap((layer) => layer.features);
  const parts = partsOf(layers, points, features.length);
  const last = parts.at(-1);
  const count = last ? last.from + last.table.count : features.length;
  const columns = fillColumns(count, layers, parts);
  const byId = new Map(features.map(({ id }, event) => [id, event]));
  const orders = new Map<EventSort['by'], Uint32Array>();
  const order = (by: EventSort['by']): Uint32Array => {
    const kept = orders.get(by) ?? sortEvents(by, { columns, features, parts, byTime: () => order('time') });
    orders.set(by, kept);
    return kept;
  };
  return {
    count,
    layers,
    features,
    ...columns,
    point: (event) => {
      const part = parts.find(({ from, table }) => event >= from && event < from + table.count);
      if (!part) return undefined;
      const { table, from, layer } = part;
      const row = event - from;
      return {
        ref: { layer: layers[layer]?.id ?? '', row: table.row[row] ?? 0 },
        x: table.x[row] ?? 0,
        y: table.y[row] ?? 0,
      };
    },
    eventOf: (id, point) => {
      const part = parts.find(({ layer }) => layers[layer]?.id === point?.layer);
      if (!part || !point) return (id === null ? undefined : byId.get(id)) ?? -1;
      const row = part.table.row.indexOf(point.row);
      return row === -1 ? -1 : part.from + row;
    },
    eventsOf: (found) => {
      const events = new Set<number>();
      for (const part of parts)
        for (const row of found.get(layers[part.layer]?.id ?? '')?.rows ?? []) {
          const event = eventAt(part, row);
          if (event !== undefined) events.add(event);
        }
      return events;
    },
    order,
  };
}

// where each row of the file stands in the table: made once somebody searches
const places = new WeakMap<PointTable, Uint32Array>();

function eventAt({ table, from }: Part, row: number): number | undefined {
  let known = places.get(table);
  if (!known) {
    known = new Uint32Array(table.row.reduce((most, each) => Math.max(most, each), 0) + 1);
    for (const [place, each] of table.row.entries()) known[each] = place;
    places.set(table, known);
  }
  const place = known[row] ?? 0;
  return table.row[place] === row ? from + place : undefined;
}

interface Part {
  readonly table: PointTable;
  readonly layer: number;
  /** Number of its first event. */
  readonly from: number;
}

function partsOf(
  layers: readonly CompiledLayer[],
  points: Readonly<Record<string, PointTable>>,
  featureCount: number,
): Part[] {
  const parts: Part[] = [];
  let from = featureCount;
  for (const [layer, { id }] of layers.entries()) {
    const table = points[id];
    if (!table) continue;
    parts.push({ table, layer, from });
    from += table.count;
  }
  return parts;
}

type Columns = Pick<EventTable, 'layer' | 'status' | 'fromMs' | 'toMs' | 'knownMs'>;

function fillColumns(count: number, layers: readonly CompiledLayer[], parts: readonly Part[]): Columns {
  const columns = {
    layer: new Uint16Array(count),
    status: new Uint8Array(count),
    fromMs: new Float64Array(count),
    toMs: new Float64Array(count),
    knownMs: new Float64Array(count),
  };
  let event = 0;
  for (const [number, { features }] of layers.entries())
    for (const { status, time, knownMs } of features) {
      columns.layer[event] = number;
      columns.status[event] = STATUSES.indexOf(status);
      columns.fromMs[event] = time?.span.start[0] ?? BEGINNING_MS;
      columns.toMs[event] = time?.span.end[1] ?? FOREVER_MS;
      columns.knownMs[event] = knownMs;
      event++;
    }
  for (const { table, layer, from } of parts) {
    columns.layer.fill(layer, from, from + table.count);
    columns.status.set(table.status, from);
    columns.fromMs.set(table.startFromMs, from);
    columns.toMs.set(table.endToMs, from);
    columns.knownMs.set(table.knownMs, from);
  }
  return columns;
}
