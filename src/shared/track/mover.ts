import { prepareGeodesic } from '../geodesy/geodesic';
import { unwrapLongitude } from '../geodesy/longitude';
import type { Position } from '../position';
import type { Track } from '../situation/compiled';
import type { Bound } from '../time/span';
import { type Gap, gapAt, gapsWithin, isGap, legAt } from './gap';

/** Where something that moves is at a moment. */
export interface Fix {
  /** Longitudes go on past ±180 where the track crosses the antimeridian, so that none of it jumps. */
  readonly position: Position;
  /** Degrees clockwise from true north; where it stands still, the heading it came with or will leave with. */
  readonly heading: number;
  readonly moving: boolean;
  /** The stretch without record that it is in: then `position` is where it was last known. */
  readonly gap: Gap | null;
}

/** A gap with the geodesic that joins its ends: nobody says that it was the way. */
export interface GapLine extends Gap {
  readonly positions: readonly Position[];
}

/** A track made ready to be asked every frame. */
export interface Mover {
  /** Its first and last fix. */
  readonly startMs: number;
  readonly endMs: number;
  at(tMs: number): Fix;
  /** The recorded path from `fromMs` to `toMs`, with its turning points; in several pieces where there are gaps. */
  trail(fromMs: number, toMs: number): Position[][];
  /** The gaps that reach into the time from `fromMs` to `toMs`, each whole. */
  gaps(fromMs: number, toMs: number): readonly GapLine[];
}

interface Leg {
  readonly startMs: number;
  readonly endMs: number;
  readonly start: Position;
  readonly along: (fraction: number) => { readonly position: Position; readonly bearing: number };
  readonly still: boolean;
  /** Nothing is recorded of it. */
  readonly gap: boolean;
}

// two fixes closer than this (in degrees, about 10 m) are the same place: a wait, not a leg
const STILL_DEG = 1e-4;
const TRAIL_STEPS_A_LEG = 24;

/**
 * Prepares a track: between fixes it runs along the geodesic at an even pace, or stays where it was if it is stepwise. In a gap it stays
 * where it was last known, with the heading that it had.
 */
export function buildMover(track: Track): Mover {
  const positions = continuous(track.positions);
  const legs = buildLegs(track, positions);
  const first = positions[0] ?? [0, 0];
  const last = positions.at(-1) ?? first;
  const startMs = track.timesMs[0] ?? 0;
  const endMs = track.timesMs.at(-1) ?? startMs;
  // looked for over all of a long wait or a record of gaps alone, so once for each leg
  const headings = new Map<number, number>();
  const headingAt = (index: number): number => {
    const heading = headings.get(index) ?? headingOf(legs, index);
    headings.set(index, heading);
    return heading;
  };
  const standing = (position: Position, index: number, gap: Gap | null = null): Fix => ({
    position,
    heading: headingAt(index),
    moving: false,
    gap,
  });

  const at = (tMs: number): Fix => {
    if (tMs <= startMs) return standing(first, 0);
    const index = legAt(track.timesMs, tMs);
    const leg = legs[index];
    if (leg === undefined) return standing(last, legs.length - 1);
    if (leg.gap) return standing(leg.start, index, gapAt(track, tMs));
    if (leg.still || track.interpolation === 'Step') return standing(leg.start, index);
    const { position, bearing } = leg.along((tMs - leg.startMs) / (leg.endMs - leg.startMs));
    return { position, heading: bearing, moving: true, gap: null };
  };

  // the same points each time: only the ends of a trail are worked out anew
  const points = new Map<Leg, readonly PathPoint[]>();
  const pointsOf = (leg: Leg): readonly PathPoint[] => {
    const kept = points.get(leg) ?? pointsOn(leg);
    points.set(leg, kept);
    return kept;
  };
  const gapLine = (gap: Gap): GapLine => {
    const leg = legs[legAt(track.timesMs, gap.fromMs)];
    const between = leg ? pointsOf(leg).slice(1) : [];
    const line = leg ? [leg.start, ...between.map(({ position }) => position), leg.along(1).position] : [];
    return { ...gap, positions: leg?.still ? [] : line };
  };
  const gapLines = (track.gaps?.length ?? 0) > 0 ? gapsWithin(track, -Infinity, Infinity).map(gapLine) : [];

  return {
    startMs,
    endMs,
    at,
    trail: (fromMs, toMs) => {
      const from = Math.max(fromMs, startMs);
      const to = Math.min(toMs, endMs);
      if (from >= to || track.interpolation === 'Step') return [];
      return runsWithin(legs, from, to).map((run) => {
        const between = run.flatMap(pointsOf).filter(({ tMs }) => tMs > from && tMs < to);
        const [head, tail] = [run[0], run.at(-1)];
        if (!head || !tail) return [];
        return [
          placeOn(head, from),
          ...between.filter(({ tMs }) => tMs > head.startMs).map(({ position }) => position),
          placeOn(tail, to),
        ];
      });
    },
    gaps: (fromMs, toMs) => gapLines.filter((gap) => gap.fromMs < toMs && gap.toMs > fromMs),
  };
}

/** Whether a track's place at a moment is worked out between two fixes: it is on its way from one to the other. */
export function isInterpolated(track: Track, tMs: number): boolean {
  const leg = legAt(track.timesMs, tMs);
  const [from, to] = [track.positions[leg], track.positions[leg + 1]];
  if (track.interpolation !== 'Linear' || from === undefined || to === undefined) return false;
  return !isStill(from, to) && !isGap(track, leg);
}

/**
 * The stretches of time in which a track is on its way, waits left out; of a stepwise one, the moments at which it jumps. A gap counts
 * by its two ends: from the one nothing is known, at the other it is somewhere else.
 */
export function movingStretches(track: Track): Bound[] {
  const { timesMs, positions, interpolation } = track;
  return positions.slice(1).flatMap((to, index): Bound[] => {
    const [from, startMs, endMs] = [positions[index], timesMs[index], timesMs[index + 1]];
    if (from === undefined || startMs === undefined || endMs === undefined) return [];
    if (isGap(track, index))
      return [
        [startMs, startMs],
        [endMs, endMs],
      ];
    if (isStill(from, to)) return [];
    return [[interpolation === 'Step' ? endMs : startMs, endMs]];
  });
}

/** Positions with longitudes that go on past ±180, each the shorter way from the one before. */
export function continuous(positions: readonly Position[]): Position[] {
  const laid: Position[] = [];
  for (const [longitude, latitude] of positions)
    laid.push([unwrapLongitude(longitude, laid.at(-1)?.[0] ?? longitude), latitude]);
  return laid;
}

function isStill(from: Position, to: Position): boolean {
  const turn = Math.abs(unwrapLongitude(to[0], from[0]) - from[0]);
  return turn < STILL_DEG && Math.abs(from[1] - to[1]) < STILL_DEG;
}

function buildLegs(track: Track, positions: readonly Position[]): Leg[] {
  return positions.slice(1).map((end, index) => {
    const start = positions[index] ?? end;
    return {
      startMs: track.timesMs[index] ?? 0,
      endMs: track.timesMs[index + 1] ?? 0,
      start,
      along: prepareGeodesic(start, end),
      still: isStill(start, end),
      gap: isGap(track, index),
    };
  });
}

/** The legs that reach into a part of time, in runs that no gap breaks. */
function runsWithin(legs: readonly Leg[], fromMs: number, toMs: number): Leg[][] {
  const runs: Leg[][] = [[]];
  for (const leg of legs) {
    if (leg.gap) runs.push([]);
    else if (leg.startMs < toMs && leg.endMs > fromMs) runs.at(-1)?.push(leg);
  }
  return runs.filter((run) => run.length > 0);
}

// held to the leg, so that a piece of a trail ends where the record does
function placeOn({ startMs, endMs, start, along, still }: Leg, tMs: number): Position {
  if (still || tMs <= startMs) return start;
  return along(Math.min((tMs - startMs) / (endMs - startMs), 1)).position;
}

interface PathPoint {
  readonly tMs: number;
  readonly position: Position;
}

function pointsOn({ startMs, endMs, start, along, still }: Leg): PathPoint[] {
  if (still) return [{ tMs: startMs, position: start }];
  return Array.from({ length: TRAIL_STEPS_A_LEG }, (_, step) => {
    const fraction = step / TRAIL_STEPS_A_LEG;
    return { tMs: startMs + fraction * (endMs - startMs), position: along(fraction).position };
  });
}

// a wait has no heading of its own, a gap none that is known: they keep the one of the leg before, else of the leg after
function headingOf(legs: readonly Leg[], index: number): number {
  const hasHeading = ({ still, gap }: Leg) => !still && !gap;
  const before = legs.slice(0, index + 1).findLast(hasHeading);
  if (before) return before.along(1).bearing;
  return (
    legs
      .slice(index + 1)
      .find(hasHeading)
      ?.along(0).bearing ?? 0
  );
}
