import type { Box } from '../../labels/boxIndex';
import { ok, type Result } from '../../result';
import type { TimeShown } from '../../situation/presence';
import type { LocatedMap, MapMaker } from '../layout/mapMaker';
import type { SheetRefusal } from '../sheet';
import type { Shot } from './film';

/** What all frames of a shot are laid out by. */
export interface ShotLayout {
  /** Where the map of the shot's key picture lies in a frame, and that of all that the shot shows. */
  locate(frame: Box, scale: number): Result<readonly [key: LocatedMap, whole: LocatedMap], SheetRefusal>;
  readonly times: readonly TimeShown[];
}

/** Prepares a shot from the maps of its key picture and of its whole; what was located is remembered for all of its frames. */
export function shotLayout({ times }: Pick<Shot, 'times'>, key: MapMaker, whole: MapMaker): ShotLayout {
  const known = new Map<string, ReturnType<ShotLayout['locate']>>();
  return {
    times,
    locate: (frame, scale) => {
      const name = JSON.stringify([frame, scale]);
      const located = known.get(name) ?? locateBoth(key, whole, frame, scale);
      known.set(name, located);
      return located;
    },
  };
}

function locateBoth(
  key: MapMaker,
  whole: MapMaker,
  frame: Box,
  scale: number,
): ReturnType<ShotLayout['locate']> {
  const located = key.locate(frame, scale);
  if (!located.ok) return located;
  const all = whole.locate(frame, scale);
  return all.ok ? ok([located.value, all.value]) : all;
}

/** A map of a frame as the layout is told of it, with the map that is drawn. */
interface FilmedMap<Located extends LocatedMap> extends LocatedMap {
  readonly own: Located;
}

/**
 * The maps of a frame, laid and drawn as its own moment and view have them. What the layout asks for (what must stay clear, what legend and sources are
 * of) is that of the shot, so that nothing around the map leaves its place from frame to frame.
 */
export function filmedMaps<Located extends LocatedMap>(
  maps: MapMaker<Located>,
  shot: ShotLayout,
): MapMaker<FilmedMap<Located>> {
  return {
    locate: (frame, scale) => {
      const own = maps.locate(frame, scale);
      if (!own.ok) return own;
      const laid = shot.locate(frame, scale);
      if (!laid.ok) return laid;
      const [key, whole] = laid.value;
      const { features, tables, stacked } = whole;
      const clear = { kept: [...key.kept, ...whole.kept], others: key.others };
      return ok({ ...own.value, ...clear, features, tables, stacked, filmedAt: shot.times, own: own.value });
    },
    draw: ({ own }, around) => maps.draw(own, around),
  };
}
