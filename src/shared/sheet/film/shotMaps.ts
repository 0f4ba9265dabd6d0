import type { Box } from '../../labels/boxIndex';
import { ok, type Result } from '../../result';
import type { LocatedMap, MapMaker, Seen } from '../layout/mapMaker';
import type { Picture } from '../picture';
import type { SheetRefusal } from '../sheet';
import type { Shot, ShotPart } from './film';

/** What all frames of a shot are laid out by. */
export interface ShotLayout {
  /** What lies in a frame at some time of the shot. */
  locate(frame: Box, scale: number): Result<LocatedShot, SheetRefusal>;
}

/** A shot as it lies in a frame. */
interface LocatedShot {
  /** What must stay clear all through it. */
  readonly clear: Pick<LocatedMap, 'kept' | 'others'>;
  /** All that is seen in it. */
  readonly seen: Seen;
  /** What is seen in each of its parts. */
  readonly parts: ReadonlyMap<ShotPart, Seen>;
}

/** Prepares a shot from the maps of its pictures; what was located is remembered for all of its frames. */
export function shotLayout(
  shot: Pick<Shot, 'key' | 'parts'>,
  mapsOf: (picture: Picture) => MapMaker,
): ShotLayout {
  const known = new Map<string, ReturnType<ShotLayout['locate']>>();
  return {
    locate: (frame, scale) => {
      const name = JSON.stringify([frame, scale]);
      const located = known.get(name) ?? locateShot(shot, mapsOf, frame, scale);
      known.set(name, located);
      return located;
    },
  };
}

function locateShot(
  { key, parts }: Pick<Shot, 'key' | 'parts'>,
  mapsOf: (picture: Picture) => MapMaker,
  frame: Box,
  scale: number,
): ReturnType<ShotLayout['locate']> {
  const resting = mapsOf(key).locate(frame, scale);
  if (!resting.ok) return resting;
  const kept = [...resting.value.kept];
  const seen = new Map<ShotPart, Seen>();
  for (const part of parts) {
    const maps: LocatedMap[] = [];
    for (const picture of part.shown) {
      const located = picture === key ? resting : mapsOf(picture).locate(frame, scale);
      if (!located.ok) return located;
      maps.push(located.value);
      // what is passed in flight is nowhere for long
      if (picture !== key && picture.view === key.view) kept.push(...located.value.kept);
    }
    seen.set(part, { ...together(maps), filmedAt: part.times });
  }
  const all = [...seen.values()];
  return ok({
    clear: { kept, others: resting.value.others },
    seen: { ...together(all), filmedAt: all.flatMap(({ filmedAt = [] }) => filmedAt) },
    parts: seen,
  });
}

function together(all: readonly Seen[]): Seen {
  return {
    features: [...new Set(all.flatMap(({ features }) => features))],
    tables: [...new Set(all.flatMap(({ tables }) => tables))],
    stacked: all.some(({ stacked }) => stacked),
  };
}

/** A map of a frame as the layout is told of it, with the map that is drawn. */
interface FilmedMap<Located extends LocatedMap> extends LocatedMap {
  readonly own: Located;
}

/**
 * The maps of a frame, laid and drawn as its own moment and view have them. What must stay clear, and what legend and sources have room for, is that of the
 * shot, so that nothing around the map leaves its place from frame to frame; what they tell is that of the frame's part of it.
 */
export function filmedMaps<Located extends LocatedMap>(
  maps: MapMaker<Located>,
  layout: ShotLayout,
  part: ShotPart,
): MapMaker<FilmedMap<Located>> {
  return {
    locate: (frame, scale) => {
      const own = maps.locate(frame, scale);
      if (!own.ok) return own;
      const laid = layout.locate(frame, scale);
      if (!laid.ok) return laid;
      const { clear, seen, parts } = laid.value;
      return ok({ ...own.value, ...clear, ...(parts.get(part) ?? seen), roomFor: seen, own: own.value });
    },
    draw: ({ own }, around) => maps.draw(own, around),
  };
}
