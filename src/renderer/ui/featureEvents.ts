import type { CompiledFeature } from '../../shared/situation/compiled';
import { BEGINNING_MS, FOREVER_MS } from '../../shared/time/span';

/** The moments at which something happens to a feature, ascending: it begins, each fix of its track, it ends. */
export function featureEventTimes({ time, track }: CompiledFeature): readonly number[] {
  const ends = time ? [time.span.start[0], time.span.end[1]] : [];
  const times = new Set([...ends, ...(track?.timesMs ?? [])]);
  return [...times].filter((tMs) => tMs > BEGINNING_MS && tMs < FOREVER_MS).sort((a, b) => a - b);
}
