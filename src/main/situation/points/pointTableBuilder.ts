import { mercatorSquare } from '../../../shared/geodesy/webMercator';
import { createPointTable } from '../../../shared/points/pointTable';
import type { Bounds } from '../../../shared/position';
import type { PointSummary } from '../../../shared/situation/compiled';
import { KINDS, type Kind } from '../../../shared/situation/vocabulary';
import { BEGINNING_MS, FOREVER_MS } from '../../../shared/time/span';
import { ascendingOrder } from './ascendingOrder';

/** One point on its way into a table; the meanings are those of `PointTable`. */
export interface PointRow {
  readonly row: number;
  readonly longitude: number;
  readonly latitude: number;
  /** The four bounds of its span; null for what has no time. */
  readonly bounds: Float64Array | null;
  readonly knownMs: number;
  readonly status: number;
  readonly kind: number;
  readonly actor: number;
  /** Whether it shows more than a dot. */
  readonly showsMore: boolean;
}

/** The points of a layer as they come in, in the order of the file. */
export interface PointTableBuilder {
  readonly count: number;
  /** How many of them show more than a dot. */
  readonly moreCount: number;
  add(point: PointRow): void;
  /** The rows of all, or of those that show more than a dot. */
  rows(moreOnly: boolean): number[];
  /** The table of all, or of those that are dots and nothing more; there must be one. */
  build(withMore: boolean): { readonly table: ArrayBuffer; readonly summary: PointSummary };
}

/** Builds a builder with room for `capacity` points. */
export function buildPointTableBuilder(capacity: number): PointTableBuilder {
  const [longitude, latitude, knownMs] = [numbers(capacity), numbers(capacity), numbers(capacity)];
  const bounds = numbers(capacity * 4);
  const row = new Uint32Array(capacity);
  const actor = new Uint16Array(capacity);
  const [status, kind, showsMore, isDated] = [
    bytes(capacity),
    bytes(capacity),
    bytes(capacity),
    bytes(capacity),
  ];
  let [count, moreCount] = [0, 0];

  function select(isKept: (index: number) => boolean): Uint32Array {
    const order = new Uint32Array(count);
    let length = 0;
    for (let index = 0; index < count; index += 1) if (isKept(index)) order[length++] = index;
    return order.subarray(0, length);
  }

  function summarise(order: Uint32Array): PointSummary {
    const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
    let [fromMs, toMs, undated] = [Infinity, -Infinity, 0];
    for (let at = 0; at < order.length; at += 1) {
      const index = order[at] ?? 0;
      const x = longitude[index] ?? 0;
      const y = latitude[index] ?? 0;
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
      if (isDated[index] === 0) undated += 1;
      for (let part = index * 4; part < index * 4 + 4; part += 1) {
        const ms = bounds[part] ?? 0;
        if (ms <= BEGINNING_MS || ms >= FOREVER_MS) continue;
        if (ms < fromMs) fromMs = ms;
        if (ms > toMs) toMs = ms;
      }
    }
    const kinds: Partial<Record<Kind, number>> = {};
    for (let at = 0; at < order.length; at += 1) {
      const each = KINDS[kind[order[at] ?? 0] ?? 0];
      if (each) kinds[each] = (kinds[each] ?? 0) + 1;
    }
    const hasPeriod = fromMs <= toMs;
    return {
      count: order.length,
      bounds: box satisfies Bounds,
      fromMs: hasPeriod ? fromMs : null,
      toMs: hasPeriod ? toMs : null,
      undated,
      kinds,
    };
  }

  return {
    get count() {
      return count;
    },
    get moreCount() {
      return moreCount;
    },
    add(point) {
      row[count] = point.row;
      longitude[count] = point.longitude;
      latitude[count] = point.latitude;
      bounds.set(point.bounds ?? ALWAYS, count * 4);
      isDated[count] = point.bounds ? 1 : 0;
      knownMs[count] = point.knownMs;
      status[count] = point.status;
      kind[count] = point.kind;
      actor[count] = point.actor;
      showsMore[count] = point.showsMore ? 1 : 0;
      count += 1;
      if (point.showsMore) moreCount += 1;
    },
    rows: (moreOnly) =>
      Array.from(
        select((index) => !moreOnly || showsMore[index] === 1),
        (index) => row[index] ?? 0,
      ),
    build(withMore) {
      const order = ascending(
        select((index) => withMore || showsMore[index] === 0),
        bounds,
      );
      const { buffer, table } = createPointTable(order.length);
      for (let at = 0; at < order.length; at += 1) {
        const index = order[at] ?? 0;
        const [x, y] = mercatorSquare([longitude[index] ?? 0, latitude[index] ?? 0]);
        table.x[at] = x;
        table.y[at] = y;
        table.startFromMs[at] = bounds[index * 4] ?? 0;
        table.startToMs[at] = bounds[index * 4 + 1] ?? 0;
        table.endFromMs[at] = bounds[index * 4 + 2] ?? 0;
        table.endToMs[at] = bounds[index * 4 + 3] ?? 0;
        table.knownMs[at] = knownMs[index] ?? 0;
        table.row[at] = row[index] ?? 0;
        table.actor[at] = actor[index] ?? 0;
        table.status[at] = status[index] ?? 0;
        table.kind[at] = kind[index] ?? 0;
      }
      table.sortedEndsMs.set(table.endToMs);
      table.sortedEndsMs.sort();
      return { table: buffer, summary: summarise(order) };
    },
  };
}

/** Indices by their earliest start, those that begin together as they came. */
function ascending(indices: Uint32Array, bounds: Float64Array): Uint32Array {
  const starts = numbers(indices.length);
  for (let at = 0; at < indices.length; at += 1) starts[at] = bounds[(indices[at] ?? 0) * 4] ?? 0;
  return ascendingOrder(starts).map((at) => indices[at] ?? 0);
}

const ALWAYS = Float64Array.of(BEGINNING_MS, BEGINNING_MS, FOREVER_MS, FOREVER_MS);

function numbers(length: number): Float64Array {
  return new Float64Array(length);
}

function bytes(length: number): Uint8Array {
  return new Uint8Array(length);
}
