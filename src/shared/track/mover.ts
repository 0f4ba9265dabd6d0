import { prepareGeodesic } from '../geodesy/geodesic';
import type { Position } from '../position';
import type { Track } from '../situation/compiled';
import type { Bound } from '../time/span';

/** Where something that moves is at a moment. */
export interface Fix {
  readonly position: Position;
  /** Degrees clockwise from true north; where it stands still, the heading it came with or will leave with. */
  readonly heading: number;
  readonly moving: boolean;
}

/** A track made ready to be asked every frame. */
export interface Mover {
  /** Its first and last fix. */
  readonly startMs: number;
  readonly endMs: number;
  at(tMs: number): Fix;
  /** The path from `fromMs` to `toMs`, with its turning points in between. */
  trail(fromMs: number, toMs: number): Position[];
}

interface Leg {
  readonly startMs: number;
  readonly endMs: number;
  readonly start: Position;
  readonly along: (fraction: number) => { readonly position: Position; readonly bearing: number };
  readonly still: boolean;
}

// two fixes closer than this (in degrees, about 10 m) are the same place: a wait, not a leg
const STILL_DEG = 1e-4;
const TRAIL_STEPS_A_LEG = 24;

/** Prepares a track: between fixes it runs along the geodesic at an even pace, or stays where it was if it is stepwise. */
export function buildMover(track: Track): Mover {
  const legs = buildLegs(track);
  const first = track.positions[0] ?? [0, 0];
  const last = track.positions.at(-1) ?? first;
  const startMs = track.timesMs[0] ?? 0;
  const endMs = track.timesMs.at(-1) ?? startMs;
  const headingIn = (from: number) => headingOf(legs, from);

  const at = (tMs: number): Fix => {
    const index = legs.findIndex((leg) => tMs < leg.endMs);
    const leg = legs[index];
    if (tMs <= startMs || (leg === undefined && legs.length === 0))
      return { position: first, heading: headingIn(0), moving: false };
    if (leg === undefined || tMs >= endMs)
      return { position: last, heading: headingIn(legs.length - 1), moving: false };
    if (leg.still || track.interpolation === 'Step')
      return { position: leg.start, heading: headingIn(index), moving: false };
    const { position, bearing } = leg.along((tMs - leg.startMs) / (leg.endMs - leg.startMs));
    return { position, heading: bearing, moving: true };
  };

  // the same points each time: only the ends of a trail are worked out anew
  const points = new Map<Leg, readonly PathPoint[]>();
  const pointsOf = (leg: Leg): readonly PathPoint[] => {
    const kept = points.get(leg) ?? pointsOn(leg);
    points.set(leg, kept);
    return kept;
  };

  return {
    startMs,
    endMs,
    at,
    trail: (fromMs, toMs) => {
      const from = Math.max(fromMs, startMs);
      const to = Math.min(toMs, endMs);
      if (from >= to || track.interpolation === 'Step') return [];
      const between = legs
        .filter((leg) => leg.startMs < to && leg.endMs > from)
        .flatMap(pointsOf)
        .filter(({ tMs }) => tMs > from && tMs < to);
      return [at(from).position, ...between.map(({ position }) => position), at(to).position];
    },
  };
}

/** Whether a track's place at a moment is worked out between two fixes: it is on its way from one to the other. */
export function isInterpolated({ timesMs, positions, interpolation }: Track, tMs: number): boolean {
  const next = timesMs.findIndex((fixMs) => fixMs > tMs);
  const [from, to] = [positions[next - 1], positions[next]];
  return interpolation === 'Linear' && from !== undefined && to !== undefined && !isStill(from, to);
}

/** The stretches of time in which a track is on its way, waits left out; of a stepwise one, the moments at which it jumps. */
export function movingStretches({ timesMs, positions, interpolation }: Track): Bound[] {
  return positions.slice(1).flatMap((to, index): Bound[] => {
    const [from, startMs, endMs] = [positions[index], timesMs[index], timesMs[index + 1]];
    if (from === undefined || startMs === undefined || endMs === undefined || isStill(from, to)) return [];
    return [[interpolation === 'Step' ? endMs : startMs, endMs]];
  });
}

function isStill(from: Position, to: Position): boolean {
  return Math.abs(from[0] - to[0]) < STILL_DEG && Math.abs(from[1] - to[1]) < STILL_DEG;
}

function buildLegs(track: Track): Leg[] {
  return track.positions.slice(1).map((end, index) => {
    const start = track.positions[index] ?? end;
    return {
      startMs: track.timesMs[index] ?? 0,
      endMs: track.timesMs[index + 1] ?? 0,
      start,
      along: prepareGeodesic(start, end),
      still: isStill(start, end),
    };
  });
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

// a wait has no heading of its own: it keeps the one of the leg before it, else of the leg after
function headingOf(legs: readonly Leg[], index: number): number {
  for (let i = index; i >= 0; i--) {
    const leg = legs[i];
    if (leg && !leg.still) return leg.along(1).bearing;
  }
  const next = legs.slice(index + 1).find((leg) => !leg.still);
  return next?.along(0).bearing ?? 0;
}
