import { fail, ok, type Result } from '../result';
import { parseEdtf } from './parseEdtf';
import { BEGINNING_MS, type Bound, FOREVER_MS, type Span } from './span';
import { buildTimeValue, type TimeValue } from './timeValue';
import { PRECISIONS, type Precision, type WrittenEnd, type WrittenTime } from './written';
import { isTimeZone } from './zone';

/** An end of a time: a value, `open` (`..`: there is no end), or `unknown` (there is one, left out). */
export type TimeEnd = TimeValue | 'open' | 'unknown';

/** A member of a set or list; `from` and `to` are the same unless it was written as a range. */
export interface TimeRange {
  readonly from: TimeValue;
  readonly to: TimeValue;
}

/**
 * A written time, ready to be drawn and put into words. Plain JSON.
 *
 * `kind` is `instant` for a single value (one moment somewhere in it), `interval`, `oneOf` for a set
 * `[...]` (one moment in one of its members) or `allOf` for a list `{...}`.
 */
export interface CompiledTime {
  /** Byte for byte what was written. */
  readonly written: string;
  readonly kind: WrittenTime['kind'];
  readonly span: Span;
  /** Of the coarsest end or member; `unknown` when there is none. */
  readonly precision: Precision;
  /** True when any end or member is approximate (`~`, `%`). */
  readonly approximate: boolean;
  /** True when any end or member is uncertain (`?`, `%`). */
  readonly uncertain: boolean;
  /** The first and the last value; the same object for an instant. */
  readonly start: TimeEnd;
  readonly end: TimeEnd;
  /** Of a set or list; otherwise empty. */
  readonly members: readonly TimeRange[];
}

/**
 * Compiles an EDTF text (ISO 8601-2, levels 0 to 2) to the earliest and latest moment of each of its ends.
 * The machine's own zone plays no part. The rules:
 *
 * - A date without an offset is a day of the calendar in `zone`, from its first to its last millisecond
 *   there; a time of day without an offset is what clocks in `zone` show. With `Z` or an offset it is
 *   that moment. Where clocks show a time twice, it may be either; in a gap it lies after (`fromZoned`).
 * - A single value is one moment somewhere in that value: both ends of the span are bound to it.
 * - An interval runs from within its first to within its last value. Its start cannot lie past the last
 *   possible end, nor its end before the first possible start, so the bounds are cut there.
 * - `~` widens a value by one unit of its precision on both sides; marked on one part of a date only,
 *   by a unit of that part. `?` widens nothing but is carried, `%` is both.
 * - `..` reaches `BEGINNING_MS` or `FOREVER_MS` for certain. An end left out is bound only by the other end.
 * - Unspecified digits cover every day that fits, seasons their months (`coverSeason`).
 * - A set is one moment from its first to its last member. A list runs from its first to its last member
 *   when they adjoin; with gaps between them nothing in between is certain.
 *
 * Refuses a zone that does not exist, a text that is no EDTF, days that do not exist, leap seconds, years
 * beyond ±270,000 and intervals that end before they begin, saying what was expected and what was found.
 */
export function compileTime(written: string, zone: string): Result<CompiledTime, string> {
  if (!isTimeZone(zone)) return fail(`expected a time zone such as Asia/Damascus, found "${zone}"`);
  const parsed = parseEdtf(written);
  if (!parsed.ok) return parsed;
  const time = parsed.value;
  switch (time.kind) {
    case 'instant': {
      const value = buildTimeValue(time.value, zone);
      return ok(assemble(written, time.kind, { start: value.bound, end: value.bound }, value, value, []));
    }
    case 'interval':
      return compileInterval(written, time.start, time.end, zone);
    default:
      return compileCollection(written, time, zone);
  }
}

function compileInterval(
  written: string,
  writtenStart: WrittenEnd,
  writtenEnd: WrittenEnd,
  zone: string,
): Result<CompiledTime, string> {
  const start = buildEnd(writtenStart, zone);
  const end = buildEnd(writtenEnd, zone);
  if (isValue(start) && isValue(end) && start.nominal[0] > end.nominal[1])
    return fail(explainReversed(written));
  const latestEnd = isValue(end) ? end.bound[1] : FOREVER_MS;
  const earliestStart = isValue(start) ? start.bound[0] : BEGINNING_MS;
  const startBound = startBoundOf(start, latestEnd);
  const endBound = endBoundOf(end, earliestStart);
  const span: Span = {
    start: [startBound[0], Math.min(startBound[1], latestEnd)],
    end: [Math.max(endBound[0], earliestStart), endBound[1]],
  };
  return ok(assemble(written, 'interval', span, start, end, []));
}

function compileCollection(
  written: string,
  time: Extract<WrittenTime, { kind: 'oneOf' | 'allOf' }>,
  zone: string,
): Result<CompiledTime, string> {
  const members = time.members.map(
    (member): TimeRange => ({ from: buildTimeValue(member.from, zone), to: buildTimeValue(member.to, zone) }),
  );
  if (members.some(({ from, to }) => from.nominal[0] > to.nominal[1])) return fail(explainReversed(written));
  const sorted = members.toSorted((a, b) => a.from.nominal[0] - b.from.nominal[0]);
  const first = sorted[0];
  const last = sorted.toSorted((a, b) => b.to.nominal[1] - a.to.nominal[1])[0];
  if (!first || !last) return fail(`expected at least one date between the brackets, found "${written}"`);
  const hull: Bound = [
    time.earlier ? BEGINNING_MS : Math.min(...sorted.map(({ from }) => from.bound[0])),
    time.later ? FOREVER_MS : Math.max(...sorted.map(({ to }) => to.bound[1])),
  ];
  const whole = time.kind === 'allOf' && adjoin(sorted);
  const span: Span = whole
    ? {
        start: time.earlier ? [BEGINNING_MS, BEGINNING_MS] : first.from.bound,
        end: time.later ? [FOREVER_MS, FOREVER_MS] : last.to.bound,
      }
    : { start: hull, end: hull };
  const start = time.earlier ? 'open' : first.from;
  const end = time.later ? 'open' : last.to;
  return ok(assemble(written, time.kind, span, start, end, members));
}

function assemble(
  written: string,
  kind: CompiledTime['kind'],
  span: Span,
  start: TimeEnd,
  end: TimeEnd,
  members: readonly TimeRange[],
): CompiledTime {
  const values = [start, end, ...members.flatMap(({ from, to }) => [from, to])].filter(isValue);
  const ranks = values.map((value) => PRECISIONS.indexOf(value.precision));
  return {
    written,
    kind,
    span,
    precision: PRECISIONS[Math.min(...ranks)] ?? 'unknown',
    approximate: values.some((value) => value.approximate),
    uncertain: values.some((value) => value.uncertain),
    start,
    end,
    members,
  };
}

function buildEnd(end: WrittenEnd, zone: string): TimeEnd {
  return typeof end === 'string' ? end : buildTimeValue(end, zone);
}

function startBoundOf(start: TimeEnd, latestEnd: number): Bound {
  if (isValue(start)) return start.bound;
  return [BEGINNING_MS, start === 'open' ? BEGINNING_MS : latestEnd];
}

function endBoundOf(end: TimeEnd, earliestStart: number): Bound {
  if (isValue(end)) return end.bound;
  return [end === 'open' ? FOREVER_MS : earliestStart, FOREVER_MS];
}

function isValue(end: TimeEnd): end is TimeValue {
  return typeof end !== 'string';
}

/** True when each range begins no later than the day after the one before it ends. */
function adjoin(sorted: readonly TimeRange[]): boolean {
  let reachedMs = Number.NEGATIVE_INFINITY;
  return sorted.every(({ from, to }, index) => {
    const adjoins = index === 0 || from.nominal[0] <= reachedMs + 1;
    reachedMs = Math.max(reachedMs, to.nominal[1]);
    return adjoins;
  });
}

function explainReversed(written: string): string {
  return `expected an interval that ends after it begins, found "${written}"`;
}
