import type { Span } from './span';

/** Spans in columns, an entry each: the two bounds of both ends in epoch milliseconds, open ends at `BEGINNING_MS` and `FOREVER_MS`. */
export interface SpanColumns {
  readonly startFromMs: Float64Array;
  readonly startToMs: Float64Array;
  readonly endFromMs: Float64Array;
  readonly endToMs: Float64Array;
}

/** Lays spans out in columns, in the order given. */
export function spanColumns(spans: readonly Span[]): SpanColumns {
  return {
    startFromMs: Float64Array.from(spans, ({ start }) => start[0]),
    startToMs: Float64Array.from(spans, ({ start }) => start[1]),
    endFromMs: Float64Array.from(spans, ({ end }) => end[0]),
    endToMs: Float64Array.from(spans, ({ end }) => end[1]),
  };
}
