import type { CivilDay } from './civil';

/** How finely a time is known, from coarse to fine; `unknown` when not even the millennium is. */
export const PRECISIONS = [
  'unknown',
  'millennium',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'minute',
  'second',
  'millisecond',
] as const;
export type Precision = (typeof PRECISIONS)[number];

/** A time of day as written; `offsetMs` is null when none was written. Hour 24 is the end of the day. */
export interface WrittenClock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly offsetMs: number | null;
}

/** One unit of what `~` makes approximate. */
export type Widening = { readonly days: number } | { readonly months: number };

/**
 * One EDTF value before it meets a zone: the calendar days it may lie in, `first` to `last`, and for a
 * date with a time that time.
 */
export interface WrittenValue {
  readonly precision: Precision;
  readonly first: CivilDay;
  readonly last: CivilDay;
  readonly clock: WrittenClock | null;
  /** The code of an ISO 8601-2 season, quarter, third or half of a year (21 to 41). */
  readonly season: number | null;
  /** True when the text has unspecified digits (`2024-12-XX`). */
  readonly partial: boolean;
  readonly uncertain: boolean;
  /** Null unless the value is approximate. */
  readonly widening: Widening | null;
}

/** An end of an interval: a value, `..` (there is no end), or left out (there is one, not known). */
export type WrittenEnd = WrittenValue | 'open' | 'unknown';

/** A member of a set or list: `from` and `to` are the same value unless it was written as a range. */
export interface WrittenRange {
  readonly from: WrittenValue;
  readonly to: WrittenValue;
}

/** An EDTF text taken apart, still in no zone. */
export type WrittenTime =
  | { readonly kind: 'instant'; readonly value: WrittenValue }
  | { readonly kind: 'interval'; readonly start: WrittenEnd; readonly end: WrittenEnd }
  | {
      /** `[...]` is one of its members, `{...}` all of them. */
      readonly kind: 'oneOf' | 'allOf';
      readonly members: readonly WrittenRange[];
      readonly earlier: boolean;
      readonly later: boolean;
    };
