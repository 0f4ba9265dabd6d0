import { fail, ok, type Result } from '../result';

/**
 * The points of a large layer, a typed array for each of their parts, all of length `count`. A row is one feature.
 * Rows ascend by `startFromMs`; what has no time is always there (`BEGINNING_MS` to `FOREVER_MS`, certainly) and so comes first.
 */
export interface PointTable {
  readonly count: number;
  /** Web Mercator world units: the world is 1 wide and 1 high, its north-west corner is 0, 0. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The span's bounds (epoch ms) as `Span` has them: it starts within `start`, and ends within `end`. */
  readonly startFromMs: Float64Array;
  readonly startToMs: Float64Array;
  readonly endFromMs: Float64Array;
  readonly endToMs: Float64Array;
  /** `endToMs` once more, ascending by itself and not by row: with `startFromMs` it counts what is there in two look-ups. */
  readonly sortedEndsMs: Float64Array;
  /** From when on the feature is known: when the first of its sources was surely published. `BEGINNING_MS` where a source has no date. */
  readonly knownMs: Float64Array;
  /** The feature's index in its file: by it details are asked for. */
  readonly row: Uint32Array;
  /** Index into the situation's actors, or {@link NO_ACTOR}. */
  readonly actor: Uint16Array;
  /** Index into `STATUSES`. */
  readonly status: Uint8Array;
  /** Index into `KINDS`. */
  readonly kind: Uint8Array;
}

/** Stands in `PointTable.actor` for nobody. */
export const NO_ACTOR = 0xffff;

/**
 * An empty table on a buffer of its own, to be filled in: the buffer is what {@link decodePointTable} reads. It holds a header of 16
 * bytes (magic, version, count, zero), then the columns in the order of `COLUMNS`, each beginning at a multiple of 8. Numbers have the
 * byte order of the machine: a table never leaves it.
 */
export function createPointTable(count: number): {
  readonly buffer: ArrayBuffer;
  readonly table: PointTable;
} {
  const buffer = new ArrayBuffer(lengthFor(count));
  new Uint32Array(buffer, 0, 4).set([MAGIC, VERSION, count, 0]);
  return { buffer, table: { count, ...viewColumns(buffer, count) } };
}

/** The table in a buffer, as views on it: nothing is copied. Refuses a buffer that is no whole table. */
export function decodePointTable(buffer: ArrayBuffer): Result<PointTable, string> {
  if (buffer.byteLength < HEADER_BYTES)
    return fail(`expected a table of points, found ${buffer.byteLength} bytes`);
  const [magic, version, count = 0] = new Uint32Array(buffer, 0, 4);
  if (magic !== MAGIC || version !== VERSION)
    return fail('expected a table of points of this version, found other bytes');
  if (buffer.byteLength !== lengthFor(count))
    return fail(`expected ${lengthFor(count)} bytes for ${count} points, found ${buffer.byteLength}`);
  return ok({ count, ...viewColumns(buffer, count) });
}

// "SVPT", read as the machine reads numbers: of the other byte order it is another one
const MAGIC = 0x54505653;
const VERSION = 2;
const HEADER_BYTES = 16;

/** The columns in the order in which they are written, widest first. */
const COLUMNS = [
  ['x', Float64Array],
  ['y', Float64Array],
  ['startFromMs', Float64Array],
  ['startToMs', Float64Array],
  ['endFromMs', Float64Array],
  ['endToMs', Float64Array],
  ['sortedEndsMs', Float64Array],
  ['knownMs', Float64Array],
  ['row', Uint32Array],
  ['actor', Uint16Array],
  ['status', Uint8Array],
  ['kind', Uint8Array],
] as const;

type Columns = Omit<PointTable, 'count'>;

function lengthFor(count: number): number {
  return COLUMNS.reduce(
    (sum, [, { BYTES_PER_ELEMENT }]) => sum + aligned(count * BYTES_PER_ELEMENT),
    HEADER_BYTES,
  );
}

function viewColumns(buffer: ArrayBuffer, count: number): Columns {
  let at = HEADER_BYTES;
  const views = COLUMNS.map(([name, Kind]) => {
    const view = new Kind(buffer, at, count);
    at += aligned(count * Kind.BYTES_PER_ELEMENT);
    return [name, view];
  });
  return Object.fromEntries(views) as Columns;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}
