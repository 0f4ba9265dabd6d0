import { BEGINNING_MS, type Bound, FOREVER_MS } from './span';

/** When something happens. Moments are stretches of no length. */
export interface Activity {
  /** The first moment from `tMs` on at which something happens; `FOREVER_MS` when nothing will. */
  nextMs(tMs: number): number;
  /** The last moment up to `tMs` at which something happened; `BEGINNING_MS` when nothing has. */
  lastMs(tMs: number): number;
}

/** Builds it over stretches of time in any order, which may overlap. */
export function buildActivity(stretches: readonly Bound[]): Activity {
  const merged = merge(stretches);
  const from = Float64Array.from(merged, ([fromMs]) => fromMs);
  const to = Float64Array.from(merged, ([, toMs]) => toMs);
  return {
    nextMs: (tMs) => {
      const index = countBelow(to, tMs);
      return Math.max(from[index] ?? FOREVER_MS, tMs);
    },
    lastMs: (tMs) => {
      const index = countBelow(from, tMs + 1) - 1;
      return Math.min(to[index] ?? BEGINNING_MS, tMs);
    },
  };
}

/** Builds it over moments that are sorted already, each `shiftMs` later than written; of a typed array nothing is copied. */
export function buildMoments(sortedMs: Float64Array, shiftMs = 0): Activity {
  return {
    nextMs: (tMs) => (sortedMs[countBelow(sortedMs, tMs - shiftMs)] ?? FOREVER_MS) + shiftMs,
    lastMs: (tMs) => (sortedMs[countBelow(sortedMs, tMs - shiftMs + 1) - 1] ?? BEGINNING_MS) + shiftMs,
  };
}

/** Happens whenever one of them does. */
export function joinActivities(parts: readonly Activity[]): Activity {
  return {
    nextMs: (tMs) => parts.reduce((next, part) => Math.min(next, part.nextMs(tMs)), FOREVER_MS),
    lastMs: (tMs) => parts.reduce((last, part) => Math.max(last, part.lastMs(tMs)), BEGINNING_MS),
  };
}

// seconds of playback: what has happened is looked at, what will happen is seen to come, and a shorter rest is played
const SETTLE_S = 0.6;
const LEAD_S = 0.4;
const WORTH_S = 0.5;

/**
 * Where playback goes on at once from a stretch in which nothing happens; null where it plays. It stays a little with what has
 * happened and arrives a little before what will, each by real time, so `speedMs` (situation time a second) says how long that is;
 * a rest that would be over in half a second is played. `FOREVER_MS` when nothing will happen any more.
 */
export function quietJumpMs(activity: Activity, nowMs: number, speedMs: number): number | null {
  if (nowMs < activity.lastMs(nowMs) + SETTLE_S * speedMs) return null;
  const nextMs = activity.nextMs(nowMs);
  if (nextMs >= FOREVER_MS) return FOREVER_MS;
  const toMs = nextMs - LEAD_S * speedMs;
  return toMs - nowMs >= WORTH_S * speedMs ? toMs : null;
}

function merge(stretches: readonly Bound[]): [number, number][] {
  const sorted = stretches.toSorted((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [fromMs, toMs] of sorted) {
    const last = merged.at(-1);
    if (last && fromMs <= last[1]) last[1] = Math.max(last[1], toMs);
    else merged.push([fromMs, toMs]);
  }
  return merged;
}

/** How many of the ascending moments lie before `tMs`. */
function countBelow(sortedMs: Float64Array, tMs: number): number {
  let [low, high] = [0, sortedMs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sortedMs[middle] ?? 0) < tMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
