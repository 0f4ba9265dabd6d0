import { boundsMeet } from '../../../shared/geodesy/bounds';
import { mercatorSquare } from '../../../shared/geodesy/webMercator';
import type { Bounds } from '../../../shared/position';
import { fold, wordsOf } from '../../../shared/search/fold';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import type { TimeShown } from '../../../shared/situation/presence';
import { STATUSES } from '../../../shared/situation/vocabulary';
import type { EventQuery } from '../../store/eventQuery';
import type { Axis } from '../../store/state';
import { boundsOf } from '../featuresInSight';
import type { EventTable } from './eventTable';

/** What a query is asked against: what the map and the axis show. */
export interface EventScope {
  readonly isShown: (layer: string) => boolean;
  readonly axis: Axis;
  readonly time: TimeShown;
  /** Null while it is not known. */
  readonly seen: Bounds | null;
  /** Events of points whose names hold the words; what a point is called is not known here. */
  readonly named: ReadonlySet<number>;
}

/** The events that answer a query, in its order. What had not been published by the date asked of is none of them. */
export function matchEvents(table: EventTable, query: EventQuery, scope: EventScope): Uint32Array {
  const order = table.order(query.sort.by);
  const matches = matcherOf(table, query, scope);
  const found = new Uint32Array(order.length);
  let count = 0;
  for (const event of order) if (matches(event)) found[count++] = event;
  const events = found.slice(0, count);
  return query.sort.descending ? events.reverse() : events;
}

function matcherOf(
  table: EventTable,
  { text, layer, status, when, where }: EventQuery,
  { isShown, axis, time, seen, named }: EventScope,
): (event: number) => boolean {
  const layers = table.layers.map(({ id }) =>
    layer.is === 'one' ? layer.id === id : layer.is === 'all' || isShown(id),
  );
  const words = wordsOf(fold(text));
  const isSeen = seen === null ? () => true : buildSeen(table, seen);
  const span = when === 'axis' ? axis : when === 'now' ? time : null;
  return (event) =>
    layers[table.layer[event] ?? 0] === true &&
    (table.knownMs[event] ?? 0) <= time.asOfMs &&
    (status === null || STATUSES[table.status[event] ?? 0] === status) &&
    (span === null || ((table.fromMs[event] ?? 0) <= span.toMs && (table.toMs[event] ?? 0) >= span.fromMs)) &&
    (where === 'any' || (where === 'nowhere' ? isNowhere(table, event) : isSeen(event))) &&
    (words.length === 0 || named.has(event) || holds(table, event, words));
}

function isNowhere(table: EventTable, event: number): boolean {
  return table.features[event]?.geometry === null;
}

function buildSeen(table: EventTable, seen: Bounds): (event: number) => boolean {
  const [west, south, east, north] = seen;
  const [left, bottom] = mercatorSquare([west, south]);
  const [, top] = mercatorSquare([east, north]);
  const width = east - west >= 360 ? 1 : modulo((east - west) / 360, 1);
  return (event) => {
    const point = table.point(event);
    if (point) return point.y >= top && point.y <= bottom && modulo(point.x - left, 1) <= width;
    const feature = table.features[event];
    const bounds = feature ? boundsOf(feature) : null;
    return bounds !== null && boundsMeet(bounds, seen);
  };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function holds(table: EventTable, event: number, words: readonly string[]): boolean {
  const feature = table.features[event];
  if (!feature) return false;
  const text = foldedText(feature);
  return words.every((word) => text.includes(word));
}

const texts = new WeakMap<CompiledFeature, string>();

function foldedText(feature: CompiledFeature): string {
  let text = texts.get(feature);
  if (text === undefined) {
    const { name, names, label, place = '', summary = '', tags } = feature;
    text = fold([name, label, ...Object.values(names), place, summary, ...tags].join(' '));
    texts.set(feature, text);
  }
  return text;
}
