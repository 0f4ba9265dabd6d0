import { parsePosition } from '../../../shared/geodesy/parsePosition';
import type { Position } from '../../../shared/position';
import { fail, ok, type Result } from '../../../shared/result';
import { FITS } from '../../../shared/search/match';
import { buildPlaceEntries, type Place } from '../../../shared/search/places';
import { buildSearchEntry, type SearchEntry, searchEntries } from '../../../shared/search/searchEntries';
import type { CompiledFeature } from '../../../shared/situation/compiled';
import { KIND_SYMBOLS } from '../../../shared/symbology/symbology';
import { buildMover } from '../../../shared/track/mover';

/** Somewhere a point can be set. */
export interface Point {
  /** What lies there; nothing where a position was typed. */
  readonly name: string;
  readonly position: Position;
}

interface Named {
  readonly name: string;
  readonly at: (nowMs: number) => Position;
}

/** Everything that a typed name may mean, the situation's own before the names of the base map. */
export interface NamedPoints {
  readonly features: readonly SearchEntry<Named>[];
  readonly places: readonly SearchEntry<Named>[];
}

/** Makes features and places findable by their names. */
export function buildNamedPoints(features: Iterable<CompiledFeature>, places: readonly Place[]): NamedPoints {
  return {
    features: [...features].flatMap((feature) => {
      const at = placeOf(feature);
      if (!at) return [];
      const names = [feature.name, feature.label, ...Object.values(feature.names)];
      const weight = KIND_SYMBOLS[feature.kind].priority / 100;
      return [buildSearchEntry({ name: feature.name, at }, { names, weight })];
    }),
    places: buildPlaceEntries(places).map(({ value, ...entry }) => ({
      ...entry,
      value: { name: value.name, at: () => value.position },
    })),
  };
}

/** The point that a typed position or name means; what moves is where it is at the moment shown. Refuses with a sentence. */
export function findPoint(typed: string, named: NamedPoints, nowMs: number): Result<Point, string> {
  const position = parsePosition(typed);
  if (position.ok) return ok({ name: '', position: position.value });
  if (/^[^\p{L}]*\d[^\p{L}]*$/u.test(typed)) return fail(`This is no position: ${position.error}.`);
  const [feature] = searchEntries(typed, named.features, 1);
  const [place] = searchEntries(typed, named.places, 1);
  // the situation comes first, but for a name that the base map has just as it was typed
  const [own, other] = [feature?.fit ?? 0, place?.fit ?? 0];
  const isOwn = own >= other || (own >= FITS.wordStart && other < FITS.exact);
  const best = isOwn ? feature : place;
  if (!best)
    return fail(
      `Nothing on the map is called “${typed.trim()}”. A name, or 34.915 N 35.874 E, sets a point.`,
    );
  return ok({ name: best.value.name, position: best.value.at(nowMs) });
}

function placeOf({ track, anchor }: CompiledFeature): Named['at'] | null {
  if (track) {
    const mover = buildMover(track);
    return (nowMs) => mover.at(nowMs).position;
  }
  return anchor && (() => anchor);
}
