import type { CompiledTime, TimeEnd } from '../time/edtf';
import type { Bound } from '../time/span';

const DAY_MS = 86_400_000;

/**
 * The one moment that stands for a written time where a map can show only one: the middle of all it names, so that a day
 * stands for its noon; a time of day stands for its beginning, as a clock shows it. An interval that is open at one end is
 * stood for by its other end.
 */
export function representativeMs({ span, start, end }: CompiledTime): number {
  const first = nominalOf(start) ?? nominalOf(end) ?? [span.start[0], span.end[1]];
  const last = nominalOf(end) ?? first;
  return last[1] - first[0] < DAY_MS - 1 ? first[0] : Math.round((first[0] + last[1]) / 2);
}

function nominalOf(end: TimeEnd): Bound | null {
  return typeof end === 'string' ? null : end.nominal;
}
