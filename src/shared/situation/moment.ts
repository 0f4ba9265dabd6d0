import { type CompiledTime, type TimeEnd } from '../time/edtf';
import type { Bound } from '../time/span';

/**
 * The one moment that stands for a written time where a map can show only one: the middle of all it names, so that a day
 * stands for its noon. An interval that is open at one end is stood for by its other end.
 */
export function representativeMs({ span, start, end }: CompiledTime): number {
  const first = nominalOf(start);
  const last = nominalOf(end);
  if (first && last) return (first[0] + last[1]) / 2;
  const known = first ?? last;
  if (known) return (known[0] + known[1]) / 2;
  return (span.start[0] + span.end[1]) / 2;
}

function nominalOf(end: TimeEnd): Bound | null {
  return typeof end === 'string' ? null : end.nominal;
}
