import type { Problem } from '../../shared/situation/problem';
import type { Feature } from '../../shared/situation/schema/layer';
import { impliedSpeed, KIND_SPEEDS, parseSpeed, speedInWords } from '../../shared/track/speed';
import { writtenFixes } from './compileTrack';

// instants are written to the minute, and limits are round numbers
const TOLERANCE = 1.01;

/**
 * What a track implies that its kind cannot do, a note for each leg that takes more than `maxSpeed` or, without one, than the kind's own:
 * worth knowing, and no error. Gaps count as well, since also there it went from one fix to the next.
 */
export function speedNotes(file: string, row: number, feature: Feature): Problem[] {
  const { kind, maxSpeed } = feature.properties;
  const byKind = KIND_SPEEDS[kind];
  const written = maxSpeed ?? byKind?.speed;
  const limit = written === undefined ? null : parseSpeed(written);
  if (!feature.temporalGeometry || !limit) return [];
  const fixes = writtenFixes(feature.temporalGeometry);
  const whose = maxSpeed === undefined ? `as ${byKind?.whose} makes` : 'as its maxSpeed says';
  return fixes.slice(1).flatMap((to, index): Problem[] => {
    const from = fixes[index];
    const speed = from ? impliedSpeed(from, to) : 0;
    if (!from || speed <= limit.metresPerSecond * TOLERANCE) return [];
    return [
      {
        severity: 'note',
        file,
        path: `/features/${row}/temporalGeometry${to.path}`,
        expected: `at most ${written}, ${whose}`,
        found: `an implied ${speedInWords(speed, limit.unit)} from ${from.datetime} to ${to.datetime}`,
      },
    ];
  });
}
