import { addDays, addMonths, type CivilDay, MINUTE_MS, SECOND_MS } from './civil';
import type { Bound } from './span';
import type { Widening, WrittenClock, WrittenValue } from './written';
import { fromZoned, startOfDayMs } from './zone';

/** One EDTF value in a zone. */
export interface TimeValue extends WrittenValue {
  readonly approximate: boolean;
  /** From the first to the last moment that the value as written names. */
  readonly nominal: Bound;
  /** The same, widened on both sides when the value is approximate. */
  readonly bound: Bound;
}

/** Gives a written value its place in time; the rules are those of `compileTime`. */
export function buildTimeValue(value: WrittenValue, zone: string): TimeValue {
  const nominal = value.clock ? boundOfClock(value, value.clock, zone) : boundOfDays(value, null, zone);
  const bound = value.widening ? boundOfDays(value, value.widening, zone) : nominal;
  return {
    precision: value.precision,
    first: value.first,
    last: value.last,
    clock: value.clock,
    season: value.season,
    partial: value.partial,
    uncertain: value.uncertain,
    widening: value.widening,
    approximate: value.widening !== null,
    nominal,
    bound,
  };
}

/** From the start of the first day to the end of the last, moved apart by the widening. */
function boundOfDays({ first, last }: WrittenValue, widening: Widening | null, zone: string): Bound {
  const after = addDays(last, 1);
  const move = (day: CivilDay, sign: number) => {
    if (!widening) return day;
    return 'days' in widening ? addDays(day, sign * widening.days) : addMonths(day, sign * widening.months);
  };
  const startMs = startOfDayMs(zone, move(first, -1));
  // a day that a zone left out when it crossed the date line is empty: it has its first moment only
  return [startMs, Math.max(startMs, startOfDayMs(zone, move(after, 1)) - 1)];
}

function boundOfClock({ first, precision }: WrittenValue, clock: WrittenClock, zone: string): Bound {
  const length = precision === 'minute' ? MINUTE_MS : precision === 'second' ? SECOND_MS : 1;
  const { year, month, day } = first;
  const fields = {
    year,
    month,
    day,
    hour: clock.hour,
    minute: clock.minute,
    second: clock.second,
    ms: clock.ms,
  };
  if (clock.offsetMs !== null) {
    const startMs = fromZoned('UTC', fields) - clock.offsetMs;
    return [startMs, startMs + length - 1];
  }
  return [fromZoned(zone, fields), fromZoned(zone, fields, 'later') + length - 1];
}
